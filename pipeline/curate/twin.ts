import { isDeepStrictEqual } from 'node:util';
import { keyOf, type Reviewed, rowsNear } from '../kernel/find-row.ts';
import { contentId } from '../kernel/ids.ts';
import { struckReason } from '../kernel/review.ts';
import type { Row } from '../kernel/rules/index.ts';
import { table as tableOf } from '../kernel/tables.ts';
import { type Draft, type Filed, note, put, rowOf, rowsOf } from './draft.ts';

/** Least share of words in common from which two rows can tell the same. */
const SAME_WORDS = 0.5;

/**
 * Makes one row of a row that a person added and the row that the rules have learnt to read since: it keeps the id and the fields that
 * the person gave it, and takes the others, with their evidence, from the rules.
 *
 * @param added the key of the row that each decision added
 * @param judged keys of rows on which people decided, which stay as they are
 */
export function joinTwins(draft: Draft, added: ReadonlyMap<Filed, string>, judged: ReadonlySet<string>): void {
  for (const [filed, key] of added) {
    const twin = twinOf(draft, filed, key, judged);
    if (twin) join(draft, filed, key, twin);
  }
}

function twinOf(draft: Draft, { decision }: Filed, key: string, judged: ReadonlySet<string>): string | undefined {
  const { table_name: table, row: given, evidence } = decision;
  const added = rowOf(draft, table, key)!;
  const told = Object.keys(given!).filter((field) => field !== 'event_id' && field !== 'part_of');
  const near = rowsNear(draft.extraction, table, evidence).filter(({ share }) => share >= SAME_WORDS);
  return near.find((one) => {
    const row = rowOf(draft, table, one.key)!;
    return row.review === 'machine' && !judged.has(one.key) && told.every((field) => isDeepStrictEqual(row[field], added[field]));
  })?.key;
}

function join(draft: Draft, { decision }: Filed, key: string, twin: string): void {
  const { table_name: table, row: given, by, on } = decision;
  const [added, read] = [rowOf(draft, table, key)!, rowOf(draft, table, twin)!];
  const own = [tableOf(table).key[0]!, 'confidence', 'review', ...Object.keys(given!)];
  rowsOf(draft, table).splice(rowsOf(draft, table).indexOf(read), 1);
  put(draft, table, { ...read, ...Object.fromEntries(own.map((field) => [field, added[field]])) });
  repoint(draft, twin, key);
  note(draft, struckReason([twin], { by, on, why: `${key}, which was added, tells the same` }));
}

/** Lets everything that pointed at one row point at another. */
function repoint(draft: Draft, from: string, to: string): void {
  for (const table of ['casualties', 'forces'] satisfies Reviewed[]) {
    for (const row of [...rowsOf(draft, table)]) {
      const fields = ['event_id', 'part_of'].filter((field) => row[field] === from && keyOf(table, row) !== to);
      if (fields.length > 0) put(draft, table, { ...row, ...(Object.fromEntries(fields.map((field) => [field, to])) satisfies Row) });
    }
  }
  draft.extraction.evidence = draft.extraction.evidence.map((piece) => {
    if (piece.row_id !== from) return piece;
    const { table_name, field, source_id, char_start, char_end } = piece;
    return { ...piece, row_id: to, evidence_id: contentId('ei', table_name, to, field, source_id, char_start, char_end) };
  });
}
