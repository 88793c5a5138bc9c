import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { casus } from '../cli/casus.ts';
import { temporary } from '../temporary.ts';
import { article, contents, trial } from './dataset.ts';

const mount = (folder: string, ...options: string[]) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', options.join(','), 'tmpfs', folder], { encoding: 'utf8' });

/** Why no small disk can be made here; null when one can. */
const refused = (() => {
  const folder = process.platform === 'linux' ? '/mnt' : '';
  const { status, stderr, error } = mount(folder, 'size=64k');
  if (status === 0) spawnSync('umount', [folder]);
  return status === 0 ? null : (error?.message ?? stderr.trim());
})();
if (refused) console.warn(`the test of a full disk is skipped, for no small disk can be mounted: ${refused}`);

test.skipIf(refused)('a disk that fills up at whatever moment leaves dist/ as it was and says so', async () => {
  const root = temporary();
  expect(mount(root, 'size=64m').status).toBe(0);
  onTestFinished(() => void spawnSync('umount', [root]));
  cpSync(trial(), root, { recursive: true });
  expect((await casus(['run', '--quiet'], { cwd: root })).code).toBe(0);
  const before = contents(join(root, 'dist'));
  writeFileSync(join(root, 'raw/gao/article.txt'), article.replace('Five', 'Nine'));
  const used = Number(spawnSync('df', ['--output=used', '-k', root], { encoding: 'utf8' }).stdout.split('\n')[1]);
  for (const room of [50, 150, 300, 450, 600]) {
    expect(spawnSync('mount', ['-o', `remount,size=${used + room}k`, root]).status).toBe(0);
    const { code, out, err } = await casus(['run', '--quiet'], { cwd: root });
    expect({ room, code, out }).toEqual({ room, code: 1, out: '' });
    expect(err).toMatch(/the disk is full/);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(contents(join(root, 'dist'))).toEqual(before);
    expect(readdirSync(root).filter((name) => name.startsWith('.dist-'))).toEqual([]);
  }
  spawnSync('mount', ['-o', 'remount,size=64m', root]);
  expect(await casus(['run', '--quiet'], { cwd: root })).toEqual({ code: 0, out: '', err: '' });
});
