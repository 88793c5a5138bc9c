import type { Extraction, Link } from '../../schemas/types.ts';
import { table } from './tables.ts';

/** The tables whose rows people judge. */
export type Reviewed = Link['table_name'];

/** Words of a source, with where they stand in its text. */
export type Words = Link['other']['evidence'];

/** What a decision says of its row: its key on that day, and the words it rested on. */
export interface Pointer {
  row_id?: string | null;
  evidence?: Words;
}

/** The key of a row of that table. */
export function keyOf(name: Reviewed, row: object): string {
  return (row as Record<string, unknown>)[table(name).key[0]!] as string;
}

/**
 * Least share that two spans must have in common to stand for the same row. "132" is a fifth of "132 civilians" and means the same
 * count; one word of a clause says too little about which of the clause's rows is meant.
 */
const LEAST = 0.2;

/** Characters from which the same words elsewhere in a text are held to be those words moved, not other words that read alike. */
const TELLING = 20;

/**
 * The key of the row that a decision means: by its id where that row stands, otherwise the one row of the same source and table whose
 * words have most in common with the decision's. Null when there is none, and when two rows fit equally well.
 *
 * @param taken keys of rows that others have been found to mean, which are not looked at for their words
 */
export function findRow(extraction: Extraction, name: Reviewed, { row_id, evidence }: Pointer, taken?: ReadonlySet<string>): string | null {
  if (row_id && extraction[name].some((row) => keyOf(name, row) === row_id)) return row_id;
  const [best, second] = rowsNear(extraction, name, evidence).filter(({ key }) => !taken?.has(key));
  return best && best.share > (second?.share ?? 0) ? best.key : null;
}

/** The rows of the source's own that rest on those words or some of them, nearest first, with the share of words in common (0 to 1). */
export function rowsNear(extraction: Extraction, name: Reviewed, words: Words | undefined): { key: string; share: number }[] {
  if (!words) return [];
  const shares = new Map(extraction[name].map((row) => [keyOf(name, row), 0]));
  for (const { table_name, row_id, source_id, ...span } of extraction.evidence) {
    if (table_name !== name || source_id !== extraction.source_id || !shares.has(row_id)) continue;
    shares.set(row_id, Math.max(shares.get(row_id)!, inCommon(words, span)));
  }
  const near = [...shares].map(([key, share]) => ({ key, share })).filter(({ share }) => share >= LEAST);
  return near.sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1));
}

/**
 * The words by which a decision on a row should remember it: the widest of them that lead back to this row and no other. Null for a
 * row that shares all of its words with another one.
 */
export function wordsOf(extraction: Extraction, name: Reviewed, row_id: string): Words | null {
  const own = extraction.evidence.filter((one) => one.row_id === row_id && one.source_id === extraction.source_id);
  const widest = [...own].sort((a, b) => b.quote.length - a.quote.length || a.char_start - b.char_start);
  const telling = widest.find(
    ({ char_start, char_end, quote }) => findRow(extraction, name, { evidence: { char_start, char_end, quote } }) === row_id,
  );
  return telling ? { char_start: telling.char_start, char_end: telling.char_end, quote: telling.quote } : null;
}

/** Share of two spans that both cover, of what either covers. In a text edited since, long words count as themselves wherever they stand now. */
function inCommon(a: Words, b: Words): number {
  const [start, end] = [Math.max(a.char_start, b.char_start), Math.min(a.char_end, b.char_end)];
  if (end > start && part(a, start, end) === part(b, start, end)) {
    return (end - start) / (Math.max(a.char_end, b.char_end) - Math.min(a.char_start, b.char_start));
  }
  return a.quote === b.quote && a.quote.length >= TELLING ? 1 : 0;
}

function part({ char_start, quote }: Words, start: number, end: number): string {
  return quote.slice(start - char_start, end - char_start);
}
