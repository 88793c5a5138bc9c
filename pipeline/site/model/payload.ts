import type { CasualtyRow, EventRow, ForceRow, SourceRow } from '../../../schemas/types.ts';

/** The tables that people leaf through on a page, and the rows each of them has. */
export interface Shown {
  events: EventRow;
  casualties: CasualtyRow;
  forces: ForceRow;
}

export type ShownTable = keyof Shown;

export type Cell = string | number | boolean | null | readonly string[];

/** A row of any shown table: column name -> value. */
export type Row = Readonly<Record<string, Cell>>;

/** Where a source says something of a row; offsets count in the source's text. */
export interface Span {
  field: string | null;
  value: string | null;
  source: string;
  start: number;
  end: number;
  quote: string;
  rule: string;
  confidence: number;
}

/** What a page says of a column: its title and what its coded values mean. */
export interface ColumnInfo {
  title: string;
  values?: Record<string, string>;
}

/** The data of a page, as its script reads them. Rows are lists of cells in the order of their table's columns. */
export interface Payload {
  tables: Record<ShownTable, { columns: string[]; rows: Cell[][]; total: number }>;
  /** By row id. */
  evidence: Record<string, Span[]>;
  sources: Record<string, SourceRow>;
  /** Names by id and by ISO code. */
  actors: Record<string, string>;
  countries: Record<string, string>;
  columns: Record<ShownTable, Record<string, ColumnInfo>>;
}

/** The payload unpacked for use. */
export interface Data extends Omit<Payload, 'tables'> {
  rows: Record<ShownTable, Row[]>;
  /** How many rows the release has; a page holds no more than so many. */
  totals: Record<ShownTable, number>;
  /** Every shown row by its id, with its table. */
  byId: Map<string, { table: ShownTable; row: Row }>;
}

export const shownTables: readonly ShownTable[] = ['events', 'casualties', 'forces'];

/** Rows as objects again. */
export function unpack({ tables, ...rest }: Payload): Data {
  const rowsOf = (name: ShownTable): Row[] => {
    const { columns, rows } = tables[name];
    return rows.map((cells) => Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? null])));
  };
  const rows = { events: rowsOf('events'), casualties: rowsOf('casualties'), forces: rowsOf('forces') };
  const totals = { events: tables.events.total, casualties: tables.casualties.total, forces: tables.forces.total };
  const known = shownTables.flatMap((table) => rows[table].map((row) => [idOf(table, row), { table, row }] as const));
  return { ...rest, rows, totals, byId: new Map(known) };
}

/** The key of a shown row: its table's first column. */
export function idOf(table: ShownTable, row: Row): string {
  const key = { events: 'event_id', casualties: 'casualty_id', forces: 'force_id' }[table];
  return String(row[key]);
}
