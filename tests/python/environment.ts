import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sha256 } from '../../pipeline/kernel/ids.ts';
import { packageFile } from '../../pipeline/kernel/root.ts';

/** A Python with the packages of requirements.txt, or why there is none. */
export interface Python {
  /** The reason, for skipping tests by; null when all is there. */
  missing: string | null;
  /** Runs a script of this folder and gives the JSON it prints. */
  run: <T>(script: string, ...words: string[]) => T;
  /** Runs a module (`python -m`) and gives how it ended. */
  module: (...words: string[]) => { code: number | null; out: string; err: string };
}

const folder = packageFile('.venv');
const requirements = packageFile('tests', 'python', 'requirements.txt');
const stamp = join(folder, 'made-of');
const program = process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');

/**
 * Python for tests. It is made on first use in .venv/, outside git, and made again when requirements.txt has changed. Where it cannot
 * be made, tests are to be skipped and say why, except in CI, where that is a failure.
 */
export async function openPython(): Promise<Python> {
  const missing = await locked(make);
  if (missing !== null && process.env.CI) throw new Error(missing);
  if (missing !== null) console.warn(`skipped: ${missing}`);
  return {
    missing,
    run: (script, ...words) => JSON.parse(start([packageFile('tests', 'python', script), ...words], true).out),
    module: (...words) => start(['-m', ...words]),
  };
}

function start(words: string[], mustSucceed = false): { code: number | null; out: string; err: string } {
  const env = { ...process.env, HF_HUB_OFFLINE: '1', PYTHONUTF8: '1', PYTHONDONTWRITEBYTECODE: '1' };
  const { status, stdout, stderr } = spawnSync(program, words, { env, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (mustSucceed && status !== 0) throw new Error(`${words.join(' ')} failed:\n${stderr}`);
  return { code: status, out: stdout, err: stderr };
}

/** Gives the reason when it cannot be made. */
function make(): string | null {
  const wanted = sha256(readFileSync(requirements));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return null;
  rmSync(folder, { recursive: true, force: true });
  const steps: [string, string[]][] = [
    ['python3', ['-m', 'venv', folder]],
    [
      program,
      ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', '--ignore-requires-python', '-r', requirements],
    ],
  ];
  for (const [command, words] of steps) {
    const { error, status, stderr } = spawnSync(command, words, { encoding: 'utf8' });
    if (error) return `${command} cannot be started (${error.message}); install Python 3.11 or later with its venv module`;
    if (status !== 0)
      return `${command} ${words.slice(0, 3).join(' ')} failed: ${stderr.trim().split('\n').at(-1)}; is the package registry in reach?`;
  }
  writeFileSync(stamp, wanted);
  return null;
}

/** One test file at a time makes it, the others wait. */
async function locked<T>(act: () => T): Promise<T> {
  const lock = `${folder}.lock`;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      const owner = Number(readFileSync(join(lock, 'pid'), { encoding: 'utf8', flag: 'a+' }) || process.pid);
      if (!isAlive(owner)) rmSync(lock, { recursive: true, force: true });
      else await pause(500);
    }
  }
  try {
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return act();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
