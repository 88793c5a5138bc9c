import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import type { Document, Extraction } from '../../schemas/types.ts';
import { readLines } from '../kernel/ndjson.ts';
import { isExtraction } from '../kernel/reject.ts';
import { tellUnheeded } from '../kernel/review.ts';
import { stopped } from './child.ts';
import type { Work } from './work.ts';

/** What a stage left behind: its output file, and what it said on its error stream. */
export interface Output {
  verb: string;
  file: string;
  said: string;
}

/** Hands each line of a stage's output to the result it belongs to; the stage writes one line for each it was asked for, in order. */
export async function keepLines({ verb, file, said }: Output, paths: string[], work: Work): Promise<void> {
  let count = 0;
  for await (const { value } of readLines(createReadStream(file))) {
    const path = paths[count];
    count += 1;
    if (path === undefined || value === undefined) break;
    const scratch = work.scratch('line');
    writeFileSync(scratch, `${JSON.stringify(value)}\n`);
    work.keep(scratch, path);
  }
  if (count !== paths.length) throw stopped(verb, said || `it wrote ${count} lines for ${paths.length} documents`);
}

/** What one result holds. */
export function readResult(path: string): Document | Extraction {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * Why a source is not in the release, as a sentence each: the rejects of a refusal, which stands where its document or its rows
 * would. Single rows that were left out are no refusals.
 */
export function reasonsFor(result: Document | Extraction): string[] {
  if (!isExtraction(result) || result.evidence.length > 0 || result.events.length > 0) return [];
  return result.rejects.filter(({ stage }) => stage === 'ingest' || stage === 'extract').map(({ reason }) => reason);
}

/** Tells of the decisions without effect among linked extractions; only there is it known which rows of two sources there are. */
export async function tellDecisions(linked: string, ...tell: [(sentence: string) => void, (sentence: string) => void]): Promise<void> {
  for await (const { value } of readLines(createReadStream(linked))) tellUnheeded((value as Extraction).rejects, ...tell);
}
