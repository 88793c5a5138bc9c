import { choosePlace, commonness, distance, type Gazetteer, type Place } from '../gazetteer/index.ts';
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

/** Settles the homonyms of one document: what its countries, demonyms and other places speak for. */
export function settler(statements: Statements, gazetteer: Gazetteer, actorCountries: readonly string[]): Settle {
  const countries = new Map<string, number>(Object.entries(statements.countries));
  for (const code of actorCountries) countries.set(code, (countries.get(code) ?? 0) + 0.5);
  for (const { name } of statements.places) {
    const country = gazetteer.named(name).find((place) => place.feature === 'PCLI');
    if (country?.country) countries.set(country.country, (countries.get(country.country) ?? 0) + 1);
  }
  const admin1 = statements.places.flatMap(({ name }) =>
    gazetteer
      .named(name)
      .filter((place) => place.feature === 'ADM1')
      .slice(0, 1)
      .map((place) => place.name),
  );
  const known = new Map<string, Settled | null>();
  const near: Place[] = [];
  return (mention) => {
    const key = `${mention.name}|${mention.compass ?? ''}|${mention.relation}|${mention.within ?? ''}`;
    if (!known.has(key)) known.set(key, settle(mention, gazetteer, countries, admin1, near));
    const settled = known.get(key) ?? null;
    return settled ? { ...settled, mention } : null;
  };
}

/** Places that bear the name; inside a region of several countries ("West Africa's Sahel region") only such regions. */
function candidates(mention: Where, gazetteer: Gazetteer): Place[] {
  const all = gazetteer.named(mention.name);
  const [outer] = mention.within ? gazetteer.named(mention.within) : [];
  if (outer?.feature !== 'RGN') return all;
  const bare = gazetteer.named(mention.name.replace(/\s+region$/i, '')).filter((place) => place.feature === 'RGN');
  return bare.length > 0 ? bare : all;
}

function settle(mention: Where, gazetteer: Gazetteer, countries: Map<string, number>, admin1: string[], near: Place[]): Settled | null {
  const choice = choosePlace(candidates(mention, gazetteer), {
    mention: mention.name,
    countries,
    admin1,
    near,
    locative: mention.relation === 'at' || mention.relation === 'near',
    common: commonness(mention.name),
    countriesOf: (place) => gazetteer.countriesOf(place),
  });
  if (!choice) return null;
  const { place, confidence } = choice;
  if (/^(?:PPL|S|L\.)/.test(place.feature)) near.push(place);
  return { mention, place, precision: precisionOf(place, mention), confidence };
}

function precisionOf(place: Place, mention: Where): Settled['precision'] {
  if (mention.compass) return 5;
  if (/^PCL/.test(place.feature)) return 6;
  if (place.feature === 'ADM1') return 4;
  if (/^ADM/.test(place.feature)) return 3;
  if (place.feature === 'RGN') return 5;
  return mention.relation === 'near' || mention.relation === 'between' ? 2 : 1;
}

/** The most exact of several settled places; among equals the first. A country named beside a town adds nothing. */
export function mostExact(settled: readonly Settled[]): Settled | null {
  const usable = settled.filter(({ mention }) => mention.relation !== 'from' || settled.length === 1);
  // "40 km north of Djibo" says less than "in Damba".
  // A region of several countries (the Sahel) says less than one of its countries.
  const rank = (one: Settled): number =>
    (one.place.country === null ? 6.5 : one.precision) + (one.mention.relation === 'of' || one.mention.relation === 'to' ? 0.5 : 0);
  return [...usable].sort((a, b) => rank(a) - rank(b))[0] ?? null;
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
  return distance(a.place, b.place) <= 30;
}
