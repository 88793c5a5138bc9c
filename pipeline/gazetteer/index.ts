import { withCapitals } from './capitals.ts';
import { compileLayer, type PlaceRow } from './compile.ts';
import { distance } from './distance.ts';
import { withKinds } from './divisions.ts';
import { readDump } from './dump.ts';
import { type Facts, INDEX, readIndex } from './file.ts';
import { fold } from './fold.ts';
import { find, type Layer, PER_DEGREE, type Place, placeAt, textAt } from './layer.ts';
import { makeSearch, makeShelf, type Shelf } from './lookup.ts';
import { makeSimilar } from './similar.ts';

export { type Choice, choosePlace, countrySpokenFor, isStray, type PlaceContext } from './disambiguate.ts';
export { distance } from './distance.ts';
export { fold } from './fold.ts';
export type { Place } from './layer.ts';

export interface Gazetteer {
  /**
   * The longest name that begins at `words[i]`, with every place that bears it, best known first. Words are raw token texts in any
   * case; hyphens and apostrophes may be inside them or tokens of their own. A word for a kind of division belongs to the name and
   * leaves only such divisions: "Gao region", "Department of Morazan".
   */
  longest(words: readonly string[], i: number): { length: number; places: Place[] } | null;
  /** All places that bear a name, best known first. */
  named(name: string): Place[];
  /** Places of a country whose name is written much like this one, for a name that nothing bears: "Ouagadaougou". */
  similar(name: string, country: string): Place[];
  /** The country as a place, with a point near its middle; null for a code that is none. */
  country(alpha3: string): Place | null;
  /** The capital of a country; null for a code that is none. */
  capital(alpha3: string): Place | null;
  /** The countries a place lies in: several for a region such as the Sahel. */
  countriesOf(place: Place): readonly string[];
  /** Countries that dumps were loaded of. */
  home: ReadonlySet<string>;
}

let base: { layer: Layer; facts: Facts } | undefined;

/** The index is read once a process: it never changes. */
function openBase(): { layer: Layer; facts: Facts } {
  base ??= readIndex(INDEX);
  return base;
}

/**
 * Opens the gazetteer.
 *
 * @param extra GeoNames dump files (19 tab-separated columns) whose places join it; a place that the index has too is taken from the dump
 * @throws Problem when the index has not been built, or a dump has a line that is not in the format
 */
export function loadGazetteer(extra: string[] = []): Gazetteer {
  const { layer, facts } = openBase();
  const rows = extra.flatMap((path) => readDump(path, facts.codes, facts.admin1));
  const shelves = rows.length === 0 ? [makeShelf(layer)] : shelve(layer, rows);
  const search = withCapitals(makeSearch(shelves));
  const kinds = new Map(Object.entries(facts.kinds));
  const longest = withKinds(search, kinds);
  const countries = new Map<string, Place>();
  const capitals = new Map<string, Place>();
  for (let i = 0; textAt(layer, layer.feature[i]!) === 'PCLI'; i += 1)
    countries.set(textAt(layer, layer.country[i]!)!, shelves[0]!.place(i));
  const capitalId = layer.feature.find((id) => textAt(layer, id) === 'PPLC');
  layer.feature.forEach((id, i) => {
    if (id === capitalId) capitals.set(textAt(layer, layer.country[i]!)!, shelves[0]!.place(i));
  });
  return {
    longest,
    named(name) {
      const words = name.trim().split(/\s+/);
      const hit = longest(words, 0);
      return hit?.length === words.length ? hit.places : [];
    },
    similar: makeSimilar(shelves),
    capital: (alpha3) => capitals.get(alpha3) ?? null,
    country: (alpha3) => countries.get(alpha3) ?? null,
    countriesOf: (place) => (place.country === null ? (facts.members[fold(place.name)] ?? []) : [place.country]),
    home: new Set(rows.map((row) => row.country).filter((country) => country !== null)),
  };
}

