import type { CasualtyStatement, Count } from '../kernel/statements.ts';

/** One toll of one event, with the statements that say it. */
export interface Toll {
  harm: CasualtyStatement['harm'];
  said: CasualtyStatement[];
  count: Count | null;
  part_of: Toll | null;
}

/** How many people a mention stands for: its number, one for "a soldier" or a name, unknown for a bare plural. */
export function countOf(casualty: CasualtyStatement): Count | null {
  const { victim } = casualty;
  if (victim.count) return victim.count;
  if (victim.plural || victim.pronoun) return null;
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
    const of = whole(casualty);
    const parent = of ? (tolls.find((toll) => toll.said.includes(of)) ?? null) : null;
    const twin = tolls.find((toll) => toll.part_of === parent && sameVictims(toll, casualty, count));
    if (twin) {
      twin.said.push(casualty);
      if (twin.count === null) twin.count = count;
      continue;
    }
    if (count === null && (casualty.victim.pronoun || tolls.some((toll) => toll.harm === casualty.harm))) continue;
    tolls.push({ harm: casualty.harm, said: [casualty], count, part_of: parent });
  }
  return tolls;
}

function sameVictims(toll: Toll, casualty: CasualtyStatement, count: Count | null): boolean {
  if (toll.harm !== casualty.harm) return false;
  const first = toll.said[0]!;
  if (first.status !== casualty.status) return false;
  const kinds = compatible(first, casualty);
  if (casualty.victim.pronoun && !casualty.victim.count) return true;
  if (count === null) return kinds && casualty.victim.definite;
  if (toll.count === null) return kinds;
  const same = toll.count.best === count.best && toll.count.low === count.low;
  return (
    same &&
    kinds &&
    (first.sentence !== casualty.sentence ||
      first.victim.start === casualty.victim.start ||
      (casualty.victim.definite && first.victim.head === casualty.victim.head))
  );
}

const GENERIC = new Set(['people', 'person', 'victim', 'man', 'woman', 'other', 'others']);

function compatible(a: CasualtyStatement, b: CasualtyStatement): boolean {
  if (a.victim.head === b.victim.head) return true;
  if (GENERIC.has(a.victim.head) || GENERIC.has(b.victim.head)) return true;
  return a.victim.victim_type !== null && a.victim.victim_type === b.victim.victim_type;
}
