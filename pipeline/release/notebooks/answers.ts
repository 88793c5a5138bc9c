import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, DuckDBTypeId, type JS } from '@duckdb/node-api';
import { packageFile } from '../../kernel/root.ts';
import { tables } from '../../kernel/tables.ts';

/** A table that a query gives, its values as they are printed. */
export interface Answer {
  columns: string[];
  rows: string[][];
}

/** The queries of the notebooks with what they give over a release. */
export interface Answers {
  /** SQL by the name of its file. */
  sql: Record<string, string>;
  tables: Record<string, Answer>;
  /** The row whose words the notebooks look up: the deadliest count, or whatever row there is; empty when there is none. */
  rowId: string;
}

/** Where the texts of the notebooks are. */
export const templates = packageFile('pipeline', 'release', 'notebooks', 'templates');

/** What may be added up: the same rows as `countsOnce`, to which tests hold it. */
const killed = `CREATE VIEW killed AS FROM casualties
  WHERE harm = 'killed' AND scope = 'incident' AND part_of IS NULL AND status IN ('reported', 'alleged')`;

const anyRow = `SELECT coalesce(
  (SELECT casualty_id FROM killed ORDER BY count_best DESC NULLS LAST, count_low DESC NULLS LAST, casualty_id LIMIT 1),
  (SELECT min(casualty_id) FROM casualties), (SELECT min(event_id) FROM events), (SELECT min(force_id) FROM forces), '')`;

/**
 * Runs the very SQL that stands in the Python notebook over the Parquet files of a release folder. All code of the notebooks must give
 * these tables, in whatever language; tests run it to see that it does.
 */
export async function answerAll(folder: string): Promise<Answers> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', autoinstall_known_extensions: 'false' });
  const connection = await instance.connect();
  try {
    for (const { name } of tables) await connection.run(`CREATE VIEW ${name} AS FROM '${quoted(join(folder, 'parquet', name))}.parquet'`);
    await connection.run(killed);
    const rowId = String((await connection.runAndReadAll(anyRow)).getRowsJS()[0]![0]);
    const sql = readQueries();
    const answers: [string, Answer][] = [];
    for (const [name, query] of Object.entries(sql)) answers.push([name, await ask(connection, query, rowId)]);
    return { sql, tables: Object.fromEntries(answers), rowId };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function readQueries(): Record<string, string> {
  const files = readdirSync(templates).filter((name) => name.endsWith('.sql'));
  return Object.fromEntries(files.map((name) => [name.slice(0, -'.sql'.length), readFileSync(join(templates, name), 'utf8').trim()]));
}

async function ask(connection: DuckDBConnection, query: string, rowId: string): Promise<Answer> {
  const result = await connection.runAndReadAll(query, query.includes('$row_id') ? { row_id: rowId } : undefined);
  const types = result.columnTypes().map(({ typeId }) => typeId);
  return { columns: result.columnNames(), rows: result.getRowsJS().map((row) => row.map((value, i) => printed(value, types[i]!))) };
}

/** As `show` of the Python notebook prints it. */
function printed(value: JS, type: DuckDBTypeId): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return type === DuckDBTypeId.DOUBLE ? (value as number).toFixed(2) : String(value);
}

function quoted(path: string): string {
  return path.replaceAll("'", "''");
}
