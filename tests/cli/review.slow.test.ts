import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
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
