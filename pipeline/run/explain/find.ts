import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { EvidenceRow } from '../../../schemas/types.ts';
import { Problem } from '../../kernel/problem.ts';
import { tables } from '../../kernel/tables.ts';

type Row = Record<string, unknown>;

/** One source's part in a row. */
export interface Teller {
  source_id: string;
  published_on: string | null;
  evidence: EvidenceRow[];
}

/** A row of a release with all that is known of it. */
export interface Found {
  /** Its table. */
  name: string;
  key: string;
  row: Row;
  /** Its key and those of the rows that went into it. */
  ids: ReadonlySet<string>;
  /** The earliest published first. */
  tellers: Teller[];
}

/**
 * Finds a row in a release folder by its key, or by one that linking gave up.
 *
 * @throws Problem when there is no release or no such row
 */
export async function findRow(folder: string, id: string): Promise<Found> {
  if (!existsSync(join(folder, 'parquet')))
    throw new Problem({ file: 'dist/latest', found: 'holds no release', cure: 'make one with: casus run' });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const read = openReader(connection, folder);
  try {
    const [moved] = await read('redirects', 'id = $1', [id]);
    const key = String(moved?.replaced_by ?? id);
    for (const { name, key: columns } of tables) {
      const [row] = await read(name, `${columns[0]} = $1`, [key]);
      if (!row) continue;
      const gone = await read('redirects', 'replaced_by = $1', [key]);
      const evidence = (await read('evidence', 'row_id = $1 ORDER BY char_start, char_end, field', [key])) as unknown as EvidenceRow[];
      return { name, key, row, ids: new Set([key, ...gone.map((each) => String(each.id))]), tellers: await tellersOf(evidence, read) };
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  throw new Problem({
    found: `no row of the latest release has the id ${id}`,
    cure: 'take an id from the first column of a table in dist/latest/csv',
  });
}

type Read = (name: string, where: string, values: string[]) => Promise<Row[]>;

/** Reads a table of the release; redirects are CSV, and a release from before there were any has none. */
function openReader(connection: DuckDBConnection, folder: string): Read {
  return async (name, where, values) => {
    const path = name === 'redirects' ? join(folder, 'redirects.csv') : join(folder, 'parquet', `${name}.parquet`);
    if (!existsSync(path)) return [];
    const file = `'${path.replaceAll("'", "''")}'`;
    const from = name === 'redirects' ? `read_csv(${file}, header = true, all_varchar = true)` : file;
    return (await connection.runAndReadAll(`SELECT * FROM ${from} WHERE ${where}`, values)).getRowObjectsJson();
  };
}

async function tellersOf(evidence: readonly EvidenceRow[], read: Read): Promise<Teller[]> {
  const ids = [...new Set(evidence.map(({ source_id }) => source_id))];
  const tellers = await Promise.all(
    ids.map(async (source_id): Promise<Teller> => {
      const [source] = await read('sources', 'source_id = $1', [source_id]);
      const published_on = (source?.published_on as string | null | undefined) ?? null;
      return { source_id, published_on, evidence: evidence.filter((row) => row.source_id === source_id) };
    }),
  );
  const order = ({ published_on, source_id }: Teller): string => `${published_on ?? '9999'} ${source_id}`;
  return tellers.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
