import type { EventRow } from '../../schemas/types.ts';
import { loadGazetteer, type Place } from '../gazetteer/index.ts';
import type { Draft } from './draft.ts';

/** Where a person says that something is. */
export interface Wanted {
  name: string;
  /** The countries it may be in, the likeliest first; none of them when there are none. */
  countries: readonly string[];
  geonames_id?: number | null;
}

export interface Atlas {
  /** The best known place of that name, or region, in the first country that has one; null when none has. */
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
  const isRegionOf = (country: string) => (place: Place) => place.country === null && gazetteer().countriesOf(place).includes(country);
  return {
    find({ name, countries, geonames_id }) {
      const places = gazetteer()
        .named(name)
        .filter((place) => !geonames_id || place.geonames_id === geonames_id);
      const fits = countries.map((country) => places.find((place) => place.country === country) ?? places.find(isRegionOf(country)));
      return fits.find((place) => place !== undefined) ?? null;
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

/** The countries that the events of a source lie in, those of most events first. */
export function countriesOf({ extraction }: Draft): string[] {
  const all = extraction.events.map(({ country }) => country).filter((country) => country !== null);
  const times = (code: string): number => all.filter((country) => country === code).length;
  return [...new Set(all)].sort((a, b) => times(b) - times(a) || (a < b ? -1 : 1));
}

/** Adds a row of places, once. */
export function addPlace({ extraction }: Draft, { population: _, ...place }: Place): void {
  if (!extraction.places.some(({ place_id }) => place_id === place.place_id)) extraction.places.push(place);
}
