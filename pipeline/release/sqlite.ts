import { writeFile } from 'node:fs/promises';
import type { Database, SqlJsStatic } from 'sql.js';
import type { Tables } from '../../schemas/types.ts';
import { Problem } from '../kernel/problem.ts';
import { tables as allTables, type Column, type ColumnType, type Table } from '../kernel/tables.ts';
import { listSeparator, publishedValue, type Row, rowsOf } from './cells.ts';
import { keyOf } from './order.ts';

/** Names of types that tools show and convert by: R's extended types and Python's converters know DATE and BOOLEAN. */
export const sqlTypes: Record<ColumnType, string> = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'BOOLEAN',
  date: 'DATE',
  list: 'TEXT',
};

/** What people look rows up by, beside keys and what points at them. */
const lookedUp = new Set(['date_start', 'period_start', 'country', 'row_id']);

let engine: Promise<SqlJsStatic> | undefined;

/**
 * Writes the tables as an SQLite database with primary keys, foreign keys, checks and indexes; each list that points at another table
 * has a table of pairs beside it, and `about` tells what release it is. The same rows give the same bytes.
 *
 * @throws Problem when a row points at one that is not there
 */
export async function writeSqlite(tables: Tables, about: Record<string, string>, file: string): Promise<void> {
  engine ??= import('sql.js').then(({ default: open }) => open());
  const database = new (await engine).Database();
  try {
    database.exec('BEGIN');
    for (const table of allTables) fill(database, table, rowsOf(tables, table));
    database.run('CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID');
    for (const pair of Object.entries(about)) database.run('INSERT INTO about VALUES (?, ?)', pair);
    database.exec('COMMIT');
    refuseDangling(database);
    database.exec('VACUUM');
    await writeFile(file, database.export());
  } finally {
    database.close();
  }
}

function fill(database: Database, table: Table, rows: readonly Row[]): void {
  database.run(tableSql(table));
  const cells = (row: Row) => [table.columns.map((column) => sqlValue(row, column, table))];
  insert(database, table, table.name, table.columns.length, rows, cells);
  for (const column of table.columns.filter(({ type, references }) => type === 'list' && references)) {
    database.run(pairsSql(table, column));
    const pairs = (row: Row) => ((row[column.name] ?? []) as string[]).map((item) => [row[table.key[0]!] as string, item]);
    insert(database, table, pairsName(table, column), 2, rows, pairs);
  }
  for (const { name } of table.columns.filter((column) => (column.references && column.type !== 'list') || lookedUp.has(column.name))) {
    database.run(`CREATE INDEX ${table.name}_by_${name} ON ${table.name} (${name})`);
  }
}

const cure = 'correct it in the source’s review.yaml, or pass the rows through casus validate';

type SqlValue = string | number | null;

type Lines = (row: Row) => SqlValue[][];

/** @throws Problem for a row that breaks a rule of the table */
function insert(database: Database, table: Table, name: string, width: number, rows: readonly Row[], linesOf: Lines): void {
  const statement = database.prepare(`INSERT INTO ${name} VALUES (${Array(width).fill('?').join(', ')})`);
  for (const row of rows) {
    try {
      for (const line of linesOf(row)) statement.run(line);
    } catch (error) {
      if (error instanceof Problem) throw error;
      throw new Problem({
        file: `table ${table.name}`,
        found: `row ${keyOf(row, table.key)} breaks a rule (${(error as Error).message})`,
        cure,
      });
    }
  }
  statement.free();
}

function sqlValue(row: Row, column: Column, table: Table): SqlValue {
  const value = publishedValue(row, column, table);
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'object' && value !== null ? value.join(listSeparator) || null : value;
}

/** The statement stands in the database as it is written here, so that `.schema` shows what every column means. */
function tableSql({ name, key, columns, description }: Table): string {
  const pointers = columns.filter(({ references, type }) => references && type !== 'list');
  const lines: [sql: string, note: string][] = [
    ...columns.map((column): [string, string] => [columnSql(column, key), column.description]),
    ...(key.length > 1 ? [[`PRIMARY KEY (${key.join(', ')})`, ''] as [string, string]] : []),
    ...pointers.map((column): [string, string] => [pointer(column), '']),
  ];
  const last = lines.length - 1;
  const body = lines.map(([sql, note], i) => `  ${sql}${i < last ? ',' : ''}${note && ` -- ${note.replace(/\s+/g, ' ')}`}`);
  return `CREATE TABLE ${name} ( -- ${description}\n${body.join('\n')}\n)`;
}

function columnSql({ name, type, nullable, values, minimum, maximum }: Column, key: readonly string[]): string {
  const list = values?.map(({ value }) => (typeof value === 'number' ? value : literal(value))).join(', ');
  const checks = [
    list && `${name} IN (${list})`,
    type === 'boolean' && `${name} IN (0, 1)`,
    type === 'date' && `${name} IS date(${name})`,
    minimum !== undefined && `${name} >= ${minimum}`,
    maximum !== undefined && `${name} <= ${maximum}`,
    type === 'string' && !list && `${name} <> ''`,
  ].filter(Boolean);
  const parts = [
    name,
    sqlTypes[type],
    !nullable && type !== 'list' && 'NOT NULL',
    key.length === 1 && key[0] === name && 'PRIMARY KEY',
    checks.length > 0 && `CHECK (${checks.join(' AND ')})`,
  ];
  return parts.filter(Boolean).join(' ');
}

function pointer({ name, references }: Column): string {
  return `FOREIGN KEY (${name}) REFERENCES ${references!.table} (${references!.column})`;
}

function pairsName({ name }: Table, column: Column): string {
  return `${name}_${column.name}`;
}

function pairsSql(table: Table, column: Column): string {
  const [own, other] = [table.key[0]!, column.references!];
  return `CREATE TABLE ${pairsName(table, column)} ( -- ${column.title} of ${table.name}, one a row.
  ${own} TEXT NOT NULL REFERENCES ${table.name} (${own}),
  ${other.column} TEXT NOT NULL REFERENCES ${other.table} (${other.column}),
  PRIMARY KEY (${own}, ${other.column})
) WITHOUT ROWID`;
}

function refuseDangling(database: Database): void {
  const [found] = database.exec('PRAGMA foreign_key_check')[0]?.values ?? [];
  if (!found) return;
  const [table, , parent] = found.map(String);
  throw new Problem({ file: `table ${table}`, found: `a row points at one that is not in ${parent}`, cure });
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
