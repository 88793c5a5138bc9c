import type { EventRow } from '../../../schemas/types.ts';
import { countryName, countryNumber } from '../country.ts';
import { empty, filled, happened, listed, type Story, type View } from './view.ts';

/** Our date precision in ACLED's: the day, the week, the month. */
const timePrecision: Record<number, number> = { 1: 1, 2: 2, 3: 2, 4: 3 };

/** Our place precision in ACLED's: the place, its surroundings, the region. */
const geoPrecision: Record<number, number> = { 1: 1, 2: 2, 3: 2, 4: 3, 5: 3 };

export const acled: View = {
  name: 'acled',
  title: 'Events in ACLED’s columns',
  description:
    'One row is one event of this dataset that happened and that falls in an ACLED category, in the columns of ACLED’s export. These are our rows, not ACLED’s: they are neither made nor checked by ACLED, and are to be cited as this dataset.',
  holds: (event) => happened(event) && event.acled_event_type !== null,
  columns: [
    filled('event_id_cnty', 'Our events.event_id; never an ACLED id.', ({ event }) => event.event_id),
    filled('event_date', 'First day: events.date_start.', ({ event }) => event.date_start, 'date'),
    filled('year', 'Year of events.date_start.', ({ event }) => Number(event.date_start!.slice(0, 4)), 'integer'),
    filled(
      'time_precision',
      'From events.date_prec: 1 the day, 2 within the week, 3 within the month; empty for longer spans.',
      ({ event }) => timePrecision[event.date_prec ?? 0],
      'integer',
    ),
    filled('disorder_type', 'Follows from the event type as in ACLED’s codebook.', ({ event }) => disorder(event)),
    filled('event_type', 'events.acled_event_type.', ({ event }) => event.acled_event_type),
    filled('sub_event_type', 'events.acled_sub_event_type.', ({ event }) => event.acled_sub_event_type),
    filled(
      'actor1',
      'Name of actor 1, or the words of the source where it is in no list.',
      ({ actor1, event }) => actor1?.name ?? event.actor1_text,
    ),
    empty('assoc_actor_1', 'we do not code associated actors'),
    empty('inter1', 'we do not code ACLED’s actor types'),
    filled(
      'actor2',
      'Name of actor 2, or the words of the source for it or for the target.',
      ({ actor2, event }) => actor2?.name ?? event.actor2_text ?? event.target_text,
    ),
    empty('assoc_actor_2', 'we do not code associated actors'),
    empty('inter2', 'we do not code ACLED’s actor types'),
    empty('interaction', 'we do not code ACLED’s actor types'),
    filled(
      'civilian_targeting',
      '“Civilian targeting” for violence against civilians, excessive force against protesters and one-sided violence.',
      ({ event }) => (isOnCivilians(event) ? 'Civilian targeting' : null),
    ),
    filled('iso', 'Number of events.country in ISO 3166-1.', ({ event }) => countryNumber(event.country), 'integer'),
    empty('region', 'we do not code ACLED’s regions'),
    filled('country', 'English name of events.country in ISO 3166-1, which may differ from ACLED’s spelling.', ({ event }) =>
      countryName(event.country),
    ),
    filled('admin1', 'events.admin1.', ({ event }) => event.admin1),
    filled('admin2', 'places.admin2 of the place.', ({ place }) => place?.admin2),
    empty('admin3', 'we do not code third-order divisions'),
    filled('location', 'events.place, or the words of the source.', ({ event }) => event.place ?? event.place_text),
    filled('latitude', 'events.latitude.', ({ event }) => event.latitude, 'number'),
    filled('longitude', 'events.longitude.', ({ event }) => event.longitude, 'number'),
    filled(
      'geo_precision',
      'From events.where_prec: 1 the place, 2 near it or its district, 3 a region; empty for a country or more.',
      ({ event }) => geoPrecision[event.where_prec ?? 0],
      'integer',
    ),
    filled('source', 'Publishers of the sources, or their ids.', ({ sources }) =>
      listed(sources.map(({ publisher, source_id }) => publisher ?? source_id)),
    ),
    empty('source_scale', 'we do not code the scale of sources'),
    filled('notes', 'events.summary, which is made from the row and is no quote.', ({ event }) => event.summary),
    filled(
      'fatalities',
      'events.deaths_best, else deaths_low. Empty where no deaths are counted: ACLED writes 0 there, which we do not claim.',
      deaths,
      'integer',
    ),
    empty('tags', 'we set none'),
    empty('timestamp', 'a release has one day for all its rows'),
  ],
};

function deaths({ event }: Story): number | null {
  return event.deaths_best ?? event.deaths_low;
}

function isOnCivilians({ acled_event_type, acled_sub_event_type, ucdp_violence_type }: EventRow): boolean {
  return (
    acled_event_type === 'Violence against civilians' ||
    acled_sub_event_type === 'Excessive force against protesters' ||
    ucdp_violence_type === 3
  );
}

function disorder({ acled_event_type, acled_sub_event_type }: EventRow): string | null {
  if (acled_sub_event_type === 'Excessive force against protesters') return 'Political violence; Demonstrations';
  if (acled_sub_event_type === 'Mob violence') return 'Political violence';
  if (acled_event_type === 'Protests' || acled_event_type === 'Riots') return 'Demonstrations';
  return acled_event_type === 'Strategic developments' ? acled_event_type : 'Political violence';
}
