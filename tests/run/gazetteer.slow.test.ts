import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { casus } from '../cli/casus.ts';
import { DUMP, zip } from '../gazetteer/archive.ts';
import { article, rowsOf, source, trial } from './dataset.ts';

test('casus run reads with the places that casus gazetteer add has fetched, and again when they change', async () => {
  const server = createServer((_, response) => response.end(zip([['ML.txt', DUMP]])));
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const env = { CASUS_GEONAMES: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  const root = trial({ 'raw/village/article.txt': article.replace('Gao', 'Zorgande'), 'raw/village/source.yaml': source });
  await casus(['run', '--quiet'], { cwd: root });
  expect(rowsOf(root, 'events')).not.toContain('Zorgandé');

  const added = await casus(['gazetteer', 'add', 'ML'], { cwd: root, env });
  expect(added).toMatchObject({ code: 0, out: `${join('.cache', 'gazetteer', 'ML.txt')}\n` });
  expect(added.err).toContain('casus run reads with these places from now on');

  expect((await casus(['run'], { cwd: root })).err).toContain('3 sources');
  expect(rowsOf(root, 'events')).toContain('Zorgandé');
  expect((await casus(['verify'], { cwd: root })).code).toBe(0);

  rmSync(join(root, '.cache', 'gazetteer'), { recursive: true });
  await casus(['run', '--quiet'], { cwd: root });
  expect(rowsOf(root, 'events')).not.toContain('Zorgandé');
});
