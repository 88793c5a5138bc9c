import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../kernel/problem.ts';
import { openSite } from '../site/index.ts';

/**
 * Makes dist/index.html anew from what dist/ holds, as `casus run` does. The pages of the releases are theirs and stay as they are.
 *
 * @returns whether it is another page than before
 * @throws Problem when there is no release
 */
export async function makeFront(root: string): Promise<boolean> {
  const dist = join(root, 'dist');
  const index = read(join(dist, 'index.json'));
  if (index === null) throw new Problem({ file: 'dist/index.json', found: 'does not exist', cure: 'make a release with: casus run' });
  const { path } = (JSON.parse(index) as { versions: [{ path: string }] }).versions[0];
  const page = await openSite().front(join(dist, path), index);
  const file = join(dist, 'index.html');
  if (read(file) === page) return false;
  writeFileSync(`${file}.new`, page);
  renameSync(`${file}.new`, file);
  return true;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
