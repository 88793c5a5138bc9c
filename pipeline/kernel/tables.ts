import { type companionNames, readSchema, resolve, type Schema, tableNames } from './schema.ts';

export { schemaVersion } from './schema.ts';

/** `list` is a list of strings; `date` a full ISO day. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list';

/** One column, as its schema describes it. */
export interface Column {
  name: string;
  title: string;
  description: string;
  type: ColumnType;
  nullable: boolean;
  /** The allowed values and what each means; absent for open columns. */
  values?: { value: string | number; meaning: string }[];
  unit?: string;
  standard?: string;
  pattern?: string;
  /** Bounds of a number. */
  minimum?: number;
  maximum?: number;
  /** The column this one points at; for a list, each of its items. */
  references?: { table: string; column: string };
  /** Whether the cell holds words of a source, which are never altered. */
  verbatim?: boolean;
}

/** One published table. Rows are sorted by `sort`; `key` identifies a row; columns stand in this order. */
export interface Table {
  name: string;
  title: string;
  description: string;
  key: string[];
  sort: string[];
  columns: Column[];
}

/** events, casualties, forces, actors, places, sources, rejects, evidence: in this order. */
export const tables: readonly Table[] = tableNames.map(readTable);

/** The table of that name; throws when there is none. */
export function table(name: string): Table {
  const found = tables.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`there is no table ${name}; the tables are ${tableNames.join(', ')}`);
  return found;
}

/** A table that tells of a release and is none of its data: its changes, its tombstones, its codebook. */
export function companion(name: (typeof companionNames)[number]): Table {
  return readTable(name);
}

function readTable(name: (typeof tableNames)[number] | (typeof companionNames)[number]): Table {
  const schema = readSchema(name);
  return {
    name,
    title: schema.title!,
    description: schema.description!,
    key: schema['x-key']!,
    sort: schema['x-sort']!,
    columns: Object.entries(schema.properties!).map(([column, property]) => readColumn(column, resolve(property))),
  };
}

function readColumn(name: string, schema: Schema): Column {
  const types = [schema.type!].flat();
  const meanings = schema['x-values'];
  const values = schema.enum?.filter((value) => value !== null).map((value) => ({ value, meaning: meanings![value]! }));
  const [target, column] = schema['x-references']?.split('.') ?? [];
  return {
    name,
    title: schema.title!,
    description: schema.description!,
    type: columnType(schema, types),
    nullable: types.includes('null'),
    ...(values && { values }),
    ...(schema['x-unit'] && { unit: schema['x-unit'] }),
    ...(schema['x-standard'] && { standard: schema['x-standard'] }),
    ...(schema.pattern && { pattern: schema.pattern }),
    ...(schema.minimum !== undefined && { minimum: schema.minimum }),
    ...(schema.maximum !== undefined && { maximum: schema.maximum }),
    ...(target && column && { references: { table: target, column } }),
    ...(schema['x-verbatim'] && { verbatim: true }),
  };
}

function columnType(schema: Schema, types: string[]): ColumnType {
  if (schema.format === 'date') return 'date';
  const type = types.find((candidate) => candidate !== 'null')!;
  return type === 'array' ? 'list' : (type as ColumnType);
}
