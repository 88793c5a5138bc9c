import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeApp } from '../../pipeline/review/app.ts';
import type { Board } from '../../pipeline/review/model/shapes.ts';
import { openProject } from '../../pipeline/review/project.ts';
import { trialFiles } from '../run/dataset.ts';

const token = 'sesame-sesame-sesame';
const here = { host: '127.0.0.1:4000' };
const own = { ...here, origin: 'http://127.0.0.1:4000' };

const root = mkdtempSync(join(tmpdir(), 'casus-guard-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
for (const [name, text] of Object.entries(trialFiles)) {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}
const app = makeApp({ project: openProject(root), files: { 'index.html': { type: 'text/html', text: 'hello' } }, token, port: () => 4000 });

const empty = JSON.stringify({ version: '', decisions: [] });

test.each<[string, number, string, Record<string, string>, string?]>([
  ['the page', 200, `/${token}/`, here],
  ['the page under the other name of this machine', 200, `/${token}/`, { host: 'localhost:4000' }],
  ['the list of rows', 200, `/${token}/api/board`, here],
  ['an article', 200, `/${token}/api/sources/gao`, here],
  ['no decisions at all', 200, `/${token}/api/sources/gao/decisions`, own, empty],
  ['a page without a key', 403, '/', here],
  ['a wrong key', 403, '/sesame/', here],
  ['rows with a wrong key', 403, '/sesame/api/board', here],
  ['a key in other case', 403, `/${token.toUpperCase()}/`, here],
  ['a foreign name for this machine', 403, `/${token}/`, { host: 'evil.example:4000' }],
  ['another port', 403, `/${token}/`, { host: '127.0.0.1:4001' }],
  ['no host', 403, `/${token}/`, {}],
  ['rows, asked for by a foreign page', 403, `/${token}/api/board`, { ...here, origin: 'http://evil.example' }],
  ['a decision by a foreign page', 403, `/${token}/api/sources/gao/decisions`, { ...here, origin: 'http://evil.example' }, empty],
  ['a decision by a page of another port', 403, `/${token}/api/sources/gao/decisions`, { ...here, origin: 'http://127.0.0.1:80' }, empty],
  ['a decision by nobody knows whom', 403, `/${token}/api/sources/gao/decisions`, here, empty],
  ['a decision by a file', 403, `/${token}/api/sources/gao/decisions`, { ...here, origin: 'null' }, empty],
  ['a source that is not there', 404, `/${token}/api/sources/timbuktu`, here],
  ['a path for a source', 404, `/${token}/api/sources/..%2F..%2Fetc`, here],
  ['a path through a source', 404, `/${token}/api/sources/gao%2F..%2Fmopti`, here],
  ['a decision on a path', 404, `/${token}/api/sources/..%2Fgao/decisions`, own, empty],
  ['a file that the app does not have', 404, `/${token}/app.ts`, here],
  ['what is no list of decisions', 400, `/${token}/api/sources/gao/decisions`, own, '{"decisions":{}}'],
  ['what is no JSON', 400, `/${token}/api/sources/gao/decisions`, own, 'confirm'],
  ['what is far too long', 413, `/${token}/api/sources/gao/decisions`, own, `"${'a'.repeat(200_000)}"`],
])('%s: %i', async (_, status, path, headers, body) => {
  const response = await app.request(path, { headers, ...(body !== undefined && { method: 'POST', body }) });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
});

test('a source folder that is a link to elsewhere is not read', async () => {
  mkdirSync(join(root, 'elsewhere'));
  writeFileSync(join(root, 'elsewhere', 'article.txt'), 'Three people were killed in Gao.');
  symlinkSync(join(root, 'elsewhere'), join(root, 'raw', 'linked'));
  const response = await app.request(`/${token}/api/sources/linked`, { headers: here });
  expect(response.status).toBe(404);
  const board = (await (await app.request(`/${token}/api/board`, { headers: here })).json()) as Board;
  expect(board.sources.find(({ source_id }) => source_id === 'linked')?.trouble).toMatch(/is a symbolic link; put the file itself there/);
});
