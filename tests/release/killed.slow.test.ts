import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { folderSums } from '../../pipeline/release/checksums.ts';
import { publishRelease } from '../../pipeline/release/publish.ts';
import { temporary } from '../temporary.ts';
import { dataset, fixture } from './fixture.ts';

const publish = (dist: string, description: string) => publishRelease({ tables: fixture(), dataset: { ...dataset, description }, dist });

/** Publishes in another process and kills it some milliseconds after it has begun; tells whether it was done before. */
async function publishAndKill(dist: string, description: string, milliseconds: number): Promise<boolean> {
  const script = packageFile('tests', 'release', 'publish-fixture.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dist, description], {
    cwd: packageFile(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  await once(child.stdout, 'data');
  await Promise.race([pause(milliseconds), exit]);
  child.kill('SIGKILL');
  await exit;
  return child.exitCode === 0;
}

test('kill -9 at any moment leaves dist as it was or as it was to be, and the next run clears up', async () => {
  const [dist, other] = [temporary(), temporary()];
  await publish(dist, 'Before.');
  await publish(other, 'After.');
  const [before, after] = [await folderSums(dist), await folderSums(other)];
  let killed = 0;
  for (let milliseconds = 0; milliseconds < 600; milliseconds += 40) {
    if (!(await publishAndKill(dist, 'After.', milliseconds))) killed += 1;
    const found = await folderSums(dist);
    expect([JSON.stringify(before), JSON.stringify(after)], `killed after ${milliseconds} ms`).toContain(JSON.stringify(found));
    await publish(dist, 'Before.');
    expect(await folderSums(dist)).toEqual(before);
    expect(readdirSync(dirname(dist)).filter((name) => name.startsWith(`.${basename(dist)}-`))).toEqual([]);
  }
  expect(killed).toBeGreaterThan(3);
});
