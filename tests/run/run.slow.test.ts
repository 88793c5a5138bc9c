import { appendFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { casus, start } from '../cli/casus.ts';
import { article, contents, dataset, rowsOf, source, trial } from './dataset.ts';

/** What each stage said, by its name. */
function said(err: string): Record<string, string> {
  return Object.fromEntries(
    err
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, 10).trim(), line.slice(11)]),
  );
}

const unchanged = {
  ingest: '2 sources unchanged',
  extract: '2 sources unchanged',
  link: 'unchanged',
  validate: 'unchanged',
  release: 'unchanged',
};

test('makes dist/ from raw/, and does again only what changed', async () => {
  const root = trial();
  const first = await casus(['run'], { cwd: root });
  expect(first.code).toBe(0);
  expect(said(first.err)).toEqual({
    ingest: '2 sources',
    extract: '2 sources',
    link: 'done',
    validate: 'done',
    release: 'version 2024.5.0',
  });
  expect(first.out).toMatch(/^dist\/v2024\.5\.0 and dist\/latest made:\n {2}events +\d+\n(?: {2}\w+ +\d+\n){7}$/);
  expect(first.out).toMatch(/sources +2\n/);
  expect(contents(join(root, 'dist/latest'))).toEqual(contents(join(root, 'dist/v2024.5.0')));

  const second = await casus(['run'], { cwd: root });
  expect(said(second.err)).toEqual(unchanged);
  expect(second.out).toBe(first.out.replace(' made:', ' are up to date:'));

  appendFileSync(join(root, 'raw/gao/article.txt'), 'Two civilians were wounded.\n');
  const third = await casus(['run'], { cwd: root });
  expect(said(third.err)).toMatchObject({ ingest: '1 source, 1 unchanged', extract: '1 source, 1 unchanged', link: 'done' });
  expect(third.out).toMatch(/sources +2 {2}1 changed\n/);

  const forced = await casus(['run', '--force'], { cwd: root });
  expect(said(forced.err)).toMatchObject({ ingest: '2 sources', extract: '2 sources', link: 'done', validate: 'done' });
});

test('a note in source.yaml makes no stage read the text again', async () => {
  const root = trial();
  await casus(['run', '--quiet'], { cwd: root });
  appendFileSync(join(root, 'raw/gao/source.yaml'), 'note: Checked.\n');
  expect(said((await casus(['run'], { cwd: root })).err)).toMatchObject({
    ingest: '1 source, 1 unchanged',
    extract: '2 sources unchanged',
    link: 'unchanged',
  });
});

test('a release that somebody changed is made again', async () => {
  const root = trial();
  await casus(['run', '--quiet'], { cwd: root });
  const dist = contents(join(root, 'dist'));
  rmSync(join(root, 'dist/latest'), { recursive: true });
  expect(await casus(['run', '--quiet'], { cwd: root })).toEqual({ code: 0, out: '', err: '' });
  expect(contents(join(root, 'dist'))).toEqual(dist);
});

test('the folder, the time zone and the locale do not matter', async () => {
  const [here, there] = [trial(), trial()];
  await casus(['run', '--quiet'], { cwd: here, env: { TZ: 'UTC', LC_ALL: 'C' } });
  await casus(['run', '--quiet', '--root', there], { env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } });
  expect(contents(join(there, 'dist'))).toEqual(contents(join(here, 'dist')));
});

