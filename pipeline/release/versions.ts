import { readdir } from 'node:fs/promises';

/** Order of two calendar versions `YYYY.M.N`, by number: 2026.9.0 comes before 2026.11.0. */
export function versionOrder(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  return left!.map((part, i) => part - (right![i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** The versions that stand in dist as `v<version>/`, newest first. */
export async function publishedVersions(dist: string): Promise<string[]> {
  const names = await readdir(dist, { withFileTypes: true });
  const versions = names.filter((entry) => entry.isDirectory()).map(({ name }) => /^v(\d+\.\d+\.\d+)$/.exec(name)?.[1]);
  return versions
    .filter((version) => version !== undefined)
    .sort(versionOrder)
    .reverse();
}
