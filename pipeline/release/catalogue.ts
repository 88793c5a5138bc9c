import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../kernel/problem.ts';
import { folderSums, readChecksums } from './checksums.ts';
import { versionOrder } from './versions.ts';

/** A published version: its number and the folder that holds it now. */
export interface Published {
  version: string;
  folder: string;
  /** Whether it is out in the world and never changes again. */
  published: boolean;
}

/**
 * dist/index.json: every version, newest first, with its files and their checksums, for programs that look for a release.
 *
 * @throws Problem for a version whose folder lacks its datapackage.json or SHA256SUMS
 */
export async function catalogue(releases: readonly Published[]): Promise<string> {
  const sorted = [...releases].sort((a, b) => versionOrder(b.version, a.version));
  const entries = await Promise.all(sorted.map(entry));
  const { name, title } = await describe(sorted[0]!);
  return `${JSON.stringify({ name, title, latest: sorted[0]!.version, versions: entries }, null, 2)}\n`;
}

async function entry({ version, folder, published }: Published): Promise<Record<string, unknown>> {
  const { created, schema_version } = await describe({ version, folder, published });
  const sums = await readChecksums(folder);
  if (!sums) throw incomplete(version, 'SHA256SUMS');
  const files = (await folderSums(folder)).filter(({ path }) => sums.has(path));
  return {
    version,
    published,
    released_on: created.slice(0, 10),
    schema_version,
    path: `v${version}`,
    changes: existsSync(join(folder, 'CHANGES.md')) ? `v${version}/CHANGES.md` : null,
    files,
  };
}

async function describe({ version, folder }: Published): Promise<{ name: string; title: string; created: string; schema_version: string }> {
  const text = await readFile(join(folder, 'datapackage.json'), 'utf8').catch(() => null);
  if (text === null) throw incomplete(version, 'datapackage.json');
  return JSON.parse(text);
}

function incomplete(version: string, name: string): Problem {
  const cure = 'restore the folder from version control or remove it';
  return new Problem({ file: `dist/v${version}`, field: name, found: 'the file is missing', cure });
}
