import { leaveOut, type Row } from '../draft.ts';
import { isCyclic } from './references.ts';
import type { DraftRule } from './rule.ts';

/**
 * A count that is part of another comes from the same source, is not larger than the whole, and does not contain it in turn.
 * The part goes: were part_of emptied instead, the same people would be counted twice.
 */
export const partsFit: DraftRule = (draft) => {
  const rows = new Map(draft.rows.casualties.map((row) => [row.casualty_id, row]));
  for (const part of [...draft.rows.casualties]) {
    const whole = rows.get(part.part_of);
    if (!whole) continue;
    const why = isCyclic(draft, 'casualties', part.casualty_id) ? 'which leads back to the row itself' : misfit(part, whole);
    if (why) leaveOut(draft, 'casualties', part, `part_of is ${part.part_of}, ${why}`);
  }
};

function misfit(part: Row, whole: Row): string | null {
  const sources = whole.source_ids as string[];
  if (!(part.source_ids as string[]).some((id) => sources.includes(id))) return 'which comes from another source';
  const [size, most] = [(part.count_best ?? part.count_low) as number | null, (whole.count_high ?? whole.count_best) as number | null];
  return size !== null && most !== null && size > most ? `which counts ${most} people, fewer than the ${size} of its part` : null;
}
