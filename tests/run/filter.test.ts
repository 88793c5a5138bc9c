import { PassThrough, Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readLines } from '../../pipeline/kernel/ndjson.ts';
import { filter, mapLines } from '../../pipeline/run/filter.ts';

const say = (input: Iterable<string | Buffer>): Readable => Readable.from(input, { objectMode: false });

test('waits for a slow reader, and holds one line at a time', async () => {
  let made = 0;
  function* endless(): Generator<string> {
    for (;;) {
      made += 1;
      yield `{"n":${made}}\n`;
    }
  }
  const output = new PassThrough({ highWaterMark: 100 });
  const told: string[] = [];
  void filter('extract', (value) => value, { input: say(endless()), output, name: 'stdin', told: (sentence) => told.push(sentence) }).catch(
    () => {},
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThan(20_000);
  expect(told).toEqual([]);
  output.destroy();
});

test('a mistake of the program on one line is told and costs only that line', async () => {
  const told: string[] = [];
  const each = (value: unknown): unknown => {
    if ((value as { source_id: string }).source_id === 'b') throw new TypeError('x is not a function');
    return value;
  };
  const input = say(['{"source_id":"a"}\n{"source_id":"b"}\n{"source_id":"c"}']);
  const results = [];
  for await (const result of mapLines('normalise', each, { input, name: 'stdin', told: (sentence) => told.push(sentence) }))
    results.push(result);
  const reason =
    'stdin, line 2: stopped the program (TypeError: x is not a function); report it, it is a mistake of the program; nothing else is concerned.';
  expect(told).toEqual([reason]);
  expect(results).toMatchObject([
    { source_id: 'a' },
    { source_id: 'b', events: [], rejects: [{ stage: 'normalise', reason }] },
    { source_id: 'c' },
  ]);
});

test.each([
  ['lines cut anywhere', ['{"a"', ':1}\n{"a":', '2}\n'], [1, 2]],
  ['a letter cut in two', [Buffer.from([...Buffer.from('{"a":"'), 0xc3]), Buffer.from([0xa9, ...Buffer.from('"}')])], ['é']],
  ['Windows line ends and blank lines', ['{"a":1}\r\n\r\n  \n{"a":2}\r\n'], [1, 2]],
  ['nothing', [''], []],
])('reads %s', async (_, chunks, expected) => {
  const values = [];
  for await (const { value } of readLines(say(chunks))) values.push((value as { a: unknown }).a);
  expect(values).toEqual(expected);
});

test('a line without end is read over, not held', async () => {
  function* chunks(): Generator<Buffer> {
    for (let i = 0; i < 110; i += 1) yield Buffer.alloc(1_000_000, 32);
    yield Buffer.from('\n{"a":1}\n');
  }
  const read = [];
  for await (const line of readLines(say(chunks()))) read.push(line);
  expect(read).toEqual([
    { number: 1, error: 'it is longer than 100 MB' },
    { number: 2, value: { a: 1 } },
  ]);
});
