import type { Readable, Writable } from 'node:stream';
import { type Line, readLines, writeLine } from '../kernel/ndjson.ts';
import { Problem } from '../kernel/problem.ts';
import { refused, type Stage, sentencesOf } from '../kernel/reject.ts';
import { validatorOf } from '../kernel/validators.ts';

/** Where a line comes from, as messages name it. */
export interface Where {
  file: string;
  line: number;
}

/** The streams of a filter. `name` is what messages call the input; `told` is handed every refusal's sentence. */
export interface Streams {
  input: Readable;
  output: Writable;
  name: string;
  told: (sentence: string) => void;
}

/**
 * Runs a stage over NDJSON: one line out for each line in, in order, one line in memory at a time, at the pace of the reader.
 * What cannot be used becomes a refusal that carries its reason; it stops nothing.
 */
export async function filter(stage: Stage, each: (value: unknown, where: Where) => unknown, streams: Streams): Promise<void> {
  for await (const result of mapLines(stage, each, streams)) await writeLine(streams.output, result);
}

/** The results of a stage over the lines of a stream; see `filter`. */
export async function* mapLines<T>(
  stage: Stage,
  each: (value: unknown, where: Where) => T | Promise<T>,
  { input, name, told }: Omit<Streams, 'output'>,
) {
  for await (const line of readLines(input)) {
    const where = { file: name, line: line.number };
    try {
      yield await each(jsonOf(line, where), where);
    } catch (error) {
      const reasons = reasonsOf(error, where);
      reasons.forEach(told);
      yield refused(idOf(line), stage, reasons);
    }
  }
}

function jsonOf(line: Line, where: Where): unknown {
  if (line.error === undefined) return line.value;
  throw new Problem({ ...where, found: `is not JSON (${line.error})`, cure: 'write one JSON object a line' });
}

/** Why one document could not be used: a mistake of the program on it must not cost a lab the other million. */
export function reasonsOf(error: unknown, where: { file: string; line?: number }): string[] {
  const sentences = sentencesOf(error);
  if (sentences) return sentences;
  const found = `stopped the program (${error instanceof Error ? `${error.name}: ${error.message}` : String(error)})`;
  return [new Problem({ ...where, found, cure: 'report it, it is a mistake of the program; nothing else is concerned' }).message];
}

/** The line's own source id where it has a usable one, otherwise its number. */
function idOf({ number, value }: Line): string {
  const id = (value as { source_id?: unknown } | null | undefined)?.source_id;
  const usable = validatorOf('document')({ source_id: id, text: '' });
  return usable ? (id as string) : `line-${number}`;
}
