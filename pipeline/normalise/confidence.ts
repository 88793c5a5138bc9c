import type { EventRow } from '../../schemas/types.ts';
import type { Party } from '../kernel/statements.ts';
import type { Group } from './story.ts';
import type { Toll } from './tolls.ts';

/*
 * A row's confidence is the share of rows like it that were right when it was measured: a base for its kind, times a factor for every
 * doubt that its telling raises. The numbers were fitted on 2,499 hand-coded notes, each factor so that the rows that raise the doubt
 * are right as often as they are held to be; right is an event of the right kind on the right day, a toll of the right number.
 */

/** Share right by ACLED's kinds, where nothing else is in doubt; `none` is what ACLED does not code, measured on our own articles. */
const KINDS = {
  Protests: 0.97,
  Battles: 0.89,
  Riots: 0.88,
  'Violence against civilians': 0.82,
  'Explosions/Remote violence': 0.81,
  'Strategic developments': 0.66,
  none: 0.6,
};

const EVENT = {
  /** Told by nouns alone: "the attack". */
  noun: 0.9,
  /** Nobody is named who did it. */
  doer: 0.91,
  /** Somebody claims it, denies it, plans it. */
  unsure: 0.81,
  /** Put together from more than three clauses. */
  long: 0.91,
  /** One of several events of its text. */
  several: 0.93,
};

/** Share right of tolls told by a verb, with their number, once. */
const TOLL = 0.89;

const TOLLS = {
  /** Told without a verb of harm: "five dead", "the deaths of five". */
  verbless: 0.49,
  /** "soldiers were killed": no number. */
  uncounted: 0.3,
  /** "dozens": a bound, no number. */
  vague: 0.3,
  /** "at least five". */
  least: 0.8,
  unsure: 0.88,
  /** Told more than once. */
  repeated: 0.93,
  /** One of several tolls of the same harm. */
  several: 0.69,
};

function times<Doubt extends string>(base: number, factors: Record<Doubt, number>, doubts: Record<Doubt, boolean>): number {
  let value = base;
  for (const doubt in factors) if (doubts[doubt]) value *= factors[doubt];
  return Math.round(value * 100) / 100;
}

/** How sure an event is; `alone` where its text tells no other. */
export function eventConfidence({ statements }: Group, row: Pick<EventRow, 'acled_event_type' | 'status'>, alone: boolean): number {
  return times(KINDS[row.acled_event_type ?? 'none'], EVENT, {
    noun: statements.every(({ noun }) => noun),
    doer: !statements.some(({ agents }) => agents.some(isKnown)),
    unsure: row.status !== 'reported',
    long: statements.length > 3,
    several: !alone,
  });
}

function isKnown({ side, pronoun }: Party): boolean {
  return side !== 'unknown' && !pronoun;
}

/** How sure a toll is; `alone` where its event has no other of the same harm. */
export function tollConfidence({ count, said }: Toll, alone: boolean): number {
  const { rule, status } = said[0]!;
  return times(TOLL, TOLLS, {
    verbless: !rule.includes('verb'),
    uncounted: count === null,
    vague: count !== null && count.best === null,
    least: count !== null && count.best !== null && count.high === null,
    unsure: status !== 'reported',
    repeated: said.length > 1,
    several: !alone,
  });
}