test('every bad source gets its sentence and its reject, and the good ones are published', async () => {
  const root = trial({
    'raw/empty/article.txt': '',
    'raw/binary/article.txt': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
    'raw/latin/article.txt': new Uint8Array([0x4c, 0x61, 0x62, 0xe9, 10]),
    'raw/huge/article.txt': Buffer.alloc(50_000_000, 'A soldier was killed. '),
    'raw/field/article.txt': article,
    'raw/field/source.yaml': `${source}autor: X\n`,
    'raw/type/article.txt': article,
    'raw/type/source.yaml': source.replace('title: null', 'title: [a]'),
    'raw/nothing/source.yaml': source,
    'raw/Gao/article.txt': article,
    'raw/a b/article.txt': article,
    'raw/loose.txt': article,
    'secret.txt': 'Secret words.',
    'raw/leak/source.yaml': source,
  });
  symlinkSync(join(root, 'secret.txt'), join(root, 'raw/leak/article.txt'));
  const { code, out, err } = await casus(['run', '--quiet'], { cwd: root });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  const sentences = err.trim().split('\n');
  expect(sentences.map((sentence) => sentence.split(/[:,]/)[0]).sort()).toEqual(
    [
      'a b',
      'binary/article.txt',
      'empty/article.txt',
      'field/source.yaml',
      'gao',
      'huge/article.txt',
      'latin/article.txt',
      'leak/article.txt',
      'loose.txt',
      'nothing',
      'type/source.yaml',
    ].map((name) => `raw/${name}`),
  );
  const rejects = rowsOf(root, 'rejects');
  for (const sentence of sentences) expect(rejects).toContain(sentence.replaceAll('"', '""'));
  expect(
    rowsOf(root, 'sources')
      .trim()
      .split('\n')
      .map((row) => row.split(',')[0]),
  ).toEqual(['source_id', 'Gao', 'mopti']);

  const again = await casus(['run', '--quiet'], { cwd: root });
  expect(again).toEqual({ code, out, err });
});

test.each<[string, Record<string, string>, RegExp]>([
  ['a field is wrong', { 'raw/dataset.yaml': dataset.replace('title: Trial', 'titel: Trial') }, /^raw\/dataset\.yaml.*field title.*\n/],
  [
    'the version is wrong',
    { 'raw/dataset.yaml': dataset.replace('2024.5.0', 'v1') },
    /^raw\/dataset\.yaml, line 4, field version: is "v1"/,
  ],
  [
    'the licence is missing',
    { 'raw/dataset.yaml': dataset.replace(/licence: .*\n/, '') },
    /^raw\/dataset\.yaml, field licence: is missing; add it\.\n$/,
  ],
  [
    'no source can be used',
    { 'raw/gao/article.txt': '', 'raw/mopti/article.txt': '' },
    /raw: holds no source that can be used; add one with: casus add FILE\.\n$/,
  ],
])('nothing is published when %s', async (_, files, message) => {
  const root = trial(files);
  const { code, out, err } = await casus(['run', '--quiet'], { cwd: root });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(message);
  expect(contents(join(root, 'dist'))).toEqual({});
});

test('a folder without raw/ is told how to begin', async () => {
  const { code, err } = await casus(['run', '--root', `${trial()}/nowhere`]);
  expect({ code, err }).toEqual({ code: 1, err: 'raw/dataset.yaml: does not exist; create it.\n' });
});

test('a run that is killed at any moment leaves dist/ whole, and the next run finishes', async () => {
  const root = trial();
  await casus(['run', '--quiet'], { cwd: root });
  const before = contents(join(root, 'dist'));
  const other = trial({ 'raw/gao/article.txt': article.replace('Five', 'Nine') });
  await casus(['run', '--quiet'], { cwd: other });
  const after = contents(join(other, 'dist'));
  expect(after).not.toEqual(before);

  writeFileSync(join(root, 'raw/gao/article.txt'), article.replace('Five', 'Nine'));
  for (const delay of [300, 700, 1100, 1500, 1900, 2300, 2700]) {
    const child = start(['run', '--quiet'], { cwd: root, detached: true });
    await setTimeout(delay);
    if (child.exitCode === null) process.kill(-child.pid!, 'SIGKILL');
    expect([before, after]).toContainEqual(contents(join(root, 'dist')));
  }
  expect(await casus(['run', '--quiet'], { cwd: root })).toEqual({ code: 0, out: '', err: '' });
  expect(contents(join(root, 'dist'))).toEqual(after);
  expect(readdirSync(join(root, 'dist')).sort()).toEqual(readdirSync(join(other, 'dist')).sort());
});
