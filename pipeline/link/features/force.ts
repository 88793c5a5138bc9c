import type { ForceRow } from '../../../schemas/types.ts';
import { fold } from '../../gazetteer/index.ts';
import { areKin, type Node } from '../node.ts';
import { sameStanding } from './kind.ts';
import { shareWord } from './words.ts';

type Force = Node<'forces'>;

/** A force that "is deployed" somewhere is there: the two postures are told for one another. */
export function stanceOf({ posture }: ForceRow): string {
  return posture === 'deployed' ? 'present' : posture;
}

/** The same force in the same posture; a force that is announced is not one that is there. */
export function force(one: Force, other: Force): number | null {
  const [a, b] = [one.row, other.row];
  if (stanceOf(a) !== stanceOf(b) || !sameStanding(a.status, b.status)) return null;
  if (a.actor_id && a.actor_id === b.actor_id) return a.posture === b.posture ? 2.5 : 1;
  if (a.actor_id && b.actor_id) return areKin(one, a.actor_id, other, b.actor_id) ? 0.5 : null;
  const shared = shareWord(a.force_text, b.force_text);
  if (a.actor_id || b.actor_id) return shared ? 1 : -1;
  return shared ? 1.5 : null;
}

/** Where it is, left, or went: other countries are another posture, other places nearly always. */
export function station({ row: a }: Force, { row: b }: Force): number | null {
  let weight = 0;
  for (const side of ['from', 'to'] as const) {
    const [one, other] = [a[`${side}_country`], b[`${side}_country`]];
    if (one && other && one !== other) return null;
    if (one && other) weight += 1.5;
    const [spot, spot2] = [a[`${side}_place`], b[`${side}_place`]];
    if (spot && spot2) weight += fold(spot) === fold(spot2) ? 1.5 : -4;
  }
  return weight;
}

/** How strong it is said to be: another strength is mostly another time, or another share of the force. */
export function strength({ row: a }: Force, { row: b }: Force): number {
  const [one, other] = [a.personnel_best ?? a.personnel_low, b.personnel_best ?? b.personnel_low];
  if (one === null || other === null) return 0;
  if (one === other) return 3;
  return Math.max(one, other) / Math.max(1, Math.min(one, other)) <= 1.25 ? 1 : -3;
}
