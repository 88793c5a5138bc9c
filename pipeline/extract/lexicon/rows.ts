import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { packageFile } from '../../kernel/root.ts';

/** What a lexicon file held when the program was built, with the hash of its text. */
interface Kept {
  hash: string;
  rows: unknown[];
}

const folder = packageFile('pipeline', 'extract', 'lexicon');
const keptFile = packageFile('.build', 'lexicon.json');
let kept: Record<string, Kept> | null = null;

/**
 * Entries of a lexicon file, named relative to the lexicon's folder. Parsing all the YAML takes half a second, so that the build keeps
 * what it holds; a file that was edited since is parsed anew.
 */
export function rows<T>(file: string): T[] {
  kept ??= existsSync(keptFile) ? (JSON.parse(readFileSync(keptFile, 'utf8')) as Record<string, Kept>) : {};
  const text = readFileSync(join(folder, file), 'utf8');
  const known = kept[file];
  return (known?.hash === hashOf(text) ? known.rows : (parse(text) ?? [])) as T[];
}

/** Files of a folder of the lexicon, in their order. */
export function filesIn(name: string): string[] {
  return readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => join(name, file));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = [...filesIn('.'), ...filesIn('actors')];
  const texts = files.map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
  const all = Object.fromEntries(texts.map(([file, text]) => [file, { hash: hashOf(text), rows: parse(text) ?? [] }]));
  writeFileSync(keptFile, JSON.stringify(all));
  process.stderr.write(`lexicon: ${files.length} files\n`);
}
