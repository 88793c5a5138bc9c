import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromCSV } from 'arquero';
import type { Tables } from '../../schemas/types.ts';
import { Problem } from '../kernel/problem.ts';
import { tableNames } from '../kernel/schema.ts';
import { type Column, table } from '../kernel/tables.ts';

/** What datapackage.json says of a release, as far as a page tells it. */
export interface About {
  name: string;
  title: string;
  description: string;
  version: string;
  schema_version: string;
  /** Begins with the day of the release. */
  created: string;
  licenses: { name: string; title: string; path: string }[];
}

/** A published release, read back from its own files: what a page shows is what people download. */
export interface Release {
  about: About;
  tables: Tables;
  /** schema.org.jsonld: the dataset in the words that search engines know, and how to cite it. */
  linked: { creditText: string };
}

/**
 * Reads the tables and the description of a release folder.
 *
 * @throws Problem when a file is not there
 */
export async function readRelease(folder: string): Promise<Release> {
  const about = JSON.parse(await text(folder, 'datapackage.json')) as About;
  const tables = await Promise.all(tableNames.map(async (name) => [name, await rows(folder, name)]));
  const linked = JSON.parse(await text(folder, 'schema.org.jsonld')) as Release['linked'];
  return { about, tables: Object.fromEntries(tables) as Tables, linked };
}

async function rows(folder: string, name: (typeof tableNames)[number]): Promise<object[]> {
  const cells = fromCSV(await text(folder, 'csv', `${name}.csv`), { autoType: false }).objects() as Record<string, string | null>[];
  const { columns } = table(name);
  return cells.map((row) => Object.fromEntries(columns.map((column) => [column.name, value(row[column.name] ?? '', column)])));
}

function value(cell: string, { type }: Column): unknown {
  if (type === 'list') return cell === '' ? [] : cell.split('; ');
  if (cell === '') return null;
  if (type === 'boolean') return cell === 'true';
  return type === 'integer' || type === 'number' ? Number(cell) : cell;
}

async function text(folder: string, ...path: string[]): Promise<string> {
  return readFile(join(folder, ...path), 'utf8').catch(() => {
    throw new Problem({ file: join(folder, ...path), found: 'the file is missing', cure: 'make the release anew with: casus run --force' });
  });
}
