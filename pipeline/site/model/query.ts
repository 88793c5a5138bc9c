import { type Data, type Row, type ShownTable, shownTables } from './payload.ts';
import { type View, views } from './views.ts';

/** What is asked of a table. It stands in the page's address, so that it can be kept and shared. */
export interface Query {
  table: ShownTable;
  /** Words that a row must hold, in any order. */
  q: string;
  /** Column of the view, with a minus for the greatest first. */
  sort: string;
  actor: string;
  country: string;
  /** A year or a month: `2022`, `2022-06`. */
  when: string;
  /** Values of the columns that the view lets people choose from. */
  facets: Record<string, string>;
}

/** A value that can be chosen, its words and how many rows have it. */
export interface Choice {
  value: string;
  label: string;
  count: number;
}

/** The query that shows a whole table. */
export function wholeTable(table: ShownTable): Query {
  return { table, q: '', sort: views[table].sort, actor: '', country: '', when: '', facets: {} };
}

/** The query that an address (`#events?country=MLI&when=2022`) asks for; null for any other address. */
export function parseAddress(hash: string): Query | null {
  const [name, search = ''] = hash.replace(/^#/, '').split('?');
  const table = shownTables.find((candidate) => candidate === name);
  if (!table) return null;
  const asked = new URLSearchParams(search);
  const whole = wholeTable(table);
  const facets = views[table].facets.filter((column) => asked.get(column)).map((column) => [column, asked.get(column)!]);
  return {
    ...whole,
    q: asked.get('q') ?? '',
    sort: sortable(table, asked.get('sort')) ?? whole.sort,
    actor: asked.get('actor') ?? '',
    country: asked.get('country') ?? '',
    when: asked.get('when') ?? '',
    facets: Object.fromEntries(facets),
  };
}

/** The address of a query, without what goes without saying. */
export function formatAddress({ table, q, sort, actor, country, when, facets }: Query): string {
  const parts = Object.entries({ q, ...facets, actor, country, when, sort: sort === views[table].sort ? '' : sort });
  const search = new URLSearchParams(parts.filter(([, value]) => value !== ''));
  return search.size === 0 ? `#${table}` : `#${table}?${search}`;
}

/** The rows that a query asks for, in its order. */
export function ask(data: Data, query: Query): Row[] {
  const view = views[query.table];
  const wanted = query.q.toLowerCase().split(/\s+/).filter(Boolean);
  const found = data.rows[query.table].filter((row) => {
    if (!Object.entries(query.facets).every(([column, value]) => String(row[column]) === value)) return false;
    if (query.country && !view.countries.some((column) => row[column] === query.country)) return false;
    if (query.actor && !actorsOf(view, row).includes(query.actor)) return false;
    if (query.when && !within(view, row, query.when)) return false;
    if (wanted.length === 0) return true;
    const text = searchText(view, row, data);
    return wanted.every((word) => text.includes(word));
  });
  return sorted(found, view, query.sort, data);
}

/** What can be chosen in each filter of a table, the most frequent values first. */
export function choices(data: Data, table: ShownTable): Record<string, Choice[]> {
  const view = views[table];
  const rows = data.rows[table];
  const facets = view.facets.map((column) => [column, count(rows.map((row) => [String(row[column] ?? '')]))]);
  const years = count(rows.map((row) => yearsOf(view, row))).sort((a, b) => (a.value < b.value ? 1 : -1));
  const countries = count(rows.map((row) => view.countries.map((column) => String(row[column] ?? ''))));
  const actors = count(rows.map((row) => actorsOf(view, row)));
  return {
    ...Object.fromEntries(facets),
    actor: actors.map((choice) => ({ ...choice, label: data.actors[choice.value] ?? choice.value })),
    country: countries.map((choice) => ({ ...choice, label: data.countries[choice.value] ?? choice.value })),
    when: years,
  };
}

function sortable(table: ShownTable, sort: string | null): string | null {
  return sort !== null && views[table].columns.some(({ id }) => id === sort.replace(/^-/, '')) ? sort : null;
}

/** The actors of a row by id; by the source's words where an actor is in no list. */
function actorsOf({ actors }: View, row: Row): string[] {
  return actors.map(([id, text]) => String((id && row[id]) || row[text] || '')).filter(Boolean);
}

function within({ dates: [start, end] }: View, row: Row, when: string): boolean {
  const [from, to] = [row[start], row[end] ?? row[start]] as (string | null)[];
  return from !== null && to !== null && from!.slice(0, when.length) <= when && to!.slice(0, when.length) >= when;
}

/** Every year that a row touches; a row of many years stands for its first and last. */
function yearsOf({ dates: [start, end] }: View, row: Row): string[] {
  const [from, to] = [row[start], row[end] ?? row[start]].map((day) => String(day ?? '').slice(0, 4));
  if (!from || !to) return [];
  const years = Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => String(Number(from) + i));
  return years.length > 20 ? [from, to] : years;
}

function count(values: string[][]): Choice[] {
  const counts = new Map<string, number>();
  for (const value of values.flatMap((of) => [...new Set(of)])) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  const found = [...counts].map(([value, times]) => ({ value, label: value, count: times }));
  return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** All that a search looks through: every cell, and the names behind the codes. */
function searchText(view: View, row: Row, data: Data): string {
  const names = [
    ...view.countries.map((column) => data.countries[String(row[column])]),
    ...actorsOf(view, row).map((actor) => data.actors[actor]),
  ];
  return [...Object.values(row).flat(), ...names, view.title(row, data)].join(' ').toLowerCase();
}

function sorted(rows: Row[], view: View, sort: string, data: Data): Row[] {
  const column = view.columns.find(({ id }) => id === sort.replace(/^-/, ''))!;
  const direction = sort.startsWith('-') ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: column.order(row, data) }));
  keyed.sort((a, b) => {
    if (a.key === b.key) return 0;
    if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
    return (a.key < b.key ? -1 : 1) * direction;
  });
  return keyed.map(({ row }) => row);
}
