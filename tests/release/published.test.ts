import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderSums, writeChecksums } from '../../pipeline/release/checksums.ts';
import { publishRelease } from '../../pipeline/release/publish.ts';
import { releaseSum } from '../../pipeline/release/published.ts';
import type { DatasetFile } from '../../schemas/types.ts';
import { temporary } from '../temporary.ts';
import { dataset, fixture } from './fixture.ts';

const make = (dist: string, version: string, published: DatasetFile['published'] = [], description = 'Made up.') =>
  publishRelease({ tables: fixture(), dataset: { ...dataset, version, published, description }, dist });

/** A dist with a published version 2022.8.0; gives the folder and what raw/dataset.yaml says of it. */
async function world(): Promise<{ dist: string; published: NonNullable<DatasetFile['published']>; folder: string }> {
  const dist = temporary();
  const { folder } = await make(dist, '2022.8.0');
  return { dist, folder, published: [{ version: '2022.8.0', sha256: await releaseSum(folder) }] };
}

test('a published version is made again with the same bytes, also where somebody changed it', async () => {
  const { dist, published, folder } = await world();
  expect((await make(dist, '2022.8.0', published)).outcome).toBe('unchanged');
  const sums = await folderSums(folder);
  appendFileSync(join(folder, 'csv', 'events.csv'), 'x');
  expect((await make(dist, '2022.8.0', published)).outcome).toBe('replaced');
  expect(await folderSums(folder)).toEqual(sums);
});

test('a published version never gets other bytes', async () => {
  const { dist, published } = await world();
  const before = await folderSums(dist);
  await expect(make(dist, '2022.8.0', published, 'Otherwise.')).rejects.toThrow(
    'raw/dataset.yaml, field version: is 2022.8.0, which is published and would get other bytes (.zenodo.json, for one); give it a later version, such as 2022.8.1, there or with: casus release --version 2022.8.1.',
  );
  expect(await folderSums(dist)).toEqual(before);
});

test('also when its folder is not there', async () => {
  const { published } = await world();
  await expect(make(temporary(), '2022.8.0', published, 'Otherwise.')).rejects.toThrow('published and would get other bytes;');
});

test.each(['2022.7.9', '2021.12.0'])('a version that is not later is refused: %s', async (version) => {
  const { dist, published } = await world();
  await expect(make(dist, version, published)).rejects.toThrow(
    `is ${version}, which is not later than 2022.8.0, the newest published version;`,
  );
});

test('a later version is told against the one before, and index.json tells which are published', async () => {
  const { dist, published } = await world();
  await make(dist, '2022.10.0', published, 'Otherwise.');
  expect(readFileSync(join(dist, 'v2022.10.0', 'CHANGES.md'), 'utf8')).toContain('Compared with 2022.8.0');
  const { versions } = JSON.parse(readFileSync(join(dist, 'index.json'), 'utf8'));
  expect(versions.map(({ version, published, changes }: Record<string, unknown>) => [version, published, changes])).toEqual([
    ['2022.10.0', false, 'v2022.10.0/CHANGES.md'],
    ['2022.8.0', true, 'v2022.8.0/CHANGES.md'],
  ]);
});

test('publishing the second of two open versions changes none of its bytes', async () => {
  const dist = temporary();
  await make(dist, '2022.8.0');
  const { folder } = await make(dist, '2022.9.0', [], 'Otherwise.');
  const published = [{ version: '2022.9.0', sha256: await releaseSum(folder) }];
  expect((await make(dist, '2022.9.0', published, 'Otherwise.')).outcome).toBe('unchanged');
});

test('a draft that got another number does not come between', async () => {
  const { dist, published } = await world();
  await make(dist, '2022.9.0', published, 'A draft.');
  const { folder } = await make(dist, '2022.10.0', published, 'Otherwise.');
  expect(readFileSync(join(folder, 'CHANGES.md'), 'utf8')).toContain('Compared with 2022.8.0');
});

test.each<[string, (folder: string) => unknown, RegExp]>([
  [
    'a file changed',
    (folder) => appendFileSync(join(folder, 'csv', 'events.csv'), 'x'),
    /^dist\/v2022\.8\.0\/csv\/events\.csv: is not the file that SHA256SUMS lists: somebody changed a released version; restore the folder from version control\.$/,
  ],
  ['a file removed', (folder) => rmSync(join(folder, 'LICENSE')), /^dist\/v2022\.8\.0\/LICENSE: is missing: somebody/],
  [
    'a file added',
    (folder) => writeFileSync(join(folder, 'notes.txt'), 'x'),
    /^dist\/v2022\.8\.0\/notes\.txt: is not listed in SHA256SUMS: somebody/,
  ],
  [
    'its checksums written anew',
    (folder) => {
      appendFileSync(join(folder, 'README.md'), 'x');
      return writeChecksums(folder);
    },
    /^dist\/v2022\.8\.0\/SHA256SUMS: is not the one that was published, as raw\/dataset\.yaml tells;/,
  ],
  [
    'the folder removed',
    (folder) => rmSync(folder, { recursive: true }),
    /^dist\/v2022\.8\.0: is missing, and the changes in 2022\.9\.0 are told against it;/,
  ],
])('an earlier version with %s stops the next', async (_, edit, message) => {
  const { dist, folder, published } = await world();
  await edit(folder);
  const before = await folderSums(dist);
  await expect(make(dist, '2022.9.0', published)).rejects.toThrow(message);
  expect(await folderSums(dist)).toEqual(before);
});
