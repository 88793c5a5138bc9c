import type { CasualtyStatement, Party } from '../../kernel/statements.ts';
import type { SentenceContext } from './context.ts';

/** Sentences that "the dead" reach back over. */
const REACH = 4;

/** The toll a part belongs to: the nearest one of the sentence that stands before or around it. */
export function wholeOf(context: SentenceContext, before: number): number | null {
  let whole: number | null = null;
  context.out.forEach((one, index) => {
    if (
      one.kind === 'casualty' &&
      one.sentence === context.sentence &&
      one.part_of === null &&
      one.victim.start < before &&
      one.victim.count
    )
      whole = index;
  });
  return whole;
}

/** The largest toll of that harm that the sentences before have told; -1 where they tell none. */
export function largest({ out, sentence }: SentenceContext, harm: CasualtyStatement['harm']): number {
  let best = -1;
  out.forEach((one, i) => {
    if (one.kind !== 'casualty' || one.harm !== harm || one.part_of !== null || one.cumulative || sentence - one.sentence > REACH) return;
    const known = best < 0 ? 0 : sizeOf((out[best] as CasualtyStatement).victim);
    if (sizeOf(one.victim) > known) best = i;
  });
  return best;
}

/** How many a phrase counts: its best number, else its least; 0 where it has none. */
export function sizeOf({ count }: Party): number {
  return count?.best ?? count?.low ?? 0;
}
