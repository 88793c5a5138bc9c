import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeChecksums } from '../../pipeline/release/checksums.ts';
import { casus } from '../cli/casus.ts';
import { article, contents, dataset, trial } from './dataset.ts';

const yamlOf = (root: string) => readFileSync(join(root, 'raw/dataset.yaml'), 'utf8');

test('publishes a version, holds it fast, and publishes the next with what changed', async () => {
  const root = trial({ 'raw/dataset.yaml': `# Ours.\n${dataset}` });
  const first = await casus(['release', '--version', '2024.5.0'], { cwd: root });
  expect(first).toEqual({ code: 0, out: 'v2024.5.0 is published; commit raw/dataset.yaml and dist/.\n', err: '' });
  expect(yamlOf(root)).toMatch(
    /^# Ours\.\nname: trial\n[\s\S]*homepage: null\n# Versions .*\npublished:\n {2}- version: 2024\.5\.0\n {4}sha256: [0-9a-f]{64}\n$/,
  );
  expect(JSON.parse(readFileSync(join(root, 'dist/index.json'), 'utf8')).versions[0]).toMatchObject({
    version: '2024.5.0',
    published: true,
  });
  expect((await casus(['release', '--version', 'v2024.5.0'], { cwd: root })).out).toBe(
    'v2024.5.0 was published before, with the same bytes.\n',
  );
  expect(await casus(['verify'], { cwd: root })).toMatchObject({ code: 0, err: '' });

  writeFileSync(join(root, 'raw/gao/article.txt'), article.replace('Five', 'Nine'));
  const before = contents(join(root, 'dist'));
  const refused = await casus(['run', '--quiet'], { cwd: root });
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(
    /raw\/dataset\.yaml, field version: is 2024\.5\.0, which is published and would get other bytes .*such as 2024\.5\.1/,
  );
  expect(contents(join(root, 'dist'))).toEqual(before);

  const second = await casus(['release', '--version', '2024.6.0', '--on', '2024-06-30'], { cwd: root });
  expect({ code: second.code, err: second.err }).toEqual({ code: 0, err: '' });
  expect(second.out).toMatch(/^v2024\.6\.0 is published; .*\nAgainst the version before:\n(?: {2}.*\n){3}$/);
  expect(second.out).toContain('sources 1');
  expect(second.out).toContain('cause: source');
  expect(yamlOf(root)).toMatch(
    /\nversion: 2024\.6\.0\nreleased_on: 2024-06-30\n[\s\S]*published:\n(?: {2}- version: .*\n {4}sha256: .*\n){2}$/,
  );

  const { out } = await casus(['diff', '2024.5.0', 'latest'], { cwd: root });
  expect(out).toContain('~ sources gao sha256: ');
  const csv = await casus(['diff', '2024.5.0', 'dist/v2024.6.0', '--csv'], { cwd: root });
  expect(csv.out).toBe(readFileSync(join(root, 'dist/v2024.6.0/changes.csv'), 'utf8'));
  expect((await casus(['diff', '2024.6.0', 'latest'], { cwd: root })).out).toBe('no difference\n');
});

test.each([
  [
    ['--version', '2024.4.0'],
    1,
    /is 2024\.4\.0, which is not later than 2024\.5\.0, the newest published version; give it a later version, such as 2024\.5\.1/,
  ],
  [['--version', '1.0'], 2, /^field --version: is "1\.0", which does not have the right form; write year\.month\.number/],
  [['--version', '2024.6.0', '--on', 'June'], 2, /^field --on: is "June", which is not a date/],
])('casus release %j is refused and leaves everything as it was', async (words, code, message) => {
  const root = trial({ 'raw/dataset.yaml': `${dataset}published: [{ version: 2024.5.0, sha256: ${'a'.repeat(64)} }]\n` });
  const before = contents(root);
  const ended = await casus(['release', ...words], { cwd: root });
  expect(ended).toMatchObject({ code, out: '', err: expect.stringMatching(message) });
  expect(contents(root)).toEqual(before);
});

test('a published version whose checksums somebody wrote anew is found', async () => {
  const root = trial();
  await casus(['release', '--version', '2024.5.0'], { cwd: root });
  await casus(['release', '--version', '2024.6.0', '--on', '2024-06-30'], { cwd: root });
  appendFileSync(join(root, 'dist/v2024.5.0/README.md'), 'x');
  await writeChecksums(join(root, 'dist/v2024.5.0'));
  const found = /dist\/v2024\.5\.0\/SHA256SUMS: is not the one that was published, as raw\/dataset\.yaml tells/;
  expect(await casus(['verify', '2024.5.0'], { cwd: root })).toMatchObject({ code: 1, out: '', err: expect.stringMatching(found) });
  writeFileSync(join(root, 'raw/gao/article.txt'), article.replace('Five', 'Nine'));
  expect(await casus(['release', '--version', '2024.7.0'], { cwd: root })).toMatchObject({ code: 1, err: expect.stringMatching(found) });
});

test('raw/dataset.yaml is as it was when the version cannot be made', async () => {
  const root = trial({ 'raw/gao/article.txt': '', 'raw/mopti/article.txt': '' });
  const { code } = await casus(['release', '--version', '2024.6.0'], { cwd: root });
  expect(code).toBe(1);
  expect(yamlOf(root)).toBe(dataset);
});

test('diff tells what is no release', async () => {
  const root = trial();
  const { code, err } = await casus(['diff', '2024.5.0', 'nowhere'], { cwd: root });
  expect({ code, err }).toEqual({ code: 2, err: '2024.5.0: is neither a version in dist nor a release folder; name one of these.\n' });
});
