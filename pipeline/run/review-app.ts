import { execFileSync } from 'node:child_process';
import { Problem } from '../kernel/problem.ts';

/** The name under which somebody commits in that folder; empty where git is not there or knows none. */
export function gitUser(folder: string): string {
  try {
    return execFileSync('git', ['config', 'user.name'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

/**
 * A port as it was typed; 0, any that is free, when none was.
 *
 * @throws Problem for what is no port
 */
export function portOf(typed = '0'): number {
  const port = Number(typed);
  if (/^\d+$/.test(typed) && port < 65_536) return port;
  throw new Problem({
    field: '--port',
    found: `is ${JSON.stringify(typed)}, which is no port`,
    cure: 'give a number from 1 to 65535',
    usage: true,
  });
}

/** Waits until the program is told to end. */
export function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });
}
