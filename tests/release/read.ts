import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { fromCSV } from 'arquero';

/** The rows that a query gives, as plain JSON values. */
export async function query(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, unknown>[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The cells of a CSV file as text, null for empty ones. */
export function csvCells(file: string): Record<string, string | null>[] {
  return fromCSV(readFileSync(file, 'utf8'), { autoType: false }).objects() as Record<string, string | null>[];
}
