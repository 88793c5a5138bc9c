import { contentId } from '../../pipeline/kernel/ids.ts';
import { deathsOf } from '../../pipeline/kernel/tolls.ts';
import { link, type Surroundings } from '../../pipeline/link/index.ts';
import type { CasualtyRow, EventRow, EvidenceRow, Extraction, ForceRow, Link } from '../../schemas/types.ts';
import { row } from '../release/fixture.ts';

/** What a source says of one event, by the columns that matter; tolls are `harm victim_type count`, a count as `12`, `12+` or `12-20`. */
export interface Told extends Partial<EventRow> {
  tolls?: string[];
}

/** What one source says. */
export interface Report {
  source: string;
  on: string | null;
  events?: Told[];
  tallies?: Partial<CasualtyRow>[];
  forces?: Partial<ForceRow>[];
  links?: Link[];
}

/** A place in each of two neighbouring Malian communes, and one far away: name, latitude, longitude, region. */
export const PLACES = {
  Tessit: { place: 'Tessit', admin1: 'Gao', latitude: 15.22, longitude: 0.37 },
  Ndaki: { place: 'N’Daki', admin1: 'Gao', latitude: 15.35, longitude: 0.2 },
  Kati: { place: 'Kati', admin1: 'Koulikoro', latitude: 12.74, longitude: -8.07 },
};

export function at(name: keyof typeof PLACES): Partial<EventRow> {
  return { ...PLACES[name], where_prec: 1, place_text: PLACES[name].place };
}

export function day(date: string, end = date): Partial<EventRow> {
  return { date_start: date, date_end: end, date_prec: date === end ? 1 : 4 };
}

/** The extraction of a report. Ids come from the source and the place of the row in the report. */
export function extraction({ source, on, events = [], tallies = [], forces = [], links }: Report): Extraction {
  const shared = { source_ids: [source], confidence: 0.8, review: 'machine', status: 'reported' };
  const id = (prefix: string, ...parts: (string | number)[]): string => contentId(prefix, source, ...parts);
  const counts: CasualtyRow[] = [];
  const told = events.map(({ tolls = [], ...own }, i) => {
    const event = { ...shared, ...attack, ...own, event_id: id('ev', i) };
    const rows = tolls.map((words, j) =>
      row('casualties', { ...shared, ...toll(words), casualty_id: id('ca', i, j), event_id: event.event_id, country: 'MLI' }),
    );
    counts.push(...rows);
    return row('events', { ...event, ...deathsOf(rows) });
  });
  const loose = tallies.map((own, i) => row('casualties', { ...shared, scope: 'cumulative', ...own, casualty_id: id('ca', 'tally', i) }));
  const stations = forces.map((own, i) => row('forces', { ...shared, posture: 'present', ...own, force_id: id('fo', i) }));
  const evidence = [
    ...told.map((one) => words(source, 'events', one.event_id, 'event_type', one.event_type)),
    ...[...counts, ...loose].map((one) =>
      words(source, 'casualties', one.casualty_id, 'count_best', String(one.count_best ?? one.count_low)),
    ),
    ...stations.map((one) => words(source, 'forces', one.force_id, 'posture', one.posture)),
  ];
  const rows = { events: told, casualties: [...counts, ...loose], forces: stations, actors: [], places: [], evidence, rejects: [] };
  return { source_id: source, ...(on && { published_on: on }), ...rows, ...(links && { links }) };
}

const attack = { event_type: 'ASSAULT', violent: true, country: 'MLI', summary: 'x' };

function toll(words: string): Partial<CasualtyRow> {
  const [harm, victim_type, count] = words.split(' ') as [CasualtyRow['harm'], CasualtyRow['victim_type'], string];
  const [low, high] = count.split(/[-+]/).map(Number);
  const best = count.includes('-') ? null : low!;
  const top = count.includes('+') ? null : (best ?? high!);
  return { harm, victim_type, count_low: low!, count_best: best, count_high: top, count_text: count, scope: 'incident' };
}

function words(source_id: string, table_name: EvidenceRow['table_name'], row_id: string, field: string, value: string): EvidenceRow {
  const span = { char_start: 0, char_end: row_id.length, quote: row_id };
  const evidence_id = contentId('ei', table_name, row_id, field, source_id);
  return { evidence_id, table_name, row_id, field, value, source_id, ...span, rule: 'sample', confidence: 0.8 };
}

export const nothingKnown: Surroundings = { known: new Map(), countryName: () => 'Mali' };

/** The linked lines of some reports. */
export async function linked(reports: readonly Report[], surroundings = nothingKnown): Promise<Extraction[]> {
  return linkedExtractions(reports.map(extraction), surroundings);
}

export async function linkedExtractions(extractions: readonly Extraction[], surroundings = nothingKnown): Promise<Extraction[]> {
  async function* each() {
    yield* extractions;
  }
  const lines: Extraction[] = [];
  for await (const line of link(each(), surroundings)) lines.push(line);
  return lines;
}

/** All rows of a table, whatever line they stand in. */
export function all<Name extends 'events' | 'casualties' | 'forces' | 'evidence' | 'rejects'>(
  lines: readonly Extraction[],
  name: Name,
): Extraction[Name] {
  return lines.flatMap((line) => line[name] as unknown[]) as Extraction[Name];
}
