import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ColumnType, tables } from '../../pipeline/kernel/tables.ts';
import { tableSchema } from '../../pipeline/release/table-schema.ts';
import { writeRelease } from '../../pipeline/release/write.ts';
import { dataset, fixture } from './fixture.ts';
import { csvCells, query } from './read.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casus-parquet-'));
  await writeRelease({ tables: fixture(), dataset, folder });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const parquet = (name: string): string => join(folder, 'parquet', `${name}.parquet`);

const duckTypes: Record<ColumnType, string> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  list: 'VARCHAR[]',
};

describe.each(tables.map((table) => [table.name, table] as const))('%s.parquet', (name, table) => {
  test('has the types of the schema, in its order', async () => {
    const described = await query(`DESCRIBE SELECT * FROM '${parquet(name)}'`);
    const expected = table.columns.map((column) => [column.name, duckTypes[column.type]]);
    expect(described.map(({ column_name, column_type }) => [column_name, column_type])).toEqual(expected);
  });

  test('has the cells of the CSV', async () => {
    const rows = await query(`SELECT * FROM '${parquet(name)}'`);
    const cells = csvCells(join(folder, 'csv', `${name}.csv`));
    expect(rows.length).toBe(cells.length);
    for (const [i, row] of rows.entries()) {
      for (const column of table.columns) {
        const value = row[column.name];
        const text = value === null ? '' : Array.isArray(value) ? value.join('; ') : String(value);
        expect(cells[i]![column.name] ?? '', `${name} row ${i + 1} ${column.name}`).toBe(text);
      }
    }
  });

  test('says what it is', async () => {
    const pairs = await query(`SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('${parquet(name)}')`);
    expect(Object.fromEntries(pairs.map(({ key, value }) => [key, value]))).toEqual({
      dataset: 'casus-test',
      version: '2022.8.0',
      schema_version: '1.0.0',
      licence: 'CC-BY-4.0',
      table: name,
      table_schema: JSON.stringify(tableSchema(table)),
    });
  });
});

test('rows are sorted by key in byte order and compressed with zstd', async () => {
  const rows = await query(`SELECT source_id FROM '${parquet('sources')}'`);
  expect(rows.map(({ source_id }) => source_id)).toEqual(['report-a', 'report-b']);
  const [{ codecs }] = (await query(`SELECT list_distinct(list(compression)) AS codecs FROM parquet_metadata('${parquet('events')}')`)) as [
    { codecs: string[] },
  ];
  expect(codecs).toEqual(['ZSTD']);
});

test('no path of this machine is in the file', () => {
  expect(readFileSync(parquet('events')).includes(folder)).toBe(false);
});
