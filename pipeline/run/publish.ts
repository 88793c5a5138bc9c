import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Node, parseDocument, type YAMLMap } from 'yaml';
import type { DatasetFile } from '../../schemas/types.ts';
import { faults } from '../kernel/faults.ts';
import { Problem } from '../kernel/problem.ts';
import { changesIn, inThreeLines, publishedVersions, refuseEarlier, releaseSum, versionBefore } from '../release/index.ts';
import { type RunOptions, run } from '../run.ts';
import { readDataset } from './dataset.ts';

/** What publishing a version came to. */
export interface Announcement {
  /** Whether the version was published before, with the same bytes. */
  already: boolean;
  /** What changed against the version before, in three lines; none for a first version. */
  lines: string[];
}

/**
 * Publishes a version for good: writes its number and day into raw/dataset.yaml, makes it the way `casus run` does, and notes in
 * raw/dataset.yaml the checksum it has from now on. When it cannot be made, raw/dataset.yaml is as it was.
 *
 * @param version with or without its v
 * @param day its day of release; the one in raw/dataset.yaml where that has the version already, else today
 * @throws Problem when the version is not later than the published ones, is published with other bytes, or cannot be made
 */
export async function publish(options: RunOptions, version: string, day?: string): Promise<Announcement> {
  const file = join(options.root, 'raw', 'dataset.yaml');
  const [before, dataset] = [readFileSync(file, 'utf8'), readDataset(options.root)];
  const wanted = version.replace(/^v/, '');
  const already = dataset.published?.some((each) => each.version === wanted) ?? false;
  const on = day ?? (dataset.version === wanted ? dataset.released_on : new Date().toISOString().slice(0, 10));
  check({ ...dataset, version: wanted, released_on: on });
  const text = withValue(withValue(before, 'version', wanted), 'released_on', on);
  try {
    replaceFile(file, text);
    await run(options);
    if (!already) {
      const sha256 = await releaseSum(join(options.root, 'dist', `v${wanted}`));
      replaceFile(file, withPublished(text, [...(dataset.published ?? []), { version: wanted, sha256 }]));
      await run(options);
    }
    return { already, lines: await told({ ...dataset, version: wanted }, join(options.root, 'dist')) };
  } catch (error) {
    replaceFile(file, before);
    throw error;
  }
}

/** @throws Problem for a version or day that is none, or a version that is not later */
function check(dataset: DatasetFile): void {
  for (const { path, found, cure } of faults('dataset', dataset)) {
    const option = { version: '--version', released_on: '--on' }[String(path[0])];
    if (option) throw new Problem({ field: option, found, cure, usage: true });
  }
  refuseEarlier(dataset);
}

/** Written beside and renamed, so that a full disk leaves the file as it was. */
function replaceFile(file: string, text: string): void {
  if (readFileSync(file, 'utf8') === text) return;
  const fresh = join(dirname(dirname(file)), '.dataset.yaml');
  try {
    writeFileSync(fresh, text);
    renameSync(fresh, file);
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** The three lines; none where there is no earlier version. */
async function told(dataset: DatasetFile, dist: string): Promise<string[]> {
  if (versionBefore(dataset, await publishedVersions(dist)) === null) return [];
  return inThreeLines(await changesIn(join(dist, `v${dataset.version}`)));
}

/** The file's text with another value for a field; all else stays as people wrote it. */
function withValue(text: string, field: string, value: string): string {
  const [start, end] = (parseDocument(text).get(field, true) as Node).range!;
  return text.slice(0, start) + value + text.slice(end);
}

/** The file's text with this list of published versions. */
function withPublished(text: string, versions: NonNullable<DatasetFile['published']>): string {
  const block = `published:\n${versions.map(({ version, sha256 }) => `  - version: ${version}\n    sha256: ${sha256}\n`).join('')}`;
  const pairs = (parseDocument(text).contents as YAMLMap<Node, Node>).items;
  const old = pairs.find(({ key }) => String(key) === 'published');
  if (!old)
    return `${text.trimEnd()}\n# Versions that are out in the world and never change again; written by casus release --version.\n${block}`;
  return text.slice(0, old.key.range![0]) + block + text.slice((old.value ?? old.key).range![2]);
}
