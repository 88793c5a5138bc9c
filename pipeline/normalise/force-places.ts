import type { ForceRow } from '../../schemas/types.ts';
import { isMission } from '../kernel/actor-kinds.ts';
import type { ForceStatement, Statements, Where } from '../kernel/statements.ts';
import type { ActorTable } from './actors.ts';
import { mostExact } from './most-exact.ts';
import { isScene, type Settle, type Settled } from './places.ts';

type Place = Pick<ForceRow, 'from_country' | 'from_place' | 'to_country' | 'to_place'>;

/** The places that the words of a force give it. */
export function placeOf(statement: ForceStatement, statements: Statements, settle: Settle, actors: ActorTable): Place {
  const side = (wheres: readonly Where[]): Settled | null => mostExact(wheres.map(settle).filter((one) => one !== null));
  const from = side(statement.from);
  const to = side(statement.to);
  const place = {
    from_country: from?.place.country ?? null,
    from_place: from && from.precision < 6 ? from.place.name : null,
    to_country: to?.place.country ?? null,
    to_place: to && to.precision < 6 ? to.place.name : null,
  };
  if (from || to) return place;
  const country = actors.seatOf(statement.force) ?? (statement.here ? sceneOf(statement, statements, settle) : null);
  return { ...place, [leaves(statement.posture) ? 'from_country' : 'to_country']: country };
}

function leaves(posture: ForceRow['posture']): boolean {
  return posture === 'withdrawn' || posture === 'relocated';
}

/** "in the country": the last country spoken of that is not the force's own. */
function sceneOf({ force, clause }: ForceStatement, { places }: Statements, settle: Settle): string | null {
  const scenes = places.filter(isScene);
  const before = scenes.filter(({ start }) => start < clause.start).reverse();
  for (const where of [...before, ...scenes.filter(({ start }) => start >= clause.start)]) {
    const country = settle(where)?.place.country ?? null;
    if (country !== null && country !== force.country) return country;
  }
  return null;
}

/**
 * Where a force is, comes from or goes to that no words place: in the country of the force told before it or next, else in the one that
 * most of the report speaks of; never in its own.
 *
 * @param homes the countries that the forces belong to, by row
 */
export function inTheatre(
  row: ForceRow,
  homes: ReadonlyMap<string, string | null>,
  all: readonly ForceRow[],
  countries: Statements['countries'],
): Partial<Place> {
  if (
    countryOf(row) !== null ||
    // "in the Sahel": a region of several countries is told, and none of them.
    row.from_place !== null ||
    row.to_place !== null ||
    row.posture === 'relocated' ||
    (isMission(row.kind) && !/^(?:present|deployed|withdrawn)$/.test(row.posture))
  )
    return {};
  const home = homes.get(row.force_id) ?? null;
  const at = all.indexOf(row);
  const near = all.slice(0, at).findLast(isSomewhere) ?? all.slice(at + 1).find(isSomewhere);
  const country = near ? countryOf(near) : mostSpokenOf(countries, new Set(homes.values()));
  if (country === home) return {};
  return { [leaves(row.posture) ? 'from_country' : 'to_country']: country };
}

function isSomewhere(row: ForceRow): boolean {
  return countryOf(row) !== null;
}

function countryOf({ posture, from_country, to_country }: ForceRow): string | null {
  return leaves(posture) ? (from_country ?? to_country) : (to_country ?? from_country);
}

/** The country of at least six in ten mentions, without those that the forces belong to. */
function mostSpokenOf(countries: Statements['countries'], homes: ReadonlySet<string | null>): string | null {
  const others = Object.entries(countries).filter(([code]) => !homes.has(code));
  const all = others.reduce((sum, [, { weight }]) => sum + weight, 0);
  return others.find(([, { weight }]) => weight >= 0.6 * all)?.[0] ?? null;
}

/** A mission that ended or gave way did so where the report says that it was; an army is in many places. */
export function whereElse(row: ForceRow, all: readonly ForceRow[]): Partial<Place> {
  if (
    !/^(?:replaced|ended)$/.test(row.posture) ||
    !isMission(row.kind) ||
    row.actor_id === null ||
    row.from_country !== null ||
    row.to_country !== null
  )
    return {};
  const was = all.find((one) => one.actor_id === row.actor_id && one.status === 'reported' && one.to_country !== null);
  return was ? { to_country: was.to_country } : {};
}
