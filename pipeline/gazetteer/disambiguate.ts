import { distance, type Point } from './distance.ts';
import { fold } from './fold.ts';
import type { Place } from './layer.ts';
import { renown } from './renown.ts';

/** What the text around a name says about which of its bearers is meant. */
export interface PlaceContext {
  /** The name as it stands in the text: main names count for more than other names. */
  mention?: string;
  /** alpha-3 -> how strongly the text speaks of that country (mentions, demonyms, dateline, actors); any scale. */
  countries?: ReadonlyMap<string, number>;
  /** Names of divisions that stand near the mention ("Kati, Koulikoro region"). */
  admin1?: readonly string[];
  /** Places of the text that are settled already. */
  near?: readonly Point[];
  /** Features that fit the words around: "the town of" wants PPL, "region" ADM. */
  features?: readonly string[];
  /** A preposition of place stands before it ("in", "near", "at"). */
  locative?: boolean;
  /** The name is also an everyday word or a person's name (see `commonness`). */
  common?: 'word' | 'person' | null;
  /** Countries that the user loaded dumps of: where the text itself says nothing, they come first. */
  home?: ReadonlySet<string>;
  /** Countries of a place that has none of its own, such as the Sahel. */
  countriesOf?: (place: Place) => readonly string[];
}

export interface Choice {
  place: Place;
  /** Share of the evidence that speaks for it against its homonyms, 0 to 1. */
  confidence: number;
  /** How far it leads the next candidate, in the units of the score (natural logarithms); Infinity when it is alone. */
  margin: number;
}

/** Weights of the score, in natural logarithms: 2.3 makes a place ten times as likely. */
const COUNTRY = 8;
const HOME = 8;
const DIVISION = 4;
const NEARNESS = 3;
const FEATURE = 3;
const MAIN_NAME = 4;
/** Of that, what "Santiago" earns Santiago de los Caballeros. */
const SHORTENED = 0.75;
/** What a region of several countries gets of their support: half, so that in a text about one of them its own division wins. */
const SHARED = 0.5;
/** Distance in km at which nearness has fallen to a third. */
const REACH = 120;
/**
 * How many people a place must have for a name that is also a word (or a person's name) to be read as a place: with nothing in
 * the text that speaks for it, with its country or division named, after a preposition of place, with both.
 */
const NEEDED = {
  word: { bare: Number.POSITIVE_INFINITY, backed: 50_000, locative: 100_000, both: 0 },
  person: { bare: 2_000_000, backed: 5_000, locative: 20_000, both: 0 },
} as const;

/** The likeliest bearer of a name, or null when there is none or the name is more likely no place at all. */
export function choosePlace(candidates: readonly Place[], context: PlaceContext = {}): Choice | null {
  if (candidates.length === 0) return null;
  const scores = candidates.map((place) => score(place, context));
  const order = scores.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const [best, second] = order as [number, number | undefined];
  const place = candidates[best]!;
  if (isDoubtful(place, context)) return null;
  const total = scores.reduce((sum, value) => sum + Math.exp(value - scores[best]!), 0);
  return { place, confidence: 1 / total, margin: second === undefined ? Number.POSITIVE_INFINITY : scores[best]! - scores[second]! };
}

function score(place: Place, context: PlaceContext): number {
  return (
    Math.LN10 * renown(place) +
    COUNTRY * support(place, context) +
    HOME * Number(isHome(place, context)) +
    DIVISION * Number(context.admin1?.some((name) => isDivision(place, name)) ?? false) +
    NEARNESS * nearness(place, context.near ?? []) +
    FEATURE * Number(context.features?.some((feature) => place.feature.startsWith(feature)) ?? false) +
    MAIN_NAME * nameFit(place.name, context.mention)
  );
}

/** How well the main name fits the mention: 1 the same, less for its beginning, 0 when only another name of the place fits. */
function nameFit(name: string, mention: string | undefined): number {
  if (mention === undefined) return 0;
  const [full, said] = [fold(name), fold(mention)];
  if (full.replaceAll(' ', '') === said.replaceAll(' ', '')) return 1;
  return full.startsWith(`${said} `) ? SHORTENED : 0;
}

/** The text's weight for the countries of a place, 0 to 1: half for being spoken of at all, half as a share of the weightiest. */
function support(place: Place, { countries, countriesOf }: PlaceContext): number {
  if (countries === undefined || countries.size === 0) return 0;
  const own = place.country === null ? (countriesOf?.(place) ?? []) : [place.country];
  const most = Math.max(...countries.values());
  const weight = Math.max(0, ...own.map((country) => countries.get(country) ?? 0));
  if (weight === 0) return 0;
  return (0.5 + (0.5 * weight) / most) * (own.length > 1 ? SHARED : 1);
}

function isHome(place: Place, { home }: PlaceContext): boolean {
  return place.country !== null && (home?.has(place.country) ?? false);
}

function isDivision(place: Place, name: string): boolean {
  const wanted = fold(name);
  return [place.admin1, place.admin2].some((division) => division !== null && fold(division) === wanted);
}

function nearness(place: Point, others: readonly Point[]): number {
  return Math.max(0, ...others.map((other) => Math.exp(-distance(place, other) / REACH)));
}

/** Whether the name is more likely the everyday word or the person than this place. */
function isDoubtful(place: Place, context: PlaceContext): boolean {
  if (!context.common || place.feature.startsWith('PCL')) return false;
  const backed =
    support(place, context) > 0 || isHome(place, context) || (context.admin1?.some((name) => isDivision(place, name)) ?? false);
  const ground = backed ? (context.locative ? 'both' : 'backed') : context.locative ? 'locative' : 'bare';
  return place.population < NEEDED[context.common][ground];
}

/** How well known a place must be for its name alone to speak for its country: a town of 20,000, a first-order division. */
const SPEAKS = 4.3;
/** How likely its country must be among all that bear the name. */
const CLEAR = 0.8;
/** Beside a text about other countries, a place of one that nobody mentioned is meant only if everybody knows it. */
const FAMOUS = 5.3;

/** The country that a name speaks for by itself ("Dhaka", "Zinder"); null for a name that is small or borne in many countries. */
export function countrySpokenFor(candidates: readonly Place[]): string | null {
  const [first] = candidates;
  if (!first?.country || renown(first) < SPEAKS) return null;
  let [all, own] = [0, 0];
  for (const place of candidates) {
    const weight = 10 ** renown(place);
    all += weight;
    if (place.country === first.country) own += weight;
  }
  return own / all >= CLEAR ? first.country : null;
}

/** Whether a place lies in a country that the text does not speak of, and is too little known to be meant all the same. */
export function isStray(place: Place, context: PlaceContext): boolean {
  const { countries } = context;
  if (!countries?.size || place.country === null || place.feature.startsWith('PCL')) return false;
  return support(place, context) === 0 && !isHome(place, context) && renown(place) < FAMOUS;
}
