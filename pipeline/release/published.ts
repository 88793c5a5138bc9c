import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetFile } from '../../schemas/types.ts';
import { Problem } from '../kernel/problem.ts';
import { fileSha256, folderSums, readChecksums, sumsFile } from './checksums.ts';
import { versionOrder } from './versions.ts';

/** SHA-256 of a release's SHA256SUMS, which stands for all its bytes. */
export function releaseSum(folder: string): Promise<string> {
  return fileSha256(join(folder, sumsFile));
}

/**
 * A version is open until raw/dataset.yaml lists it as published: till then `casus run` makes it again as often as its sources change.
 *
 * @throws Problem when the version to be made is neither published nor later than every published one
 */
export function refuseEarlier({ version, published = [] }: DatasetFile): void {
  const newest = published
    .map((each) => each.version)
    .sort(versionOrder)
    .at(-1);
  if (newest === undefined || published.some((each) => each.version === version) || versionOrder(version, newest) > 0) return;
  throw new Problem({
    file: 'raw/dataset.yaml',
    field: 'version',
    found: `is ${version}, which is not later than ${newest}, the newest published version`,
    cure: later(newest),
  });
}

/**
 * @param made the folder of the version as it would be published now
 * @throws Problem when the version is published with other bytes
 */
export async function refuseOtherBytes({ version, published = [] }: DatasetFile, made: string, target: string): Promise<void> {
  const entry = published.find((each) => each.version === version);
  if (!entry || entry.sha256 === (await releaseSum(made))) return;
  const found = `is ${version}, which is published and would get other bytes${await firstOther(made, target)}`;
  throw new Problem({ file: 'raw/dataset.yaml', field: 'version', found, cure: later(version) });
}

/**
 * Other versions cannot be made again from raw/, so that what somebody changed in them by hand is told and never built upon.
 *
 * @throws Problem for a file that is not what the version's SHA256SUMS says, and for a SHA256SUMS that is not what was published
 */
export async function refuseEdited({ published = [] }: DatasetFile, version: string, folder: string): Promise<void> {
  const listed = await readChecksums(folder);
  const files = new Map((await folderSums(folder)).map(({ path, sha256 }) => [path, sha256]));
  const cure = 'restore the folder from version control';
  const entry = published.find((each) => each.version === version);
  if (entry && listed && files.get(sumsFile) !== entry.sha256) {
    throw new Problem({
      file: `dist/v${version}/${sumsFile}`,
      found: 'is not the one that was published, as raw/dataset.yaml tells',
      cure,
    });
  }
  const wrong =
    [...(listed ?? [])].find(([path, sum]) => files.get(path) !== sum)?.[0] ??
    [...files.keys()].find((path) => path !== sumsFile && !listed?.has(path));
  if (!listed || wrong === undefined) return;
  const found = !files.has(wrong)
    ? 'is missing'
    : listed.has(wrong)
      ? `is not the file that ${sumsFile} lists`
      : `is not listed in ${sumsFile}`;
  throw new Problem({ file: `dist/v${version}/${wrong}`, found: `${found}: somebody changed a released version`, cure });
}

/**
 * The version whose changes the next one tells: the newest earlier one that is published, so that a draft which got another number
 * does not come between; where none of those is published, the newest earlier one in dist.
 *
 * @param versions those that stand in dist
 * @throws Problem when it is not there
 */
export function versionBefore({ version, published = [] }: DatasetFile, versions: readonly string[]): string | null {
  const newestOf = (list: readonly string[]) =>
    list
      .filter((other) => versionOrder(other, version) < 0)
      .sort(versionOrder)
      .at(-1);
  const before = newestOf(published.map((each) => each.version)) ?? newestOf(versions) ?? null;
  if (before === null || versions.includes(before)) return before;
  const found = `is missing, and the changes in ${version} are told against it`;
  throw new Problem({ file: `dist/v${before}`, found, cure: 'restore the folder from version control' });
}

async function firstOther(made: string, target: string): Promise<string> {
  if (!existsSync(target)) return '';
  const before = new Map((await folderSums(target)).map(({ path, sha256 }) => [path, sha256]));
  const others = (await folderSums(made)).filter(({ path, sha256 }) => path !== sumsFile && before.get(path) !== sha256);
  // A table says more than the pages and archives that follow from it.
  const telling = others.find(({ path }) => path.startsWith('csv/')) ?? others[0];
  return telling ? ` (${telling.path}, for one)` : '';
}

/** The next number after a published version, as advice. */
function later(version: string): string {
  const [year, month, number] = version.split('.').map(Number);
  const next = `${year}.${month}.${number! + 1}`;
  return `give it a later version, such as ${next}, there or with: casus release --version ${next}`;
}
