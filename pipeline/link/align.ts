import type { CasualtyRow } from '../../schemas/types.ts';
import type { Decision } from './decisions.ts';
import { shareWord } from './features/words.ts';

/** A toll of one of the events that are one. */
export interface Told {
  row: CasualtyRow;
  /** The event that told it, by its own id. */
  event: string;
}

/**
 * Sorts the tolls of events that have become one: tolls of the same people in different events stand together, those of one event apart.
 * Two tolls are of the same people where harm and kind of victim are the same; a number without a word of who they were is of the
 * people of whom another source gives that very number. A number that another source breaks down is no part of it, nor any part the number.
 *
 * @param told in the order of standing of their events
 */
export function align(told: readonly Told[], decisions: readonly Decision[]): Told[][] {
  const groups: Told[][] = [];
  for (const event of new Set(told.map((one) => one.event))) {
    const own = told.filter((one) => one.event === event);
    const known = [...groups];
    const pairs = own.flatMap((one) => known.map((group) => ({ one, group, worth: worthOf(one, group, told, decisions) })));
    const placed = new Set<Told>();
    const taken = new Set<Told[]>();
    for (const { one, group, worth } of pairs.sort((a, b) => b.worth - a.worth)) {
      if (worth <= 0 || placed.has(one) || taken.has(group)) continue;
      group.push(one);
      placed.add(one);
      taken.add(group);
    }
    for (const one of own) if (!placed.has(one)) groups.push([one]);
  }
  return groups;
}

function worthOf(one: Told, group: readonly Told[], told: readonly Told[], decisions: readonly Decision[]): number {
  let best = 0;
  for (const other of group) {
    const ids = [one.row.casualty_id, other.row.casualty_id];
    const decided = decisions.find(({ a, b }) => ids.includes(a) && ids.includes(b));
    if (decided) return decided.decision === 'link' ? 100 : 0;
    const worth = likeness(one, other, told);
    if (worth === null) return 0;
    best = Math.max(best, worth);
  }
  return best;
}

/** Null where two tolls cannot be of the same people. */
function likeness(one: Told, other: Told, told: readonly Told[]): number | null {
  const [a, b] = [one.row, other.row];
  if (a.harm !== b.harm || a.scope !== b.scope || (a.status === 'denied') !== (b.status === 'denied')) return null;
  const equal = a.count_best !== null && a.count_best === b.count_best;
  const words = shareWord(a.victim_text, b.victim_text) ? 1 : 0;
  if (sideOf(a) !== sideOf(b)) return equal && (sideOf(a) === 'unknown' || sideOf(b) === 'unknown') ? 3 + words : null;
  if (!equal && isAlone(one, told) !== isAlone(other, told)) return null;
  return 2 + (equal ? 3 : 0) + words;
}

/** Whether its event tells no other toll of such people. */
function isAlone({ row, event }: Told, told: readonly Told[]): boolean {
  return told.filter((one) => one.event === event && one.row.harm === row.harm && sideOf(one.row) === sideOf(row)).length === 1;
}

/** Reports call the same people civilians or aid workers; never soldiers or rebels. */
export function sideOf({ victim_type }: CasualtyRow): string {
  if (victim_type === 'mixed' || victim_type === 'unknown') return 'unknown';
  return victim_type === 'aid_worker' || victim_type === 'journalist' ? 'civilian' : victim_type;
}
