import type { Extraction, RedirectRow, RejectRow } from '../../schemas/types.ts';
import { contentId } from '../kernel/ids.ts';
import type { Row } from '../kernel/rules/index.ts';
import type { TableName } from '../kernel/schema.ts';

export type { Row } from '../kernel/rules/index.ts';

/** The tables whose rows are judged. */
export const judged = ['events', 'casualties', 'forces', 'actors', 'places', 'evidence'] as const satisfies readonly TableName[];
export type Judged = (typeof judged)[number];

/** The key column of each of them. */
export const keyOf: Record<Judged, string> = {
  events: 'event_id',
  casualties: 'casualty_id',
  forces: 'force_id',
  actors: 'actor_id',
  places: 'place_id',
  evidence: 'evidence_id',
};

/** One extraction under judgement: the rows still standing, and what was put aside with its reason. */
export interface Draft {
  source_id: string | null;
  rows: Record<Judged, Row[]>;
  rejects: RejectRow[];
  /** Ids that linking gave up, each with the row that stands for it. */
  redirects: RedirectRow[];
  /** Keys of rows that were left out; evidence for them goes with them. */
  gone: Set<unknown>;
  /** The document's text, when it is at hand. */
  text: string | undefined;
}

/** Leaves a row out. `why` names field and value: `count_low is 12, which is more than count_best 5`. */
export function leaveOut(draft: Draft, table: Judged, row: Row, why: string): void {
  const at = draft.rows[table].indexOf(row);
  if (at >= 0) draft.rows[table].splice(at, 1);
  draft.gone.add(row[keyOf[table]]);
  note(draft, `${nameOf(table, row)}: ${why}; the row was left out.`, excerptOf(draft, table, row));
}

/** Keeps a row and empties some of its fields. The row is replaced, so that the input is never changed. */
export function empty(draft: Draft, table: Judged, row: Row, fields: string[], why: string): void {
  const at = draft.rows[table].indexOf(row);
  draft.rows[table][at] = { ...row, ...Object.fromEntries(fields.map((field) => [field, null])) };
  note(draft, `${nameOf(table, row)}: ${why}; ${fields.join(', ')} emptied.`, excerptOf(draft, table, row));
}

/** Records a reject of this stage; the same one is recorded once. */
export function note(draft: Draft, why: string, excerpt: string | null): void {
  const reason = whole(why);
  const reject_id = contentId('rj', draft.source_id, 'validate', reason, excerpt);
  if (draft.rejects.some((reject) => reject.reject_id === reject_id)) return;
  draft.rejects.push({ reject_id, source_id: draft.source_id, stage: 'validate', reason, excerpt });
}

/** The extraction that the draft has become: columns of the contract, in their order. */
export function finished(draft: Draft, source_id: string): Extraction {
  const { evidence, ...rows } = draft.rows;
  const standing = new Set(judged.flatMap((table) => draft.rows[table].map((row) => `${table} ${row[keyOf[table]]}`)));
  const kept = evidence.filter(({ table_name, row_id }) => standing.has(`${table_name} ${row_id}`));
  const left = draft.redirects.filter(({ replaced_by }) => judged.some((table) => standing.has(`${table} ${replaced_by}`)));
  const redirects = left.length > 0 && { redirects: left };
  return { source_id, ...rows, evidence: kept, rejects: draft.rejects, ...redirects } as unknown as Extraction;
}

function nameOf(table: Judged, row: Row): string {
  const key = row[keyOf[table]];
  return typeof key === 'string' && key.length <= 40 ? `${table} ${key}` : `${table} row`;
}

/** The first words that speak for the row; for a piece of evidence, its own. */
function excerptOf(draft: Draft, table: Judged, row: Row): string | null {
  const quote = table === 'evidence' ? row.quote : draft.rows.evidence.find(({ row_id }) => row_id === row[keyOf[table]])?.quote;
  if (typeof quote !== 'string' || quote === '') return null;
  return [...whole(quote)].slice(0, 150).join('');
}

/** Text that can be written as UTF-8: half a surrogate pair becomes a replacement character. */
function whole(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
