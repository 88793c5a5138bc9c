import type { DatasetFile, Tables } from '../../schemas/types.ts';
import { tables as allTables, schemaVersion, type Table } from '../kernel/tables.ts';
import type { FileSum } from './checksums.ts';
import { type Contributor, orcidPage } from './citation.ts';
import { tableSchema } from './table-schema.ts';

const profiles = 'https://datapackage.org/profiles/2.0';

/** Our roles in the words of DataCite, which Data Package 2.0 recommends for `roles`. */
const roles: Record<string, string> = {
  author: 'creator',
  publisher: 'publisher',
  maintainer: 'maintainer',
  wrangler: 'dataCurator',
  contributor: 'contributor',
};

/**
 * The release as a Data Package 2.0 descriptor: one table resource for each CSV file, with size, hash and schema.
 *
 * @param files checksums of the release's files, the CSV files among them
 */
export function dataPackage(dataset: DatasetFile, tables: Tables, files: readonly FileSum[]): Record<string, unknown> {
  const { name, title, description, version, released_on, homepage, keywords, licence } = dataset;
  return {
    $schema: `${profiles}/datapackage.json`,
    name,
    title,
    description,
    version,
    schema_version: dataset.schema_version ?? schemaVersion,
    created: `${released_on}T00:00:00Z`,
    ...(homepage && { homepage }),
    keywords,
    licenses: [{ name: licence.name, title: licence.title, path: licence.url }],
    contributors: dataset.contributors.map(contributor),
    ...(tables.sources.length > 0 && { sources: tables.sources.map(source) }),
    resources: allTables.map((table) => resource(table, tables, files)),
  };
}

function contributor({ title, role, organization, url, orcid }: Contributor): Record<string, unknown> {
  const path = url ?? (orcid && orcidPage(orcid));
  return { title, roles: [roles[role] ?? role], ...(organization && { organization }), ...(path && { path }) };
}

function source({ source_id, title, publisher, url }: Tables['sources'][number]): Record<string, unknown> {
  return {
    title: [title ?? source_id, publisher].filter(Boolean).join(', '),
    ...(url && /^https?:/.test(url) && { path: url }),
    source_id,
  };
}

function resource(table: Table, tables: Tables, files: readonly FileSum[]): Record<string, unknown> {
  const path = `csv/${table.name}.csv`;
  const file = files.find((candidate) => candidate.path === path)!;
  return {
    $schema: `${profiles}/dataresource.json`,
    name: table.name,
    type: 'table',
    title: table.title,
    description: table.description,
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: {
      $schema: `${profiles}/tabledialect.json`,
      delimiter: ',',
      lineTerminator: '\n',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    rows: tables[table.name as keyof Tables].length,
    schema: { $schema: `${profiles}/tableschema.json`, ...tableSchema(table) },
  };
}
