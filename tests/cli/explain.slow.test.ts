import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { article, rowsOf, trial } from '../run/dataset.ts';
import { temporary } from '../temporary.ts';
import { casus } from './casus.ts';

test('shows a row beside the sentences it was read from', async () => {
  const cwd = trial({ 'raw/gao/article.txt': `A market opened. ${article}` });
  await casus(['run', '--quiet'], { cwd });
  const row = rowsOf(cwd, 'casualties')
    .split('\n')
    .find((line) => line.includes('Gao') || line.includes('Five'))!;
  const id = row.split(',')[0]!;
  const { code, out, err } = await casus(['explain', id], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(new RegExp(`^casualties ${id}\\n {2}casualty_id +${id}\\n`));
  expect(out).toContain('raw/gao');
  expect(out).toMatch(/\n {2}\[Five\b.*\n/);
  expect(out).toMatch(/\n {6}count_best = 5 {2}\(\S+, [\d.]+\)\n/);
  expect(out).not.toMatch(/market|\p{Cc}\[|null/u);

  rmSync(join(cwd, 'raw'), { recursive: true });
  const alone = await casus(['explain', id], { cwd });
  expect(alone.code).toBe(0);
  expect(alone.out).toMatch(/\n {2}\[Five\b.*\]\n/);
  expect(await casus(['explain', 'ca-0'], { cwd })).toEqual({
    code: 1,
    out: '',
    err: 'no row of the latest release has the id ca-0; take an id from the first column of a table in dist/latest/csv.\n',
  });
});

test('says where to begin when there is no release', async () => {
  expect(await casus(['explain', 'ev-0'], { cwd: temporary() })).toEqual({
    code: 1,
    out: '',
    err: 'dist/latest: holds no release; make one with: casus run.\n',
  });
});
