import type { CasualtyRow, EventRow, Extraction, ForceRow } from '../../schemas/types.ts';
import { dayNumber } from '../time/calendar.ts';

/** The tables whose rows are linked, and the column that holds each row's id. */
export const keyOf = { events: 'event_id', casualties: 'casualty_id', forces: 'force_id' } as const;
export type Linked = keyof typeof keyOf;

interface RowOf {
  events: EventRow;
  casualties: CasualtyRow;
  forces: ForceRow;
}

/** Day numbers between which a row's event, count or posture lies, both included. */
export interface Window {
  start: number;
  end: number;
}

/** One row as linking sees it: what its source says, and when it may have been. */
export interface Node<T extends Linked = Linked> {
  table: T;
  id: string;
  row: RowOf[T];
  /** Null where neither the row nor its source bears a date: such a row stands alone. */
  window: Window | null;
  published_on: string | null;
  /** An event's own tolls. */
  tolls: CasualtyRow[];
  /** GeoNames feature code of an event's place: a village or a capital. */
  feature: string | null;
  /** The actors of its document. */
  actors: Extraction['actors'];
}

/** A report without dates tells of the days before it: as many days back is what it tells looked for. A month, as news goes. */
const BACK = 30;

/**
 * The rows of a document that can be one with rows of another: its events, the counts that belong to no event, its forces.
 * Counts of an event go with their event.
 */
export function nodesOf(extraction: Extraction): Node[] {
  const { events, casualties, forces, actors, places, published_on = null } = extraction;
  const node = <T extends Linked>(table: T, row: RowOf[T], start: string | null, end: string | null): Node => {
    const tolls = table === 'events' ? casualties.filter(({ event_id }) => event_id === (row as EventRow).event_id) : [];
    const id = (row as unknown as Record<string, string>)[keyOf[table]]!;
    const { place, geonames_id } = row as EventRow;
    const spot = places.find((one) => (geonames_id === null ? one.name === place : one.geonames_id === geonames_id));
    return { table, id, row, window: windowOf(start, end, published_on), published_on, tolls, feature: spot?.feature ?? null, actors };
  };
  const loose = casualties.filter(({ event_id }) => event_id === null);
  return [
    ...events.map((row) => node('events', row, row.date_start, row.date_end)),
    ...loose.map((row) => node('casualties', row, row.period_start, row.period_end)),
    ...forces.map((row) => node('forces', row, row.date_start, row.date_end)),
  ];
}

function windowOf(start: string | null, end: string | null, published_on: string | null): Window | null {
  const [first, last] = [start ?? end, end ?? start];
  if (first && last) return { start: dayNumber(first), end: dayNumber(last) };
  if (!published_on) return null;
  const day = dayNumber(published_on);
  return { start: day - BACK, end: day };
}

/**
 * The country by which a row is filed: where it happened; for a force that leaves, what it leaves. A row that names no country is filed
 * under that of the people harmed, else under that of an actor.
 */
export function countryOf({ table, row, tolls, actors }: Node): string | null {
  const of = (id: string | null): string | null => actors.find(({ actor_id }) => actor_id === id)?.country ?? null;
  if (table === 'events') {
    const { country, actor1_id, actor2_id } = row as EventRow;
    return country ?? tolls.find((toll) => toll.victim_country)?.victim_country ?? of(actor2_id) ?? of(actor1_id);
  }
  if (table === 'casualties') return (row as CasualtyRow).country;
  const { posture, from_country, to_country } = row as ForceRow;
  return posture === 'withdrawn' || posture === 'relocated' ? (from_country ?? to_country) : (to_country ?? from_country);
}

const STATE = new Set<string | null>(['government', 'armed_forces', 'operation', 'police']);

/** Whether two known actors are arms of one state: its army, and the operation that the army leads. */
export function areKin(a: Node, id: string, b: Node, other: string): boolean {
  const [one, two] = [a.actors.find(({ actor_id }) => actor_id === id), b.actors.find(({ actor_id }) => actor_id === other)];
  return !!one?.country && one.country === two?.country && STATE.has(one.kind) && STATE.has(two.kind);
}

/** Rows of one document were told apart by it. */
export function isSameSource(a: Node, b: Node): boolean {
  return a.row.source_ids.some((source) => b.row.source_ids.includes(source));
}
