import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Article, Board } from '../../pipeline/review/model/shapes.ts';
import { openReview } from '../review/opened.ts';
import { trial } from '../run/dataset.ts';
import { temporary } from '../temporary.ts';
import { casus } from './casus.ts';

test.each<[string, string[], number, string]>([
  ['no raw/ folder', ['--root', '.'], 1, 'raw: does not exist; make it with: casus add FILE.\n'],
  ['a source that is not there', ['gaoo', '--root', 'trial'], 2, 'there is no source "gaoo"; write gao.\n'],
  ['a path for a source', ['../raw', '--root', 'trial'], 2, 'there is no source "../raw"; give the name of a folder under raw/.\n'],
  [
    'what is no port',
    ['--port', 'http', '--root', 'trial'],
    2,
    'field --port: is "http", which is no port; give a number from 1 to 65535.\n',
  ],
  [
    'too high a port',
    ['--port', '65536', '--root', 'trial'],
    2,
    'field --port: is "65536", which is no port; give a number from 1 to 65535.\n',
  ],
])('%s is told in one sentence', async (_, words, code, err) => {
  const cwd = words.includes('trial') ? trial() : temporary();
  expect(await casus(['review', ...words.map((word) => (word === 'trial' ? cwd : word))], { cwd })).toEqual({ code, out: '', err });
});

test('a port that is in use is told in one sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const { code, err } = await casus(['review', '--root', trial(), '--port', String(port)]);
  taken.close();
  expect([code, err]).toEqual([1, `port ${port} is in use; name another with --port, or leave it out for any that is free.\n`]);
});

test('it answers on the loopback alone, under an address that nobody can guess, until it is interrupted', async () => {
  const app = await openReview(['gao-first', '--by', 'Ada Moreau']);
  const [, port, token] = /^http:\/\/127\.0\.0\.1:(\d+)\/([\w-]{24})\/#gao-first$/.exec(app.address)!;
  expect((await fetch(app.address)).status).toBe(200);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(403);
  expect((await fetch(`http://127.0.0.1:${port}/${token}x/api/board`)).status).toBe(403);
  const others = Object.values(networkInterfaces()).flatMap((list) => list!.filter(({ internal }) => !internal));
  for (const { address, family } of others.filter((each) => each.family === 'IPv4')) {
    const answer = await new Promise((resolve) => {
      connect({ port: Number(port), host: address })
        .on('connect', resolve)
        .on('error', ({ message }) => resolve(message));
    });
    expect([family, answer]).toEqual(['IPv4', expect.stringContaining('ECONNREFUSED')]);
  }
  expect(await app.close()).toBe(0);
  await expect(fetch(app.address)).rejects.toThrow();
});

test('what the app shows is what the release has', async () => {
  const app = await openReview();
  const ask = async <T>(path: string): Promise<T> => (await fetch(new URL(path, app.address))).json() as Promise<T>;
  const tell = async (source: string, decision: object) => {
    const body = JSON.stringify({ version: '', decisions: [{ ...decision, by: 'Awa', on: '2024-05-20', why: 'A trial.' }] });
    const headers = { origin: new URL(app.address).origin };
    expect((await fetch(new URL(`api/sources/${source}/decisions`, app.address), { method: 'POST', headers, body })).status).toBe(200);
  };
  const [first, later] = await Promise.all(['gao-first', 'gao-later'].map((id) => ask<Article>(`api/sources/${id}`)));
  const row = (article: Article, title: RegExp) => article.rows.find((each) => title.test(each.title))!;
  const five = row(first!, /^Five/);
  await tell('gao-first', {
    decision: 'edit',
    table_name: 'casualties',
    row_id: five.id,
    evidence: five.words,
    field: 'count_best',
    value: 6,
  });
  const [one, two] = [row(first!, /^Attack/), row(later!, /^Attack/)];
  const other = { source_id: 'gao-later', row_id: two.id, evidence: two.words };
  await tell('gao-first', { decision: 'unlink', table_name: 'events', row_id: one.id, evidence: one.words, other });
  const board = await ask<Board>('api/board');
  const article = await ask<Article>('api/sources/gao-first');

  expect((await casus(['run', '--quiet', '--root', app.root])).err).toBe('');
  const table = (name: string) =>
    readFileSync(join(app.root, 'dist', 'latest', 'csv', `${name}.csv`), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
  expect({ events: table('events').length, casualties: table('casualties').length, forces: table('forces').length }).toEqual(
    board.released,
  );
  expect(board.released.events).toBe(3);
  const [six] = table('casualties').filter((line) => line.startsWith(five.id));
  expect(six).toContain(',6,6,6,');
  expect(row(article, /^Five/).row).toMatchObject({ count_low: 6, count_best: 6, count_high: 6, review: 'corrected' });
  await app.close();
});

test('many decisions at once are all kept', async () => {
  const app = await openReview();
  const board = (await (await fetch(new URL('api/board', app.address))).json()) as { entries: { id: string; source_id: string }[] };
  const { id } = board.entries.find(({ source_id }) => source_id === 'gao-first')!;
  const give = (why: string) =>
    fetch(new URL('api/sources/gao-first/decisions', app.address), {
      method: 'POST',
      headers: { origin: new URL(app.address).origin },
      body: JSON.stringify({
        version: 'old',
        decisions: [{ decision: 'confirm', table_name: 'events', row_id: id, by: 'A', on: '2024-05-20', why }],
      }),
    });
  const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => give(`Reading ${n}.`)));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(((await answers[7]!.json()) as { behind: boolean }).behind).toBe(true);
  expect(
    app
      .decisions('gao-first')
      .map(({ why }) => why)
      .sort(),
  ).toEqual(Array.from({ length: 8 }, (_, n) => `Reading ${n}.`));
  await app.close();
});
