import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogue } from './catalogue.ts';
import { type FileSum, folderSums } from './checksums.ts';
import { type Delta, deltas } from './deltas.ts';
import { diskProblem } from './disk.ts';
import { refuseEarlier, refuseEdited, refuseOtherBytes, versionBefore } from './published.ts';
import { type DeathsGap, deathsGaps } from './rollup.ts';
import { commit, recover, stage } from './staging.ts';
import { publishedVersions, versionOrder } from './versions.ts';
import { type ReleaseParts, writeRelease } from './write.ts';

/** A release's own folder and the version before it follow from dist. */
type Parts = Omit<ReleaseParts, 'folder' | 'before'>;

/** What publishing did. */
export interface Publication {
  version: string;
  /** `unchanged`: the version stood there with the very same bytes; nothing was written. */
  outcome: 'new' | 'replaced' | 'unchanged';
  /** The version's folder, in dist. */
  folder: string;
  files: FileSum[];
  /** What changed in each table against the newest release that stood in dist before. */
  deltas: Delta[];
  /** Events whose deaths are not the sum of their casualties: worth a look before the release is announced. */
  gaps: DeathsGap[];
}

/**
 * Publishes the dataset's version: dist/v<version>/, dist/latest/ (a real copy of the newest version), dist/index.json and dist/index.html. All of it is
 * made aside and moved into place at once, so that an interruption leaves dist as it was; the next run clears up after it.
 *
 * @throws Problem for a cell that cannot be published, a version that is published already with other bytes or not later than those that are,
 * a released version that somebody changed by hand, a disk that is full or may not be written
 */
export async function publishRelease({ dist, ...parts }: Parts & { dist: string }): Promise<Publication> {
  let staging: string | null = null;
  try {
    refuseEarlier(parts.dataset);
    await mkdir(dist, { recursive: true });
    await recover(dist);
    const published = await publishedVersions(dist);
    staging = await stage(dist);
    const publication = await prepare(parts, dist, join(staging, 'new'), published);
    if (publication.changed) await commit(dist, staging);
    return publication.result;
  } catch (error) {
    throw diskProblem(error, dist);
  } finally {
    if (staging) await rm(staging, { recursive: true, force: true });
  }
}

/** Puts into `fresh` whatever is to change in dist: the version, latest/, index.json and index.html, each only if it differs from what stands there. */
async function prepare(parts: Parts, dist: string, fresh: string, published: string[]) {
  const { dataset } = parts;
  const { version } = dataset;
  const [name, target] = [`v${version}`, join(dist, `v${version}`)];
  const folderOf = (other: string | null | undefined) => (other ? join(dist, `v${other}`) : null);
  const others = published.filter((other) => other !== version);
  for (const other of others) await refuseEdited(dataset, other, folderOf(other)!);
  const files = await writeRelease({ ...parts, before: folderOf(versionBefore(dataset, others)), folder: join(fresh, name) });
  await refuseOtherBytes(dataset, join(fresh, name), target);
  const differences = await deltas(folderOf(published[0]), join(fresh, name));

  const newest = [version, ...published].sort(versionOrder).at(-1)!;
  const newestFolder = join(newest === version ? fresh : dist, `v${newest}`);
  await renew(newestFolder, join(dist, 'latest'), join(fresh, 'latest'));
  const releases = [version, ...others].map((other) => {
    const isPublished = dataset.published?.some((each) => each.version === other) ?? false;
    return { version: other, published: isPublished, folder: other === version ? join(fresh, name) : join(dist, `v${other}`) };
  });
  const index = await catalogue(releases);
  await renewFile(index, 'index.json', dist, fresh);
  if (parts.pages) await renewFile(await parts.pages.front(newestFolder, index), 'index.html', dist, fresh);
  const outcome = await settle(join(fresh, name), target);
  const changed = outcome !== 'unchanged' || ['latest', 'index.json', 'index.html'].some((part) => existsSync(join(fresh, part)));
  return { changed, result: { version, outcome, folder: target, files, deltas: differences, gaps: deathsGaps(parts.tables) } };
}

/** Whether the version is new or takes the place of other bytes. */
async function settle(made: string, target: string): Promise<Publication['outcome']> {
  if (!existsSync(target)) return 'new';
  if (!(await sameFiles(made, target))) return 'replaced';
  await rm(made, { recursive: true });
  return 'unchanged';
}

/** Copies the newest version for latest/, unless it is that already. A copy and no link: links break in archives and on static hosts. */
async function renew(newest: string, latest: string, copy: string): Promise<void> {
  if (await sameFiles(newest, latest)) return;
  await cp(newest, copy, { recursive: true });
}

async function renewFile(text: string, name: string, dist: string, fresh: string): Promise<void> {
  const before = await readFile(join(dist, name), 'utf8').catch(() => null);
  if (before !== text) await writeFile(join(fresh, name), text);
}

async function sameFiles(a: string, b: string): Promise<boolean> {
  return JSON.stringify(await folderSums(a)) === JSON.stringify(await folderSums(b));
}
