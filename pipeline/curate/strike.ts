import type { Decision } from '../../schemas/types.ts';
import { keyOf, type Reviewed } from '../kernel/find-row.ts';
import { struckReason } from '../kernel/review.ts';
import { alter, type Draft, note, rowOf, rowsOf, touch } from './draft.ts';

/**
 * Takes a row out with all that hangs on it. An event takes its casualties along, but for those on which people decided themselves; these
 * and its forces stand without it. What was part of a count that goes is part of the next larger one, if there is one.
 *
 * @param judged keys of rows on which people decided
 */
export function strikeOut(
  draft: Draft,
  table: Reviewed,
  key: string,
  decision: Pick<Decision, 'by' | 'on' | 'why'>,
  judged: ReadonlySet<string>,
): void {
  const quote = draft.extraction.evidence.find(({ row_id }) => row_id === key)?.quote ?? null;
  const casualties = draft.extraction.casualties.filter(({ event_id }) => event_id === key);
  const along = casualties.filter(({ casualty_id }) => !judged.has(casualty_id)).map(({ casualty_id }) => casualty_id);
  for (const id of along) takeOut(draft, 'casualties', id);
  for (const other of ['casualties', 'forces'] as const)
    for (const row of rowsOf(draft, other).filter(({ event_id }) => event_id === key)) alter(draft, other, row, { event_id: null });
  takeOut(draft, table, key);
  note(draft, struckReason([key, ...along], decision), quote);
}

function takeOut(draft: Draft, table: Reviewed, key: string): void {
  const row = rowOf(draft, table, key)!;
  touch(draft, table, row);
  for (const part of rowsOf(draft, 'casualties').filter(({ part_of }) => part_of === key))
    alter(draft, 'casualties', part, { part_of: row.part_of });
  const rows = rowsOf(draft, table);
  rows.splice(
    rows.findIndex((other) => keyOf(table, other) === key),
    1,
  );
  draft.extraction.evidence = draft.extraction.evidence.filter(({ row_id }) => row_id !== key);
}
