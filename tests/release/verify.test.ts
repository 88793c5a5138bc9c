import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeChecksums } from '../../pipeline/release/checksums.ts';
import { verifyRelease } from '../../pipeline/release/verify.ts';
import { writeRelease } from '../../pipeline/release/write.ts';
import { temporary } from '../temporary.ts';
import { dataset, fixture } from './fixture.ts';

async function twice(): Promise<{ built: string; published: string }> {
  const [built, published] = [temporary(), temporary()];
  for (const folder of [built, published]) await writeRelease({ tables: fixture(), dataset, folder });
  return { built, published };
}

function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}

test('two releases of the same are the same', async () => {
  expect(await verifyRelease(await twice())).toEqual([]);
});

test('a changed cell is named by row and column, also behind a cell of several lines', async () => {
  const { built, published } = await twice();
  edit(join(published, 'csv', 'evidence.csv'), 'reported', 'denied');
  expect(await verifyRelease({ built, published })).toEqual([
    {
      path: 'csv/evidence.csv',
      kind: 'differs',
      detail: 'row 2 (ei-000000000002), column value: published "denied", rebuilt "reported"',
    },
    { path: 'csv/evidence.csv', kind: 'checksum', detail: 'is not the file that SHA256SUMS lists' },
  ]);
});

test.each([
  [/ev-000000000002[^\n]*\n/, '', 'row 2 (ev-000000000002) is not in the published release'],
  [/$/, 'ev-9\n', 'row 3 (ev-9) is published and is not made from raw/'],
  ['event_type', 'kind', 'has other columns'],
  [',12,12,', ',12,,', 'row 1 (ev-000000000001), column deaths_best: published an empty cell, rebuilt "12"'],
  ['ASSAULT', '"ASSAULT"', 'has the same cells written otherwise (quotes or line ends)'],
])('events.csv with %s as %j', async (from, to, detail) => {
  const { built, published } = await twice();
  edit(join(published, 'csv', 'events.csv'), from, to);
  await writeChecksums(published);
  const [first] = await verifyRelease({ built, published });
  expect(first).toMatchObject({ path: 'SHA256SUMS', kind: 'differs' });
  expect(await verifyRelease({ built, published })).toContainEqual({ path: 'csv/events.csv', kind: 'differs', detail });
});

test('files too many, too few and of other bytes are told', async () => {
  const { built, published } = await twice();
  writeFileSync(join(published, 'notes.txt'), 'x');
  rmSync(join(published, 'LICENSE'));
  edit(join(published, 'CODEBOOK.md'), '## forces', '## Forces');
  writeFileSync(join(published, 'parquet', 'events.parquet'), 'x');
  const found = await verifyRelease({ built, published });
  expect(found).toContainEqual({ path: 'notes.txt', kind: 'extra', detail: 'is published and is not made from raw/' });
  expect(found).toContainEqual({ path: 'notes.txt', kind: 'checksum', detail: 'is not listed in SHA256SUMS' });
  expect(found).toContainEqual({ path: 'LICENSE', kind: 'missing', detail: 'is not in the published release' });
  expect(found).toContainEqual({ path: 'LICENSE', kind: 'checksum', detail: 'is listed in SHA256SUMS and missing' });
  expect(found).toContainEqual({ path: 'parquet/events.parquet', kind: 'differs', detail: 'has other bytes' });
  expect(found.find(({ path, kind }) => path === 'CODEBOOK.md' && kind === 'differs')?.detail).toMatch(/^differs from line \d+ on$/);
});

test('a release without SHA256SUMS, and one that is not there', async () => {
  const { built, published } = await twice();
  rmSync(join(published, 'SHA256SUMS'));
  expect(await verifyRelease({ built, published })).toContainEqual(expect.objectContaining({ path: 'SHA256SUMS', kind: 'checksum' }));
  await expect(verifyRelease({ built, published: join(published, 'v1') })).rejects.toThrow('there is no such release');
});
