import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { casus } from '../cli/casus.ts';
import { article, contents, trial } from './dataset.ts';

test('a release that raw/ makes is verified, in any folder, time zone and locale', async () => {
  const root = trial();
  await casus(['run', '--quiet'], { cwd: root });
  const verified = { code: 0, out: 'v2024.5.0 verified: rebuilt from raw/, it is the same byte for byte.\n', err: '' };
  expect(await casus(['verify'], { cwd: root })).toEqual(verified);
  const copy = trial();
  cpSync(root, copy, { recursive: true });
  rmSync(join(copy, '.work'), { recursive: true });
  const before = contents(copy);
  const env = { TZ: 'America/St_Johns', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' };
  expect(await casus(['verify', 'v2024.5.0', '--root', copy], { env })).toEqual(verified);
  expect(contents(copy)).toEqual(before);
});

test('every difference is told', async () => {
  const root = trial();
  await casus(['run', '--quiet'], { cwd: root });
  const file = join(root, 'dist/v2024.5.0/csv/sources.csv');
  writeFileSync(file, readFileSync(file, 'utf8').replace('2024-05-09', '2024-05-08'));
  appendFileSync(join(root, 'dist/latest/extra.txt'), 'x');
  appendFileSync(join(root, 'dist/latest/index.html'), 'x');
  appendFileSync(join(root, 'dist/index.html'), 'x');
  const { code, out, err } = await casus(['verify'], { cwd: root });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(
    /^dist\/v2024\.5\.0\/csv\/sources\.csv: row 1 \(gao\), column published_on: published "2024-05-08", rebuilt "2024-05-09"\.\n/,
  );
  expect(err).toMatch(/\ndist\/latest\/extra\.txt: is published and is not made from raw\/\.\n/);
  expect(err).toMatch(/\ndist\/latest\/index\.html: has other bytes\.\n/);
  expect(err).toMatch(/\ndist\/index\.html: has other bytes\.\n/);
});

test('a source that changed after the release is found', async () => {
  const root = trial();
  await casus(['run', '--quiet'], { cwd: root });
  writeFileSync(join(root, 'raw/gao/article.txt'), article.replace('Five', 'Six'));
  const { code, err } = await casus(['verify'], { cwd: root });
  expect(code).toBe(1);
  expect(err).toContain('dist/v2024.5.0/csv/casualties.csv: ');
});

test('an older version is held against its own checksums', async () => {
  const root = trial();
  await casus(['run', '--quiet'], { cwd: root });
  const yaml = join(root, 'raw/dataset.yaml');
  writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('2024.5.0', '2024.6.0'));
  await casus(['run', '--quiet'], { cwd: root });
  expect(await casus(['verify', '2024.5.0'], { cwd: root })).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^v2024\.5\.0 verified: its files are what/),
  });
  expect(await casus(['verify'], { cwd: root })).toMatchObject({ code: 0, out: expect.stringMatching(/^v2024\.6\.0 verified: rebuilt/) });
  appendFileSync(join(root, 'dist/v2024.5.0/README.md'), 'x');
  expect(await casus(['verify', '2024.5.0'], { cwd: root })).toEqual({
    code: 1,
    out: '',
    err: 'dist/v2024.5.0/README.md: is not the file that SHA256SUMS lists.\n',
  });
});

test('a version that is not there is told', async () => {
  const root = trial();
  mkdirSync(join(root, 'dist'));
  expect(await casus(['verify', '2020.1.0'], { cwd: root })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/v2020\.1\.0: there is no such release/),
  });
});
