import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Problem } from '../kernel/problem.ts';
import { packageFile } from '../kernel/root.ts';

/** What a new dataset is called and who makes it. */
export interface InitOptions {
  title?: string;
  author?: string;
  /** Day of the first release, YYYY-MM-DD. */
  day: string;
}

/** Files of a new dataset by their names in the template: package managers leave out dot files. */
const files: Record<string, string> = {
  'raw/dataset.yaml': 'raw/dataset.yaml',
  'README.md': 'README.md',
  'package.json': 'package.json',
  _gitignore: '.gitignore',
  _gitattributes: '.gitattributes',
  '_github-workflow.yaml': '.github/workflows/verify.yaml',
};

/**
 * Makes the folder of a new dataset: raw/dataset.yaml, a README, package.json, what git should know, and an example for CI.
 *
 * @returns the files made, relative to the folder
 * @throws Problem when the folder holds anything already, or its name is no name for a dataset
 */
export function initDataset(folder: string, { title, author, day }: InitOptions): string[] {
  const name = basename(resolve(folder));
  if (!/^[a-z][a-z0-9-]*$/.test(name)) {
    const cure = 'name it with small letters, digits and dashes, a letter first, such as sahel-2022';
    throw new Problem({ file: folder, found: `"${name}" is no name for a dataset`, cure, usage: true });
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Problem({ file: folder, found: 'holds files already', cure: 'name a new or an empty folder' });
  }
  const [year, month] = day.split('-').map(Number);
  const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string };
  const words: Record<string, string> = {
    name,
    title: JSON.stringify(title ?? `${name}: events, casualties and forces from conflict reporting`),
    author: JSON.stringify(author ?? `The makers of ${name}`),
    version: `${year}.${month}.0`,
    day,
    casus: `^${version}`,
  };
  for (const [from, to] of Object.entries(files)) {
    const text = readFileSync(packageFile('pipeline', 'run', 'template', ...from.split('/')), 'utf8');
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    writeFileSync(
      join(folder, to),
      text.replace(/\{\{(\w+)\}\}/g, (_, word: string) => words[word]!),
    );
  }
  return Object.values(files);
}
