import { distance, type Place } from '../gazetteer/index.ts';
import type { Where } from '../kernel/statements.ts';
import type { Settled } from './places.ts';

/** How much less a place says of where it happened for how it is mentioned: "40 km north of Djibo" says less than "in Damba". */
const LESS: Record<Where['relation'], number> = { at: 0, near: 0.2, between: 0.3, of: 0.5, to: 3, from: 3, aside: 9 };

/** A region of several countries (the Sahel) says less than one of its countries. */
function vagueness({ place, mention, precision }: Settled): number {
  return (place.country === null ? 6.5 : precision === 2 ? 1 : precision) + LESS[mention.relation];
}

/** A city and a village within so many km of it are named together where the event is in the village. */
const AROUND_CITY = 100;

/** The most exact of several settled places; among equals the first, unless one is a village of the city named first. */
export function mostExact(settled: readonly Settled[]): Settled | null {
  const [first, ...rest] = [...settled].sort((a, b) => vagueness(a) - vagueness(b));
  if (!first) return null;
  const smaller = (one: Settled): boolean =>
    !settled.some((before) => isListed(before.mention, one.mention)) &&
    vagueness(one) === vagueness(first) &&
    isSmaller(one.place, first.place) &&
    distance(one.place, first.place) <= AROUND_CITY;
  return rest.find(smaller) ?? first;
}

/** "Kutaisi and Zugdidi": members of a list, of which the first stands for all. */
function isListed(before: Where, { start }: Where): boolean {
  return start - before.end === ' and '.length;
}

function isSmaller(one: Place, other: Place): boolean {
  return one.feature.startsWith('PPL') && /^PPL[AC]/.test(other.feature) && one.population < other.population / 4;
}
