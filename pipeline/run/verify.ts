import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatasetFile } from '../../schemas/types.ts';
import { type Difference, publishedVersions, releaseSum, verifyRelease } from '../release/index.ts';
import { run } from '../run.ts';
import { readDataset } from './dataset.ts';

/** What was found on one version. */
export interface Verdict {
  version: string;
  /** Whether it was rebuilt; an older version, which raw/ no longer makes, is only held against its own checksums. */
  rebuilt: boolean;
  /** Paths are inside dist/. */
  differences: Difference[];
}

/**
 * Rebuilds a release from raw/ in a folder of its own, the way `casus run` does, and compares it with the published one byte for byte.
 *
 * @param version the one in raw/dataset.yaml unless given, with or without its v
 * @throws Problem when there is no such release
 */
export async function verify(root: string, version?: string): Promise<Verdict> {
  const dataset = readDataset(root);
  const current = dataset.version;
  const wanted = version?.replace(/^v/, '') ?? current;
  const published = join(root, 'dist');
  if (wanted !== current) {
    const differences = [...(await compare(published, published, `v${wanted}`)), ...(await againstRecord(dataset, wanted, published))];
    return { version: wanted, rebuilt: false, differences };
  }
  const scratch = mkdtempSync(join(tmpdir(), 'casus-verify-'));
  try {
    const built = join(scratch, 'dist');
    const versions = await publishedVersions(published);
    for (const other of versions) if (other !== wanted) cpSync(join(published, `v${other}`), join(built, `v${other}`), { recursive: true });
    await run({ root, dist: built, work: join(scratch, 'work'), told: () => {} });
    const folders = [`v${wanted}`, 'latest'];
    const differences = await Promise.all(folders.map((folder) => compare(built, published, folder)));
    const fronts = ['index.html', 'index.json'].flatMap((name) => compareFile(built, published, name));
    return { version: wanted, rebuilt: true, differences: [...differences.flat(), ...fronts] };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A file beside the releases, which no SHA256SUMS lists. */
function compareFile(built: string, published: string, path: string): Difference[] {
  const [ours, theirs] = [built, published].map((folder) => join(folder, path));
  if (!existsSync(theirs!)) return [{ path, kind: 'missing', detail: 'is not published' }];
  return readFileSync(ours!).equals(readFileSync(theirs!)) ? [] : [{ path, kind: 'differs', detail: 'has other bytes' }];
}

/** A published version against the checksum that raw/dataset.yaml keeps of it. */
async function againstRecord({ published = [] }: DatasetFile, version: string, dist: string): Promise<Difference[]> {
  const entry = published.find((each) => each.version === version);
  if (!entry || entry.sha256 === (await releaseSum(join(dist, `v${version}`)))) return [];
  return [{ path: `v${version}/SHA256SUMS`, kind: 'checksum', detail: 'is not the one that was published, as raw/dataset.yaml tells' }];
}

async function compare(built: string, published: string, folder: string): Promise<Difference[]> {
  const found = await verifyRelease({ built: join(built, folder), published: join(published, folder) });
  return found.map((difference) => ({ ...difference, path: `${folder}/${difference.path}` }));
}
