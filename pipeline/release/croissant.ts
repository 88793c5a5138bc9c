import type { DatasetFile, Tables } from '../../schemas/types.ts';
import { tables as allTables, type Column, type ColumnType, type Table } from '../kernel/tables.ts';
import type { FileSum } from './checksums.ts';
import { bibtex } from './citation.ts';
import { about, downloads } from './schema-org.ts';

/** Croissant's own words for types. */
export const dataTypes: Record<ColumnType, string> = {
  string: 'sc:Text',
  integer: 'cr:Int32',
  number: 'cr:Float64',
  boolean: 'sc:Boolean',
  date: 'sc:Date',
  list: 'sc:Text',
};

const vocabulary = `annotation arrayShape citeAs column containedIn equivalentProperty extract field fileObject fileProperty fileSet format
  includes isArray isLiveDataset jsonPath key md5 parentField recordSet references regex sdVersion separator source subField transform value`;

/** Words of version 1.0 that its loader still looks for. */
const older = 'path repeated replace samplingRate';

/** The context that version 1.1 of the specification gives: plain names are schema.org's, these are Croissant's. */
const context = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  sc: 'https://schema.org/',
  cr: 'http://mlcommons.org/croissant/',
  rai: 'http://mlcommons.org/croissant/RAI/',
  dct: 'http://purl.org/dc/terms/',
  ...Object.fromEntries(`${vocabulary} ${older}`.split(/\s+/).map((name) => [name, `cr:${name}`])),
  conformsTo: 'dct:conformsTo',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  examples: { '@id': 'cr:examples', '@type': '@json' },
};

/** The release as a Croissant 1.1 description: its files, and a record set for each Parquet file. */
export function croissant(dataset: DatasetFile, tables: Tables, files: readonly FileSum[]): Record<string, unknown> {
  return {
    '@context': context,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    ...about(dataset, tables),
    citeAs: bibtex(dataset),
    distribution: downloads(files).map(({ path, bytes, sha256, mediaType }) => ({
      '@type': 'cr:FileObject',
      '@id': path,
      name: path,
      contentUrl: path,
      encodingFormat: mediaType,
      contentSize: `${bytes} B`,
      sha256,
    })),
    recordSet: allTables.map(recordSet),
  };
}

function recordSet(table: Table): Record<string, unknown> {
  return {
    '@type': 'cr:RecordSet',
    '@id': table.name,
    name: table.name,
    description: table.description,
    key: table.key.map((name) => ({ '@id': `${table.name}/${name}` })),
    field: table.columns.map((column) => field(column, table)),
  };
}

/**
 * What a column points at is left to the Data Package and to SQLite: where it is said here, the reference loader joins the tables as it
 * reads, and fails where two columns point at one table.
 */
function field({ name, type, description }: Column, table: Table): Record<string, unknown> {
  return {
    '@type': 'cr:Field',
    '@id': `${table.name}/${name}`,
    name,
    description,
    dataType: dataTypes[type],
    ...(type === 'list' && { isArray: true, arrayShape: '-1' }),
    source: { fileObject: { '@id': `parquet/${table.name}.parquet` }, extract: { column: name } },
  };
}
