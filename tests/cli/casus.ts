import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../../pipeline/kernel/root.ts';

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

const compiled = packageFile('.build', 'pipeline', 'cli.js');

/** The command line that starts `casus`: compiled where that is newer than every source, for it starts four times as fast. */
export const self = isFresh() ? [compiled] : ['--import', import.meta.resolve('tsx'), packageFile('pipeline', 'cli.ts')];

function isFresh(): boolean {
  if (!existsSync(compiled)) return false;
  const sources = ['pipeline', 'schemas'].flatMap((folder) => readdirSync(packageFile(folder), { recursive: true, withFileTypes: true }));
  const files = sources.filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name));
  return files.every(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs < statSync(compiled).mtimeMs);
}

/** Starts `casus` as a real process; its streams are pipes, no terminal. */
export function start(words: string[], options: { cwd?: string; env?: Record<string, string>; detached?: boolean } = {}): ChildProcess {
  return spawn(process.execPath, [...self, ...words], { ...options, env: { ...process.env, ...options.env } });
}

/** Runs `casus` to its end. */
export function casus(
  words: string[],
  options: { cwd?: string; input?: string | Uint8Array; env?: Record<string, string> } = {},
): Promise<Ended> {
  const child = start(words, options);
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout!.on('data', (chunk) => (ended.out += chunk));
  child.stderr!.on('data', (chunk) => (ended.err += chunk));
  child.stdin!.on('error', () => {});
  child.stdin!.end(options.input ?? '');
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ended, code })));
}

/** A document or an extraction, as far as tests look into it. */
export interface Result {
  source_id: string;
  text?: string;
  rejects?: { source_id: string; stage: string; reason: string; excerpt: string | null }[];
  evidence?: { quote: string; char_start: number; char_end: number }[];
  redirects?: { id: string; replaced_by: string }[];
}

/** The values of NDJSON text. */
export function lines(text: string): Result[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
