import type { EventRow } from '../../schemas/types.ts';
import { loadGazetteer, type Place } from '../gazetteer/index.ts';
import type { Draft } from './draft.ts';

/** Where a person says that something is. */
export interface Wanted {
  name: string;
  /** The country it must be in; any country when undefined. */
  country?: string | null;
  /** The country it is looked for first. */
  near: string | null;
  geonames_id?: number | null;
}

export interface Atlas {
  /** The best known place that is meant; null when the gazetteer has none. */
  find(wanted: Wanted): Place | null;
  /** English name of a country; null for a code that is none. */
  countryName(alpha3: string | null): string | null;
}

/** The gazetteer, opened when the first decision needs it. `dumps` are GeoNames dumps that join it. */
export function openAtlas(dumps?: string[]): Atlas {
  let opened: ReturnType<typeof loadGazetteer> | undefined;
  const gazetteer = () => {
    opened ??= loadGazetteer(dumps);
    return opened;
  };
  return {
    find({ name, country, near, geonames_id }) {
      const places = gazetteer().named(name);
      const fit = places.filter(
        (place) => (country ? place.country === country : true) && (geonames_id ? place.geonames_id === geonames_id : true),
      );
      return fit.find((place) => place.country === near) ?? fit[0] ?? null;
    },
    countryName: (alpha3) => (alpha3 === null ? null : (gazetteer().country(alpha3)?.name ?? null)),
  };
}

/** UCDP's precision of a place that is named outright. */
export function precisionOf({ feature }: Place): EventRow['where_prec'] {
  if (feature.startsWith('PCL')) return 6;
  if (feature === 'RGN') return 5;
  if (feature.startsWith('ADM')) return feature === 'ADM1' ? 4 : 3;
  return 1;
}

/** Adds a row of places, once. */
export function addPlace({ extraction }: Draft, { population: _, ...place }: Place): void {
  if (!extraction.places.some(({ place_id }) => place_id === place.place_id)) extraction.places.push(place);
}
