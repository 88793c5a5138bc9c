import type { CasualtyRow, EventRow } from '../../schemas/types.ts';

/** A number of people with its bounds; null where no row gives the bound. */
export interface Toll {
  low: number | null;
  best: number | null;
  high: number | null;
}

/** What killed people add up to over the rows that may be added up. */
export interface KilledOnce extends Toll {
  /** Rows that may be added up, and those of them that give no best count and so are missing from `best`. */
  rows: number;
  without_best: number;
}

/**
 * Whether a row may be added to others: the toll of one incident, no part of another row, and not of something denied, planned or
 * threatened. Cumulative tallies hold incidents already and are never added to them.
 */
export function countsOnce({ scope, part_of, status }: CasualtyRow): boolean {
  return scope === 'incident' && part_of === null && (status === 'reported' || status === 'alleged');
}

/** The sum of those rows. `high` is null when a single row has no upper bound, for then the sum has none. */
export function killedOnce(casualties: readonly CasualtyRow[]): KilledOnce {
  const rows = casualties.filter((row) => row.harm === 'killed' && countsOnce(row));
  const high = rows.every(({ count_high }) => count_high !== null) ? sum(rows, 'count_high') : null;
  const without_best = rows.filter(({ count_best }) => count_best === null).length;
  return { low: sum(rows, 'count_low'), best: sum(rows, 'count_best'), high, rows: rows.length, without_best };
}

export type Deaths = Pick<EventRow, 'deaths_low' | 'deaths_best' | 'deaths_high'>;

/**
 * The deaths of one event as one source tells it: the sum over its rows of people killed that are no part of another, not a tally and
 * not denied; of those killed in something planned or threatened, too, whose status the event bears itself.
 */
export function deathsOf(casualties: readonly CasualtyRow[]): Deaths {
  const killed = casualties.filter(
    (row) => row.harm === 'killed' && row.part_of === null && row.scope === 'incident' && row.status !== 'denied',
  );
  const [low, best, high] = [sum(killed, 'count_low'), sum(killed, 'count_best'), sum(killed, 'count_high')];
  // "Dozens and 40 more" are at least 64; nobody says how many, nor how many at most.
  const notBelow = (value: number | null, ...least: (number | null)[]): number | null =>
    value !== null && least.some((bound) => bound !== null && bound > value) ? null : value;
  return { deaths_low: low, deaths_best: notBelow(best, low), deaths_high: notBelow(high, low, best) };
}

/** Null when no row gives that count: without a count there is no sum, which is not zero. */
function sum(rows: readonly CasualtyRow[], column: 'count_low' | 'count_best' | 'count_high'): number | null {
  const known = rows.map((row) => row[column]).filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((total, count) => total + count, 0);
}
