import {
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  listValue,
  VARCHAR,
} from '@duckdb/node-api';
import type { Column, ColumnType, Table } from '../kernel/tables.ts';
import { publishedValue, type Row } from './cells.ts';

/** One Parquet file to write; `metadata` becomes the file's key-value metadata, in this order. */
export interface ParquetJob {
  table: Table;
  rows: readonly Row[];
  file: string;
  metadata: Record<string, string>;
}

const types: Record<ColumnType, DuckDBType> = {
  string: VARCHAR,
  integer: INTEGER,
  number: DOUBLE,
  boolean: BOOLEAN,
  date: DATE,
  list: LIST(VARCHAR),
};

/** Rows a chunk: DuckDB's own vector size, the most a data chunk holds. */
const chunkRows = 2048;

/**
 * Writes tables as Parquet: zstd, real types, rows in the table's order. The same rows give the same bytes, because one thread
 * writes fully ordered rows; only another DuckDB release may encode them otherwise (it also writes its name into the footer).
 */
export async function writeParquet(jobs: readonly ParquetJob[]): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', autoinstall_known_extensions: 'false' });
  const connection = await instance.connect();
  try {
    for (const job of jobs) await writeOne(connection, job);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function writeOne(connection: DuckDBConnection, { table, rows, file, metadata }: ParquetJob): Promise<void> {
  const columns = table.columns.map((column) => `${identifier(column.name)} ${types[column.type]}`);
  await connection.run(`CREATE TABLE ${identifier(table.name)} (${columns.join(', ')})`);
  await append(connection, table, rows);
  const pairs = Object.entries(metadata).map(([name, value]) => `${identifier(name)}: ${literal(value)}`);
  await connection.run(
    `COPY (SELECT * FROM ${identifier(table.name)} ORDER BY ${[...table.sort, ...table.key].map(identifier).join(', ')}) TO ${literal(file)}
     (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880, KV_METADATA {${pairs.join(', ')}})`,
  );
  await connection.run(`DROP TABLE ${identifier(table.name)}`);
}

async function append(connection: DuckDBConnection, table: Table, rows: readonly Row[]): Promise<void> {
  const appender = await connection.createAppender(table.name);
  const chunkTypes = table.columns.map((column) => types[column.type]);
  for (let start = 0; start < rows.length; start += chunkRows) {
    const part = rows.slice(start, start + chunkRows);
    const chunk = DuckDBDataChunk.create(chunkTypes);
    chunk.setColumns(table.columns.map((column) => part.map((row) => duckValue(row, column, table))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function duckValue(row: Row, column: Column, table: Table): DuckDBValue {
  const value = publishedValue(row, column, table);
  if (value === null) return null;
  if (typeof value === 'object') return listValue([...value]);
  return column.type === 'date' ? new DuckDBDateValue(Date.parse(`${value}T00:00:00Z`) / 86_400_000) : value;
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
