import { createRequire } from 'node:module';
import type { PlaceRow } from '../compile.ts';
import { fold } from '../fold.ts';
import { type DataFiles, readData } from './data.ts';

const require = createRequire(import.meta.url);

/** i18n-iso-countries and i18n-nationality are CommonJS with JSON beside them: their English files are all we need. */
const names = (require('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> }).countries;
const nationalities = (require('i18n-nationality/langs/en.json') as { nationalities: Record<string, string> }).nationalities;
const alpha = require('i18n-iso-countries/codes.json') as [string, string, string][];

/** ISO 3166-1 alpha-2 -> alpha-3. Kosovo's user-assigned code is XKX, as in UCDP, the World Bank and GeoNames. */
export function countryCodes(): Record<string, string> {
  return { ...Object.fromEntries(alpha.map(([two, three]) => [two, three])), XK: 'XKX' };
}

/** Every country as a place, with all the names it goes by and the people its cities are known to hold. */
export function countryRows(codes: Record<string, string>, cities: readonly PlaceRow[]): PlaceRow[] {
  const people = new Map<string | null, number>();
  for (const city of cities) people.set(city.country, (people.get(city.country) ?? 0) + city.population);
  const other = namesByCountry(codes);
  return readData('countries').map(({ country, name, latitude, longitude }) => ({
    name,
    names: other.get(country) ?? [],
    country,
    admin1: null,
    admin2: null,
    latitude,
    longitude,
    feature: 'PCLI',
    geonames_id: null,
    population: people.get(country) ?? 0,
  }));
}

function namesByCountry(codes: Record<string, string>): Map<string, string[]> {
  const list = new Map<string, string[]>();
  const add = (country: string, name: string) => list.set(country, [...(list.get(country) ?? []), name]);
  for (const [two, known] of Object.entries(names)) for (const name of [known].flat()) add(codes[two]!, name);
  for (const { name, country } of readData('country-names')) add(country, name);
  return list;
}

/**
 * Folded demonym -> countries, the usual one first. Entries of i18n-nationality that only repeat the country's name or
 * carry a remark in brackets are left out; the data file has the last word (i18n-nationality calls Wallis and Futuna Welsh).
 */
export function demonyms(codes: Record<string, string>): Record<string, string[]> {
  const own = readData('demonyms');
  const list = new Map<string, string[]>();
  for (const [two, word] of Object.entries(nationalities)) {
    const country = codes[two]!;
    const isName = [names[two] ?? []].flat().some((name) => fold(name) === fold(word));
    if (!isName && !/[(,]/.test(word)) for (const form of forms(word)) list.set(form, [country]);
  }
  for (const { word, countries } of own) for (const form of forms(word)) list.set(form, countries);
  return Object.fromEntries([...list].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Singular and plural; words such as Chinese, Polish and Swiss have no plural in -s. */
function forms(word: string): string[] {
  const folded = fold(word);
  return /(?:s|sh|ch|z|ese|men|man)$/.test(folded) && !folded.endsWith('german') && !/(?:ot|b|c)man$/.test(folded)
    ? [folded]
    : [folded, `${folded}s`];
}

/** Other names of divisions, by country, feature and folded name. */
export function divisionAliases(): Map<string, string[]> {
  const key = ({ country, feature, division }: DataFiles['division-names'][number]) => `${country}|${feature}|${fold(division)}`;
  return new Map(readData('division-names').map((entry) => [key(entry), entry.aliases]));
}
