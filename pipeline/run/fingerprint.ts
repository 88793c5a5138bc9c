import { fileURLToPath } from 'node:url';
import { hashOf, hashTree } from '../kernel/hash.ts';
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
