import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sha256 } from '../../pipeline/kernel/ids.ts';
import { zipped } from '../../pipeline/release/archive.ts';
import { writeRelease } from '../../pipeline/release/write.ts';
import { temporary } from '../temporary.ts';
import { dataset, fixture } from './fixture.ts';

test('the archive holds every other file of the release, with checksums that hold', async () => {
  const folder = temporary();
  const sums = await writeRelease({ tables: fixture(), dataset, folder });
  const name = 'casus-v2022.8.0';
  const files = unzipSync(readFileSync(join(folder, `${name}.zip`)));
  const inside = Object.keys(files).map((path) => path.slice(name.length + 1));
  expect(inside).toEqual([...sums.map(({ path }) => path).filter((path) => path !== `${name}.zip`), 'SHA256SUMS'].sort());
  const listed = Buffer.from(files[`${name}/SHA256SUMS`]!).toString().trim().split('\n');
  expect(listed).toHaveLength(inside.length - 1);
  for (const line of listed) expect(sha256(files[`${name}/${line.slice(66)}`]!)).toBe(line.slice(0, 64));
});

test('times are fixed, whatever the zone', async () => {
  const script = `import { zipped } from './pipeline/release/archive.ts';
    for await (const piece of zipped([{ path: 'a.txt', bytes: new Uint8Array(9) }])) process.stdout.write(piece);`;
  const make = (TZ: string) =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { env: { ...process.env, TZ } });
  expect(make('Pacific/Kiritimati').equals(make('America/St_Johns'))).toBe(true);
});

test('what is packed already is stored', async () => {
  const bytes = new Uint8Array(1000);
  const size = async (path: string) => {
    let total = 0;
    for await (const piece of zipped([{ path, bytes }])) total += piece.length;
    return total;
  };
  expect(await size('a.parquet')).toBeGreaterThan(1000);
  expect(await size('a.csv')).toBeLessThan(300);
});
