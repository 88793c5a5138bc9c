import type { CasualtyStatement, Count, Party, Status } from '../kernel/statements.ts';
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
  for (const casualty of inOrder(casualties)) {
    const count = countOf(casualty);
    const newer = casualty.outdated ? tolls.find(({ harm }) => harm === casualty.harm) : undefined;
    if (newer) {
      newer.said.push(casualty);
      continue;
    }
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
    const rivals = tolls.filter((toll) => toll.part_of === parent && isRival(toll, casualty, count));
    // "put the death toll at 18": of all the dead, whatever numbers were told of some.
    const rival = casualty.toll ? rivals.sort((a, b) => largest(b.count) - largest(a.count))[0] : rivals[0];
    if (rival) {
      rival.said.push(casualty);
      const { low, high } = between(rival.count!, count!);
      rival.count = { ...rival.count!, low, high, best: isBoast(rival.said[0]!.status, casualty.status) ? rival.count!.best : null };
      continue;
    }
    if (count === null && (casualty.victim.pronoun || (tolls.some(({ harm }) => harm === casualty.harm) && !isListed(tolls, casualty))))
      continue;
    tolls.push({ harm: casualty.harm, said: [casualty], count, part_of: parent });
  }
  const counted = tolls.filter((toll) => toll.count !== null || !isCountedElsewhere(toll, tolls));
  foldParts(counted);
  return counted;
}

/** "The victims were beheaded. … Seventy bodies were found": a number told later counts those told without one. */
function isCountedElsewhere(toll: Toll, tolls: readonly Toll[]): boolean {
  const { victim, trigger } = toll.said[0]!;
  if (tolls.some(({ part_of }) => part_of === toll)) return false;
  return tolls.some(
    ({ harm, count, said }) =>
      harm === toll.harm && count !== null && said.some((one) => one.trigger.start !== trigger.start && compatible(victim, one.victim)),
  );
}

/** Whether somebody else gives another number of the same dead: "police said two were killed, residents spoke of four". */
function isRival(toll: Toll, { harm, victim, speaker, sentence, status, toll: total }: CasualtyStatement, count: Count | null): boolean {
  if (toll.harm !== harm || toll.count === null || count === null || victim.further || speaker === null) return false;
  if (!victim.plural && toll.count.best === 1) return false;
  // "more than 20" and 36 do not contradict each other.
  if (toll.count.high === null && (toll.count.low ?? 0) <= smallest(count)) return false;
  return toll.said.every(
    (one) =>
      one.speaker !== speaker &&
      (one.speaker !== null || isBoast(one.status, status) || (total && smallest(count) < smallest(toll.count))) &&
      (total || sentence - one.sentence <= NEAR) &&
      (one.victim.plural || one.sentence !== sentence) &&
      sameKind(one.victim, victim),
  );
}

/** Sentences within which rival numbers answer each other; a number further on is of something else, often of a whole year. */
const NEAR = 2;

function sameKind(a: Party, b: Party): boolean {
  return (
    isBare(a) ||
    isBare(b) ||
    a.head === b.head ||
    (a.side === 'state' && b.side === 'state') ||
    (a.victim_type !== null && a.victim_type !== 'unknown' && a.victim_type === b.victim_type)
  );
}

/** The bounds of two numbers of which nobody knows the right one. */
function between(a: Count, b: Count): { low: number; high: number } {
  return { low: Math.min(smallest(a), smallest(b)), high: Math.max(a.high ?? smallest(a), b.high ?? smallest(b)) };
}

/** "Four died. The rebels said they had killed 11": a claim widens what is reported and does not replace it. */
function isBoast(told: Status, claimed: Status): boolean {
  return told === 'reported' && claimed === 'alleged';
}

/** The numbers that a toll rests on, with who tells them: one, or those of rival claims. */
export function claimsOf({ count, said }: Toll): { count: Count; rule: string }[] {
  if (count === null) return [];
  const own = said.filter(({ victim }) => victim.count !== null).map(({ victim, rule }) => ({ count: victim.count!, rule }));
  return own.length > 1 ? own : [{ count, rule: said[0]!.rule }];
}

/** What an earlier report said comes after what the report itself says, a part after its whole. */
function inOrder(casualties: readonly CasualtyStatement[]): CasualtyStatement[] {
  return [...casualties].sort((a, b) => Number(a.outdated) - Number(b.outdated) || Number(a.part_of !== null) - Number(b.part_of !== null));
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
  if (
    toll.harm !== casualty.harm ||
    first.cumulative !== casualty.cumulative ||
    (first.status === 'denied') !== (casualty.status === 'denied')
  )
    return false;
  if (toll.said.some((one) => one.victim.start === victim.start)) return true;
  if (victim.further) return false;
  const alike = toll.said.some((one) => compatible(one.victim, victim));
  if (count === null) return alike && (victim.definite || victim.pronoun);
  if (toll.count === null) return alike;
  if (toll.count.best !== count.best || toll.count.low !== count.low || !alike) return false;
  if (victim.named && first.trigger.start !== casualty.trigger.start) return true;
  return first.sentence !== casualty.sentence || (victim.definite && (isBare(victim) || first.victim.head === victim.head));
}
