import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { tables as allTables } from '../../pipeline/kernel/tables.ts';
import { writeXlsx } from '../../pipeline/release/xlsx.ts';
import { temporary } from '../temporary.ts';
import { fixture, noTables, row } from './fixture.ts';

async function parts(tables = fixture()): Promise<Record<string, string>> {
  const file = join(temporary(), 'casus.xlsx');
  await writeXlsx(tables, file);
  return Object.fromEntries(Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const actor = (name: string) => ({ ...noTables(), actors: [row('actors', { actor_id: 'ac-1', name })] });

test('a sheet a table, in order', async () => {
  const names = [...(await parts())['xl/workbook.xml']!.matchAll(/<sheet [^>]*name="(\w+)"/g)].map(([, name]) => name);
  expect(names).toEqual(allTables.map(({ name }) => name));
});

test('numbers, days and truth values are typed; what looks like a formula is text', async () => {
  const found = await parts();
  const sheet = found['xl/worksheets/sheet1.xml']!;
  expect(sheet).toMatch(/<c r="F3" s="\d+"><v>44774<\/v>/);
  expect(sheet).toMatch(/<c r="E3" t="b"><v>1<\/v>/);
  expect(sheet).toMatch(/<c r="N3"><v>14\.95<\/v>/);
  expect(Object.values(found).join('')).not.toContain('<f>');
  expect(found['xl/sharedStrings.xml']).toContain('<t>=HYPERLINK("x")</t>');
});

test.each([
  ['a\rb', 'a_x000D_b'],
  ['a\u0001b', 'a_x0001_b'],
  ['_x000D_', '_x005F_x000D_'],
  ['a\nb', 'a\nb'],
  ['<&>', '&lt;&amp;&gt;'],
  ['字 😀', '字 😀'],
])('%j is written %j', async (text, written) => {
  expect((await parts(actor(text)))['xl/sharedStrings.xml']).toContain(`>${written}</t>`);
});

test('a day before March 1900 stays text, for Excel counts those wrong', async () => {
  const tables = noTables();
  tables.actors = [row('actors', { actor_id: 'ac-1', name: 'X', active_from: '1831-03-09', active_to: '1962-07-05' })];
  const found = await parts(tables);
  expect(found['xl/sharedStrings.xml']).toContain('<t>1831-03-09</t>');
  expect(found['xl/worksheets/sheet4.xml']).toContain('<v>22832</v>');
});

test('no workbook for more rows than a sheet can hold', async () => {
  const file = join(temporary(), 'casus.xlsx');
  await writeXlsx({ ...noTables(), actors: Array(1_048_576).fill(null) }, file);
  expect(existsSync(file)).toBe(false);
});
