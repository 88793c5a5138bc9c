import { choosePlace, commonness, countrySpokenFor, distance, fold, type Gazetteer, isStray, type Place } from '../gazetteer/index.ts';
import type { Statements, Where } from '../kernel/statements.ts';

/** A mention settled on a place of the gazetteer. */
export interface Settled {
  mention: Where;
  place: Place;
  /** UCDP where-precision: 1 exact, 2 near, 3 second-order, 4 first-order division, 5 fuzzy region, 6 country. */
  precision: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  confidence: number;
}

export type Settle = (mention: Where) => Settled | null;

/** What a document says of where it plays: countries with their weight, divisions named, places that are sure. */
interface Ground {
  gazetteer: Gazetteer;
  countries: Map<string, number>;
  divisions: string[];
  sure: Place[];
  /** Names that speak for their country by themselves. */
  spoken: Map<string, string>;
}

/** Settles the homonyms of one document: what its countries, demonyms and other places speak for. */
export function settler(statements: Statements, gazetteer: Gazetteer, actorCountries: readonly string[]): Settle {
  const ground: Ground = {
    gazetteer,
    countries: new Map(Object.entries(statements.countries).map(([code, { weight }]) => [code, weight])),
    divisions: [],
    sure: [],
    spoken: new Map(),
  };
  for (const code of actorCountries) speakFor(ground, code, SPOKEN);
  for (const { name, text } of unique(statements.places)) survey(ground, name, text);
  const known = new Map<string, Settled | null>();
  for (const mention of unique(statements.places)) {
    const settled = settle(mention, ground);
    if (settled && settled.confidence >= SURE) known.set(keyOf(mention), settled);
    if (settled && settled.confidence >= SURE && !/^(?:PCL|RGN)/.test(settled.place.feature)) ground.sure.push(settled.place);
  }
  return (mention) => {
    const key = keyOf(mention);
    if (!known.has(key)) known.set(key, settle(mention, ground));
    const settled = known.get(key) ?? null;
    return settled ? { ...settled, mention } : null;
  };
}

/** What of a mention decides on which place it settles. */
function keyOf({ name, compass, relation, within, settlement }: Where): string {
  return `${name}|${compass ?? ''}|${relation}|${within ?? ''}|${settlement}`;
}

/** What an actor of a country, or a name that speaks for it, weighs beside the country's own name. */
const SPOKEN = 0.5;
/** How likely a bearer of a name must be to help settling its neighbours. */
const SURE = 0.9;

function unique(mentions: readonly Where[]): Where[] {
  return [...new Map(mentions.map((mention) => [mention.name, mention])).values()];
}

function speakFor({ countries }: Ground, code: string, weight: number): void {
  countries.set(code, (countries.get(code) ?? 0) + weight);
}

/** What a name says of the ground by itself: the country of a city that all know is spoken of, and a division has been named. */
function survey(ground: Ground, name: string, text: string): void {
  const candidates = ground.gazetteer.named(name);
  const spoken = commonness(text) === null ? countrySpokenFor(candidates) : null;
  if (spoken) {
    speakFor(ground, spoken, SPOKEN);
    ground.spoken.set(name, spoken);
  }
  const [first] = candidates;
  const division = first && /^ADM[12]$/.test(first.feature) ? first : candidates.find((place) => place.feature === 'ADM1');
  if (division) ground.divisions.push(division.name);
}

/** The countries spoken of, but for what the name itself says: no place vouches for itself. */
function countriesBut(name: string, { countries, spoken }: Ground): Map<string, number> {
  const own = spoken.get(name);
  if (own === undefined) return countries;
  const others = new Map(countries);
  const left = (others.get(own) ?? 0) - SPOKEN;
  if (left > 0) others.set(own, left);
  else others.delete(own);
  return others;
}

/** Places that bear the name; inside a region of several countries ("West Africa's Sahel region") only such regions. */
function candidates(mention: Where, outer: Place | null, gazetteer: Gazetteer): Place[] {
  const named = gazetteer.named(mention.name);
  const all = mention.settlement ? named.filter(({ feature }) => !/^(?:PCL|RGN|ADM1)/.test(feature)) : named;
  if (outer === null) return all;
  if (outer.feature !== 'RGN') return all.filter((place) => liesIn(place, outer));
  const bare = gazetteer.named(mention.name.replace(/\s+region$/i, '')).filter((place) => place.feature === 'RGN');
  return bare.length > 0 ? bare : all;
}

/** How far from its seat a place can lie in a division (km), where the gazetteer does not name its divisions. */
const EXTENT: Record<string, number> = { ADM1: 200, ADM2: 80, PPLC: 25, PPL: 25 };

