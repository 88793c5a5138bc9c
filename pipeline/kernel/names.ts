import type { Row } from './rules/index.ts';

const naming = [
  'actor1_id',
  'actor2_id',
  'victim_actor_id',
  'perpetrator_actor_id',
  'actor_id',
  'place',
  'from_place',
  'to_place',
  'geonames_id',
];

/** Everything by which events, casualties and forces name actors and places: ids of actors, names and GeoNames numbers of places. */
export function namesOf({ events, casualties, forces }: Record<'events' | 'casualties' | 'forces', readonly object[]>): Set<unknown> {
  const rows = [...events, ...casualties, ...forces] as Row[];
  return new Set(rows.flatMap((row) => naming.map((field) => row[field]).filter((name) => name !== null && name !== undefined)));
}
