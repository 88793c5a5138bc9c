import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Decision, Extraction } from '../../schemas/types.ts';
import type { Curator, Review } from '../curate/index.ts';
import { ingestFolder } from '../ingest/index.ts';
import { sentencesOf } from '../kernel/reject.ts';
import { validatorOf } from '../kernel/validators.ts';
import { readYamlList } from '../kernel/yaml-list.ts';

/** The file with people's decisions on a source; null where there is none. */
export function reviewFile(root: string, source_id: string): string | null {
  // An id that can name a source leads to no other folder.
  if (!validatorOf('document')({ source_id, text: '' })) return null;
  const file = join(root, 'raw', source_id, 'review.yaml');
  return existsSync(file) ? file : null;
}

/** What people decided on a source; null where nobody has. */
export function readReview(root: string, source_id: string): Review | null {
  const path = reviewFile(root, source_id);
  if (path === null) return null;
  const file = `raw/${source_id}/review.yaml`;
  return { file, ...readYamlList<Decision>(path, 'review', file) };
}

/** The extraction with the decisions applied that its source's folder holds. */
export async function curateSource(root: string, extraction: Extraction, curator: Curator): Promise<Extraction> {
  const review = readReview(root, extraction.source_id);
  if (review === null) return extraction;
  return curator.curate(extraction, review, await textOf(join(root, 'raw', extraction.source_id)));
}

/** The text of a source; undefined where there is none that can be read, which ingest tells. */
async function textOf(folder: string): Promise<string | undefined> {
  try {
    return (await ingestFolder(folder)).text;
  } catch (error) {
    if (sentencesOf(error)) return undefined;
    throw error;
  }
}
