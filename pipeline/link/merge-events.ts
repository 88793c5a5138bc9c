import type { EventRow } from '../../schemas/types.ts';
import { assurance, choose, shared, type Voice } from './choose.ts';

/**
 * One event row out of several: what it was, when, where, who and with what, each from the source that tells it most exactly. Deaths and
 * summary follow from the merged rows and are filled in by the caller.
 *
 * @param voices in order of standing; the first one's id survives
 */
export function mergeEvents(voices: readonly Voice<EventRow>[]): EventRow {
  const of = <Field extends keyof EventRow>(fields: readonly Field[], worth: (row: EventRow) => number) => choose(voices, fields, worth);
  return {
    ...voices[0]!.row,
    ...of(['event_type', 'event_mode', 'violent', 'acled_event_type', 'acled_sub_event_type', 'ucdp_violence_type'], detail),
    ...of(['status'], assurance),
    ...of(['date_start', 'date_end', 'date_prec', 'date_text'], ({ date_prec }) => -(date_prec ?? 9)),
    ...of(
      ['country', 'admin1', 'place', 'place_text', 'latitude', 'longitude', 'where_prec', 'geonames_id'],
      ({ where_prec }) => -(where_prec ?? 9),
    ),
    ...of(['actor1_id', 'actor1_text'], (row) => named(row.actor1_id, row.actor1_text)),
    ...of(['actor2_id', 'actor2_text'], (row) => named(row.actor2_id, row.actor2_text)),
    ...of(['target_text'], ({ target_text }) => named(target_text)),
    ...of(['weapon_text'], ({ weapon_text }) => named(weapon_text)),
    ...shared(voices.map(({ row }) => row)),
  };
}

/** How many of the columns that tell the kind of act a row fills. */
function detail({ event_mode, acled_event_type, acled_sub_event_type, ucdp_violence_type }: EventRow): number {
  return [event_mode, acled_event_type, acled_sub_event_type, ucdp_violence_type].filter((value) => value !== null).length;
}

/** How many of these are told. */
export function named(...values: (string | null)[]): number {
  return values.filter((value) => value !== null).length;
}
