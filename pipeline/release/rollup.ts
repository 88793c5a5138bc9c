import { table as arquero, op, escape as plain } from 'arquero';
import type { CasualtyRow, Tables } from '../../schemas/types.ts';
import { countsOnce, type KilledOnce, killedOnce } from '../kernel/tolls.ts';

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

/** The killed of every row that counts once, as an arquero table. */
function tolls(casualties: readonly CasualtyRow[]) {
  const rows = casualties.filter((row) => row.harm === 'killed' && countsOnce(row));
  return arquero({
    event_id: rows.map((row) => row.event_id),
    best: rows.map((row) => row.count_best),
  });
}
