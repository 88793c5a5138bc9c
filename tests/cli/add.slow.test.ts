import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { temporary } from '../temporary.ts';
import { casus } from './casus.ts';

const text = 'Five soldiers were killed by gunmen in Gao on Monday, the army said.\n';
const article = `<p>At least 12 soldiers were killed on Monday when gunmen ambushed a convoy near Labbé, officials said.</p>`.repeat(5);
const page = `<html><head><title>Convoy ambushed near Labbé</title><meta property="og:site_name" content="The Example">
<meta property="article:published_time" content="2024-03-05T08:00:00Z"></head><body><article>${article}</article></body></html>`;

const sourceOf = (cwd: string, id: string): Record<string, unknown> => parse(readFileSync(join(cwd, 'raw', id, 'source.yaml'), 'utf8'));

/** A server on the loopback at a free port, gone when the test is over. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('makes a source of a file, as it is', async () => {
  const cwd = temporary({ 'Gao attack.txt': `\ufeff${text}` });
  const words = [
    '--title',
    'Five killed in Gao',
    '--publisher',
    'The Example',
    '--url',
    'https://example.org/gao',
    '--published-on',
    '2024-05-09',
  ];
  const { code, out, err } = await casus(['add', 'Gao attack.txt', ...words, '--licence', 'CC0-1.0'], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe('raw/five-killed-in-gao made; look at raw/five-killed-in-gao/source.yaml, then: casus run\n');
  expect(readFileSync(join(cwd, 'raw/five-killed-in-gao/article.txt'), 'utf8')).toBe(`\ufeff${text}`);
  expect(sourceOf(cwd, 'five-killed-in-gao')).toEqual({
    title: 'Five killed in Gao',
    publisher: 'The Example',
    url: 'https://example.org/gao',
    published_on: '2024-05-09',
    retrieved_on: null,
    language: null,
    licence: 'CC0-1.0',
  });
});

test('what is not known is null, and the id comes from the file name', async () => {
  const cwd = temporary({ 'Gao attack.txt': text });
  expect((await casus(['add', 'Gao attack.txt'], { cwd })).code).toBe(0);
  expect(sourceOf(cwd, 'gao-attack')).toMatchObject({ title: null, publisher: null, url: null, published_on: null });
});

test('fetches a page', async () => {
  const base = await serve((_, response) =>
    response.setHeader('content-type', 'text/html; charset=iso-8859-1').end(Buffer.from(page, 'latin1')),
  );
  const cwd = temporary();
  expect(await casus(['add', `${base}/news`], { cwd })).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringContaining('raw/convoy-ambushed-near-labbe made'),
  });
  expect(sourceOf(cwd, 'convoy-ambushed-near-labbe')).toMatchObject({
    title: 'Convoy ambushed near Labbé',
    publisher: 'The Example',
    url: `${base}/news`,
    published_on: '2024-03-05',
    retrieved_on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
  expect(await casus(['ingest', 'raw/convoy-ambushed-near-labbe'], { cwd })).toMatchObject({
    code: 0,
    out: expect.stringContaining('a convoy near Labbé'),
  });
});

test('never overwrites, whatever the capitals', async () => {
  const cwd = temporary({ 'a.txt': text, 'raw/Gao/article.txt': 'mine' });
  expect(await casus(['add', 'a.txt', '--id', 'gao'], { cwd })).toEqual({
    code: 1,
    out: '',
    err: 'raw/Gao: exists already; choose another name with --id.\n',
  });
  expect(readFileSync(join(cwd, 'raw/Gao/article.txt'), 'utf8')).toBe('mine');
});

test.each<[string, string[], number, RegExp]>([
  ['an id that leads out of raw/', ['a.txt', '--id', '../evil'], 2, /^field --id: "\.\.\/evil" cannot be a source id; use letters/],
  ['an absolute id', ['a.txt', '--id', '/tmp/evil'], 2, /cannot be a source id/],
  [
    'a day that is none',
    ['a.txt', '--published-on', '2024-02-30'],
    2,
    /^field --published-on: is "2024-02-30", which is not a date; write it as YYYY-MM-DD/,
  ],
  ['an address that is none', ['a.txt', '--url', 'example.org'], 2, /^field --url: is "example\.org"/],
  ['a missing file', ['b.txt'], 1, /^b\.txt: does not exist; check the path\.\n$/],
  ['a folder', ['folder'], 1, /^folder: is no \.txt, \.md or \.html file/],
  ['a PDF', ['a.pdf'], 1, /^a\.pdf: is no \.txt, \.md or \.html file/],
  ['an empty file', ['empty.txt'], 1, /^empty\.txt: is empty/],
  ['a binary file', ['binary.txt'], 1, /^binary\.txt: is a binary/],
  ['a page without an article', ['menu.html'], 1, /^menu\.html: holds no article text/],
])('refuses %s and leaves nothing behind', async (_, words, code, message) => {
  const files = {
    'a.txt': text,
    'a.pdf': 'x',
    'empty.txt': '',
    'binary.txt': new Uint8Array([1, 0]),
    'menu.html': '<nav>Home</nav>',
    'folder/x': '',
  };
  const cwd = temporary(files);
  const ended = await casus(['add', ...words], { cwd });
  expect(ended).toMatchObject({ code, out: '' });
  expect(ended.err).toMatch(message);
  expect(existsSync(join(cwd, 'raw')) ? readdirSync(join(cwd, 'raw')) : []).toEqual([]);
});

test.each<[string, RequestListener, RegExp]>([
  ['404', (_, response) => response.writeHead(404).end(), /answers 404 Not Found; check the address in a browser\.\n$/],
  [
    'a picture',
    (_, response) => response.setHeader('content-type', 'image/png').end('x'),
    /is image\/png, not a page or a text; save its text/,
  ],
  ['no type', (_, response) => response.end('x'), /is of unknown type, not a page or a text/],
  [
    'a cut answer',
    (_, response) => response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '99' }).write('x', () => response.destroy()),
    /cannot be fetched \(/,
  ],
  ['30 MB', (_, response) => response.setHeader('content-type', 'text/plain').end(Buffer.alloc(30_000_000, 65)), /is larger than 20 MB/],
])('tells of an address that answers with %s', async (_, listener, message) => {
  const base = await serve(listener);
  const cwd = temporary();
  const { code, err } = await casus(['add', `${base}/x`], { cwd });
  expect(code).toBe(1);
  expect(err.startsWith(`${base}/x: `)).toBe(true);
  expect(err).toMatch(message);
  expect(existsSync(join(cwd, 'raw'))).toBe(false);
});

test('tells of an address that does not answer', async () => {
  const { code, err } = await casus(['add', 'http://127.0.0.1:9/x'], { cwd: temporary() });
  expect(code).toBe(1);
  expect(err).toMatch(/^http:\/\/127\.0\.0\.1:9\/x: cannot be fetched \(.+\); check the address and the network\.\n$/);
});
