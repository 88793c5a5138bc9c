import { contentId } from '../kernel/ids.ts';
import { type Cursor, feed, finish, fold, newCursor, rewind } from './fold.ts';

/** A place as the rest of the pipeline sees it. */
export interface Place {
  place_id: string;
  name: string;
  /** ISO 3166-1 alpha-3; null for a region of several countries. */
  country: string | null;
  admin1: string | null;
  admin2: string | null;
  latitude: number;
  longitude: number;
  /** GeoNames feature code: PPL PPLC PPLA ADM1 ADM2 PCLI RGN … */
  feature: string;
  geonames_id: number | null;
  population: number;
}

/**
 * Many places as columns. Text columns hold numbers of strings (0 = null); string n is `text` from `textStart[n]` to
 * `textStart[n + 1]`. `slots` is an open hash table of name -> postings: pairs of (check, value), a value's top bit says
 * that longer names begin so, its other bits are 1 + where the list of places begins in `postings`.
 * A posting is `place << 1`, plus 1 at the end of its list.
 */
export interface Layer {
  latitude: Int32Array;
  longitude: Int32Array;
  population: Uint32Array;
  geonames: Uint32Array;
  name: Uint32Array;
  country: Uint32Array;
  admin1: Uint32Array;
  admin2: Uint32Array;
  feature: Uint32Array;
  textStart: Uint32Array;
  text: Uint8Array;
  slots: Uint32Array;
  postings: Uint32Array;
}

/** The columns of a layer in the order in which they are stored. */
export const COLUMNS = [
  'latitude',
  'longitude',
  'population',
  'geonames',
  'name',
  'country',
  'admin1',
  'admin2',
  'feature',
  'textStart',
  'slots',
  'postings',
  'text',
] as const satisfies readonly (keyof Layer)[];

/** Degrees are kept as whole numbers of 0.00001 degrees, which is what GeoNames states (about 1 m). */
export const PER_DEGREE = 100_000;
export const MORE = 0x80000000;

/** The slot value of the name read so far, 0 if no name is or begins so. Never allocates. */
export function probe(layer: Layer, cursor: Cursor): number {
  const { slots } = layer;
  const check = finish(cursor.b) || 1;
  const count = slots.length / 2;
  let slot = Math.floor((finish(cursor.a) / 0x100000000) * count);
  for (;;) {
    const found = slots[slot * 2]!;
    if (found === check) return slots[slot * 2 + 1]!;
    if (found === 0) return 0;
    slot = slot + 1 === count ? 0 : slot + 1;
  }
}

/** Numbers of the places that bear a name, best known first. */
export function placesAt(layer: Layer, value: number): number[] {
  const start = value & ~MORE;
  if (start === 0) return [];
  const places: number[] = [];
  for (let i = start - 1; ; i += 1) {
    const posting = layer.postings[i]!;
    places.push(posting >>> 1);
    if (posting & 1) return places;
  }
}

/** Numbers of the places whose whole name is `name`. */
export function find(layer: Layer, name: string): number[] {
  const cursor = newCursor();
  rewind(cursor);
  feed(cursor, name);
  return placesAt(layer, probe(layer, cursor));
}

export function textAt(layer: Layer, id: number): string | null {
  if (id === 0) return null;
  return Buffer.from(
    layer.text.buffer,
    layer.text.byteOffset + layer.textStart[id]!,
    layer.textStart[id + 1]! - layer.textStart[id]!,
  ).toString('utf8');
}

/** Place number `i` as an object. Its id comes from the GeoNames id where there is one, else from what the place is and where. */
export function placeAt(layer: Layer, i: number): Place {
  const name = textAt(layer, layer.name[i]!)!;
  const country = textAt(layer, layer.country[i]!);
  const latitude = layer.latitude[i]! / PER_DEGREE;
  const longitude = layer.longitude[i]! / PER_DEGREE;
  const feature = textAt(layer, layer.feature[i]!)!;
  const geonames_id = layer.geonames[i]! || null;
  const place_id =
    geonames_id === null
      ? contentId('pl', feature, country, fold(name), latitude.toFixed(2), longitude.toFixed(2))
      : contentId('pl', 'geonames', geonames_id);
  const admin1 = textAt(layer, layer.admin1[i]!);
  const admin2 = textAt(layer, layer.admin2[i]!);
  return Object.freeze({
    place_id,
    name,
    country,
    admin1,
    admin2,
    latitude,
    longitude,
    feature,
    geonames_id,
    population: layer.population[i]!,
  });
}
