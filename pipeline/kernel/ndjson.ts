import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** One line of an NDJSON stream: its 1-based number, and its value or the reason it has none. */
export type Line = { number: number; value: unknown; error?: undefined } | { number: number; value?: undefined; error: string };

/** Reads NDJSON line by line in constant memory. Blank lines are passed over; a line that is not JSON yields its error. */
export async function* readLines(input: Readable): AsyncGenerator<Line> {
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (text.trim() === '') continue;
    yield parseLine(text, number);
  }
}

function parseLine(text: string, number: number): Line {
  try {
    return { number, value: JSON.parse(text) };
  } catch (error) {
    return { number, error: (error as Error).message };
  }
}

/** Writes one value as a line and waits while the reader is slow, so that memory stays flat. */
export async function writeLine(output: Writable, value: unknown): Promise<void> {
  if (!output.write(`${JSON.stringify(value)}\n`)) await once(output, 'drain');
}
