import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import initSqlJs, { type Database } from 'sql.js';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { tables as allTables, type ColumnType, type Table } from '../../pipeline/kernel/tables.ts';
import { dtypes } from '../../pipeline/release/card.ts';
import { dataTypes } from '../../pipeline/release/croissant.ts';
import { sqlTypes } from '../../pipeline/release/sqlite.ts';
import { listPattern } from '../../pipeline/release/table-schema.ts';
import { writeRelease } from '../../pipeline/release/write.ts';
import { dataset, everyTable } from './fixture.ts';
import { query } from './read.ts';

/** A table as one of the descriptions tells it: its columns in order, each with its type. */
type Told = [table: string, columns: [name: string, type: string][]][];

const toldBy = (type: (column: Table['columns'][number]) => string): Told =>
  allTables.map(({ name, columns }) => [name, columns.map((column) => [column.name, type(column)])]);

let folder: string;
let db: Database;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casus-agree-'));
  await writeRelease({ tables: everyTable(), dataset, folder });
  db = new (await initSqlJs()).Database(readFileSync(join(folder, 'casus.sqlite')));
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const pragma = (name: string, table: string) => (db.exec(`PRAGMA ${name}(${table})`)[0]?.values ?? []) as unknown[][];

interface Resource {
  name: string;
  schema: {
    fields: { name: string; type: string; constraints?: { pattern?: string; required?: boolean; enum?: unknown[] } }[];
    primaryKey: string[];
    foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
  };
}
const resources = (): Resource[] => JSON.parse(read('datapackage.json')).resources;
const recordSets = () =>
  JSON.parse(read('croissant.json')).recordSet as {
    name: string;
    key: { '@id': string }[];
    field: { name: string; dataType: string; isArray?: boolean }[];
  }[];

describe('tables, columns and types are those of the schemas', () => {
  test('in the Data Package', () => {
    const told = resources().map(({ name, schema }) => [
      name,
      schema.fields.map((field) => [field.name, field.constraints?.pattern === listPattern ? 'list' : field.type]),
    ]);
    expect(told).toEqual(toldBy(({ type }) => type));
  });

  test('in Croissant', () => {
    const told = recordSets().map(({ name, field }) => [
      name,
      field.map(({ name, dataType, isArray = false }) => [name, `${dataType} ${isArray}`]),
    ]);
    expect(told).toEqual(toldBy(({ type }) => `${dataTypes[type]} ${type === 'list'}`));
  });

  test('in the Hugging Face card', () => {
    const { dataset_info, configs } = parse(read('README.md').split('---\n')[1]!);
    const told = dataset_info.map(({ config_name, features }: { config_name: string; features: Record<string, string>[] }) => [
      config_name,
      features.map(({ name, dtype, list }) => [name, dtype ?? `list of ${list}`]),
    ]);
    expect(told).toEqual(toldBy(({ type }) => (type === 'list' ? `list of ${dtypes.list}` : dtypes[type])));
    expect(configs.map(({ config_name }: { config_name: string }) => config_name)).toEqual(allTables.map(({ name }) => name));
  });

  test('in SQLite', () => {
    const told = allTables.map(({ name }) => [name, pragma('table_info', name).map(([, column, type]) => [column, type])]);
    expect(told).toEqual(toldBy(({ type }) => sqlTypes[type]));
  });

  test('in Parquet', async () => {
    const types: Record<ColumnType, string> = {
      string: 'VARCHAR',
      integer: 'INTEGER',
      number: 'DOUBLE',
      boolean: 'BOOLEAN',
      date: 'DATE',
      list: 'VARCHAR[]',
    };
    const described = allTables.map(async ({ name }) => {
      const columns = await query(`DESCRIBE SELECT * FROM '${join(folder, 'parquet', `${name}.parquet`)}'`);
      return [name, columns.map(({ column_name, column_type }) => [column_name, column_type])];
    });
    expect(await Promise.all(described)).toEqual(toldBy(({ type }) => types[type]));
  });

  test('in TypeScript', () => {
    const types: Record<ColumnType, string> = {
      string: 'string',
      integer: 'number',
      number: 'number',
      boolean: 'boolean',
      date: 'string',
      list: 'string[]',
    };
    expect(typescriptTables()).toEqual(toldBy(({ type, nullable }) => `${types[type]}${nullable ? ' | null' : ''}`));
  });

  test('in the header of the CSV', () => {
    expect(allTables.map(({ name }) => read(`csv/${name}.csv`).split('\n')[0])).toEqual(
      allTables.map(({ columns }) => columns.map(({ name }) => name).join(',')),
    );
  });
});

/** The rows of `Tables` as the TypeScript compiler sees them. */
function typescriptTables(): Told {
  const file = packageFile('schemas', 'types.ts');
  const program = ts.createProgram([file], { strict: true, noLib: true });
  const checker = program.getTypeChecker();
  const declared = program
    .getSourceFile(file)!
    .statements.filter(ts.isInterfaceDeclaration)
    .find(({ name }) => name.text === 'Tables')!;
  return declared.members.map((member) => {
    const { type, name } = member as ts.PropertySignature & { name: ts.Identifier };
    const row = checker.getTypeFromTypeNode((type as ts.ArrayTypeNode).elementType);
    return [name.text, row.getProperties().map((property) => [property.name, plainType(checker, checker.getTypeOfSymbol(property))])];
  });
}