function liesIn(place: Place, outer: Place): boolean {
  if (place.country !== outer.country) return false;
  if (outer.feature === 'PCLI') return true;
  const name = fold(outer.name);
  if ([place.admin1, place.admin2].some((division) => division !== null && fold(division) === name)) return true;
  return distance(place, outer) <= (EXTENT[outer.feature] ?? 50);
}

/** "The capital": of the country it is said to be of, else of the one that most of the text speaks of. */
function capital({ within }: Where, { gazetteer, countries }: Ground): Place[] {
  const said = within === null ? null : (gazetteer.country(within) ?? gazetteer.named(within)[0]);
  const code = said?.country ?? leading(countries);
  const place = code ? gazetteer.capital(code) : null;
  return place ? [place] : [];
}

/** The country with most of the weight, if one has. */
function leading(countries: ReadonlyMap<string, number>): string | null {
  const [first] = [...countries].sort((a, b) => b[1] - a[1]);
  const all = [...countries.values()].reduce((sum, weight) => sum + weight, 0);
  return first && first[1] >= 0.6 * all ? first[0] : null;
}

function settle(mention: Where, ground: Ground): Settled | null {
  const { gazetteer, divisions, sure } = ground;
  const outer = mention.within
    ? (settle({ ...mention, name: mention.within, within: null, compass: null, settlement: false }, ground)?.place ?? null)
    : null;
  const context = {
    mention: mention.name,
    countries: countriesBut(mention.name, ground),
    admin1: divisions,
    near: sure.filter((place) => fold(place.name) !== fold(mention.name)),
    locative: isScene(mention),
    common: commonness(mention.name),
    home: gazetteer.home,
    countriesOf: (place: Place) => gazetteer.countriesOf(place),
  };
  const exact = mention.name === 'the capital' ? capital(mention, ground) : candidates(mention, outer, gazetteer);
  const spelled =
    exact.length === 0 && gazetteer.named(mention.name).length === 0
      ? respelled(mention.name, context.countries, gazetteer).filter((place) => outer === null || liesIn(place, outer))
      : [];
  const choice = choosePlace(exact.length > 0 ? exact : spelled, context);
  if (!choice || isStray(choice.place, context)) return null;
  return { mention, place: choice.place, precision: precisionOf(choice.place, mention), confidence: choice.confidence };
}

/** Places of the countries spoken of (or loaded) that a name nothing bears may be another spelling of. */
function respelled(name: string, countries: ReadonlyMap<string, number>, gazetteer: Gazetteer): Place[] {
  const spoken = [...countries].sort((a, b) => b[1] - a[1]);
  const home = spoken.some(([, weight]) => weight >= 2) ? [] : [...gazetteer.home];
  const asked = new Set([...home, ...spoken.map(([code]) => code)].slice(0, MOST_COUNTRIES));
  return [...asked].flatMap((code) => gazetteer.similar(name, code));
}

/** Beyond the country most spoken of, a likeness of names is chance. */
const MOST_COUNTRIES = 1;

function precisionOf(place: Place, mention: Where): Settled['precision'] {
  // "Tonj North", "eastern Goma": a part of a town lies near its middle.
  if (mention.compass && /^PPL/.test(place.feature)) return 2;
  if (mention.compass) return 5;
  if (/^PCL/.test(place.feature)) return 6;
  if (place.feature === 'ADM1') return 4;
  if (/^ADM/.test(place.feature)) return 3;
  if (place.feature === 'RGN') return 5;
  return mention.relation === 'at' ? 1 : 2;
}

/** Whether the text says that something is there, and does not only name the place. */
export function isScene({ relation }: Where): boolean {
  return relation !== 'from' && relation !== 'to' && relation !== 'aside';
}

/** Whether two places can be the same: one lies in the other, or they are within 30 km. */
export function samePlace(a: Settled, b: Settled): boolean {
  if (a.place.place_id === b.place.place_id && a.mention.compass === b.mention.compass) return true;
  const [fine, coarse] = a.precision <= b.precision ? [a, b] : [b, a];
  if (coarse.precision >= 6) return fine.place.country === coarse.place.country;
  if (coarse.precision === 5)
    return fine.place.country === null || coarse.place.country === null || fine.place.country === coarse.place.country;
  if (coarse.precision >= 3)
    return fine.precision < coarse.precision ? fine.place.admin1 === coarse.place.admin1 : fine.place.name === coarse.place.name;
  const both = a.mention.relation === 'at' && b.mention.relation === 'at' && a.precision === 1 && b.precision === 1;
  return distance(a.place, b.place) <= (both ? 10 : 30);
}
