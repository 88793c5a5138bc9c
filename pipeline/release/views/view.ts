import type { ActorRow, CasualtyRow, EventRow, PlaceRow, SourceRow, Tables } from '../../../schemas/types.ts';
import type { Column, ColumnType, Table } from '../../kernel/tables.ts';
import { countsOnce } from '../../kernel/tolls.ts';
import type { Row } from '../cells.ts';

/** Our events in the columns of another project, for people whose programs expect those. */
export interface View {
  name: string;
  title: string;
  /** What a row is, and that it is ours. */
  description: string;
  columns: ViewColumn[];
  /** Whether an event is in the view. */
  holds: (event: EventRow) => boolean;
}

/** A column of the other project: what stands in it here, and where it comes from. Without a value it is always empty. */
export interface ViewColumn {
  name: string;
  meaning: string;
  type: ColumnType;
  value?: (story: Story) => string | number | null | undefined;
}

/** An event with all that other tables know of it. */
export interface Story {
  event: EventRow;
  actor1: ActorRow | undefined;
  actor2: ActorRow | undefined;
  place: PlaceRow | undefined;
  sources: SourceRow[];
  /** Rows that count its dead, each person once. */
  killed: CasualtyRow[];
}

/** A column that is filled. */
export function filled(name: string, meaning: string, value: NonNullable<ViewColumn['value']>, type: ColumnType = 'string'): ViewColumn {
  return { name, meaning, type, value };
}

/** A column that the other project has and we have no value for. */
export function empty(name: string, what: string): ViewColumn {
  return { name, meaning: `Always empty: ${what}.`, type: 'string' };
}

/** The view as a table that can be written and explained like any other. */
export function viewTable({ name, title, description, columns }: View): Table {
  const described = columns.map((column): Column => {
    return { name: column.name, title: column.name, description: column.meaning, type: column.type, nullable: true, verbatim: true };
  });
  return { name: `views/${name}`, title, description, key: [columns[0]!.name], sort: [columns[0]!.name], columns: described };
}

/** The rows of a view, in the order of the events. */
export function viewRows({ columns, holds }: View, tables: Tables): Row[] {
  const told = openStories(tables);
  return tables.events.filter(holds).map((event) => {
    const story = told(event);
    return Object.fromEntries(columns.map(({ name, value }) => [name, value?.(story) ?? null]));
  });
}

function openStories({ actors, places, sources, casualties }: Tables): (event: EventRow) => Story {
  const actorOf = new Map(actors.map((row) => [row.actor_id, row]));
  const placeOf = new Map(places.map((row) => [`${row.country} ${row.name}`, row]));
  const sourceOf = new Map(sources.map((row) => [row.source_id, row]));
  const killed = casualties.filter((row) => row.harm === 'killed' && countsOnce(row));
  return (event) => ({
    event,
    actor1: actorOf.get(event.actor1_id ?? ''),
    actor2: actorOf.get(event.actor2_id ?? ''),
    place: placeOf.get(`${event.country} ${event.place}`),
    sources: event.source_ids.flatMap((id) => sourceOf.get(id) ?? []),
    killed: killed.filter(({ event_id }) => event_id === event.event_id),
  });
}

/** What sources give, each once; null where none gives it. */
export function listed(values: (string | null)[]): string | null {
  return [...new Set(values.filter((value) => value !== null))].join('; ') || null;
}

/** Whether the source says that it happened, on a day that is known. */
export function happened({ status, date_start }: EventRow): boolean {
  return (status === 'reported' || status === 'alleged') && date_start !== null;
}
