import type { CasualtyStatement, Count } from '../kernel/statements.ts';
import { foldParts } from './parts.ts';
import { compatible, isBare } from './victims.ts';

/** One toll of one event, with the statements that say it. */
export interface Toll {
  harm: CasualtyStatement['harm'];
  said: CasualtyStatement[];
  count: Count | null;
  part_of: Toll | null;
}

/** How many people a mention stands for: its number, one for "a soldier", "he" or a name, unknown for a bare plural. */
export function countOf({ victim }: CasualtyStatement): Count | null {
  if (victim.count) return victim.count;
  if (victim.plural) return null;
  return { start: victim.start, end: victim.end, low: 1, best: 1, high: 1 };
}

/**
 * The tolls of one event: the same victims told twice are one toll, a later total replaces, a named part is part of the whole.
 *
 * @param whole gives the casualty another one is a part of, where the text says so
 */
export function tollsOf(
  casualties: readonly CasualtyStatement[],
  whole: (part: CasualtyStatement) => CasualtyStatement | null = () => null,
): Toll[] {
  const tolls: Toll[] = [];
  for (const casualty of casualties) {
    const count = countOf(casualty);
    // "0 killed" is said of nobody.
    if (count !== null && (count.high ?? count.best ?? count.low) === 0) continue;
    const of = whole(casualty);
    const parent = of ? (tolls.find((toll) => toll.said.includes(of)) ?? null) : null;
    if (parent && largest(parent.count) < smallest(count)) continue;
    const twin = tolls.find((toll) => toll.part_of === parent && sameVictims(toll, casualty, count));
    if (twin) {
      twin.said.push(casualty);
      if (twin.count === null) twin.count = count;
      continue;
    }
    if (count === null && (casualty.victim.pronoun || (tolls.some(({ harm }) => harm === casualty.harm) && !isListed(tolls, casualty))))
      continue;
    tolls.push({ harm: casualty.harm, said: [casualty], count, part_of: parent });
  }
  foldParts(tolls);
  return tolls;
}

/** "murdered judges and politicians": whom one verb names side by side are different people. */
function isListed(tolls: readonly Toll[], { harm, trigger, victim }: CasualtyStatement): boolean {
  return tolls.some(
    (toll) => toll.harm === harm && toll.said.some((one) => one.trigger.start === trigger.start && one.victim.head !== victim.head),
  );
}

function largest(count: Count | null): number {
  return count?.high ?? count?.best ?? count?.low ?? Number.POSITIVE_INFINITY;
}

function smallest(count: Count | null): number {
  return count?.best ?? count?.low ?? 0;
}

function sameVictims(toll: Toll, casualty: CasualtyStatement, count: Count | null): boolean {
  const first = toll.said[0]!;
  const { victim } = casualty;
  if (toll.harm !== casualty.harm || (first.status === 'denied') !== (casualty.status === 'denied')) return false;
  if (toll.said.some((one) => one.victim.start === victim.start)) return true;
  if (victim.further) return false;
  const alike = toll.said.some((one) => compatible(one.victim, victim));
  if (count === null) return alike && (victim.definite || victim.pronoun);
  if (toll.count === null) return alike;
  if (toll.count.best !== count.best || toll.count.low !== count.low || !alike) return false;
  if (victim.named && first.trigger.start !== casualty.trigger.start) return true;
  return first.sentence !== casualty.sentence || (victim.definite && (isBare(victim) || first.victim.head === victim.head));
}
