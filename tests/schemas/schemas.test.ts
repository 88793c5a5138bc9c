import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeAjv } from '../../pipeline/kernel/ajv.ts';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { companionNames, readSchema, resolve, type Schema, schemaNames, tableNames } from '../../pipeline/kernel/schema.ts';
import { schemaVersion, table, tables } from '../../pipeline/kernel/tables.ts';
import { validatorOf } from '../../pipeline/kernel/validators.ts';
import { typesSource } from '../../schemas/generate-types.ts';

const files = schemaNames.filter((name) => name !== 'common');

/** Every property of a schema at whatever depth, references filled in, by its path. */
function properties(schema: Schema, path: string): [string, Schema][] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
    [`${path}.${name}`, property] as [string, Schema],
    ...properties(property, `${path}.${name}`),
  ]);
  return schema.items ? [...own, ...properties(schema.items, `${path}[]`)] : own;
}

const every = files.flatMap((name) => properties(resolve(readSchema(name)), name));

test.each(every)('%s is fit for a codebook', (_, property) => {
  expect(property.title).toMatch(/^[A-Z].*[^.]$/);
  expect(property.description).toMatch(/^[A-Z“"].*\.$/s);
  expect(property.type ?? property.$ref).toBeDefined();
  const values = (property.enum ?? []).filter((value) => value !== null).map(String);
  expect(Object.keys(property['x-values'] ?? {}).sort()).toEqual(values.sort());
  for (const meaning of Object.values(property['x-values'] ?? {})) expect(meaning).toMatch(/^[A-Z].*\.$/);
  expect(property.enum !== undefined && [property.type].flat().includes('null')).toBe(property.enum?.includes(null) ?? false);
  if (property.pattern) expect(property['x-form']).toBeDefined();
});

test.each([...tableNames, ...companionNames])('%s requires every column, allows no other, and says what a row is', (name) => {
  const schema = readSchema(name);
  expect(schema.required).toEqual(Object.keys(schema.properties!));
  expect((schema as { additionalProperties?: boolean }).additionalProperties).toBe(false);
  expect(schema.description).toMatch(/^One row /);
  expect(schema['x-sort']).toEqual(schema['x-key']);
  expect(schema.required).toEqual(expect.arrayContaining(schema['x-key']!));
});

test.each(schemaNames)('%s is a JSON Schema of 2020-12', (name) => {
  const ajv = makeAjv();
  expect(ajv.validateSchema(readSchema(name) as object), JSON.stringify(ajv.errors)).toBe(true);
});

test('what stands beside a reference to a common definition narrows it, for ajv holds a value to both', () => {
  const shared = readSchema('common').$defs!;
  const own = files.flatMap((name) => Object.values(readSchema(name).properties ?? {}));
  for (const { $ref, type } of own.filter((property) => property.$ref?.includes('#') && property.type)) {
    const base = [shared[$ref!.split('/').at(-1)!]!.type].flat();
    expect(base).toEqual(expect.arrayContaining([type].flat()));
  }
});

test('every reference names a key column', () => {
  for (const { columns } of tables) {
    for (const { references } of columns.filter((column) => column.references)) {
      expect(table(references!.table).key).toEqual([references!.column]);
    }
  }
});

test('the modes and sub-types named in the clauses are those of the enums, and each has a home', () => {
  const schema = readSchema('events');
  for (const field of ['event_mode', 'acled_sub_event_type'] as const) {
    const clauses = schema.allOf as { then: { properties: Record<string, Schema> } }[];
    const allowed = clauses.flatMap(({ then }) => then.properties[field]?.enum ?? []);
    expect([...new Set(allowed)].sort()).toEqual([...schema.properties![field]!.enum!].sort());
  }
  expect(schema.properties!.event_type!.enum).toHaveLength(16);
});

const columns: [string, string, object][] = [
  ['events', 'event_mode', { type: 'string', nullable: true, standard: 'PLOVER' }],
  ['events', 'date_start', { type: 'date', nullable: true, standard: 'ISO 8601' }],
  ['events', 'violent', { type: 'boolean', nullable: false }],
  ['events', 'latitude', { type: 'number', nullable: true, unit: 'decimal degrees' }],
  ['events', 'where_prec', { type: 'integer', nullable: true, standard: 'UCDP' }],
  ['events', 'source_ids', { type: 'list', nullable: false, references: { table: 'sources', column: 'source_id' } }],
  ['events', 'actor1_id', { type: 'string', nullable: true, references: { table: 'actors', column: 'actor_id' } }],
  ['casualties', 'count_low', { type: 'integer', unit: 'people' }],
  ['evidence', 'quote', { type: 'string', nullable: false, verbatim: true }],
];

test.each(columns)('%s.%s as a column', (name, column, expected) => {
  expect(table(name).columns.find((candidate) => candidate.name === column)).toMatchObject(expected);
});

test('the tables stand in their order, and the version is semantic', () => {
  expect(tables.map(({ name }) => name)).toEqual(['events', 'casualties', 'forces', 'actors', 'places', 'sources', 'rejects', 'evidence']);
  expect(
    table('events')
      .columns.slice(0, 3)
      .map(({ name }) => name),
  ).toEqual(['event_id', 'event_type', 'event_mode']);
  expect(schemaVersion).toMatch(/^\d+\.\d+\.\d+$/);
  expect(() => table('people')).toThrow('there is no table people');
});

test('schemas/types.ts is what the schemas make', async () => {
  expect(await typesSource()).toBe(readFileSync(packageFile('schemas', 'types.ts'), 'utf8'));
});

const ids: [string, boolean][] = [
  ['bfa-01711', true],
  ['DEV-MUC3-0001', true],
  ['Le Monde 2022', true],
  ['é', true],
  ['', false],
  ['../etc', false],
  ['a/b', false],
  ['a\\b', false],
  ['a;b', false],
  ['a\nb', false],
  ['=1+1', false],
  ['-x', false],
  ['x'.repeat(201), false],
];

test.each(ids)('source_id %j: %s', (source_id, sound) => {
  expect(validatorOf('document')({ source_id, text: '' })).toBe(sound);
});
