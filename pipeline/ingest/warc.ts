import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { WARCParser, type WARCRecord } from 'warcio';
import type { Document, Extraction } from '../../schemas/types.ts';
import { sha256 } from '../kernel/ids.ts';
import { Problem } from '../kernel/problem.ts';
import { refused } from '../kernel/reject.ts';
import { checkSize, largestFile } from './decode.ts';
import { completeDocument } from './document.ts';
import { readPage } from './html.ts';
import { slug } from './source-id.ts';

/**
 * The articles of a web archive, record by record in constant memory: one document, or one refusal, for each HTML page that was
 * fetched with status 200. Source ids are made of address and time of capture.
 *
 * @throws Problem when the archive itself is damaged; the records before the damage have been handed out by then
 */
export async function* ingestWarc(path: string, shown = path): AsyncGenerator<Document | Extraction> {
  let records = 0;
  try {
    for await (const record of new WARCParser(openArchive(path))) {
      if (!record.warcHeaders.protocol?.startsWith('WARC/')) break;
      records += 1;
      if (isPage(record)) yield await ingestRecord(record, shown);
    }
  } catch (error) {
    const found = `cannot be read beyond record ${records} (${(error as Error).message})`;
    throw new Problem({ file: shown, found, cure: 'fetch the archive again' });
  }
  if (records === 0) throw new Problem({ file: shown, found: 'holds no WARC record', cure: 'give a .warc or .warc.gz file' });
}

/** node:zlib is twice as fast as warcio's own decompression. */
function openArchive(path: string): AsyncIterable<Uint8Array> {
  const bytes = createReadStream(path);
  return path.endsWith('.gz') ? bytes.pipe(createGunzip()).on('close', () => bytes.destroy()) : bytes;
}

function isPage(record: WARCRecord): boolean {
  const type = record.httpHeaders?.headers.get('content-type') ?? '';
  return record.warcType === 'response' && record.httpHeaders?.statusCode === 200 && /\b(html|xhtml)\b/i.test(type);
}

async function ingestRecord(record: WARCRecord, shown: string): Promise<Document | Extraction> {
  const url = record.warcTargetURI ?? '';
  const captured = record.warcDate ?? '';
  const source_id = `${slug(url.replace(/^https?:\/\/(www\.)?/, ''))}-${sha256(`${url} ${captured}`).slice(0, 8)}`;
  const file = `${shown}, ${url}`;
  try {
    const bytes = await readBody(record, file);
    const charset = record.httpHeaders?.headers
      .get('content-type')
      ?.match(/charset="?([\w-]+)/i)?.[1]
      ?.toLowerCase();
    const { text, title, publisher, published_on } = readPage(bytes, file, charset);
    const retrieved_on = captured.match(/^\d{4}-\d\d-\d\d/)?.[0] ?? null;
    return completeDocument({ source_id, text, title, publisher, url, published_on, retrieved_on, sha256: sha256(bytes) }, { file });
  } catch (error) {
    if (error instanceof Problem) return refused(source_id, 'ingest', [error.message]);
    throw error;
  }
}

async function readBody(record: WARCRecord, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record) {
    size += chunk.length;
    if (size <= largestFile) chunks.push(chunk);
  }
  checkSize(size, file);
  return Buffer.concat(chunks);
}
