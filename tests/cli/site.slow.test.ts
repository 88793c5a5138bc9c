import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trial } from '../run/dataset.ts';
import { casus } from './casus.ts';

test('makes the page anew from what dist/ holds, and only when it is another', async () => {
  const root = trial();
  await casus(['run', '--quiet'], { cwd: root });
  const file = join(root, 'dist/index.html');
  const page = readFileSync(file, 'utf8');
  expect(await casus(['site'], { cwd: root })).toEqual({ code: 0, out: 'dist/index.html is up to date.\n', err: '' });
  rmSync(file);
  expect(await casus(['site'], { cwd: root })).toEqual({ code: 0, out: 'dist/index.html made.\n', err: '' });
  expect(readFileSync(file, 'utf8')).toBe(page);
});

test('a run puts back a page that somebody changed', async () => {
  const root = trial();
  await casus(['run', '--quiet'], { cwd: root });
  const file = join(root, 'dist/index.html');
  const page = readFileSync(file, 'utf8');
  writeFileSync(file, 'x');
  await casus(['run', '--quiet'], { cwd: root });
  expect(readFileSync(file, 'utf8')).toBe(page);
});

test('without a release there is no page', async () => {
  expect(await casus(['site'], { cwd: trial() })).toEqual({
    code: 1,
    out: '',
    err: 'dist/index.json: does not exist; make a release with: casus run.\n',
  });
});
