import type { EventRow } from '../../../schemas/types.ts';
import { distance, fold } from '../../gazetteer/index.ts';
import type { Node } from '../node.ts';

/**
 * How far apart (km) the points of two reports of one event may lie, by the less exact of the two (UCDP where_prec): within `same` they
 * are one place as far as the reports tell, within `near` two neighbouring ones, beyond it different ones. 1: a village and its outskirts,
 * against the next village; 2: UCDP's 25 km around a place; 3: the points of districts stand for areas 50 to 100 km wide; 5: a
 * region that nobody draws exactly.
 */
const REACH: Record<number, { same: number; near: number; weights: [same: number, near: number] }> = {
  1: { same: 5, near: 30, weights: [1, -3.5] },
  2: { same: 30, near: 50, weights: [1.5, -1.5] },
  3: { same: 60, near: 120, weights: [1.5, -1] },
  5: { same: 200, near: 400, weights: [0.5, -1] },
};

/** The same named place, by how exactly it says where. */
const NAMED: Record<number, number> = { 1: 4, 2: 3.5, 3: 2.5, 4: 1.5, 5: 1.5 };

/** In a capital, or the chief town of a region, more happens on one day: that two reports name it says less. */
const BUSY: Record<string, number> = { PPLC: -1.5, PPLA: -1 };

/** One place named twice +4 … the same region +1.5; neighbouring places below 0; other places impossible; a place not told says nothing. */
export function place({ row: a, feature }: Node<'events'>, { row: b }: Node<'events'>): number | null {
  if (a.country && b.country && a.country !== b.country) return null;
  const vague = Math.max(a.where_prec ?? 6, b.where_prec ?? 6);
  if (vague >= 6) return byWords(a, b);
  if (isSamePlace(a, b)) return NAMED[vague]! + (vague <= 2 && feature ? (BUSY[feature] ?? 0) : 0);
  if (vague === 4) return sameRegion(a, b);
  const reach = REACH[vague]!;
  const km = apart(a, b);
  if (km === null) return a.admin1 && b.admin1 && a.admin1 !== b.admin1 && vague < 5 ? null : vague === 1 ? -3 : 0;
  if (km <= reach.same) return reach.weights[0];
  return km <= reach.near ? reach.weights[1] : null;
}

/** Villages that no gazetteer knows: the same name +2.5, two names below 0. */
const UNKNOWN = { same: 2.5, other: -2 };

function byWords(a: EventRow, b: EventRow): number {
  const isVillage = ({ place_text, where_prec }: EventRow): boolean => place_text !== null && (where_prec === null || where_prec <= 2);
  if (!isVillage(a) || !isVillage(b)) return 0;
  return fold(a.place_text!) === fold(b.place_text!) ? UNKNOWN.same : UNKNOWN.other;
}

function isSamePlace(a: EventRow, b: EventRow): boolean {
  if (a.geonames_id !== null && b.geonames_id !== null) return a.geonames_id === b.geonames_id;
  return a.place !== null && b.place !== null && fold(a.place) === fold(b.place);
}

function sameRegion(a: EventRow, b: EventRow): number | null {
  if (!a.admin1 || !b.admin1) return 0;
  return a.admin1 === b.admin1 ? 1 : null;
}

function apart(a: EventRow, b: EventRow): number | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  return distance({ latitude: a.latitude, longitude: a.longitude }, { latitude: b.latitude, longitude: b.longitude });
}
