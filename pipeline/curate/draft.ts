import type { Decision, Extraction } from '../../schemas/types.ts';
import { keyOf, type Reviewed } from '../kernel/find-row.ts';
import { Problem } from '../kernel/problem.ts';
import { reject } from '../kernel/reject.ts';
import type { Row } from '../kernel/rules/index.ts';

/** A decision as it stands in its file. Its words are where the text has them today; it has none where the text has not. */
export interface Filed {
  decision: Decision;
  /** 1-based. */
  line: number;
}

/** One extraction while decisions are applied. Its lists are its own; a row is replaced, never changed. */
export interface Draft {
  extraction: Extraction;
  /** The file of the decisions, as messages name it. */
  file: string;
  /** The document's text, when it is at hand. */
  text: string | undefined;
  /** Events of which a field, or a casualty, has changed. */
  touched: Set<string>;
}

export function openDraft(extraction: Extraction, file: string, text: string | undefined): Draft {
  const { events, casualties, forces, actors, places, evidence, rejects } = extraction;
  const own = { events: [...events], casualties: [...casualties], forces: [...forces], actors: [...actors], places: [...places] };
  return { extraction: { ...extraction, ...own, evidence: [...evidence], rejects: [...rejects] }, file, text, touched: new Set() };
}

export function rowsOf({ extraction }: Draft, table: Reviewed): Row[] {
  return extraction[table] as unknown as Row[];
}

export function rowOf(draft: Draft, table: Reviewed, key: string): Row | undefined {
  return rowsOf(draft, table).find((row) => keyOf(table, row) === key);
}

/** Puts a row in the place of the one of its key; adds it where there is none. */
export function put(draft: Draft, table: Reviewed, row: Row): void {
  const rows = rowsOf(draft, table);
  const at = rows.findIndex((other) => keyOf(table, other) === keyOf(table, row));
  rows.splice(at < 0 ? rows.length : at, at < 0 ? 0 : 1, row);
  touch(draft, table, row);
}

/** Notes that the event of a row may have other deaths or another summary now. */
export function touch(draft: Draft, table: Reviewed, row: Row): void {
  if (table !== 'forces' && row.event_id) draft.touched.add(row.event_id as string);
}

/** Changes fields of a row that follow from another row that a person changed: it is a corrected row, too. */
export function alter(draft: Draft, table: Reviewed, row: Row, fields: Row): void {
  touch(draft, table, row);
  put(draft, table, { ...row, ...fields, review: 'corrected' });
}

/** Keeps a sentence among the rejects. */
export function note({ extraction }: Draft, reason: string, excerpt: string | null = null): void {
  const row = reject(extraction.source_id, 'review', reason, excerpt);
  if (!extraction.rejects.some(({ reject_id }) => reject_id === row.reject_id)) extraction.rejects.push(row);
}

/** Keeps among the rejects why a decision has no effect. */
export function refuse(draft: Draft, { decision, line }: Filed, why: { field?: string; found: string; cure: string }): void {
  note(draft, new Problem({ file: draft.file, line, ...why }).message, decision.evidence?.quote ?? null);
}
