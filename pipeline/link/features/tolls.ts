import type { CasualtyRow, EventRow } from '../../../schemas/types.ts';
import type { Node } from '../node.ts';

/** What it is worth that two reports count the same number: small numbers agree by chance. */
const EQUAL: [least: number, weight: number][] = [
  [10, 3],
  [3, 2],
  [1, 0.5],
];

/** One man killed is not told as three or more. */
const ONE_OR_MANY = { many: 3, weight: -1.5 };

/** What it costs that nobody was harmed of whom the other report tells; less where each may tell of the other side's losses. */
const STRANGERS = { people: -2, sides: -0.5 };

/** What it costs that two totals differ, by how many times the larger is the smaller: first tolls are often a third of the last. */
const APART: [times: number, weight: number][] = [
  [1.5, 0.5],
  [3, 0],
  [10, -0.7],
  [Number.POSITIVE_INFINITY, -2],
];

/** Who was harmed, and how many: the same numbers up to +3.5, quite other ones down to -3. */
export function tolls(a: Node<'events'>, b: Node<'events'>): number {
  return Math.max(totals(a.row, b.row), sameCount(a.tolls, b.tolls)) + victims(a.tolls, b.tolls);
}

function totals(a: EventRow, b: EventRow): number {
  const [one, other] = [a, b].map((row) => row.deaths_best ?? row.deaths_low);
  if (!one || !other) return 0;
  const [few, many] = [Math.min(one, other), Math.max(one, other)];
  if (few === many) return equal(one);
  if (few === 1 && many >= ONE_OR_MANY.many) return ONE_OR_MANY.weight;
  return APART.find(([times]) => many / few <= times)![1];
}

export function equal(count: number): number {
  return EQUAL.find(([least]) => count >= least)![1];
}

/** One toll among several that both tell: "17 soldiers", "22 wounded". */
function sameCount(a: readonly CasualtyRow[], b: readonly CasualtyRow[]): number {
  const same = a.filter((one) =>
    b.some(({ harm, count_best, victim_type }) => {
      return harm === one.harm && count_best === one.count_best && !isOtherSide(victim_type, one.victim_type);
    }),
  );
  return Math.max(
    Number.NEGATIVE_INFINITY,
    ...same.map(({ count_best }) => (count_best ? equal(count_best) - 0.5 : Number.NEGATIVE_INFINITY)),
  );
}

function victims(a: readonly CasualtyRow[], b: readonly CasualtyRow[]): number {
  const [one, other] = [a, b].map((rows) => new Set(rows.map(({ victim_type }) => victim_type).filter(isKnown)));
  if (one!.size === 0 || other!.size === 0) return 0;
  if ([...one!].some((type) => other!.has(type))) return 0.5;
  return [...one!, ...other!].every((type) => FIGHTERS.has(type)) ? STRANGERS.sides : STRANGERS.people;
}

const FIGHTERS = new Set<CasualtyRow['victim_type']>(['military', 'police', 'militant', 'peacekeeper']);

function isKnown(type: CasualtyRow['victim_type']): boolean {
  return type !== 'unknown' && type !== 'mixed';
}

export function isOtherSide(a: CasualtyRow['victim_type'], b: CasualtyRow['victim_type']): boolean {
  return isKnown(a) && isKnown(b) && a !== b;
}
