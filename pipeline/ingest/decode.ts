import { isUtf8 } from 'node:buffer';
import { Problem } from '../kernel/problem.ts';

/** Larger files are refused: the longest books have 5 MB, so that this is no article. */
export const largestFile = 20_000_000;

const asText = 'save the article as UTF-8 text in article.txt or as a web page in article.html';

/**
 * The text of a raw file. UTF-8 is read strictly; a byte order mark is dropped and line ends become LF; nothing else changes,
 * so that evidence offsets count the UTF-16 code units of what an editor shows.
 *
 * @param encoding the encoding a web page states for itself
 * @throws Problem for an empty, binary, oversized or wrongly encoded file
 */
export function decodeText(bytes: Uint8Array, file: string, encoding = 'utf-8'): string {
  checkSize(bytes.length, file);
  if (bytes.includes(0)) throw new Problem({ file, found: 'is a binary or UTF-16 file', cure: asText });
  const text = decode(bytes, file, encoding).replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new Problem({ file, found: 'is blank', cure: 'put the text of the article into it' });
  return text;
}

/** @throws Problem when a file of that many bytes is no article */
export function checkSize(size: number, file: string): void {
  if (size === 0) throw new Problem({ file, found: 'is empty', cure: 'put the text of the article into it' });
  if (size <= largestFile) return;
  const found = `has ${Math.ceil(size / 1e6)} MB, more than the ${largestFile / 1e6} MB a single article may have`;
  throw new Problem({ file, found, cure: 'split it into articles, one a folder, or put them into one NDJSON file for casus ingest' });
}

function decode(bytes: Uint8Array, file: string, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) {
      throw new Problem({ file, found: `is in the unknown encoding ${encoding}`, cure: 'save it as UTF-8' });
    }
    const line = encoding === 'utf-8' ? firstBadLine(bytes) : undefined;
    throw new Problem({ file, line, found: `is not valid ${encoding.toUpperCase()} text`, cure: 'save it as UTF-8' });
  }
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
}
