import type { Node } from '../node.ts';
import { shareWord } from './words.ts';

/** Known actors that are the same or not, or words that are shared or not. */
interface Weights {
  same: number;
  other: number;
  shared: number;
  strange: number;
}

/** Who did it: a side that one report names and another contradicts is the best sign of two events. */
const DOER: Weights = { same: 1.5, other: -2.5, shared: 0.7, strange: -0.3 };
const SUFFERER: Weights = { same: 1, other: -1, shared: 0.7, strange: -0.8 };

/** Doers and those they acted on, known by id or else by their words; the sides of a clash may stand either way round. */
export function actors({ row: a }: Node<'events'>, { row: b }: Node<'events'>): number {
  if (a.actor1_id && a.actor1_id === b.actor2_id && (a.actor2_id === b.actor1_id || !a.actor2_id || !b.actor1_id)) return DOER.same;
  if (b.actor1_id && b.actor1_id === a.actor2_id && (!a.actor1_id || !b.actor2_id)) return DOER.same;
  const doer = alike(a.actor1_id, a.actor1_text, b.actor1_id, b.actor1_text, DOER);
  const sufferer = alike(a.actor2_id, a.actor2_text ?? a.target_text, b.actor2_id, b.actor2_text ?? b.target_text, SUFFERER);
  const thing = shareWord(a.target_text, b.target_text) || shareWord(a.weapon_text, b.weapon_text) ? 0.5 : 0;
  return doer + sufferer + thing;
}

export function alike(id: string | null, text: string | null, otherId: string | null, otherText: string | null, weights: Weights): number {
  if (id && otherId) return id === otherId ? weights.same : weights.other;
  const shared = shareWord(text, otherText);
  if (shared === null) return 0;
  return shared ? weights.shared : weights.strange;
}
