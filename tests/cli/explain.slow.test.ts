import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { article, rowsOf, source, trial } from '../run/dataset.ts';
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

test('of a row that several sources tell, it shows each one’s claim, why it was joined, and what people decided', async () => {
  const later = article.replace('Five', 'Nine').replace('on Monday', 'on Monday 6 May');
  const cwd = trial({
    'raw/gao-later/article.txt': later,
    'raw/gao-later/source.yaml': source.replace('2024-05-09', '2024-05-12'),
  });
  await casus(['run', '--quiet'], { cwd });
  const [, redirect] = readFileSync(join(cwd, 'dist', 'latest', 'redirects.csv'), 'utf8')
    .trim()
    .split('\n')
    .sort()
    .reverse();
  const [gone, id] = redirect!.split(',') as [string, string];
  const decision = `- decision: confirm\n  table_name: events\n  row_id: ${gone}\n  by: Ada\n  on: 2024-05-20\n  why: both tell of it\n`;
  writeFileSync(join(cwd, 'raw', 'gao-later', 'review.yaml'), decision);
  const { code, out } = await casus(['explain', gone], { cwd });
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`^${gone} is one with ${id} since linking\\.\n\nevents ${id}\n`));
  expect(out).toMatch(/raw\/gao, published on 2024-05-09\n[\s\S]*raw\/gao-later, published on 2024-05-12\n/);
  expect(out).toMatch(/\n {6}joined: date, place, \S.* \(0\.\d+\)\n/);
  expect(out).toContain(`      decided: confirm ${gone}, Ada on 2024-05-20: both tell of it\n`);
});
