import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCountries, cachedDumps } from '../../pipeline/gazetteer/fetch.ts';
import { loadGazetteer } from '../../pipeline/gazetteer/index.ts';
import { unzip } from '../../pipeline/gazetteer/zip.ts';
import { Problem } from '../../pipeline/kernel/problem.ts';
import { DUMP, zip } from './archive.ts';

const answers: Record<string, [status: number, body: Buffer]> = {
  '/ML.zip': [
    200,
    zip([
      ['readme.txt', 'read me'],
      ['ML.txt', DUMP],
    ]),
  ],
  '/BF.zip': [200, zip([['readme.txt', 'no dump in it']])],
  '/NE.zip': [200, Buffer.from('<html>not an archive</html>')],
  '/TD.zip': [200, zip([['TD.txt', 'no columns\n']])],
  '/NG.zip': [503, Buffer.from('')],
};

let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const [status, body] = answers[request.url ?? ''] ?? [404, Buffer.from('')];
    response.writeHead(status).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => void server.close());

const folder = () => mkdtempSync(join(tmpdir(), 'casus-'));

describe('addCountries', () => {
  test('downloads, unpacks and keeps a dump that the gazetteer can open', async () => {
    const dataset = folder();
    const files = await addCountries(['ml', 'ML'], { folder: dataset, base });
    expect(files).toEqual([join(dataset, '.cache', 'gazetteer', 'ML.txt')]);
    expect(readFileSync(files[0]!, 'utf8')).toBe(DUMP);
    expect(cachedDumps(dataset)).toEqual(files);
    expect(loadGazetteer(cachedDumps(dataset)).named('Zorgandé')[0]).toMatchObject({ geonames_id: 90000050, population: 900 });
  });

  test.each([
    ['MLI', /field country: "MLI" is no two-letter country code/],
    ['../x', /no two-letter country code/],
    ['XX', /XX\.zip: the server answered 404.*check the country code/],
    ['NG', /NG\.zip: the server answered 503.*try again later/],
    ['NE', /NE\.zip: cannot be unpacked \(not a ZIP archive\)/],
    ['BF', /BF\.zip: cannot be unpacked \(the archive holds no BF\.txt\)/],
    ['TD', /line 1: has 1 tab-separated columns/],
  ])('%s fails in one sentence and leaves no dump', async (code, message) => {
    const dataset = folder();
    const attempt = addCountries([code], { folder: dataset, base });
    await expect(attempt).rejects.toThrow(Problem);
    await expect(attempt).rejects.toThrow(message);
    expect(cachedDumps(dataset)).toEqual([]);
    expect(existsSync(join(dataset, '.cache', 'gazetteer', `${code}.txt`))).toBe(false);
  });

  test('an address that does not answer is named', async () => {
    await expect(addCountries(['ML'], { folder: folder(), base: 'http://127.0.0.1:9' })).rejects.toThrow(
      /127\.0\.0\.1:9\/ML\.zip: cannot be reached/,
    );
  });
});

describe('unzip', () => {
  test.each([[0], [8]] as const)('reads method %i', (method) =>
    expect(
      unzip(
        zip(
          [
            ['a', 'x'],
            ['b', 'yy'],
          ],
          method,
        ),
        'b',
      )?.toString(),
    ).toBe('yy'),
  );
  test('has no entry of another name', () => expect(unzip(zip([['a', 'x']]), 'b')).toBeNull());
  test.each([
    ['nothing', ''],
    ['text', 'PK is not enough'],
  ])('refuses %s', (_, text) => expect(() => unzip(Buffer.from(text), 'a')).toThrow('not a ZIP archive'));
});
