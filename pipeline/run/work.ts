import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const dayOld = 24 * 60 * 60 * 1000;

/**
 * The work folder: results of stages under names made of all that went into them, so that a result that is there is right.
 * Files come in by renaming, whole or not at all: a run that is killed leaves nothing that could mislead the next.
 */
export interface Work {
  /** Where the result of that name is, or will be. */
  path(stage: string, name: string): string;
  /** Whether it is there. */
  has(path: string): boolean;
  /** A scratch file of this run. */
  scratch(name: string): string;
  /** Makes a scratch file a result. */
  keep(scratch: string, path: string): void;
  /** Removes the scratch files, and results that this run did not ask for and that are older than a day. */
  close(): void;
}

/** @param force treat every result as missing until it is made again */
export function openWork(folder: string, force: boolean): Work {
  mkdirSync(folder, { recursive: true });
  const scratchFolder = mkdtempSync(join(folder, 'scratch-'));
  const used = new Set<string>([scratchFolder]);
  const fresh = new Set<string>();
  return {
    path(stage, name) {
      const path = join(folder, stage, name);
      used.add(path);
      return path;
    },
    has: (path) => existsSync(path) && (!force || fresh.has(path)),
    scratch: (name) => join(scratchFolder, name),
    keep(scratch, path) {
      mkdirSync(dirname(path), { recursive: true });
      renameSync(scratch, path);
      fresh.add(path);
    },
    close() {
      rmSync(scratchFolder, { recursive: true, force: true });
      prune(folder, used);
    },
  };
}

function prune(folder: string, used: Set<string>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const paths = entry.name.startsWith('scratch-')
      ? [join(folder, entry.name)]
      : readdirSync(join(folder, entry.name)).map((name) => join(folder, entry.name, name));
    for (const path of paths)
      if (!used.has(path) && Date.now() - statSync(path).mtimeMs > dayOld) rmSync(path, { recursive: true, force: true });
  }
}

/** Writes files one after another into one. */
export function concatenate(paths: string[], into: string): void {
  writeFileSync(into, '');
  for (const path of paths) appendFileSync(into, readFileSync(path));
}
