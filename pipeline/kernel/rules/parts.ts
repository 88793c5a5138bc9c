import type { CasualtyRow } from '../../../schemas/types.ts';

type Part = Pick<CasualtyRow, 'source_ids' | 'count_low' | 'count_best' | 'count_high'>;

/** Why a count cannot be part of another, as the end of a sentence; null when it can. */
export function partMisfit(part: Part, whole: Part): string | null {
  if (!part.source_ids.some((id) => whole.source_ids.includes(id))) return 'which comes from another source';
  const [size, most] = [part.count_best ?? part.count_low, whole.count_high ?? whole.count_best];
  return size !== null && most !== null && size > most ? `which counts ${most} people, fewer than the ${size} of its part` : null;
}
