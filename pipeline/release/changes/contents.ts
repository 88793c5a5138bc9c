import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromCSV } from 'arquero';
import { Problem } from '../../kernel/problem.ts';
import { byteOrder, keyOf } from '../order.ts';

/** A row as its CSV cells; null for the empty cell. */
export type Cells = Record<string, string | null>;

/** A column as the release's own datapackage.json describes it. */
export interface Field {
  name: string;
  type: string;
  constraints?: { enum?: (string | number)[]; pattern?: string };
}

/** One table of a release: its rows by key. */
export interface CellTable {
  fields: Field[];
  key: string[];
  rows: Map<string, Cells>;
}

/** A release folder as it can be compared with another, whatever schemas it was made with. */
export interface Contents {
  version: string;
  schemaVersion: string;
  tables: Map<string, CellTable>;
}

interface Descriptor {
  version: string;
  schema_version: string;
  resources: { name: string; path: string; schema: { fields: Field[]; primaryKey: string[] } }[];
}

/**
 * Reads the tables of a release folder from its CSV files.
 *
 * @throws Problem when a file that a release has is missing or broken
 */
export async function readContents(folder: string): Promise<Contents> {
  const descriptor = parse(await readPart(folder, 'datapackage.json'), folder);
  const tables = await Promise.all(
    descriptor.resources.map(async ({ name, path, schema }) => {
      const rows = cells(await readPart(folder, path)).map((row) => [keyOf(row, schema.primaryKey), row] as const);
      return [name, { fields: schema.fields, key: schema.primaryKey, rows: new Map(rows) }] as const;
    }),
  );
  return { version: descriptor.version, schemaVersion: descriptor.schema_version, tables: new Map(tables) };
}

/** The rows of CSV text. */
export function cells(csv: string): Cells[] {
  const rows = fromCSV(csv, { autoType: false }).objects() as Cells[];
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell || null])));
}

/** The names of every table of two releases, in byte order. */
export function tableNamesOf(...releases: readonly Contents[]): string[] {
  return [...new Set(releases.flatMap(({ tables }) => [...tables.keys()]))].sort(byteOrder);
}

async function readPart(folder: string, name: string): Promise<string> {
  const text = await readFile(join(folder, name), 'utf8').catch(() => null);
  if (text !== null) return text;
  throw new Problem({ file: join(folder, name), found: 'is missing, so that this is no whole release', cure: restore });
}

function parse(text: string, folder: string): Descriptor {
  try {
    const descriptor = JSON.parse(text) as Descriptor;
    if (descriptor.version && descriptor.resources.every(({ path, schema }) => path && schema.fields && schema.primaryKey))
      return descriptor;
  } catch {
    // told below
  }
  throw new Problem({ file: join(folder, 'datapackage.json'), found: 'does not describe a release', cure: restore });
}

const restore = 'restore the folder from version control';
