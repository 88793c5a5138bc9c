import { faults, fieldName } from '../kernel/faults.ts';
import { validatorOf } from '../kernel/validators.ts';
import { type Draft, type Judged, judged, leaveOut, note, type Row } from './draft.ts';

/** Leaves out every row that departs from its table's schema. */
export function checkShapes(draft: Draft): void {
  for (const table of judged) {
    const follows = validatorOf(table);
    for (const row of draft.rows[table].filter((candidate) => !follows(candidate))) leaveOut(draft, table, row, firstFault(table, row));
  }
}

/** The list of rows of one table in what may be no extraction at all; a missing list is an empty one. */
export function rowsOf(draft: Draft, extraction: Row, table: Judged | 'rejects' | 'redirects'): Row[] {
  const rows = extraction[table] ?? [];
  if (!Array.isArray(rows)) {
    note(draft, `${table} is not a list of rows; it was left out.`, null);
    return [];
  }
  const objects = rows.filter((row) => typeof row === 'object' && row !== null && !Array.isArray(row));
  if (objects.length < rows.length)
    note(draft, `${table} holds ${rows.length - objects.length} entries that are no rows; they were left out.`, null);
  return objects;
}

function firstFault(table: Judged, row: Row): string {
  const [first, ...others] = faults(table, row);
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return `${fieldName(first!.path) ?? 'it'} ${first!.found}${more}`;
}
