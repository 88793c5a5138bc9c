import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { temporary } from '../temporary.ts';

const npm = (words: string[], cwd: string) => execFileSync('npm', words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const npx = (words: string, cwd: string) => execFileSync('npx', ['--no-install', 'casus', ...words.split(' ')], { cwd, encoding: 'utf8' });

test('the packed package works where it is installed, in an otherwise empty folder', () => {
  const cwd = temporary({
    'package.json': '{ "private": true }',
    'report.txt': 'A mine killed three herders near Ansongo on 12 May 2022.\n',
  });
  // The compiled program is packed as it stands: other tests are running it.
  const file = npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', cwd], packageFile()).trim();
  npm(['install', join(cwd, file)], cwd);

  expect(npx('--help', cwd)).toMatch(/^Usage: casus /);
  expect(npx('review --help', cwd)).toMatch(/^Usage: casus review /);
  npx('init mines', cwd);
  const root = join(cwd, 'mines');
  npx('add ../report.txt --licence CC0-1.0', root);
  expect(npx('run', root)).toMatch(/casualties +1\n/);
  expect(existsSync(join(root, 'dist', 'latest', 'parquet', 'casualties.parquet'))).toBe(true);
});
