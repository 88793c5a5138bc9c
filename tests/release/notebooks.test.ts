import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { killedOnce } from '../../pipeline/kernel/tolls.ts';
import { answerAll } from '../../pipeline/release/notebooks/answers.ts';
import { notebooks } from '../../pipeline/release/notebooks/index.ts';
import { markdownTable } from '../../pipeline/release/notebooks/ipynb.ts';
import { writeRelease } from '../../pipeline/release/write.ts';
import type { Tables } from '../../schemas/types.ts';
import { temporary } from '../temporary.ts';
import { dataset, noTables, row } from './fixture.ts';
import { notebookTables } from './notebook-fixture.ts';

async function release(tables: Tables): Promise<string> {
  const folder = join(temporary(), 'release');
  await writeRelease({ tables, dataset: { ...dataset, title: 'A "test" of\nnotebooks' }, folder });
  return folder;
}

test('deaths are added up by the codebook’s rules', async () => {
  const tables = notebookTables();
  const { killed, 'killed-by-month': months } = (await answerAll(await release(tables))).tables;
  const { low, best, high, rows, without_best } = killedOnce(tables.casualties);
  expect(killed!.rows).toEqual([['killed', ...[low, best, high, rows, without_best].map((value) => String(value ?? ''))]]);
  expect(months!.rows).toEqual([
    ['2022-06', 'civilian', '42', '12', '', '2', '1'],
    ['2022-08', 'military', '3', '4', '', '2', '1'],
    ['', 'police', '1', '1', '1', '1', '0'],
    ['', 'unknown', '7', '7', '7', '1', '0'],
  ]);
});

test('the row that is looked up is the deadliest count', async () => {
  const { rowId, tables } = await answerAll(await release(notebookTables()));
  expect(rowId).toBe('ca-000000000000');
  expect(tables.evidence!.rows.map(([field, value, quote]) => [field, value, quote])).toEqual([
    ['', '', 'In all, 7 were killed | $3 | <i>'],
    ['count_best', '7', '7\tdead'],
    ['status', 'reported', '😀 were killed'],
  ]);
});

test.each([
  ['nothing', {}, ''],
  ['only events', { events: [row('events', { event_id: 'ev-1', source_ids: [] })] }, 'ev-1'],
  ['only forces', { forces: [row('forces', { force_id: 'fo-1', source_ids: [] })] }, 'fo-1'],
] as const)('a release that holds %s has its notebooks', async (_, tables, id) => {
  const folder = await release({ ...noTables(), ...(tables as Partial<Tables>) });
  expect((await answerAll(folder)).rowId).toBe(id);
  for (const { file } of notebooks) {
    const text = readFileSync(join(folder, 'notebooks', file), 'utf8');
    expect(text).not.toMatch(/\{\{|undefined/);
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(`](notebooks/${file})`);
  }
});

test('the text of a cell breaks no table and is no markup', () => {
  const table = { columns: ['a_b'], rows: [['x | y\n <b>*z*</b> $1 [l] `c` ~ \\ &']] };
  expect(markdownTable(table)).toBe('| a\\_b |\n| --- |\n| x \\| y \\<b\\>\\*z\\*\\</b\\> \\$1 \\[l\\] \\`c\\` \\~ \\\\ \\& |');
});
