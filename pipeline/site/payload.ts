import type { EvidenceRow, Tables } from '../../schemas/types.ts';
import { table } from '../kernel/tables.ts';
import { countryName } from './countries.ts';
import { type Cell, type ColumnInfo, idOf, type Payload, type Row, type ShownTable, type Span, shownTables } from './model/payload.ts';
import { views } from './model/views.ts';

/** A page that holds more rows than this of a table is slow to open; the files hold them all. */
const rowsHeld = 5000;

/** What the script of a release's page reads. */
export function payload(tables: Tables): Payload {
  const held = Object.fromEntries(shownTables.map((name) => [name, latest(name, tables[name] as unknown as Row[])])) as Held;
  const ids = new Set(shownTables.flatMap((name) => held[name].map((row) => idOf(name, row))));
  const evidence = tables.evidence.filter(({ row_id }) => ids.has(row_id));
  const sources = new Set(evidence.map(({ source_id }) => source_id));
  return {
    tables: byTable((name) => packed(name, held[name], tables[name].length)),
    evidence: group(evidence),
    sources: Object.fromEntries(tables.sources.filter(({ source_id }) => sources.has(source_id)).map((row) => [row.source_id, row])),
    actors: Object.fromEntries(tables.actors.map(({ actor_id, name }) => [actor_id, name])),
    countries: countryNames(held),
    columns: byTable(columnInfo),
  };
}

type Held = Record<ShownTable, readonly Row[]>;

function byTable<T>(make: (name: ShownTable) => T): Record<ShownTable, T> {
  return Object.fromEntries(shownTables.map((name) => [name, make(name)])) as Record<ShownTable, T>;
}

function latest(name: ShownTable, rows: readonly Row[]): readonly Row[] {
  if (rows.length <= rowsHeld) return rows;
  const [start] = views[name].dates;
  const day = (row: Row): string => String(row[start] ?? '');
  return [...rows].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0)).slice(0, rowsHeld);
}

function packed(name: ShownTable, rows: readonly Row[], total: number): Payload['tables'][ShownTable] {
  const columns = table(name).columns.map((column) => column.name);
  return { columns, rows: rows.map((row) => columns.map((column): Cell => row[column] ?? null)), total };
}

function group(evidence: readonly EvidenceRow[]): Record<string, Span[]> {
  const spans: Record<string, Span[]> = {};
  for (const { row_id, field, value, source_id: source, char_start: start, char_end: end, quote, rule, confidence } of evidence) {
    spans[row_id] ??= [];
    spans[row_id].push({ field, value, source, start, end, quote, rule, confidence });
  }
  for (const list of Object.values(spans)) list.sort((a, b) => a.start - b.start || a.end - b.end);
  return spans;
}

function countryNames(held: Held): Record<string, string> {
  const codes = shownTables.flatMap((name) => held[name].flatMap((row) => views[name].countries.map((column) => row[column])));
  const known = [...new Set(codes.filter((code) => typeof code === 'string'))].sort();
  return Object.fromEntries(known.map((code) => [code, countryName(code)]));
}

function columnInfo(name: ShownTable): Record<string, ColumnInfo> {
  return Object.fromEntries(
    table(name).columns.map(({ name: column, title, values }) => {
      return [column, { title, ...(values && { values: Object.fromEntries(values.map(({ value, meaning }) => [value, meaning])) }) }];
    }),
  );
}
