import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetFile } from '../../schemas/types.ts';
import { versionOrder } from '../release/versions.ts';

/** Tables whose ids linking may give up. */
const TABLES = ['events', 'casualties', 'forces'];

/**
 * The ids that versions published for good before this one, oldest version first: of rows that linking makes one, the one that people can
 * have cited longest keeps its id. A version that is not in dist/ any more has no say.
 */
export function knownIds(dist: string, { version, published = [] }: DatasetFile): string[] {
  const earlier = published.map((each) => each.version).filter((each) => versionOrder(each, version) < 0);
  const files = earlier.sort(versionOrder).flatMap((each) => TABLES.map((name) => join(dist, `v${each}`, 'csv', `${name}.csv`)));
  // The key is the first column of every table, and no key needs quotes.
  const ids = files.filter(existsSync).flatMap((file) => readFileSync(file, 'utf8').match(/^(?:ev|ca|fo)-[0-9a-f]{12}(?=,)/gm) ?? []);
  return [...new Set(ids)];
}
