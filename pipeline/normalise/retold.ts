import type { CasualtyStatement } from '../kernel/statements.ts';
import { samePlace } from './places.ts';
import type { Group } from './story.ts';
import { countOf } from './tolls.ts';
import { compatible } from './victims.ts';

/** A report that comes back to its main event tells its dead again: such a toll goes to the event that told it first. */
export function gatherRetold(groups: readonly Group[]): void {
  groups.forEach((group, at) => {
    group.casualties = group.casualties.filter((casualty) => {
      const first = groups.slice(0, at).find((earlier) => mayBeOne(earlier, group) && tells(earlier, casualty));
      first?.casualties.push(casualty);
      return first === undefined;
    });
  });
}

function mayBeOne(a: Group, b: Group): boolean {
  if (a.date && b.date && (a.date.date_start > b.date.date_end || b.date.date_start > a.date.date_end)) return false;
  return !(a.place && b.place) || samePlace(a.place, b.place);
}

/** The same number of people of a kind. One man is the same only where a name or "the" points back to him. */
function tells({ casualties }: Group, casualty: CasualtyStatement): boolean {
  const { harm, victim, sentence } = casualty;
  const count = countOf(casualty);
  if (count === null || victim.further || casualty.part_of !== null) return false;
  return casualties.some((one) => {
    if (one.harm === harm && one.victim.start === victim.start) return true;
    const known = countOf(one);
    if (one.harm !== harm || one.sentence === sentence || one.part_of !== null || known?.best !== count.best || known?.low !== count.low)
      return false;
    return compatible(one.victim, victim) && (count.best !== 1 || victim.named || victim.definite);
  });
}
