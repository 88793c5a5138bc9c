import type { Readable } from 'node:stream';
import { splitLines } from '../kernel/ndjson.ts';
import { Problem } from '../kernel/problem.ts';
import type { Bundle } from './bundle.ts';

/** A bundle as a line that `sort` can sort: its key, a tab, its rows as JSON, a line feed. Keys are ASCII. */
export function keyedLine({ key, extraction }: Bundle): string {
  return `${key}\t${JSON.stringify(extraction)}\n`;
}

/**
 * Bundles from such lines.
 * @throws Problem for a line that is none
 */
export async function* keyedBundles(input: Readable): AsyncGenerator<Bundle> {
  let line = 0;
  for await (const bytes of splitLines(input)) {
    line += 1;
    const text = bytes?.toString('utf8') ?? '';
    const tab = text.indexOf('\t');
    yield { key: text.slice(0, tab), extraction: parse(text.slice(tab + 1), line) };
  }
}

function parse(text: string, line: number): Bundle['extraction'] {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem({ file: 'stdin', line, found: 'is no key, tab and JSON', cure: 'give the sorted output of: casus link --split' });
  }
}
