import { partiesNamed } from '../kernel/parties.ts';
import type { Party, Span, Statements } from '../kernel/statements.ts';
import { isScene, type Settle } from './places.ts';

/** What speaks for a country, beside its name or its people, which count once each time. */
const WEIGHT = {
  /** A place in it where something is. */
  scene: 1,
  /** A place in it that is named for another reason, such as a dateline's. */
  aside: 0.5,
  actor: 0.5,
  /** Its own forces or officials: police and armies act at home more often than not. */
  state: 1,
  /** People of its nationality who do or suffer something. */
  people: 0.5,
};

/** One word that tells of a country (a foreign company, a border) may tell of elsewhere. */
const LEAST = 1.5;

/** How many times as much must speak for the report's own country as for any other. */
const AHEAD = 2;

/** The country of a report, and the first words that speak for it. */
export interface Ground {
  country: string;
  said: Span | null;
}

/**
 * Where an event of no named place lies: the one country that most of a report speaks of, by its name, its people, its places
 * and its actors. Null where no country stands out: a wrong one is worse than none.
 */
export function groundOf(statements: Statements, settle: Settle): Ground | null {
  const grounds = new Map<string, Speech>();
  const speak = (country: string | null, weight: number, said: Span | null): void => {
    if (country === null) return;
    const before = grounds.get(country);
    grounds.set(country, { country, weight: (before?.weight ?? 0) + weight, said: earlier(before?.said ?? null, said) });
  };
  for (const [country, { weight, said }] of Object.entries(statements.countries)) speak(country, weight, said);
  for (const mention of new Map(statements.places.map((place) => [place.name, place])).values()) {
    const place = settle(mention)?.place;
    if (place && !place.feature.startsWith('PCL')) speak(place.country, isScene(mention) ? WEIGHT.scene : WEIGHT.aside, mention);
  }
  for (const { country } of statements.actors) speak(country, WEIGHT.actor, null);
  for (const [country, { side, start, end }] of nationsOf(statements))
    speak(country, side === 'state' ? WEIGHT.state : WEIGHT.people, { start, end });
  const [first, second] = [...grounds.values()].sort((a, b) => b.weight - a.weight || (a.country < b.country ? -1 : 1));
  return first && first.weight >= LEAST && first.weight >= AHEAD * (second?.weight ?? 0) ? first : null;
}

interface Speech extends Ground {
  weight: number;
}

function earlier(a: Span | null, b: Span | null): Span | null {
  return a === null || (b !== null && b.start < a.start) ? b : a;
}

/** Those of a nationality who do or suffer something: one a country, its own forces before anybody else. Armed groups cross borders. */
function nationsOf({ statements }: Statements): Map<string, Party> {
  const found = new Map<string, Party>();
  for (const party of statements.flatMap(partiesNamed)) {
    const { country, side, actor } = party;
    if (country === null || (side !== 'state' && (actor !== null || found.has(country)))) continue;
    found.set(country, party);
  }
  return found;
}
