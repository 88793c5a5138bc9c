import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporary } from '../temporary.ts';
import { casus } from './casus.ts';

const article = 'Gunmen killed five soldiers in Gao on Monday, 15 August 2022, the army said.\n';

test('a new dataset takes an article and makes a release', async () => {
  const cwd = temporary({ 'report.txt': article });
  const made = await casus(['init', 'sahel-2022', '--title', 'The Sahel: 2022', '--author', 'A. Scholar'], { cwd });
  expect(made).toMatchObject({ code: 0, err: '' });
  const root = join(cwd, 'sahel-2022');
  expect(readFileSync(join(root, 'raw', 'dataset.yaml'), 'utf8')).toContain('title: "The Sahel: 2022"');
  expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).toMatchObject({
    name: 'sahel-2022',
    scripts: { test: 'casus verify' },
  });
  expect(readFileSync(join(root, '.gitignore'), 'utf8')).toMatch(/^node_modules\/$/m);
  expect(readFileSync(join(root, '.github', 'workflows', 'verify.yaml'), 'utf8')).toContain('npx casus verify');

  expect(await casus(['add', '../report.txt'], { cwd: root })).toMatchObject({ code: 0 });
  expect(await casus(['run', '--quiet'], { cwd: root })).toMatchObject({ code: 0, err: '' });
  expect(readFileSync(join(root, 'dist', 'latest', 'csv', 'casualties.csv'), 'utf8')).toContain('five soldiers');
  expect(await casus(['verify'], { cwd: root })).toMatchObject({ code: 0, err: '' });
});

test.each([
  [
    'Sahel 2022',
    2,
    '"Sahel 2022" is no name for a dataset; name it with small letters, digits and dashes, a letter first, such as sahel-2022.',
  ],
  ['full', 1, 'full: holds files already; name a new or an empty folder.'],
])('init %s is refused', async (folder, code, sentence) => {
  const ended = await casus(['init', folder], { cwd: temporary({ 'full/a.txt': article }) });
  expect(ended).toMatchObject({ code, out: '' });
  expect(ended.err).toContain(sentence);
});
