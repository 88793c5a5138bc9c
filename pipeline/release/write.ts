import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetFile, RedirectRow, Tables } from '../../schemas/types.ts';
import { packageFile } from '../kernel/root.ts';
import { companionNames, tableNames } from '../kernel/schema.ts';
import { tables as allTables, companion, schemaVersion } from '../kernel/tables.ts';
import { writeArchive } from './archive.ts';
import { type Made, type Row, rowsOf } from './cells.ts';
import { writeChanges } from './changes/index.ts';
import { type FileSum, folderSums, writeChecksums } from './checksums.ts';
import { citation, citationFile } from './citation.ts';
import { codebook } from './codebook.ts';
import { codebookRows } from './codebook-rows.ts';
import { croissant } from './croissant.ts';
import { writeCsv } from './csv.ts';
import { dataPackage } from './datapackage.ts';
import { licenceText } from './licence.ts';
import { writeNotebooks } from './notebooks/index.ts';
import { byteOrder, sortRows } from './order.ts';
import type { Pages } from './pages.ts';
import { writeParquet } from './parquet.ts';
import { quality } from './quality/index.ts';
import { qualityPage } from './quality/page.ts';
import { readme } from './readme.ts';
import { schemaOrg } from './schema-org.ts';
import { writeSqlite } from './sqlite.ts';
import { tableSchema } from './table-schema.ts';
import { tidy } from './tidy.ts';
import { writeViews } from './views/index.ts';
import { writeXlsx } from './xlsx.ts';
import { zenodo } from './zenodo.ts';

/** What a release is made of, and where it goes. */
export interface ReleaseParts {
  tables: Tables;
  dataset: DatasetFile;
  /** Ids that linking gave up; none unless given. */
  redirects?: readonly RedirectRow[];
  /** An empty folder, or one that is not there yet. */
  folder: string;
  /** The folder of the version before, against which changes are told; null for the first. */
  before?: string | null;
  /** Where the JSON Schemas to publish are; the package's own unless given. */
  schemasFolder?: string;
  /** What draws its figures and its page; it has neither when absent. */
  pages?: Pages;
}

/**
 * Writes every file of a release into a folder. The bytes follow from the arguments alone: no clock, host, locale or path reaches them.
 *
 * @returns the files with their checksums, as SHA256SUMS lists them
 * @throws Problem for a cell that cannot be published, for two rows with one key, or for columns that would break programs
 */
export async function writeRelease(parts: ReleaseParts): Promise<FileSum[]> {
  const { tables, dataset, redirects = [], folder, before = null, schemasFolder = packageFile('schemas'), pages } = parts;
  const tidied = tidy(tables);
  for (const part of ['csv', 'parquet', 'schemas', 'views']) await mkdir(join(folder, part), { recursive: true });
  await writeTables(tidied, dataset, folder);
  await copySchemas(schemasFolder, join(folder, 'schemas'));
  const files = await folderSums(folder);
  const known = quality(dataset, tidied);
  const text = {
    'README.md': readme(dataset, tidied, known),
    'quality.json': json(known),
    'QUALITY.md': qualityPage(dataset, known),
    LICENSE: licenceText(dataset),
    'CITATION.cff': citationFile(dataset),
    'datapackage.json': json(dataPackage(dataset, tidied, files)),
    'croissant.json': json(croissant(dataset, tidied, files)),
    'schema.org.jsonld': json(schemaOrg(dataset, tidied, files)),
    '.zenodo.json': json(zenodo(dataset)),
  };
  for (const [name, content] of Object.entries(text)) await writeFile(join(folder, name), content);
  await pages?.figures(folder);
  await writeNotebooks(dataset, folder);
  const changes = await writeChanges(folder, before, dataset, redirects);
  const more = [...changes, await writeRedirects(redirects, folder), ...(await writeViews(dataset, tidied, folder))];
  await writeCodebook(dataset, tidied, more, folder);
  await writeArchive(folder, `casus-v${dataset.version}`);
  if (pages) await writeFile(join(folder, 'index.html'), await pages.release(folder, await folderSums(folder)));
  return writeChecksums(folder);
}

/** redirects.csv, with its header also where there is nothing to tell. */
async function writeRedirects(redirects: readonly RedirectRow[], folder: string): Promise<Made> {
  const table = companion('redirects');
  const rows = sortRows(redirects, table.sort) as unknown as Row[];
  await writeCsv(table, rows, join(folder, 'redirects.csv'));
  return { table, rows };
}

/** CODEBOOK.md for people and codebook.csv for programs, which explains itself, too. */
async function writeCodebook(dataset: DatasetFile, tables: Tables, more: readonly Made[], folder: string): Promise<void> {
  await writeFile(join(folder, 'CODEBOOK.md'), codebook(dataset, tables, more));
  const data = allTables.map((table) => ({ table, rows: rowsOf(tables, table) }));
  const own = companion('codebook');
  const rows = codebookRows([...data, ...more, { table: own, rows: [] }]);
  await writeCsv(own, rows as unknown as Row[], join(folder, 'codebook.csv'));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function writeTables(tables: Tables, dataset: DatasetFile, folder: string): Promise<void> {
  const jobs = allTables.map((table) => ({ table, rows: rowsOf(tables, table) }));
  for (const { table, rows } of jobs) await writeCsv(table, rows, join(folder, 'csv', `${table.name}.csv`));
  const about = {
    dataset: dataset.name,
    version: dataset.version,
    schema_version: dataset.schema_version ?? schemaVersion,
    licence: dataset.licence.name,
  };
  await writeSqlite(
    tables,
    { ...about, title: dataset.title, released_on: dataset.released_on, citation: citation(dataset) },
    join(folder, 'casus.sqlite'),
  );
  await writeXlsx(tables, join(folder, 'casus.xlsx'));
  await writeParquet(
    jobs.map(({ table, rows }) => {
      const metadata = { ...about, table: table.name, table_schema: JSON.stringify(tableSchema(table)) };
      return { table, rows, metadata, file: join(folder, 'parquet', `${table.name}.parquet`) };
    }),
  );
}

/** The schemas a reader of the data needs: those of the tables and what they share. */
async function copySchemas(from: string, to: string): Promise<void> {
  const published = new Set(['common', ...tableNames, ...companionNames].map((name) => `${name}.schema.json`));
  const names = (await readdir(from)).filter((name) => published.has(name)).sort(byteOrder);
  for (const name of names) await copyFile(join(from, name), join(to, name));
}
