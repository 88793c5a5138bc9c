import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildIndex } from '../../pipeline/gazetteer/build.ts';
import { INDEX, readIndex } from '../../pipeline/gazetteer/file.ts';
import { loadGazetteer } from '../../pipeline/gazetteer/index.ts';
import { sha256 } from '../../pipeline/kernel/ids.ts';

test('the index is small, and the same bytes every time', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'casus-')), 'gazetteer.idx');
  expect(buildIndex(file)).toMatch(/^2\d\d,\d{3} places/);
  expect(statSync(file).size).toBeLessThan(40e6);
  expect(sha256(readFileSync(file))).toBe(sha256(readFileSync(INDEX)));
});

test('a file that is no index, or none at all, says what to do', () => {
  expect(() => readIndex('package.json')).toThrow(/package\.json: is not a gazetteer index of this version; run `npm run build`/);
  expect(() => readIndex('nowhere.idx')).toThrow(/run `npm run build`/);
});

test('looking up every token is far faster than reading is', () => {
  const gazetteer = loadGazetteer();
  const words =
    'On Monday the army said that militants killed 12 soldiers near Bobo - Dioulasso and fled towards the border with Mali .'.split(' ');
  const search = () => words.reduce((hits, _, i) => hits + (gazetteer.longest(words, i) ? 1 : 0), 0);
  for (let round = 0; round < 2_000; round += 1) search();
  const start = performance.now();
  for (let round = 0; round < 10_000; round += 1) search();
  const perSecond = (10_000 * words.length) / ((performance.now() - start) / 1000);
  expect(perSecond).toBeGreaterThan(500_000);
});
