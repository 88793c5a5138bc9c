import { actors } from './features/actors.ts';
import { date } from './features/date.ts';
import { force, station, strength } from './features/force.ts';
import { kind } from './features/kind.ts';
import { place } from './features/place.ts';
import { counted, ground, number, perpetrators } from './features/tally.ts';
import { tolls } from './features/tolls.ts';
import type { Linked, Node } from './node.ts';

/** What two rows have in common, as the logarithm of the odds that it makes one of them; null where they cannot be one. */
type Feature<T extends Linked> = (a: Node<T>, b: Node<T>) => number | null;

/**
 * The features of each table, by the names under which `link.…` rules tell them. Their weights are log-odds in the manner of Fellegi
 * and Sunter (1969), set by hand so that each states what it means, and tried on the groups of reports in tests/gold/links.
 */
const FEATURES: { [T in Linked]: Record<string, Feature<T>> } = {
  events: { date, place, kind, actors, tolls },
  casualties: { date, ground, counted, number, perpetrators },
  forces: { date, station, force, strength },
};

/** Before anything is compared: of the rows that blocking brings together, about one pair in fifty (in twenty for forces) is one. */
const PRIOR: Record<Linked, number> = { events: -4, casualties: -4, forces: -3 };

/** Rows are one where that is more likely than not by a good margin: a wrong link hides an event, a missed one can be seen. */
export const THRESHOLD = 0.7;

/** How likely two rows of a table are one, and the features that speak for it. */
export interface Likeness {
  score: number;
  because: string[];
}

const LISTED = Object.fromEntries(Object.entries(FEATURES).map(([table, features]) => [table, Object.entries(features)])) as Record<
  Linked,
  [string, Feature<Linked>][]
>;

export function likeness(a: Node, b: Node): Likeness | null {
  let odds = PRIOR[a.table];
  const because: string[] = [];
  for (const [name, feature] of LISTED[a.table]) {
    const weight = feature(a, b);
    if (weight === null) return null;
    odds += weight;
    if (weight > 0) because.push(name);
  }
  return { score: 1 / (1 + Math.exp(-odds)), because };
}