/** The base and one shelf for all the dumps. A place of the base that a dump has too gives way to it. */
function shelve(layer: Layer, rows: PlaceRow[]): Shelf[] {
  const twins = new Map<number, number>();
  rows.forEach((row, at) => {
    const twin = namesToMatch(row)
      .flatMap((name) => find(layer, name))
      .find((i) => isSame(layer, i, row));
    if (twin === undefined) return;
    if (!twins.has(twin)) twins.set(twin, at);
    rows[at] = blend(row, placeAt(layer, twin));
  });
  const dumps = makeShelf(compileLayer(rows));
  const instead = new Map([...twins].map(([i, at]) => [i, dumps.place(at)]));
  return [makeShelf(layer, instead), dumps];
}

/** Towns are matched by their name; divisions, of which there are few, by any name. */
function namesToMatch(row: PlaceRow): string[] {
  return row.feature.startsWith('P') ? [row.name] : [row.name, ...row.names];
}

/** Countries and divisions are one when their names are; towns when they lie within 10 km too. */
function isSame(layer: Layer, i: number, row: PlaceRow): boolean {
  if (layer.geonames[i] === row.geonames_id) return true;
  const feature = textAt(layer, layer.feature[i]!)!;
  if (textAt(layer, layer.country[i]!) !== row.country || feature.slice(0, 3) !== row.feature.slice(0, 3)) return false;
  if (feature.startsWith('PPL'))
    return distance({ latitude: layer.latitude[i]! / PER_DEGREE, longitude: layer.longitude[i]! / PER_DEGREE }, row) <= 10;
  return feature === row.feature && (feature !== 'ADM2' || textAt(layer, layer.admin1[i]!) === row.admin1);
}

/** A dump's identity with what the index knows better: the seat of a division, the people of a town. */
function blend(row: PlaceRow, known: Place): PlaceRow {
  const population = Math.max(row.population, known.population);
  if (row.feature.startsWith('PPL')) return { ...row, population };
  const { name, admin1, admin2, latitude, longitude } = known;
  return { ...row, name, names: [row.name, ...row.names], admin1, admin2, latitude, longitude, population };
}

/** The country whose people a word names: `Malian`, `Malians`, `FRENCH` -> alpha-3; null for any other word. `Congolese` gives COD. */
export function nationality(word: string): string | null {
  return nationalities(word)[0] ?? null;
}

/** Every country that a demonym can mean, the usual one first: `Congolese` -> COD, COG. */
export function nationalities(word: string): readonly string[] {
  const { demonyms } = openBase().facts;
  beginnings ??= new Set(Object.keys(demonyms).map((demonym) => demonym.slice(0, BEGINNING)));
  // Nearly every word of a text asks, and nearly none is a demonym: its first letters rule it out before it is folded.
  if (ASCII.test(word) && !beginnings.has(word.slice(0, BEGINNING).toLowerCase())) return [];
  return demonyms[fold(word)] ?? [];
}

const BEGINNING = 3;
const ASCII = /^[a-z]{3}/i;
let beginnings: Set<string> | undefined;

/** The demonym of one to three tokens that begins at `words[i]`: "South Sudanese", "Bissau - Guinean". */
export function demonymAt(words: readonly string[], i: number): { length: number; countries: readonly string[] } | null {
  for (let length = Math.min(3, words.length - i); length > 0; length -= 1) {
    const countries = nationalities(words.slice(i, i + length).join(' '));
    if (countries.length > 0) return { length, countries };
  }
  return null;
}

let local: Map<string, readonly string[]> | undefined;

/** The countries that a word in lower case is at home in: `upazila` -> BGD; none for most words. */
export function countriesOfWord(word: string): readonly string[] | undefined {
  local ??= new Map(Object.entries(openBase().facts.local));
  return local.get(word);
}

let common: { words: Set<string>; persons: Set<string> } | undefined;

/**
 * Whether a place name is also an everyday English word (`Police`, `Are`, `Central`) or a person's name (`Victoria`). Such a name
 * needs a capital and either its country in the text or a preposition of place before it.
 */
export function isCommonWord(name: string): boolean {
  return commonness(name) !== null;
}

/** What else a place name can be: an everyday word, a person's name, or neither. */
export function commonness(name: string): 'word' | 'person' | null {
  const { words, persons } = openBase().facts;
  common ??= { words: new Set(words), persons: new Set(persons) };
  const folded = fold(name);
  if (common.words.has(folded)) return 'word';
  return common.persons.has(folded) ? 'person' : null;
}
