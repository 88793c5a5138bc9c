import { areKin, type Node } from '../node.ts';
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
export function actors(a: Node<'events'>, b: Node<'events'>): number {
  const [one, other] = [a.row, b.row];
  if (isCrossed(one, other) || isCrossed(other, one)) return DOER.same;
  const doer = alike(party(a, one.actor1_id, one.actor1_text), party(b, other.actor1_id, other.actor1_text), DOER);
  const sufferer = alike(
    party(a, one.actor2_id, one.actor2_text ?? one.target_text),
    party(b, other.actor2_id, other.actor2_text ?? other.target_text),
    SUFFERER,
  );
  const thing = shareWord(one.target_text, other.target_text) || shareWord(one.weapon_text, other.weapon_text) ? 0.5 : 0;
  return doer + sufferer + thing;
}

/** Whether the doer of one is whom the other says it was done to, and nothing speaks against it. */
function isCrossed(a: Node<'events'>['row'], b: Node<'events'>['row']): boolean {
  if (a.actor1_id === null || a.actor1_id !== b.actor2_id) return false;
  return a.actor2_id === b.actor1_id || a.actor2_id === null || b.actor1_id === null;
}

/** A side as a row names it. */
export interface Party {
  node: Node;
  id: string | null;
  text: string | null;
}

export function party(node: Node, id: string | null, text: string | null): Party {
  return { node, id, text };
}

/** Whether two rows name the same side: by known actors, where arms of one state count as words that are shared, else by words. */
export function alike(a: Party, b: Party, weights: Weights): number {
  if (a.id !== null && b.id !== null)
    return a.id === b.id ? weights.same : areKin(a.node, a.id, b.node, b.id) ? weights.shared : weights.other;
  const shared = shareWord(a.text, b.text);
  if (shared === null) return 0;
  return shared ? weights.shared : weights.strange;
}
