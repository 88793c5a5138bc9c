import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFile } from '../kernel/root.ts';

/** What every stage rests on. A stage never imports another stage, so that its own folder and these are all that can change it. */
const shared = ['kernel', 'gazetteer', 'time', 'run'];

/**
 * Makes the function that hashes everything that decides what some stages (folder names under pipeline/) make of their input: their
 * code and lexicons, the shared parts, the schemas, the gazetteer and the versions of the packages. The code is that of the program
 * that runs, compiled or not.
 */
export function openFingerprints(): (...stages: string[]) => string {
  const files = [
    packageFile('schemas'),
    packageFile('package.json'),
    packageFile('package-lock.json'),
    packageFile('.build', 'gazetteer.idx'),
  ];
  const base = [...files.map(hashTree), ...shared.map(hashStage)];
  return (...stages) => hashOf([...base, ...stages.map(hashStage)]);
}

function hashStage(name: string): string {
  const code = fileURLToPath(new URL(`../${name}`, import.meta.url));
  const data = packageFile('pipeline', name);
  return hashOf([...new Set([code, data])].map(hashTree));
}

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
