import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { folderSums } from '../../pipeline/release/checksums.ts';
import { temporary } from '../temporary.ts';

/** Writes the fixture's release in a process of its own. */
function write(folder: string, env: Record<string, string>, ...words: string[]): void {
  mkdirSync(folder, { recursive: true });
  const script = packageFile('tests', 'release', 'write-fixture.ts');
  execFileSync(process.execPath, ['--import', 'tsx', script, folder, ...words], { cwd: packageFile(), env: { ...process.env, ...env } });
}

test('time zone, locale, folder and the order of rows leave no trace in the bytes', async () => {
  const [one, two] = [join(temporary(), 'here'), join(temporary(), 'quite', 'another place', "with 'quotes'")];
  write(one, { TZ: 'America/St_Johns', LC_ALL: 'en_US.UTF-8', LANG: 'en_US.UTF-8' });
  write(two, { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'de_DE.UTF-8', HOME: two, HOSTNAME: 'elsewhere' }, 'backwards');
  const sums = await folderSums(one);
  expect(sums.length).toBeGreaterThan(25);
  expect(await folderSums(two)).toEqual(sums);
});

test('SHA256SUMS is what sha256sum reads', () => {
  const folder = join(temporary(), 'release');
  write(folder, {});
  expect(() => execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: folder })).not.toThrow();
});
