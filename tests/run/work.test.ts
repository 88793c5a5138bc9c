import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashTree } from '../../pipeline/kernel/hash.ts';
import { concatenate, openWork } from '../../pipeline/run/work.ts';
import { temporary } from '../temporary.ts';

test('a result is there for the next run, unless everything is to be made anew', () => {
  const folder = join(temporary(), '.work');
  const first = openWork(folder, false);
  const path = first.path('extract', 'a.ndjson');
  expect(first.has(path)).toBe(false);
  writeFileSync(first.scratch('x'), 'result');
  first.keep(first.scratch('x'), path);
  expect(first.has(path)).toBe(true);
  first.close();
  expect(readdirSync(folder)).toEqual(['extract']);

  expect(openWork(folder, false).has(path)).toBe(true);
  const forced = openWork(folder, true);
  expect(forced.has(path)).toBe(false);
  writeFileSync(forced.scratch('x'), 'new result');
  forced.keep(forced.scratch('x'), path);
  expect(forced.has(path)).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe('new result');
});

test('old leftovers go, what was used or may be in use stays', () => {
  const folder = join(temporary(), '.work');
  for (const name of ['extract', 'scratch-dead', 'scratch-alive']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['extract/old', 'extract/used', 'extract/recent']) writeFileSync(join(folder, name), '');
  for (const name of ['extract/old', 'extract/used', 'scratch-dead']) utimesSync(join(folder, name), 1000, 1000);
  const work = openWork(folder, false);
  work.path('extract', 'used');
  work.close();
  expect(readdirSync(folder).sort()).toEqual(['extract', 'scratch-alive']);
  expect(readdirSync(join(folder, 'extract')).sort()).toEqual(['recent', 'used']);
});

test('files are joined in order', () => {
  const folder = temporary({ a: '1\n', b: '2\n' });
  concatenate([join(folder, 'b'), join(folder, 'a')], join(folder, 'c'));
  expect(readFileSync(join(folder, 'c'), 'utf8')).toBe('2\n1\n');
});

test.each([
  ['a file', { x: '1' }, { x: '2' }],
  ['a name', { x: '1' }, { y: '1' }],
  ['where names end', { 'a/b': '1' }, { ab: '1' }],
  ['one more file', { x: '1' }, { x: '1', y: '' }],
])('the hash of a folder tells apart %s', (_, one, other) => {
  expect(hashTree(temporary(one))).not.toBe(hashTree(temporary(other)));
  expect(hashTree(temporary(one))).toBe(hashTree(temporary(one)));
});

test('nothing has a hash too', () => {
  expect(hashTree('/nowhere/at/all')).toBe('');
  expect(existsSync('/nowhere')).toBe(false);
});
