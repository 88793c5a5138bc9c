import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ingestWarc } from '../../pipeline/ingest/warc.ts';
import { temporary } from '../temporary.ts';

const article =
  '<p>At least 12 soldiers were killed on Monday when gunmen ambushed a convoy near the border, the ministry of defence said.</p>'.repeat(
    4,
  );
const page = `<html><head><title>Convoy ambushed</title></head><body><article>${article}</article></body></html>`;

function record(url: string, http: string, body: string | Buffer, type = 'response'): Buffer {
  const block = Buffer.concat([Buffer.from(`${http}\r\n\r\n`), Buffer.from(body)]);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-03-05T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}

const ok = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8';
const records = [
  record('https://www.example.org/news/convoy', ok, page),
  record('https://example.org/request', 'GET / HTTP/1.1', '', 'request'),
  record('https://example.org/logo.png', 'HTTP/1.1 200 OK\r\nContent-Type: image/png', 'x'),
  record('https://example.org/gone', 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html', page),
  record('https://example.org/zipped', `${ok}\r\nContent-Encoding: gzip`, gzipSync(page)),
  record('https://example.org/menu', ok, '<html><body><nav>Home</nav></body></html>'),
];

async function readAll(path: string): Promise<Record<string, unknown>[]> {
  const documents = [];
  for await (const document of ingestWarc(path, 'news.warc')) documents.push(document as unknown as Record<string, unknown>);
  return documents;
}

test.each([
  ['news.warc', Buffer.concat(records)],
  ['news.warc.gz', Buffer.concat(records.map((each) => gzipSync(each)))],
])('one document for each page that was fetched: %s', async (name, bytes) => {
  const documents = await readAll(join(temporary({ [name]: bytes }), name));
  expect(documents).toHaveLength(3);
  const [convoy, zipped, menu] = documents;
  expect(convoy).toMatchObject({
    title: 'Convoy ambushed',
    url: 'https://www.example.org/news/convoy',
    retrieved_on: '2024-03-05',
    language: 'en',
  });
  expect(convoy!.source_id).toMatch(/^example-org-news-convoy-[0-9a-f]{8}$/);
  expect(zipped!.text).toBe(convoy!.text);
  expect(menu!.rejects).toMatchObject([
    { stage: 'ingest', reason: expect.stringContaining('https://example.org/menu: holds no article text') },
  ]);
});

test.each([
  ['a text file', 'a.warc', Buffer.from('This is no archive.\n')],
  ['an empty file', 'a.warc', Buffer.from('')],
  ['a broken gzip file', 'a.warc.gz', gzipSync(records[0]!).subarray(0, 200)],
])('refuses %s', async (_, name, bytes) => {
  await expect(readAll(join(temporary({ [name]: bytes }), name))).rejects.toThrow(/^news\.warc: /);
});
