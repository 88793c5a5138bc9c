import { table as arquero, op, escape as plain } from 'arquero';
import type { CasualtyRow, Tables } from '../../schemas/types.ts';

/** A number of people with its bounds; null where no row gives the bound. */
export interface Toll {
  low: number | null;
  best: number | null;
  high: number | null;
}

/** An event whose own deaths differ from the sum of the tolls that point at it. */
export interface DeathsGap {
  event_id: string;
  deaths_best: number | null;
  summed_best: number | null;
}

/** What a release holds, in a few figures. */
export interface Summary {
  /** Rows of each table. */
  rows: Record<string, number>;
  /** Countries of events, most events first, then by code. */
  countries: { country: string; events: number }[];
  /** First and last day on which a dated event took place; null when none is dated. */
  from: string | null;
  to: string | null;
  /** People killed in incidents, counted once: see `countsOnce`. */
  killed: KilledOnce;
}

/**
 * Whether a row may be added to others: the toll of one incident, no part of another row, and not of something denied, planned or
 * threatened. Cumulative tallies hold incidents already and are never added to them.
 */
export function countsOnce({ scope, part_of, status }: CasualtyRow): boolean {
  return scope === 'incident' && part_of === null && (status === 'reported' || status === 'alleged');
}

/** What killed people add up to over the rows that may be added up. */
export interface KilledOnce extends Toll {
  /** Rows that may be added up, and those of them that give no best count and so are missing from `best`. */
  rows: number;
  without_best: number;
}

/** The sum of those rows. `high` is null when a single row has no upper bound, for then the sum has none. */
export function killedOnce(casualties: readonly CasualtyRow[]): KilledOnce {
  const [sum] = tolls(casualties)
    .rollup({
      low: op.sum('low'),
      best: op.sum('best'),
      high: op.sum('high'),
      rows: op.count(),
      best_known: op.valid('best'),
      high_known: op.valid('high'),
    })
    .objects() as (Toll & { rows: number; best_known: number; high_known: number })[];
  const { low, best, high, rows, best_known, high_known } = sum!;
  return { low: low ?? null, best: best ?? null, high: high_known === rows ? (high ?? null) : null, rows, without_best: rows - best_known };
}

/** Events whose best deaths are not the sum of their casualties' best counts, by id. A sum with an unknown part proves nothing and is passed over. */
export function deathsGaps({ events, casualties }: Tables): DeathsGap[] {
  const summed = tolls(casualties)
    .groupby('event_id')
    .rollup({ summed_best: op.sum('best'), rows: op.count(), known: op.valid('best') });
  return arquero({ event_id: events.map((row) => row.event_id), deaths_best: events.map((row) => row.deaths_best) })
    .join_left(summed, 'event_id')
    .filter(plain((row: { rows?: number; known: number }) => row.rows !== undefined && row.rows === row.known))
    .filter(plain((row: DeathsGap) => row.deaths_best !== row.summed_best))
    .orderby('event_id')
    .select('event_id', 'deaths_best', 'summed_best')
    .objects() as DeathsGap[];
}

/** The figures that the release's README opens with. */
export function summarise(tables: Tables): Summary {
  const rows = Object.fromEntries(Object.entries(tables).map(([name, list]) => [name, (list as unknown[]).length]));
  const dated = tables.events.filter(({ date_start, status }) => date_start !== null && status !== 'planned' && status !== 'threatened');
  const starts = dated.map(({ date_start }) => date_start!).sort();
  const ends = dated.map(({ date_start, date_end }) => date_end ?? date_start!).sort();
  const known = tables.events.map(({ country }) => country).filter((country) => country !== null);
  const counted = arquero({ country: known }).groupby('country').count({ as: 'events' }).objects() as Summary['countries'];
  const countries = counted.sort((a, b) => b.events - a.events || (a.country < b.country ? -1 : 1));
  return { rows, countries, from: starts[0] ?? null, to: ends.at(-1) ?? null, killed: killedOnce(tables.casualties) };
}

/** The killed of every row that counts once, as an arquero table with numbers or null. */
function tolls(casualties: readonly CasualtyRow[]) {
  const rows = casualties.filter((row) => row.harm === 'killed' && countsOnce(row));
  return arquero({
    event_id: rows.map((row) => row.event_id),
    low: rows.map((row) => row.count_low),
    best: rows.map((row) => row.count_best),
    high: rows.map((row) => row.count_high),
  });
}
