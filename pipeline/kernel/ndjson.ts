import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** One line of an NDJSON stream: its 1-based number, and its value or the reason it has none. */
export type Line = { number: number; value: unknown; error?: undefined } | { number: number; value?: undefined; error: string };

/** No article has as many bytes; a longer line is read over rather than held in memory. */
const longestLine = 100_000_000;

/**
 * Reads NDJSON line by line in constant memory. Blank lines are passed over; a line that is not JSON yields its error.
 * Lines end at LF alone: node:readline also ends them, in some versions, at U+2028, which JSON may hold as it is.
 */
export async function* readLines(input: Readable): AsyncGenerator<Line> {
  let number = 0;
  for await (const bytes of splitLines(input)) {
    number += 1;
    const line = parseLine(bytes, number);
    if (line) yield line;
  }
}

/** The bytes of each line without its LF; null for a line that is too long. */
export async function* splitLines(input: Readable): AsyncGenerator<Buffer | null> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (): Buffer | null => {
    const line = size > longestLine ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  const add = (part: Buffer): void => {
    size += part.length;
    if (size > longestLine) parts = [];
    else parts.push(part);
  };
  for await (const chunk of input) {
    const bytes: Buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      add(bytes.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < bytes.length) add(bytes.subarray(start));
  }
  if (size > 0) yield take();
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseLine(bytes: Buffer | null, number: number): Line | null {
  if (bytes === null) return { number, error: `it is longer than ${longestLine / 1e6} MB` };
  try {
    const text = utf8.decode(bytes);
    return text.trim() === '' ? null : { number, value: JSON.parse(text) };
  } catch (error) {
    return { number, error: error instanceof SyntaxError ? error.message : 'it is not UTF-8 text' };
  }
}

/** Writes one value as a line and waits while the reader is slow, so that memory stays flat. */
export async function writeLine(output: Writable, value: unknown): Promise<void> {
  await writeText(output, `${JSON.stringify(value)}\n`);
}

/** Writes text and waits while the reader is slow. */
export async function writeText(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}
