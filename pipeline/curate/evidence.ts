import type { EvidenceRow } from '../../schemas/types.ts';
import { keyOf, type Reviewed, type Words } from '../kernel/find-row.ts';
import { contentId } from '../kernel/ids.ts';
import type { Row } from '../kernel/rules/index.ts';
import type { Draft } from './draft.ts';

/** Adds the piece of evidence that says a person set this. Beside it the rule's own reading stays, where there was one. */
export function addEvidence(
  { extraction }: Draft,
  table_name: EvidenceRow['table_name'],
  row_id: string,
  field: string | null,
  value: unknown,
  { char_start, char_end, quote }: Words,
): void {
  const { source_id } = extraction;
  const evidence_id = contentId('ei', table_name, row_id, field, source_id, char_start, char_end, 'review');
  if (extraction.evidence.some((one) => one.evidence_id === evidence_id)) return;
  const words = { source_id, char_start, char_end, quote };
  extraction.evidence.push({ evidence_id, table_name, row_id, field, value: asCell(value), ...words, rule: 'review', confidence: 1 });
}

/** The words a decision on a row rests on: those it names, otherwise those that the field, or the row as a whole, was read from. */
export function wordsFor({ extraction }: Draft, table: Reviewed, row: Row, field: string, own: Words | undefined): Words {
  if (own) return own;
  const pieces = extraction.evidence.filter(({ row_id }) => row_id === keyOf(table, row));
  return pieces.find((piece) => piece.field === field) ?? pieces.find((piece) => piece.field === null) ?? pieces[0]!;
}

/** A value as it is written in CSV; null for what empties a field. */
function asCell(value: unknown): string | null {
  if (value === null || value === '' || value === undefined) return null;
  return Array.isArray(value) ? value.join('; ') : String(value);
}
