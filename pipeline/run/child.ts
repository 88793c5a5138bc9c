import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { fileURLToPath } from 'node:url';
import { $ } from 'zx/core';
import { Problem } from '../kernel/problem.ts';

/** The program itself, as this process was started: compiled, or from the sources with their loader. */
const cli = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../cli.ts' : '../cli.js', import.meta.url));
const self = [...process.execArgv, cli];

/** POSIX quoting, so that any path does and a plain `sh` suffices. */
const quote = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;
const posix = process.platform === 'win32' ? {} : { shell: '/bin/sh', prefix: '', quote };

/** Where a verb runs, what it reads and what it writes. */
export interface Files {
  cwd: string;
  input?: string;
  output: string;
  /** Whether exit code 1 is in order: then every refusal stands in the output. */
  mayRefuse?: boolean;
}

/**
 * Runs one verb in a process of its own, from file to file: zx would hold piped output in memory.
 *
 * @returns what it said on its error stream
 * @throws Problem when it broke down; what it said is in the sentence
 */
export async function runVerb(words: string[], { cwd, input = devNull, output, mayRefuse = false }: Files): Promise<string> {
  const files = [openSync(input, 'r'), openSync(output, 'w')];
  const stdio = [...files, 'pipe'] as unknown as 'pipe';
  try {
    const run = $({ ...posix, cwd, stdio, nothrow: true, quiet: true, detached: false });
    const { exitCode, signal, stderr } = await run`${process.execPath} ${self} ${words}`;
    if (exitCode === 0 || (exitCode === 1 && mayRefuse)) return stderr.trim();
    throw stopped(words[0]!, stderr.trim() || `it ended with ${signal ?? `exit code ${exitCode}`}`);
  } finally {
    files.forEach(closeSync);
  }
}

/** The stage gave up; nothing has been published. */
export function stopped(verb: string, why: string): Problem {
  return new Problem({
    found: `casus ${verb} stopped: ${why.replace(/[.\s]+$/, '')}`,
    cure: 'mend that and run again; dist/ is as it was',
  });
}
