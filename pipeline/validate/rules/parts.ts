import type { CasualtyRow } from '../../../schemas/types.ts';
import { partMisfit } from '../../kernel/rules/parts.ts';
import { leaveOut } from '../draft.ts';
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
    const why = isCyclic(draft, 'casualties', part.casualty_id)
      ? 'which leads back to the row itself'
      : partMisfit(part as unknown as CasualtyRow, whole as unknown as CasualtyRow);
    if (why) leaveOut(draft, 'casualties', part, `part_of is ${part.part_of}, ${why}`);
  }
};
