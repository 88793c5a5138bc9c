import { type ChildProcess, spawn } from 'node:child_process';
import { packageFile } from '../../pipeline/kernel/root.ts';

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** The command line that starts `casus` from the sources. */
export const self = ['--import', import.meta.resolve('tsx'), packageFile('pipeline', 'cli.ts')];

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
}

/** The values of NDJSON text. */
export function lines(text: string): Result[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
