import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { byteOrder } from './order.ts';

/*
 * A release is made in `.dist-staging-<process>` beside dist. One rename to `.dist-commit-<process>` decides: before it, dist is as it
 * was; after it, moving the parts into place is only a matter of time, and the next run ends what a killed one began.
 */
type State = 'staging' | 'commit';

/** Where releases are made: beside dist, or within it where it is a disk of its own, since only a rename on one disk is done at once. */
function workshop(dist: string): string {
  const parent = dirname(resolve(dist));
  return statSync(parent).dev === statSync(dist).dev ? parent : resolve(dist);
}

/** The folder in which a process makes or moves a release of dist. */
export function scratchFolder(dist: string, state: State, pid: number): string {
  return join(workshop(dist), `${prefix(dist, state)}${pid}`);
}

function prefix(dist: string, state: State): string {
  return `.${basename(resolve(dist))}-${state}-`;
}

/** The process whose scratch folder it is; null for any other name. */
function pidOf(name: string, dist: string, state: State): number | null {
  const start = prefix(dist, state);
  return name.startsWith(start) && /^\d+$/.test(name.slice(start.length)) ? Number(name.slice(start.length)) : null;
}

/** Makes an empty staging folder; what is to be published goes into its `new/`. */
export async function stage(dist: string): Promise<string> {
  const folder = scratchFolder(dist, 'staging', process.pid);
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'new'), { recursive: true });
  return folder;
}

/** Publishes what stands in the staging folder's `new/`, each entry in place of the one of the same name in dist. */
export async function commit(dist: string, folder: string): Promise<void> {
  await syncTree(folder);
  const decided = scratchFolder(dist, 'commit', process.pid);
  await rename(folder, decided);
  await syncFolder(dirname(decided));
  await moveIntoPlace(dist, decided);
}

/** Ends the commits of runs that were killed and removes what others left unfinished. Runs still alive are left alone. */
export async function recover(dist: string): Promise<void> {
  const folder = workshop(dist);
  for (const name of (await readdir(folder)).sort(byteOrder)) {
    const [staging, commit] = [pidOf(name, dist, 'staging'), pidOf(name, dist, 'commit')];
    if (commit !== null && !isAlive(commit)) await moveIntoPlace(dist, join(folder, name));
    if (staging !== null && !isAlive(staging)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function moveIntoPlace(dist: string, decided: string): Promise<void> {
  await mkdir(join(decided, 'old'), { recursive: true });
  const names = await readdir(join(decided, 'new')).catch(() => []); // gone when a run was killed while it cleared up
  // The version first, then latest/, then the index that tells of both.
  for (const name of names.sort(byteOrder).reverse()) replace(join(decided, 'new', name), join(dist, name), join(decided, 'old', name));
  await syncFolder(dist);
  await rm(decided, { recursive: true, force: true });
}

/** Synchronous, so that nothing else comes between the two renames: a folder cannot be renamed over another. */
function replace(fresh: string, target: string, old: string): void {
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A process that was killed with its parent, and that nobody has asked after yet, still answers. Only Linux tells. */
function isZombie(pid: number): boolean {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) && /\) Z /.test(readFileSync(file, 'utf8'));
}

/** Puts every file and folder on the disk itself, so that a power cut after the commit loses nothing. */
async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? syncTree(path) : sync(path, 'r+');
    }),
  );
  await syncFolder(folder);
}

/** Windows cannot open folders, and need not: it writes renames through. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform !== 'win32') await sync(folder, 'r');
}

async function sync(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
