import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporary } from '../temporary.ts';

export const dataset = `name: trial
title: Trial
description: A dataset for tests.
version: 2024.5.0
released_on: 2024-05-31
licence: { name: CC-BY-4.0, title: Creative Commons Attribution 4.0 International, url: https://creativecommons.org/licenses/by/4.0/ }
contributors: [{ title: The testers, role: author }]
keywords: [test]
homepage: null
`;

export const article = 'Five soldiers were killed by gunmen in Gao on Monday, the army said.\n';
export const source =
  'title: null\npublisher: null\nurl: null\npublished_on: 2024-05-09\nretrieved_on: null\nlanguage: null\nlicence: CC0-1.0\n';

/** The files of a dataset with two sources. */
export const trialFiles: Readonly<Record<string, string>> = {
  'raw/dataset.yaml': dataset,
  'raw/gao/article.txt': article,
  'raw/gao/source.yaml': source,
  'raw/mopti/article.txt': article.replace('Gao', 'Mopti').replace('Five', 'Seven'),
  'raw/mopti/source.yaml': source,
};

/** A dataset's folder with two sources, and other files or other versions of its own. */
export function trial(files: Record<string, string | Uint8Array> = {}): string {
  return temporary({ ...trialFiles, ...files });
}

/** Every file below a folder with its content; nothing where there is no folder. */
export function contents(folder: string): Record<string, string> {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(
      files.map(({ parentPath, name }) => [join(parentPath, name).slice(folder.length), readFileSync(join(parentPath, name), 'latin1')]),
    );
  } catch {
    return {};
  }
}

/** The rows of a published CSV file, by column name; no cell may hold a comma or a line end. */
export function rowsOf(root: string, table: string): string {
  return readFileSync(join(root, 'dist', 'latest', 'csv', `${table}.csv`), 'utf8');
}
