import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fromCSV } from 'arquero';
import { Problem } from '../kernel/problem.ts';
import { type FileSum, folderSums, readChecksums, sumsFile } from './checksums.ts';

/** One way in which a published release is not what it should be. */
export interface Difference {
  path: string;
  /**
   * - `differs`: the rebuilt file has other bytes
   * - `missing`: rebuilt, and not published
   * - `extra`: published, and not rebuilt
   * - `checksum`: the published file is not what the published SHA256SUMS says
   */
  kind: 'differs' | 'missing' | 'extra' | 'checksum';
  /** One sentence for people, without a full stop. */
  detail: string;
}

/**
 * Compares a release rebuilt from raw/ with the published one, file by file, and the published files with their own SHA256SUMS.
 *
 * @returns every difference, by path; none when the release is verified
 * @throws Problem when one of the folders is not there
 */
export async function verifyRelease({ built, published }: { built: string; published: string }): Promise<Difference[]> {
  for (const folder of [built, published]) await requireFolder(folder);
  const [ours, theirs] = [await folderSums(built), await folderSums(published)];
  const differences = [...(await compare(ours, theirs, built, published)), ...(await ownSums(theirs, published))];
  return differences.sort((a, b) => (a.path === b.path ? 0 : a.path < b.path ? -1 : 1));
}

async function compare(ours: FileSum[], theirs: FileSum[], built: string, published: string): Promise<Difference[]> {
  const sums = new Map(theirs.map(({ path, sha256 }) => [path, sha256]));
  const found: Difference[] = [];
  for (const { path, sha256 } of ours) {
    const other = sums.get(path);
    if (other === undefined) found.push({ path, kind: 'missing', detail: 'is not in the published release' });
    else if (other !== sha256) found.push({ path, kind: 'differs', detail: await firstDifference(path, built, published) });
  }
  const known = new Set(ours.map(({ path }) => path));
  const extra = theirs.filter(({ path }) => !known.has(path));
  return [...found, ...extra.map(({ path }): Difference => ({ path, kind: 'extra', detail: 'is published and is not made from raw/' }))];
}

/** The published files against the published list of checksums. */
async function ownSums(theirs: FileSum[], published: string): Promise<Difference[]> {
  const listed = await readChecksums(published);
  if (listed === null) return [{ path: sumsFile, kind: 'checksum', detail: 'is missing, so that nobody can check the files' }];
  const files = new Map(theirs.map(({ path, sha256 }) => [path, sha256]));
  const unlisted = theirs.filter(({ path }) => path !== sumsFile && !listed.has(path));
  const wrong = [...listed].filter(([path, sha256]) => files.get(path) !== sha256);
  return [
    ...unlisted.map(({ path }): Difference => ({ path, kind: 'checksum', detail: `is not listed in ${sumsFile}` })),
    ...wrong.map(([path]): Difference => {
      return {
        path,
        kind: 'checksum',
        detail: files.has(path) ? `is not the file that ${sumsFile} lists` : `is listed in ${sumsFile} and missing`,
      };
    }),
  ];
}

async function firstDifference(path: string, built: string, published: string): Promise<string> {
  if (!path.endsWith('.csv') && !/\.(md|json|cff|ipynb|qmd|mjs)$|LICENSE|SHA256SUMS/.test(path)) return 'has other bytes';
  const [ours, theirs] = await Promise.all([built, published].map((folder) => readFile(join(folder, path), 'utf8')));
  return path.endsWith('.csv') ? firstCell(ours!, theirs!) : firstLine(ours!, theirs!);
}

function firstLine(ours: string, theirs: string): string {
  const [left, right] = [ours.split('\n'), theirs.split('\n')];
  const at = left.findIndex((line, i) => line !== right[i]);
  return `differs from line ${(at < 0 ? left.length : at) + 1} on`;
}

/** Names the first row and column that differ; the row by its number below the header and by its key, the first column. */
function firstCell(ours: string, theirs: string): string {
  const [left, right] = [fromCSV(ours, { autoType: false }), fromCSV(theirs, { autoType: false })];
  const columns = left.columnNames();
  if (String(columns) !== String(right.columnNames())) return 'has other columns';
  for (let row = 0; row < Math.max(left.numRows(), right.numRows()); row++) {
    if (row >= right.numRows()) return `row ${row + 1} (${left.get(columns[0]!, row)}) is not in the published release`;
    if (row >= left.numRows()) return `row ${row + 1} (${right.get(columns[0]!, row)}) is published and is not made from raw/`;
    for (const name of columns) {
      const [mine, other] = [left.get(name, row), right.get(name, row)];
      if (mine !== other)
        return `row ${row + 1} (${right.get(columns[0]!, row)}), column ${name}: published ${shown(other)}, rebuilt ${shown(mine)}`;
    }
  }
  return 'has the same cells written otherwise (quotes or line ends)';
}

function shown(cell: unknown): string {
  return cell === null || cell === undefined || cell === '' ? 'an empty cell' : JSON.stringify(cell);
}

async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory())
    throw new Problem({ file: folder, found: 'there is no such release', cure: 'name a version that is in dist/' });
}
