import type { Place } from '../gazetteer/index.ts';
import type { Reviewed } from '../kernel/find-row.ts';
import { daysBetween, precisionOf as daysPrecision } from '../kernel/rules/dates.ts';
import type { Row } from '../kernel/rules/index.ts';
import { type Atlas, precisionOf } from './places.ts';

const counts: Partial<Record<Reviewed, string>> = { casualties: 'count', forces: 'personnel' };

/**
 * A row with the fields that a person set, and with those that follow from them where the person did not set them too: bounds of a
 * count, the other day, the precision of a date, the coordinates of a place.
 *
 * @param countries where a place lies that is named without its country: the first of them that has one of that name
 * @returns the row, and the place that its coordinates are those of
 */
export function withFields(
  table: Reviewed,
  before: Row,
  set: Row,
  atlas: Atlas,
  countries: readonly string[],
): { row: Row; place: Place | null } {
  const row = { ...before, ...set };
  if (counts[table]) followCount(counts[table], before, set, row);
  if (table === 'casualties') followDays('period_start', 'period_end', before, set, row);
  else followDates(table, before, set, row);
  const place = table === 'events' ? followPlace(before, set, row, atlas, countries) : null;
  return { row, place };
}

/** A bound that was the count moves with it. A count given alone, where there was none, is exact. */
function followCount(family: string, before: Row, set: Row, row: Row): void {
  const [low, best, high] = [`${family}_low`, `${family}_best`, `${family}_high`];
  if (!(best in set) || typeof set[best] === 'string') return;
  const alone = [low, best, high].every((name) => before[name] === null) && !(low in set) && !(high in set);
  for (const bound of [low, high].filter((name) => !(name in set))) {
    if (alone || (before[best] !== null && before[bound] === before[best])) row[bound] = row[best];
  }
}

/** A single day stays one when its first day moves, and a day for what had none is the whole period. */
function followDays(start: string, end: string, before: Row, set: Row, row: Row): void {
  if (start in set && !(end in set) && (before[end] === before[start] || row[start] === null)) row[end] = row[start];
  if (end in set && !(start in set) && (before[start] === null || row[end] === null)) row[start] = row[end];
}

/** An event's precision is what its length calls for. The stay of a force may be open at either end. */
function followDates(table: Reviewed, before: Row, set: Row, row: Row): void {
  if (!('date_start' in set || 'date_end' in set)) return;
  if (table === 'events') followDays('date_start', 'date_end', before, set, row);
  else if (before.date_start !== null && 'date_start' in set && !('date_end' in set) && before.date_end === before.date_start)
    row.date_end = row.date_start;
  if ('date_prec' in set) return;
  const [start, end] = [row.date_start as string | null, row.date_end as string | null];
  if (start === null && end === null) row.date_prec = null;
  else if (table === 'forces') row.date_prec = before.date_prec ?? 1;
  else if (isDay(start) && isDay(end)) row.date_prec = daysPrecision(daysBetween(start, end));
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

/** Coordinates and divisions are those of the place: another place has others, or none that are known. */
function followPlace(before: Row, set: Row, row: Row, atlas: Atlas, countries: readonly string[]): Place | null {
  if (['place', 'country', 'geonames_id'].every((field) => row[field] === before[field])) return null;
  const [name, geonames_id] = [row.place, set.geonames_id as number | null | undefined];
  const own = row.country === null ? [] : [row.country as string];
  const likely = 'country' in set ? own : [...own, ...countries];
  const place = typeof name === 'string' ? atlas.find({ name, countries: likely, geonames_id }) : null;
  if (place) row.place = place.name;
  const follow: Row = {
    country: place ? place.country : row.country,
    admin1: place?.admin1 ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    geonames_id: place?.geonames_id ?? null,
  };
  for (const [field, value] of Object.entries(follow)) if (!(field in set)) row[field] = value;
  if (!('where_prec' in set))
    row.where_prec = place ? precisionOf(place) : row.latitude !== null ? 1 : name === null && row.country !== null ? 6 : null;
  return place;
}
