import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporary } from '../temporary.ts';
import { casus, lines, start } from './casus.ts';

const text = 'Five soldiers were killed by gunmen in Gao on Monday, the army said.';
const good = (source_id: string): string => JSON.stringify({ source_id, text, published_on: '2024-05-09' });
const bad = ['not json', '{"source_id":"../x","text":"y"}', '{"source_id":"no-text"}', '[1]', '{"source_id":"u","text":"cut'];
const rowless = { events: [], casualties: [], forces: [], actors: [], places: [], evidence: [] };

test.each(['ingest', 'extract'])('casus %s answers each line with a line, in order', async (verb) => {
  const { code, out, err } = await casus([verb], { input: [good('a'), ...bad, '', good('b')].join('\n') });
  expect(code).toBe(1);
  const results = lines(out);
  expect(results.map(({ source_id }) => source_id)).toEqual(['a', 'line-2', 'line-3', 'no-text', 'line-5', 'line-6', 'b']);
  for (const refusal of results.slice(1, 6)) {
    expect(refusal).toMatchObject(rowless);
    expect(refusal.rejects).toMatchObject([
      { source_id: refusal.source_id, stage: verb, excerpt: null, reject_id: expect.stringMatching(/^rj-[0-9a-f]{12}$/) },
    ]);
  }
  const reasons = results.flatMap(({ rejects = [] }) => rejects.filter(({ stage }) => stage === verb).map(({ reason }) => reason));
  expect(err.trim().split('\n')).toEqual(reasons);
  expect(reasons[0]).toMatch(/^stdin, line 2: is not JSON \(.*\); write one JSON object a line\.$/);
  expect(reasons[1]).toMatch(/^stdin, line 3, field source_id: is "\.\.\/x", /);
});

test('extract in one step gives what extract and normalise give in two', async () => {
  const input = [good('a'), 'not json', good('b')].join('\n');
  const one = await casus(['extract'], { input });
  const statements = await casus(['extract', '--statements'], { input });
  const two = await casus(['normalise'], { input: statements.out });
  expect(two.out).toBe(one.out);
  expect({ one: one.code, statements: statements.code, two: two.code }).toEqual({ one: 1, statements: 1, two: 0 });
});

test('the stages in a row give valid rows with exact quotes', async () => {
  const ingested = await casus(['ingest'], { input: `${good('a')}\n` });
  const extracted = await casus(['extract'], { input: ingested.out });
  const linked = await casus(['link'], { input: extracted.out });
  const validated = await casus(['validate'], { input: linked.out });
  expect([ingested, extracted, linked, validated].map(({ code, err }) => ({ code, err }))).toEqual(Array(4).fill({ code: 0, err: '' }));
  const [extraction] = lines(validated.out);
  expect(extraction!.rejects).toEqual([]);
  expect(extraction!.evidence!.length).toBeGreaterThan(0);
  for (const { quote, char_start, char_end } of extraction!.evidence!) expect(text.slice(char_start, char_end)).toBe(quote);
});

test('link in one step gives what it gives around a sort, and keeps the id that was published before', async () => {
  const told = ['a', 'b'].map((id) => good(id)).join('\n');
  const extracted = await casus(['extract'], { input: told });
  const one = await casus(['link'], { input: extracted.out });
  const keyed = await casus(['link', '--split'], { input: extracted.out });
  const sorted = keyed.out.split('\n').filter(Boolean).sort();
  const two = await casus(['link', '--sorted'], { input: `${sorted.join('\n')}\n` });
  expect(two.out).toBe(one.out);
  const redirects = lines(one.out).flatMap((line) => line.redirects ?? []);
  expect(redirects.length).toBeGreaterThan(0);
  const { id, replaced_by } = redirects[0]!;
  const known = join(temporary({ 'known.txt': `${id}\n` }), 'known.txt');
  const other = await casus(['link', '--known', known], { input: extracted.out });
  expect(lines(other.out).flatMap((line) => line.redirects ?? [])).toContainEqual({ id: replaced_by, replaced_by: id });
  expect(await casus(['link', '--sorted'], { input: `${sorted.reverse().join('\n')}\n` })).toMatchObject({ code: 1 });
});

