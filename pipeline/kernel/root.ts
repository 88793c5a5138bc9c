import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json: the same from the TypeScript sources and from the compiled copy in .build/. */
export const packageRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder));
}

/** Absolute path of a file that ships with the package, e.g. `packageFile('schemas', 'events.schema.json')`. */
export function packageFile(...parts: string[]): string {
  return join(packageRoot, ...parts);
}
