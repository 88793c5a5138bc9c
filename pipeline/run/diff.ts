import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../kernel/problem.ts';
import { type ChangeRow, changesBetween, inThreeLines } from '../release/index.ts';

/** What `casus diff` tells. */
export interface Comparison {
  changes: ChangeRow[];
  /** The changes as lines for people. */
  lines: string[];
}

/**
 * Compares two releases.
 *
 * @param root the dataset's folder, in whose dist/ versions are looked up
 * @param words each a version, `latest` or the path of a release folder
 * @throws Problem when there is no such release
 */
export async function compare(root: string, ...words: [string, string]): Promise<Comparison> {
  const [earlier, later] = words.map((word) => folderOf(root, word)) as [string, string];
  const changes = await changesBetween(earlier, later);
  return { changes, lines: changes.length === 0 ? ['no difference'] : [...inThreeLines(changes), ...changes.map(line)] };
}

function folderOf(root: string, word: string): string {
  const dist = join(root, 'dist');
  const folder = [join(dist, word), join(dist, `v${word}`), word].find((path) => existsSync(join(path, 'datapackage.json')));
  if (folder) return folder;
  throw new Problem({ file: word, found: `is neither a version in ${dist} nor a release folder`, cure: 'name one of these', usage: true });
}

function line({ table_name, key, op, column_name, old_value, new_value, cause }: ChangeRow): string {
  const signs = { added: '+', removed: '-', changed: '~', column_added: '+', column_removed: '-', column_moved: '~' };
  const values = [old_value, new_value].filter((value) => value !== null || op === 'changed').map((value) => JSON.stringify(value ?? ''));
  return `${signs[op]} ${table_name} ${key} ${column_name}: ${values.join(' -> ')} (${cause})`;
}