test.each(['curate', 'link', 'validate'])('casus %s passes over what is no extraction', async (verb) => {
  const { code, out, err } = await casus([verb], { input: `${good('a')}\nnot json\n` });
  expect(code).toBe(1);
  expect(lines(out).map(({ source_id, rejects }) => [source_id, rejects![0]!.stage])).toEqual([
    ['a', verb === 'curate' ? 'review' : verb],
    ['line-2', verb === 'curate' ? 'review' : verb],
  ]);
  expect(err).toMatch(/^stdin, line 1: is no extraction; give the output of casus extract\.\nstdin, line 2: is not JSON/);
});

test('bytes that are not UTF-8 cost only their line', async () => {
  const input = Buffer.concat([
    Buffer.from(`${good('a')}\n{"source_id":"b","text":"`),
    Buffer.from([0xff, 0xfe]),
    Buffer.from(`"}\n${good('c')}\n`),
  ]);
  const { code, out, err } = await casus(['ingest'], { input });
  expect({ code, err }).toEqual({ code: 1, err: 'stdin, line 2: is not JSON (it is not UTF-8 text); write one JSON object a line.\n' });
  expect(lines(out).map(({ source_id }) => source_id)).toEqual(['a', 'line-2', 'c']);
});

test('a line separator inside a text ends no line', async () => {
  const { code, out } = await casus(['ingest'], {
    input: `${JSON.stringify({ source_id: 'a', text: `One was killed.\u2028Two fled.` })}\n`,
  });
  expect(code).toBe(0);
  expect(lines(out)).toMatchObject([{ text: 'One was killed.\u2028Two fled.' }]);
});

test('a reader that goes away is no trouble', async () => {
  const child = start(['ingest']);
  child.stdin!.on('error', () => {});
  child.stdin!.write(`${good('a')}\n`.repeat(200_000));
  let err = '';
  child.stderr!.on('data', (chunk) => (err += chunk));
  await once(child.stdout!, 'data');
  child.stdout!.destroy();
  const [code, signal] = await once(child, 'close');
  expect({ code, signal, err }).toEqual({ code: 0, signal: null, err: '' });
});

test('ingest reads folders, datasets and NDJSON files', async () => {
  const cwd = temporary({
    'raw/dataset.yaml': '',
    'raw/a/article.txt': text,
    'raw/b/article.txt': '',
    'raw/B/article.txt': text,
    'docs.ndjson': `${good('d')}\n`,
  });
  const { code, out, err } = await casus(['ingest', 'raw/', 'raw/a', 'docs.ndjson'], { cwd });
  expect(code).toBe(1);
  expect(lines(out).map(({ source_id, rejects }) => `${source_id} ${rejects ? 'refused' : 'read'}`)).toEqual([
    'B read',
    'a read',
    'b refused',
    'a read',
    'd read',
  ]);
  expect(err).toMatch(/^raw\/b: has the same id as B but for capitals/);
});

test.each([
  ['nowhere', 'nowhere: does not exist; check the path.\n'],
  ['a.pdf', 'a.pdf: is no folder, NDJSON or WARC file; make it a source with: casus add FILE.\n'],
])('ingest %s is told', async (path, err) => {
  expect(await casus(['ingest', path], { cwd: temporary({ 'a.pdf': 'x' }) })).toEqual({ code: 1, out: '', err });
});

test('a gazetteer that is not there is told', async () => {
  const { code, err } = await casus(['extract', '--gazetteer', 'nowhere.txt'], { cwd: temporary(), input: `${good('a')}\n` });
  expect(code).toBe(1);
  expect(err).toMatch(/^nowhere\.txt.*\.\n$/);
});
