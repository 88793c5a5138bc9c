import { readFileSync } from 'node:fs';
import { packageFile } from './root.ts';

/** The part of JSON Schema (2020-12) that the files in schemas/ use, with the annotations (`x-…`) of the codebook. */
export interface Schema {
  $id?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  title?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  enum?: (string | number | null)[];
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
  allOf?: unknown[];
  examples?: unknown[];
  'x-values'?: Record<string, string>;
  'x-unit'?: string;
  'x-standard'?: string;
  'x-references'?: string;
  'x-verbatim'?: boolean;
  'x-form'?: string;
  'x-key'?: string[];
  'x-sort'?: string[];
  'x-schema-version'?: string;
}

/** The tables, in the order in which they are published. */
export const tableNames = ['events', 'casualties', 'forces', 'actors', 'places', 'sources', 'rejects', 'evidence'] as const;

/** What a release says of itself in tables, beside the data. */
export const companionNames = ['changes', 'tombstones', 'redirects', 'codebook'] as const;

/** Every schema file there is, by the name before `.schema.json`. */
export const schemaNames = ['common', ...tableNames, ...companionNames, 'document', 'extraction', 'source', 'review', 'dataset'] as const;

export type TableName = (typeof tableNames)[number];
export type SchemaName = (typeof schemaNames)[number];

/** One schema file as it stands, references unresolved. */
export function readSchema(name: SchemaName): Schema {
  return JSON.parse(readFileSync(packageFile('schemas', `${name}.schema.json`), 'utf8'));
}

const shared = readSchema('common');

/** Semantic version of the schemas: a removed, renamed, retyped or reordered column raises its major part. */
export const schemaVersion: string = shared['x-schema-version']!;

/**
 * A schema with its references to the common definitions filled in; what stands beside a reference wins over what it refers to.
 * References to whole tables (in `extraction`) stay.
 */
export function resolve(schema: Schema): Schema {
  const name = schema.$ref?.match(/#\/\$defs\/(\w+)$/)?.[1];
  const { $ref, ...own } = schema;
  const merged: Schema = name === undefined ? { ...schema } : { ...resolve(shared.$defs![name]!), ...own };
  if (merged.items) merged.items = resolve(merged.items);
  if (merged.properties)
    merged.properties = Object.fromEntries(Object.entries(merged.properties).map(([key, value]) => [key, resolve(value)]));
  return merged;
}
