import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folderSums, readChecksums } from '../../pipeline/release/checksums.ts';
import { diskProblem } from '../../pipeline/release/disk.ts';
import { publishRelease } from '../../pipeline/release/publish.ts';
import { recover, scratchFolder } from '../../pipeline/release/staging.ts';
import { publishedVersions, versionOrder } from '../../pipeline/release/versions.ts';
import { temporary } from '../temporary.ts';
import { dataset, fixture } from './fixture.ts';

/** A process id that no process has. */
const dead = 2 ** 30;

const publish = (dist: string, version = '2022.8.0', tables = fixture()) =>
  publishRelease({ tables, dataset: { ...dataset, version }, dist });

function fewerEvents() {
  const tables = fixture();
  tables.events[1]!.summary = 'Another sentence.';
  return { ...tables, events: tables.events.slice(1) };
}

describe('publishing', () => {
  test('tells the ids that linking gave up, sorted, with a header also when there are none', async () => {
    const redirects = ['ev-000000000002', 'ev-000000000001'].map((id) => ({ id, replaced_by: 'ev-000000000009' }));
    for (const [given, lines] of [
      [redirects, ['ev-000000000001,ev-000000000009', 'ev-000000000002,ev-000000000009']],
      [[], []],
    ] as const) {
      const { folder, files } = await publishRelease({ tables: fixture(), redirects: given, dataset, dist: join(temporary(), 'dist') });
      expect(readFileSync(join(folder, 'redirects.csv'), 'utf8')).toBe(`${['id,replaced_by', ...lines].join('\n')}\n`);
      expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(['redirects.csv', 'schemas/redirects.schema.json']));
      expect(readFileSync(join(folder, 'CODEBOOK.md'), 'utf8')).toContain('## redirects');
    }
  });

  test('makes the version, a real copy as latest, and the index', async () => {
    const dist = join(temporary(), 'dist');
    const { outcome, folder, deltas, gaps } = await publish(dist);
    expect(outcome).toBe('new');
    expect(folder).toBe(join(dist, 'v2022.8.0'));
    expect(readdirSync(dist).sort()).toEqual(['index.json', 'latest', 'v2022.8.0']);
    expect(await folderSums(join(dist, 'latest'))).toEqual(await folderSums(folder));
    expect(deltas[0]).toEqual({ table: 'events', rows: 2, added: 2, removed: 0, changed: 0 });
    expect(gaps).toEqual([]);
    const index = JSON.parse(readFileSync(join(dist, 'index.json'), 'utf8'));
    expect(index).toMatchObject({
      name: 'casus-test',
      latest: '2022.8.0',
      versions: [{ version: '2022.8.0', path: 'v2022.8.0', released_on: '2022-08-31' }],
    });
    const sums = new Map(index.versions[0].files.map(({ path, sha256 }: { path: string; sha256: string }) => [path, sha256]));
    expect(sums).toEqual(await readChecksums(folder));
  });

  test('writes nothing when the bytes are the same', async () => {
    const dist = temporary();
    await publish(dist);
    expect((await publish(dist)).outcome).toBe('unchanged');
  });

  test('replaces the version while it is being made, and counts what changed', async () => {
    const dist = temporary();
    await publish(dist);
    const { outcome, deltas, folder } = await publish(dist, '2022.8.0', fewerEvents());
    expect(outcome).toBe('replaced');
    expect(deltas[0]).toEqual({ table: 'events', rows: 1, added: 0, removed: 1, changed: 1 });
    expect(deltas[1]).toMatchObject({ table: 'casualties', added: 0, removed: 0, changed: 0 });
    expect(await folderSums(join(dist, 'latest'))).toEqual(await folderSums(folder));
    expect(readdirSync(dist).sort()).toEqual(['index.json', 'latest', 'v2022.8.0']);
  });

  test('heals a published folder that somebody changed', async () => {
    const dist = temporary();
    const { folder } = await publish(dist);
    const before = await folderSums(dist);
    writeFileSync(join(folder, 'csv', 'events.csv'), 'x');
    writeFileSync(join(folder, 'notes.txt'), 'x');
    rmSync(join(dist, 'latest'), { recursive: true });
    expect((await publish(dist)).outcome).toBe('replaced');
    expect(await folderSums(dist)).toEqual(before);
  });

  test('lists versions newest first by number; latest/ is the newest whatever was made last', async () => {
    const dist = temporary();
    for (const version of ['2022.10.0', '2022.9.1', '2022.9.0']) await publish(dist, version);
    const index = JSON.parse(readFileSync(join(dist, 'index.json'), 'utf8'));
    expect(index.versions.map(({ version }: { version: string }) => version)).toEqual(['2022.10.0', '2022.9.1', '2022.9.0']);
    expect(index.latest).toBe('2022.10.0');
    expect(readFileSync(join(dist, 'latest', 'CITATION.cff'), 'utf8')).toContain('2022.10.0');
    expect(await publishedVersions(dist)).toEqual(['2022.10.0', '2022.9.1', '2022.9.0']);
    expect(versionOrder('2022.9.0', '2022.9.0')).toBe(0);
  });

  test('leaves what others put into dist alone', async () => {
    const dist = temporary({ 'index.html': '<p>', 'notes/a.txt': 'a' });
    await publish(dist);
    expect(readdirSync(dist).sort()).toEqual(['index.html', 'index.json', 'latest', 'notes', 'v2022.8.0']);
  });
});

