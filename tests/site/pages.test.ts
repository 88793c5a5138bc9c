import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishRelease, readChecksums } from '../../pipeline/release/index.ts';
import { openSite } from '../../pipeline/site/index.ts';
import { dataset } from '../release/fixture.ts';
import { temporary } from '../temporary.ts';
import { pageTables } from './fixture.ts';

const publish = (dist: string, version: string) =>
  publishRelease({ tables: pageTables(), dataset: { ...dataset, version }, dist, pages: openSite() });

describe('the pages of two releases', () => {
  let dist: string;
  const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
  const marked = (path: string): string => read(path).replace(/<script[\s\S]*?<\/script>/g, '');
  beforeAll(async () => {
    dist = mkdtempSync(join(tmpdir(), 'casus-pages-'));
    await publish(dist, '2022.8.0');
    await publish(dist, '2022.9.0');
  });
  afterAll(() => rmSync(dist, { recursive: true, force: true }));

  test('a release lists its page and its figures among its files', async () => {
    const sums = await readChecksums(join(dist, 'v2022.9.0'));
    expect([...sums!.keys()].filter((path) => /^(index\.html|figures\/)/.test(path))).toEqual([
      ...['deaths-by-month', 'map', 'timeline'].flatMap((name) => [`figures/${name}.png`, `figures/${name}.svg`]),
      'index.html',
    ]);
    expect(read('latest/index.html')).toBe(read('v2022.9.0/index.html'));
  });

  test.each([
    ['index.html', ['v2022.9.0/csv/events.csv', 'v2022.9.0/parquet/events.parquet', 'v2022.8.0/index.html', 'index.json']],
    ['v2022.8.0/index.html', ['csv/events.csv', 'parquet/events.parquet', '../index.html']],
  ])('every address on %s leads to a file', (page, some) => {
    const addresses = [...marked(page).matchAll(/ href="([^"#]+)(?:#[^"]*)?"/g)].map(([, address]) => address!.replaceAll('&#38;', '&'));
    expect(addresses).toEqual(expect.arrayContaining(some));
    const local = addresses.filter((address) => !/^(https?|data):/.test(address));
    const missing = local.filter((address) => !existsSync(join(dist, page, '..', address)));
    expect(missing).toEqual([]);
  });

  test('every address inside the page leads to a row, a table or a part of it', () => {
    const html = marked('index.html');
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const inside = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id!);
    expect(inside.filter((id) => !ids.has(id) && !/^(ev|ca|fo)-|^(events|casualties|forces)(\?|$)/.test(id))).toEqual([]);
  });

  test('the figures by themselves lead to the page', () => {
    expect(read('v2022.9.0/figures/timeline.svg')).toContain('href="../index.html#ev-2"');
  });

  test('words of a source cannot end the script that holds them', () => {
    expect(read('index.html')).not.toContain('<script>alert');
    expect(read('index.html').match(/<\/script>/g)).toHaveLength(3);
  });

  test('the page tells what it is, its version, its terms and how to cite it', () => {
    for (const part of [
      '<html lang="en">',
      'Version 2022.9.0',
      'Creative Commons Attribution 4.0 International',
      'version 2022.9.0 [Data set]',
    ]) {
      expect(read('index.html')).toContain(part);
    }
  });

  test('the same again writes nothing', async () => {
    expect(await publish(dist, '2022.9.0')).toMatchObject({ outcome: 'unchanged' });
  });
});

test('a release without one of its files is told, with the cure', async () => {
  const dist = join(temporary(), 'dist');
  await publish(dist, '2022.8.0');
  const folder = join(dist, 'v2022.8.0');
  rmSync(join(folder, 'csv', 'forces.csv'));
  await expect(openSite().front(folder, readFileSync(join(dist, 'index.json'), 'utf8'))).rejects.toThrow(
    /csv\/forces\.csv: the file is missing; make the release anew with: casus run --force\.$/,
  );
});
