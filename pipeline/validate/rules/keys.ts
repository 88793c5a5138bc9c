import { judged, keyOf, leaveOut } from '../draft.ts';
import type { DraftRule } from './rule.ts';

/** No two rows of a table share a key; the first stays. */
export const keysUnique: DraftRule = (draft) => {
  for (const table of judged) {
    const seen = new Set<unknown>();
    for (const row of [...draft.rows[table]]) {
      if (seen.has(row[keyOf[table]])) leaveOut(draft, table, row, `${keyOf[table]} stands twice`);
      seen.add(row[keyOf[table]]);
    }
  }
};