describe('a release that cannot be made leaves dist as it was', () => {
  test('for a cell that programs read as missing', async () => {
    const dist = temporary();
    await publish(dist);
    const before = await folderSums(dist);
    const tables = fixture();
    tables.events[0]!.weapon_text = 'NA';
    await expect(publish(dist, '2022.9.0', tables)).rejects.toThrow('table events, field weapon_text: row ev-000000000002 holds "NA"');
    expect(await folderSums(dist)).toEqual(before);
    expect(readdirSync(dist).sort()).toEqual(['index.json', 'latest', 'v2022.8.0']);
  });

  test('for a dist that is a file', async () => {
    const folder = temporary({ dist: 'x' });
    await expect(publish(join(folder, 'dist'))).rejects.toThrow(/dist: is not a folder, so nothing was published; move the file/);
  });

  test.each([
    [{ code: 'ENOSPC' }, 'the disk is full'],
    [{ code: 'EROFS' }, 'read-only'],
    [{ code: 'EACCES' }, 'may not be written'],
    [{ message: 'IO Error: Could not write file "x": No space left on device' }, 'the disk is full'],
  ])('for %j', (error, why) => {
    expect((diskProblem(error, 'dist') as Error).message).toContain(why);
  });

  test('for an error of another kind, which stays what it is', () => {
    const error = new TypeError('x');
    expect(diskProblem(error, 'dist')).toBe(error);
  });
});

/** What a run that published to dist left beside it. */
function scratch(dist: string, state: 'staging' | 'commit', pid: number, files: Record<string, string>): string {
  const folder = scratchFolder(dist, state, pid);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

describe('after a run was killed', () => {
  test('before it decided: what it left is removed', async () => {
    const dist = temporary();
    const left = scratch(dist, 'staging', dead, { 'new/v2022.8.0/README.md': 'half' });
    await publish(dist);
    expect(existsSync(left)).toBe(false);
    expect(readdirSync(dist).sort()).toEqual(['index.json', 'latest', 'v2022.8.0']);
  });

  test('what a run that is still alive prepares is left alone', async () => {
    const dist = temporary();
    const kept = scratch(dist, 'staging', process.ppid, { 'new/v2022.8.0/README.md': 'at work' });
    await recover(dist);
    expect(existsSync(kept)).toBe(true);
  });

  // Every place at which moving the three parts can be cut off: [parts already replaced, whether the next one's old copy is moved away].
  const order = ['v2022.8.0', 'latest', 'index.json'];
  const cuts = [0, 1, 2, 3].flatMap((done) => [false, true].map((away) => [done, away] as const)).slice(0, 7);
  test.each(cuts)('after it decided, with %i parts in place and the next moved away: %s', async (done, away) => {
    const [dist, other] = [temporary(), temporary()];
    await publish(dist);
    await publish(other, '2022.8.0', fewerEvents());
    const after = await folderSums(other);
    const commit = scratch(dist, 'commit', dead, {});
    for (const part of ['new', 'old']) mkdirSync(join(commit, part), { recursive: true });
    for (const [i, name] of order.entries()) {
      if (i < done || (i === done && away)) renameSync(join(dist, name), join(commit, 'old', name));
      renameSync(join(other, name), i < done ? join(dist, name) : join(commit, 'new', name));
    }
    await recover(dist);
    expect(await folderSums(dist)).toEqual(after);
  });

  test('while it cleared up', async () => {
    const dist = temporary({ 'index.json': '{}' });
    const left = scratch(dist, 'commit', dead, { 'old/latest/README.md': 'old' });
    await recover(dist);
    expect(existsSync(left)).toBe(false);
    expect(readdirSync(dist)).toEqual(['index.json']);
  });
});
