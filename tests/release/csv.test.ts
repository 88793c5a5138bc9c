import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Table } from '../../pipeline/kernel/tables.ts';
import { writeCsv } from '../../pipeline/release/csv.ts';
import { temporary } from '../temporary.ts';

const column = (name: string, type: Table['columns'][number]['type']) => ({ name, title: name, description: name, type, nullable: true });
const things: Table = {
  name: 'things',
  title: 'Things',
  description: 'Things.',
  key: ['id'],
  sort: ['id'],
  columns: [column('id', 'string'), column('words', 'string'), column('size', 'number')],
};

test.each([
  ['plain', 'a-1,plain,\n'],
  ['a, b', 'a-1,"a, b",\n'],
  ['say "no"', 'a-1,"say ""no""",\n'],
  ['two\nlines', 'a-1,"two\nlines",\n'],
  ['two\r\nlines', 'a-1,"two\r\nlines",\n'],
  ['two\rlines', 'a-1,"two\rlines",\n'],
  ['=SUM(A1)', 'a-1,=SUM(A1),\n'],
  ['=A1,"x"', 'a-1,"=A1,""x""",\n'],
  [' Zoé 😀 ', 'a-1, Zoé 😀 ,\n'],
  ['', 'a-1,,\n'],
  [null, 'a-1,,\n'],
])('%j is quoted as RFC 4180 says', async (words, line) => {
  const file = join(temporary(), 'things.csv');
  await writeCsv(things, [{ id: 'a-1', words, size: null }], file);
  expect(readFileSync(file, 'utf8')).toBe(`id,words,size\n${line}`);
});

test('a table without rows is its header', async () => {
  const file = join(temporary(), 'things.csv');
  await writeCsv(things, [], file);
  expect(readFileSync(file)).toEqual(Buffer.from('id,words,size\n'));
});

test('rows are streamed', async () => {
  const file = join(temporary(), 'things.csv');
  function* many() {
    for (let i = 0; i < 20_000; i++) yield { id: `a-${i}`, words: 'x', size: i / 2 };
  }
  await writeCsv(things, many(), file);
  const lines = readFileSync(file, 'utf8').split('\n');
  expect(lines.length).toBe(20_002);
  expect(lines[20_000]).toBe('a-19999,x,9999.5');
});
