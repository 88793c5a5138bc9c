import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { sha256 } from '../../pipeline/kernel/ids.ts';
import { table, tables } from '../../pipeline/kernel/tables.ts';
import { citation, citationFile } from '../../pipeline/release/citation.ts';
import { codebook } from '../../pipeline/release/codebook.ts';
import { licenceText } from '../../pipeline/release/licence.ts';
import { quality } from '../../pipeline/release/quality/index.ts';
import { readme } from '../../pipeline/release/readme.ts';
import { tableSchema } from '../../pipeline/release/table-schema.ts';
import { writeRelease } from '../../pipeline/release/write.ts';
import { temporary } from '../temporary.ts';
import { dataset, fixture, noTables } from './fixture.ts';

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema: { fields: { name: string; type: string }[]; primaryKey: string[]; foreignKeys?: unknown[]; missingValues: string[] };
}

test('datapackage.json describes every CSV as it is', async () => {
  const folder = temporary();
  await writeRelease({ tables: fixture(), dataset, folder });
  const descriptor = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
  expect(descriptor).toMatchObject({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'casus-test',
    version: '2022.8.0',
    created: '2022-08-31T00:00:00Z',
    licenses: [{ name: 'CC-BY-4.0' }],
    contributors: [{ title: 'Awa Diarra', roles: ['creator'], path: 'https://orcid.org/0000-0002-1825-0097' }, { roles: ['maintainer'] }],
  });
  const resources = descriptor.resources as Resource[];
  expect(resources.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
  for (const { name, path, bytes, hash, schema } of resources) {
    const header = readFileSync(join(folder, path), 'utf8').split('\n')[0];
    expect(schema.fields.map((field) => field.name).join(',')).toBe(header);
    expect(schema.fields.map((field) => field.name)).toEqual(table(name).columns.map((column) => column.name));
    expect(bytes).toBe(statSync(join(folder, path)).size);
    expect(hash).toBe(`sha256:${sha256(readFileSync(join(folder, path)))}`);
    expect(schema.missingValues).toEqual(['']);
  }
});

test('a table schema tells types, keys, values and units', () => {
  const schema = tableSchema(table('casualties')) as unknown as Resource['schema'];
  const field = (name: string) => schema.fields.find((candidate) => candidate.name === name);
  expect(schema.primaryKey).toEqual(['casualty_id']);
  expect(schema.foreignKeys).toContainEqual({ fields: ['event_id'], reference: { resource: 'events', fields: ['event_id'] } });
  expect(schema.foreignKeys).toContainEqual({ fields: ['part_of'], reference: { fields: ['casualty_id'] } });
  expect(field('casualty_id')).toMatchObject({ type: 'string', constraints: { required: true, unique: true } });
  expect(field('count_best')).toMatchObject({ type: 'integer', unit: 'people' });
  expect(field('source_ids')).toMatchObject({ type: 'string', constraints: { pattern: '[^;]+(; [^;]+)*' } });
  expect(field('scope')).toMatchObject({
    constraints: { enum: ['incident', 'cumulative'] },
    categories: [{ value: 'incident' }, { value: 'cumulative' }],
  });
  expect(field('period_start')).toMatchObject({ type: 'date' });
});

test('the codebook explains every column and every value', () => {
  const text = codebook(dataset, fixture());
  for (const { name, columns } of tables) {
    const chapter = text.split(`\n## ${name}\n`)[1]!.split('\n## ')[0]!;
    for (const column of columns) {
      expect(chapter).toContain(`| \`${column.name}\` | **${column.title}.**`);
      for (const { value } of column.values ?? []) expect(chapter).toContain(`- \`${value}\`: `);
    }
  }
});

test('the codebook gives shares, examples and the sum of deaths of this release', () => {
  const text = codebook(dataset, fixture());
  expect(text).toMatch(/\| `country` \|.*\| 50 % \| `MLI` \|/);
  expect(text).toMatch(/\| `aliases` \|.*`FAMa; Malian army`/);
  expect(text).toContain('In this release that gives 12 people killed.');
  expect(codebook(dataset, noTables())).not.toContain('In this release that gives');
});

test('no line of a codebook table is broken by its content', () => {
  const tables = fixture();
  tables.events[0]!.weapon_text = 'a | b\n`c` <b>';
  const lines = codebook(dataset, tables)
    .split('\n')
    .filter((line) => line.startsWith('| `weapon_text`'));
  expect(lines[0]).toMatch(/\| `a \\\| b 'c' <b>` \|$/);
});

test('README.md opens as a dataset card, one configuration a table with rows', () => {
  const text = readme(dataset, fixture(), quality(dataset, fixture()));
  const card = parse(text.split('---\n')[1]!);
  expect(card.license).toBe('cc-by-4.0');
  expect(card.configs.map(({ data_files }: { data_files: string }) => data_files)).toEqual(
    ['events', 'casualties', 'actors', 'sources', 'evidence'].map((name) => `parquet/${name}.parquet`),
  );
  expect(text).toContain(
    '2 events in 1 country, from 2022-08-01 to 2022-08-31, read from 2 sources. Incidents with a count add up to 12 killed',
  );
  expect(readme(dataset, noTables(), quality(dataset, noTables()))).toContain('0 events, read from 0 sources.');
});

test('CITATION.cff is of type dataset and takes names apart only for people', () => {
  expect(parse(citationFile(dataset))).toEqual({
    'cff-version': '1.2.0',
    message: expect.any(String),
    type: 'dataset',
    title: 'Casus: a test',
    abstract: 'Made up.',
    authors: [
      {
        'family-names': 'Diarra',
        'given-names': 'Awa',
        affiliation: 'University of Ségou',
        orcid: 'https://orcid.org/0000-0002-1825-0097',
      },
    ],
    version: '2022.8.0',
    'date-released': '2022-08-31',
    license: 'CC-BY-4.0',
    keywords: ['test', 'armed conflict'],
  });
  expect(citation(dataset)).toBe('Awa Diarra (2022). Casus: a test, version 2022.8.0 [Data set].');
  expect(citation({ ...dataset, citation: 'As you like.' })).toBe('As you like.');
});

test('LICENSE names terms, makers and GeoNames', () => {
  const text = licenceText(dataset);
  for (const part of ['https://creativecommons.org/licenses/by/4.0/legalcode', 'Awa Diarra', 'GeoNames', 'without warranty'])
    expect(text).toContain(part);
});
