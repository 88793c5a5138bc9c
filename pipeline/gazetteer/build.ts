import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { hashOf, hashTree } from '../kernel/hash.ts';
import { packageFile } from '../kernel/root.ts';
import { compileLayer, type PlaceRow } from './compile.ts';
import { distance } from './distance.ts';
import { type Facts, INDEX, writeIndex } from './file.ts';
import { fold } from './fold.ts';
import { type CityRow, readCities } from './sources/cities.ts';
import { countryCodes, countryRows, demonyms, divisionAliases } from './sources/countries.ts';
import { type Region, readData, readSupplement, type SupplementPlace } from './sources/data.ts';
import { divisionRows, nameDivisions, readDivisionNames } from './sources/divisions.ts';

/** Builds the index from the public data sets and our own data files, and says what it holds. */
export function buildIndex(path = INDEX): string {
  const codes = countryCodes();
  const cities = corrected(readCities(codes));
  const divisions = readDivisionNames();
  nameDivisions(cities, divisions);
  const regions = readData('regions');
  const rows: PlaceRow[] = [
    ...countryRows(codes, cities),
    ...regions.map(regionRow),
    ...withAliases(divisionRows(cities, divisions)),
    ...addSupplement(cities, readSupplement()),
  ];
  writeIndex(path, compileLayer(rows), facts(codes, regions, divisions.first));
  return `${rows.length.toLocaleString('en')} places, ${(statSync(path).size / 1e6).toFixed(1)} MB`;
}

function corrected(cities: CityRow[]): CityRow[] {
  const corrections = new Map(readData('corrections').map((entry) => [entry.geonames_id, entry]));
  return cities.map((city) => {
    const entry = corrections.get(city.geonames_id ?? 0);
    if (entry === undefined) return city;
    return { ...city, name: entry.name, feature: entry.feature, names: city.names.filter((name) => !entry.without?.includes(name)) };
  });
}

function regionRow({ name, aliases = [], latitude, longitude, countries }: Region): PlaceRow {
  const country = countries.length === 1 ? countries[0]! : null;
  return {
    name,
    names: aliases,
    country,
    admin1: null,
    admin2: null,
    latitude,
    longitude,
    feature: 'RGN',
    geonames_id: null,
    population: 0,
  };
}

function withAliases(rows: PlaceRow[]): PlaceRow[] {
  const aliases = divisionAliases();
  const used = new Set<string>();
  const named = rows.map((row) => {
    const key = `${row.country}|${row.feature}|${fold(row.name)}`;
    const more = aliases.get(key);
    if (more === undefined) return row;
    used.add(key);
    return { ...row, names: [...row.names, ...more] };
  });
  const lost = [...aliases.keys()].filter((key) => !used.has(key));
  if (lost.length > 0) throw new Error(`data/division-names.yaml names divisions that are not in the data set: ${lost.join(', ')}`);
  return named;
}

/** Joins our own places to the cities: one that the data sets have by now (same name, within 25 km) only lends its other names. */
function addSupplement(cities: CityRow[], supplement: SupplementPlace[]): PlaceRow[] {
  const byName = new Map<string, CityRow[]>();
  for (const city of cities)
    for (const name of new Set([city.name, ...city.names].map((form) => `${city.country}|${fold(form)}`)))
      byName.set(name, [...(byName.get(name) ?? []), city]);
  const fresh: PlaceRow[] = [];
  for (const place of supplement) {
    const known =
      place.feature.startsWith('PPL') && byName.get(`${place.country}|${fold(place.name)}`)?.find((city) => distance(city, place) <= 25);
    if (known) known.names = [...known.names, ...(place.aliases ?? [])];
    else fresh.push(supplementRow(place));
  }
  return [...cities, ...fresh];
}

function supplementRow({ name, aliases = [], country, admin1, admin2, latitude, longitude, feature }: SupplementPlace): PlaceRow {
  const divisions = { admin1: admin1 ?? null, admin2: admin2 ?? null };
  return { name, names: aliases, country, ...divisions, latitude, longitude, feature, geonames_id: null, population: 0 };
}

function facts(codes: Record<string, string>, regions: Region[], admin1: Map<string, string>): Facts {
  const { words, persons } = readData('common-words');
  return {
    demonyms: demonyms(codes),
    members: Object.fromEntries(
      regions.flatMap(({ name, aliases = [], countries }) => [name, ...aliases].map((form) => [fold(form), countries])),
    ),
    admin1: Object.fromEntries(admin1),
    local: Object.fromEntries(readData('local-words').map(({ word, countries }) => [word, countries])),
    kinds: Object.fromEntries(readData('kinds').map(({ word, features }) => [fold(word), features])),
    words: words.map(fold),
    persons: persons.map(fold),
    codes,
  };
}

/** Hash of all that decides what the index holds: this folder's code and data, and the versions of the data sets. */
function madeOf(): string {
  const code = fileURLToPath(new URL('.', import.meta.url));
  return hashOf([code, packageFile('pipeline', 'gazetteer'), packageFile('package-lock.json')].map(hashTree));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const stamp = packageFile('.build', 'gazetteer.made-of');
  if (existsSync(INDEX) && existsSync(stamp) && readFileSync(stamp, 'utf8') === madeOf()) process.stderr.write('gazetteer: unchanged\n');
  else {
    process.stderr.write(`gazetteer: ${buildIndex()}\n`);
    writeFileSync(stamp, madeOf());
  }
}
