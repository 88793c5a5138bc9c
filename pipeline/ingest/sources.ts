import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../kernel/problem.ts';
import { checkSourceId, slug } from './source-id.ts';

/** What raw/ holds: the ids of its source folders, in order, and what else is there that should not be. */
export interface Sources {
  ids: string[];
  refused: { source_id: string; problem: Problem }[];
}

/**
 * Lists the source folders of a dataset. Hidden files and dataset.yaml are passed over.
 *
 * @param raw path of the raw/ folder
 * @param shown the folder as messages name it
 */
export function listSources(raw: string, shown = 'raw'): Sources {
  if (!existsSync(raw)) throw new Problem({ file: shown, found: 'does not exist', cure: 'make it with: casus add FILE' });
  const names = readdirSync(raw).filter((name) => !name.startsWith('.') && name !== 'dataset.yaml');
  const sources: Sources = { ids: [], refused: [] };
  const taken = new Map<string, string>();
  for (const name of names.sort()) {
    const problem = whyNot(join(raw, name), name, `${shown}/${name}`, taken.get(name.toLowerCase()));
    if (problem) sources.refused.push({ source_id: slug(name), problem });
    else sources.ids.push(name);
    taken.set(name.toLowerCase(), name);
  }
  return sources;
}

function whyNot(path: string, name: string, file: string, twin: string | undefined): Problem | undefined {
  if (!isFolder(path)) {
    return new Problem({ file, found: 'is not in a folder of its own', cure: 'remove it, or make it a source with: casus add FILE' });
  }
  if (twin !== undefined) {
    const found = `has the same id as ${twin} but for capitals, which many systems do not tell apart`;
    return new Problem({ file, found, cure: 'rename one of the two folders' });
  }
  try {
    checkSourceId(name, { file });
  } catch (error) {
    return error as Problem;
  }
}

function isFolder(path: string): boolean {
  try {
    readdirSync(path);
    return true;
  } catch {
    return false;
  }
}
