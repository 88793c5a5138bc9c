import type { CasualtyRow, EventRow, Extraction, ForceRow } from '../../schemas/types.ts';
import { dayNumber, isoDay } from '../time/calendar.ts';
import { openGroups } from './groups.ts';
import { countryOf, nodesOf } from './node.ts';

/** Rows of one document that point at one another, with the actors, places and words they rest on: what has to travel together. */
export interface Bundle {
  /** Country, first day and a row's id: bundles sorted by it meet those they can be one with. */
  key: string;
  extraction: Extraction;
}

/** The key of what belongs to no row: it is one with nothing. */
const NOWHERE = '---';
export const NEVER = '0001-01-01';

/** Parts an extraction into bundles; rows with one id, which only the same words of the same source can give, are told once. */
export function bundlesOf(extraction: Extraction): Bundle[] {
  const events = once(extraction.events, (row) => row.event_id);
  const casualties = once(extraction.casualties, (row) => row.casualty_id);
  const forces = once(extraction.forces, (row) => row.force_id);
  const groups = openGroups<string>();
  for (const { event_id } of events) groups.add(event_id);
  for (const { casualty_id, event_id, part_of } of casualties) join(groups, casualty_id, event_id, part_of);
  for (const { force_id, event_id } of forces) join(groups, force_id, event_id);
  const parts = new Map<string, Rows>();
  const partOf = (id: string): Rows => {
    const root = groups.root(id);
    if (!parts.has(root)) parts.set(root, { events: [], casualties: [], forces: [] });
    return parts.get(root)!;
  };
  for (const row of events) partOf(row.event_id).events.push(row);
  for (const row of casualties) partOf(row.casualty_id).casualties.push(row);
  for (const row of forces) partOf(row.force_id).forces.push(row);
  const gather = openGathering(extraction);
  const bundles = [...parts.values()].map((rows) => gather(rows));
  return [...bundles.map((part) => ({ key: bundleKey(part), extraction: part })), ...restOf(extraction, bundles)];
}

export type Rows = Pick<Extraction, 'events' | 'casualties' | 'forces'>;

function once<T>(rows: readonly T[], key: (row: T) => string): T[] {
  const seen = new Set<string>();
  return rows.filter((row) => !seen.has(key(row)) && seen.add(key(row)) !== undefined);
}

function join(groups: ReturnType<typeof openGroups<string>>, id: string, ...others: (string | null)[]): void {
  groups.add(id);
  for (const other of others) if (other !== null) groups.union(id, other);
}

/** Makes the function that gives rows what belongs to them of their extraction: actors, places, words and decisions. */
export function openGathering(extraction: Extraction): (rows: Rows) => Extraction {
  const { source_id, published_on, evidence, links = [] } = extraction;
  const actors = grouped(extraction.actors, ({ actor_id }) => [actor_id]);
  const places = grouped(extraction.places, ({ name, geonames_id }) => [name, geonames_id]);
  const words = grouped(evidence, ({ row_id }) => [row_id]);
  const decisions = grouped(links, ({ row_id }) => [row_id]);
  return (rows) => {
    const names = namesOf(rows);
    const named = gathered(actors, names);
    const wholes = gathered(actors, new Set(named.map(({ part_of }) => part_of)));
    const own = { actors: [...new Set([...named, ...wholes])], places: gathered(places, names) };
    const ids = new Set([...idsOf(rows), ...own.actors.map(({ actor_id }) => actor_id), ...own.places.map(({ place_id }) => place_id)]);
    const decided = gathered(decisions, ids);
    return {
      source_id,
      ...(published_on && { published_on }),
      ...rows,
      ...own,
      evidence: gathered(words, ids),
      rejects: [],
      ...(decided.length > 0 && { links: decided }),
    };
  };
}

type Key = string | number | null;

function grouped<T>(rows: readonly T[], keys: (row: T) => Key[]): ReadonlyMap<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const row of rows) {
    for (const key of keys(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else if (key !== null) groups.set(key, [row]);
    }
  }
  return groups;
}

/** The rows under these keys, each once, whatever the order of the keys. */
function gathered<T>(groups: ReadonlyMap<Key, T[]>, keys: ReadonlySet<Key>): T[] {
  return [...new Set([...keys].flatMap((key) => groups.get(key) ?? []))];
}

function idsOf({ events, casualties, forces }: Rows): string[] {
  return [...events.map((row) => row.event_id), ...casualties.map((row) => row.casualty_id), ...forces.map((row) => row.force_id)];
}

/** Actors, and the names and numbers of places, that rows point at. */
function namesOf({ events, casualties, forces }: Rows): Set<Key> {
  return new Set<Key>([
    ...events.flatMap((row: EventRow) => [row.actor1_id, row.actor2_id, row.place, row.geonames_id]),
    ...casualties.flatMap((row: CasualtyRow) => [row.victim_actor_id, row.perpetrator_actor_id]),
    ...forces.flatMap((row: ForceRow) => [row.actor_id, row.from_place, row.to_place]),
  ]);
}

/** What no row points at (rejects, a name nobody used) goes on as it came, for validation to judge. */
function restOf(extraction: Extraction, parts: readonly Extraction[]): Bundle[] {
  const told = new Set(parts.flatMap(({ actors, places, evidence }) => [...actors, ...places, ...evidence]) as unknown[]);
  const fresh = <T>(rows: readonly T[]): T[] => rows.filter((row) => !told.has(row));
  const { source_id, rejects } = extraction;
  const rest = { actors: fresh(extraction.actors), places: fresh(extraction.places), evidence: fresh(extraction.evidence) };
  if (rejects.length + rest.actors.length + rest.places.length + rest.evidence.length === 0) return [];
  const alone = { source_id, events: [], casualties: [], forces: [], ...rest, rejects };
  return [{ key: `${NOWHERE} ${NEVER} ${source_id.replace(/\s/g, '_')}`, extraction: alone }];
}

function bundleKey(extraction: Extraction): string {
  const nodes = nodesOf(extraction);
  const first = nodes.find(({ row }) => 'violent' in row && row.violent) ?? nodes[0];
  // A row that names no country is where the rows are that it belongs with.
  const country = [...(first ? [first] : []), ...nodes].map(countryOf).find((code) => code !== null) ?? NOWHERE;
  return `${country} ${dayOfSweep(extraction)} ${idsOf(extraction).sort()[0]}`;
}

/** The first day on which anything in the bundle may have been. */
function dayOfSweep(extraction: Extraction): string {
  const starts = nodesOf(extraction).flatMap(({ window }) => (window ? [window.start] : []));
  return starts.length === 0 ? NEVER : isoDay(Math.min(...starts));
}

/** The day of a key, as a number. */
export function dayOf(key: string): number {
  return dayNumber(key.slice(4, 14));
}

/** Country and day of a key, under which a bundle is filed. */
export function placeOf(key: string): string {
  return key.slice(0, 14);
}