function plainType(checker: ts.TypeChecker, type: ts.Type): string {
  const parts = type.isUnion() ? type.types : [type];
  const names = parts.map((part) =>
    part.flags & ts.TypeFlags.Null ? 'null' : checker.typeToString(checker.getBaseTypeOfLiteralType(part)),
  );
  return [...new Set(names)].sort((a, b) => Number(a === 'null') - Number(b === 'null')).join(' | ');
}

describe('keys are those of the schemas', () => {
  const keys = allTables.map(({ name, key }) => [name, key]);
  const pointers = allTables.map(({ name, columns }) => [
    name,
    columns
      .filter(({ references, type }) => references && type !== 'list')
      .map((column) => [column.name, column.references!.table, column.references!.column]),
  ]);

  test('primary keys in the Data Package, Croissant and SQLite', () => {
    expect(resources().map(({ name, schema }) => [name, schema.primaryKey])).toEqual(keys);
    expect(recordSets().map(({ name, key }) => [name, key.map((each) => each['@id'].split('/')[1])])).toEqual(keys);
    expect(
      allTables.map(({ name }) => [
        name,
        pragma('table_info', name)
          .filter((info) => info[5])
          .map((info) => info[1]),
      ]),
    ).toEqual(keys);
  });

  test('foreign keys in the Data Package and SQLite', () => {
    const packaged = resources().map(({ name, schema }) => [
      name,
      (schema.foreignKeys ?? []).map(({ fields, reference }) => [fields[0], reference.resource ?? name, reference.fields[0]]),
    ]);
    expect(packaged).toEqual(pointers);
    const stored = allTables.map(({ name }) => [
      name,
      pragma('foreign_key_list', name)
        .map((info) => [info[3], info[2], info[4]])
        .reverse(),
    ]);
    expect(stored).toEqual(pointers);
  });

  test('what may not be empty in the Data Package and SQLite', () => {
    const required = allTables.map(({ name, columns }) => [
      name,
      columns.filter(({ nullable, type }) => !nullable && type !== 'list').map((column) => column.name),
    ]);
    expect(
      resources().map(({ name, schema }) => [
        name,
        schema.fields.filter(({ constraints }) => constraints?.required).map((field) => field.name),
      ]),
    ).toEqual(required);
    expect(
      allTables.map(({ name }) => [
        name,
        pragma('table_info', name)
          .filter((info) => info[3])
          .map((info) => info[1]),
      ]),
    ).toEqual(required);
  });
});

test('title, version, day, licence and makers are the same in every description', async () => {
  const descriptor = JSON.parse(read('datapackage.json'));
  const croissant = JSON.parse(read('croissant.json'));
  const page = JSON.parse(read('schema.org.jsonld'));
  const zenodo = JSON.parse(read('.zenodo.json'));
  const cff = parse(read('CITATION.cff'));
  const card = parse(read('README.md').split('---\n')[1]!);
  const about = Object.fromEntries(db.exec('SELECT name, value FROM about')[0]!.values);
  const told = {
    title: [descriptor.title, croissant.name, page.name, zenodo.title, cff.title, card.pretty_name, about.title],
    name: [descriptor.name, croissant.alternateName, page.alternateName, about.dataset],
    version: [descriptor.version, croissant.version, page.version, zenodo.version, cff.version, about.version],
    released_on: [
      descriptor.created.slice(0, 10),
      croissant.datePublished,
      page.datePublished,
      zenodo.publication_date,
      cff['date-released'],
      about.released_on,
    ],
    licence: [descriptor.licenses[0].name, cff.license, about.licence],
    licenceInSmall: [zenodo.license, card.license],
    licenceUrl: [descriptor.licenses[0].path, croissant.license, page.license],
    makers: [
      croissant.creator[0].name,
      page.creator[0].name,
      `${cff.authors[0]['given-names']} ${cff.authors[0]['family-names']}`,
      zenodo.creators[0].name.split(', ').reverse().join(' '),
    ],
    keywords: [descriptor.keywords, croissant.keywords, page.keywords, zenodo.keywords, cff.keywords, card.tags].map(String),
    description: [descriptor.description, croissant.description, page.description, zenodo.description, cff.abstract],
  };
  for (const [what, values] of Object.entries(told)) expect([...new Set(values)], what).toHaveLength(1);
  expect(told.version[0]).toBe('2022.8.0');
  expect(told.licenceInSmall[0]).toBe('cc-by-4.0');
});

test('every file that a description names has the size and checksum it gives', () => {
  const sums = new Map(
    read('SHA256SUMS')
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const files = [...JSON.parse(read('croissant.json')).distribution, ...JSON.parse(read('schema.org.jsonld')).distribution];
  expect(files).toHaveLength(36);
  for (const { contentUrl, sha256, contentSize } of files) {
    expect(sha256, contentUrl).toBe(sums.get(contentUrl));
    expect(contentSize).toBe(`${readFileSync(join(folder, contentUrl)).length} B`);
  }
});
