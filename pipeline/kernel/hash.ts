import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Hash of a list of words. */
export function hashOf(words: string[]): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 32);
}

/** Hash of a file, or of a folder with every name and content in it; a link counts as where it points. Empty where there is nothing. */
export function hashTree(path: string): string {
  if (!existsSync(path)) return '';
  const status = lstatSync(path);
  if (status.isSymbolicLink()) return hashOf(['link', readlinkSync(path)]);
  if (!status.isDirectory()) return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 32);
  const names = readdirSync(path).sort();
  return hashOf(names.flatMap((name) => [name, hashTree(join(path, name))]));
}
