import type { CasualtyRow } from '../../../schemas/types.ts';
import { countryName } from '../country.ts';
import { empty, filled, happened, listed, type Story, type View } from './view.ts';

const noIds = 'UCDP’s own identifier, which only UCDP can give';

export const ucdpGed: View = {
  name: 'ucdp_ged',
  title: 'Deadly events in UCDP GED’s columns',
  description:
    'One row is one event of this dataset that happened, that falls in a UCDP type of violence and in which somebody was killed, in the columns of UCDP’s Georeferenced Event Dataset. These are our rows, not UCDP’s: they are neither made nor checked by UCDP, do not know its threshold of 25 deaths a year, and are to be cited as this dataset.',
  holds: (event) =>
    happened(event) && event.ucdp_violence_type !== null && (event.deaths_best ?? event.deaths_low ?? event.deaths_high ?? 0) > 0,
  columns: [
    filled('id', 'Our events.event_id; never a UCDP id.', ({ event }) => event.event_id),
    empty('relid', noIds),
    filled('year', 'Year of events.date_start.', ({ event }) => Number(event.date_start!.slice(0, 4)), 'integer'),
    empty('active_year', 'whether a dyad passed 25 deaths is not ours to say'),
    empty('code_status', 'UCDP’s own state of checking; ours is in events.review'),
    filled('type_of_violence', 'events.ucdp_violence_type.', ({ event }) => event.ucdp_violence_type, 'integer'),
    empty('conflict_dset_id', noIds),
    empty('conflict_new_id', noIds),
    empty('conflict_name', 'we do not group events into conflicts'),
    empty('dyad_dset_id', noIds),
    empty('dyad_new_id', noIds),
    filled('dyad_name', 'side_a and side_b with a dash, where both are known.', dyad),
    empty('side_a_dset_id', noIds),
    empty('side_a_new_id', noIds),
    filled('side_a', 'Name of actor 1, or the words of the source.', sideA),
    empty('side_b_dset_id', noIds),
    empty('side_b_new_id', noIds),
    filled('side_b', '“Civilians” for one-sided violence, else the name of actor 2 or the words of the source.', sideB),
    filled('number_of_sources', 'Length of events.source_ids.', ({ sources }) => sources.length, 'integer'),
    filled('source_article', 'Titles of the sources, or their ids.', ({ sources }) =>
      listed(sources.map(({ title, source_id }) => title ?? source_id)),
    ),
    filled('source_office', 'Publishers of the sources.', ({ sources }) => listed(sources.map(({ publisher }) => publisher))),
    filled('source_date', 'Days of publication of the sources.', ({ sources }) => listed(sources.map(({ published_on }) => published_on))),
    filled('source_headline', 'Titles of the sources.', ({ sources }) => listed(sources.map(({ title }) => title))),
    empty('source_original', 'we do not code who told the reporter'),
    filled('where_prec', 'events.where_prec, whose codes are UCDP’s.', ({ event }) => event.where_prec, 'integer'),
    filled('where_coordinates', 'events.place.', ({ event }) => event.place),
    filled('where_description', 'events.place_text: the words of the source.', ({ event }) => event.place_text),
    filled('adm_1', 'events.admin1.', ({ event }) => event.admin1),
    filled('adm_2', 'places.admin2 of the place.', ({ place }) => place?.admin2),
    filled('latitude', 'events.latitude.', ({ event }) => event.latitude, 'number'),
    filled('longitude', 'events.longitude.', ({ event }) => event.longitude, 'number'),
    filled('geom_wkt', 'The point as well-known text.', ({ event }) => point(event.longitude, event.latitude)),
    filled(
      'priogrid_gid',
      'Cell of the PRIO-GRID (half a degree) in which the point lies.',
      ({ event }) => prioGrid(event.longitude, event.latitude),
      'integer',
    ),
    filled('country', 'English name of events.country in ISO 3166-1, which may differ from UCDP’s spelling.', ({ event }) =>
      countryName(event.country),
    ),
    empty('country_id', 'the code of Gleditsch and Ward, which we do not hold'),
    empty('region', 'we do not code UCDP’s regions'),
    empty('event_clarity', 'we do not judge whether a report separates its events'),
    filled('date_prec', 'events.date_prec, whose codes are UCDP’s.', ({ event }) => event.date_prec, 'integer'),
    filled('date_start', 'events.date_start.', ({ event }) => event.date_start, 'date'),
    filled('date_end', 'events.date_end.', ({ event }) => event.date_end, 'date'),
    filled('deaths_a', 'Best counts of dead that belong to actor 1; empty where none are counted.', (story) => dead(story, 'a'), 'integer'),
    filled('deaths_b', 'Best counts of dead that belong to actor 2.', (story) => dead(story, 'b'), 'integer'),
    filled(
      'deaths_civilians',
      'Best counts of dead civilians, aid workers and journalists who belong to neither.',
      (story) => dead(story, 'civilians'),
      'integer',
    ),
    filled('deaths_unknown', 'Best counts of all other dead.', (story) => dead(story, 'unknown'), 'integer'),
    filled('best', 'events.deaths_best.', ({ event }) => event.deaths_best, 'integer'),
    filled('high', 'events.deaths_high; empty where there is no upper bound.', ({ event }) => event.deaths_high, 'integer'),
    filled('low', 'events.deaths_low.', ({ event }) => event.deaths_low, 'integer'),
    empty('gwnoa', 'the code of Gleditsch and Ward, which we do not hold'),
    empty('gwnob', 'the code of Gleditsch and Ward, which we do not hold'),
  ],
};

function sideA({ actor1, event }: Story): string | null {
  return actor1?.name ?? event.actor1_text;
}

function sideB({ actor2, event }: Story): string | null {
  return event.ucdp_violence_type === 3 ? 'Civilians' : (actor2?.name ?? event.actor2_text);
}

function dyad(story: Story): string | null {
  const sides = [sideA(story), sideB(story)];
  return sides.includes(null) ? null : sides.join(' - ');
}

const civilians = new Set(['civilian', 'aid_worker', 'journalist']);

/** Sum over the rows of one group of the dead; null where a row gives no best count or there is no row. */
function dead({ event, killed }: Story, group: string): number | null {
  const counts = killed.filter((row) => groupOf(row, event.actor1_id, event.actor2_id) === group).map(({ count_best }) => count_best);
  if (counts.length === 0 || counts.includes(null)) return null;
  return counts.reduce<number>((sum, count) => sum + count!, 0);
}

function groupOf({ victim_actor_id, victim_type }: CasualtyRow, a: string | null, b: string | null): string {
  if (victim_actor_id !== null && victim_actor_id === a) return 'a';
  if (victim_actor_id !== null && victim_actor_id === b) return 'b';
  return civilians.has(victim_type) ? 'civilians' : 'unknown';
}

function point(longitude: number | null, latitude: number | null): string | null {
  return longitude === null || latitude === null ? null : `POINT (${longitude} ${latitude})`;
}

/** Cells are numbered from the south-west corner, eastwards first. */
function prioGrid(longitude: number | null, latitude: number | null): number | null {
  if (longitude === null || latitude === null) return null;
  return Math.min(359, Math.floor((latitude + 90) * 2)) * 720 + Math.min(719, Math.floor((longitude + 180) * 2)) + 1;
}
