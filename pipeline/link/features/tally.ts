import { fold } from '../../gazetteer/index.ts';
import type { Node } from '../node.ts';
import { alike, party } from './actors.ts';
import { sameStanding } from './kind.ts';
import { equal, isOtherSide } from './tolls.ts';
import { shareWord } from './words.ts';

type Tally = Node<'casualties'>;

const PEOPLE = { same: 1.5, other: -3, shared: 1, strange: -1 };
const DOERS = { same: 1, other: -2, shared: 0.5, strange: 0 };

/** Whose dead (or hurt, or missing) are counted: never of two sides, of two harms, or a tally and an incident's toll. */
export function counted(one: Tally, other: Tally): number | null {
  const [a, b] = [one.row, other.row];
  if (a.harm !== b.harm || a.scope !== b.scope || !sameStanding(a.status, b.status) || isOtherSide(a.victim_type, b.victim_type))
    return null;
  if (a.victim_country && b.victim_country && a.victim_country !== b.victim_country) return null;
  const people = alike(party(one, a.victim_actor_id, a.victim_text), party(other, b.victim_actor_id, b.victim_text), PEOPLE);
  const same = a.victim_country !== null && a.victim_country === b.victim_country ? 0.5 : 0;
  return people + same + (a.victim_type === b.victim_type && a.victim_type !== 'unknown' ? 0.5 : 0);
}

/** The same number, at least nearly: a tally that has grown is another tally. */
export function number({ row: a }: Tally, { row: b }: Tally): number | null {
  const [one, other] = [a.count_best ?? a.count_low, b.count_best ?? b.count_low];
  if (one === null || other === null) return -1;
  if (one === other) return equal(Math.max(1, one)) + 1;
  return Math.max(one, other) / Math.max(1, Math.min(one, other)) <= 1.05 ? 0 : null;
}

/** Where the tally was kept. */
export function ground({ row: a }: Tally, { row: b }: Tally): number | null {
  if (a.country && b.country && a.country !== b.country) return null;
  if (!a.place_text || !b.place_text) return 0;
  return fold(a.place_text) === fold(b.place_text) || shareWord(a.place_text, b.place_text) ? 1.5 : -1;
}

export function perpetrators(one: Tally, other: Tally): number {
  const [a, b] = [one.row, other.row];
  return alike(party(one, a.perpetrator_actor_id, a.perpetrator_text), party(other, b.perpetrator_actor_id, b.perpetrator_text), DOERS);
}
