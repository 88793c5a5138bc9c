import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { Decision } from '../../schemas/types.ts';
import { start } from '../cli/casus.ts';
import { dataset } from '../run/dataset.ts';

const source = (title: string, day: string): string =>
  `title: ${title}\npublisher: The Testers\nurl: null\npublished_on: ${day}\nretrieved_on: null\nlanguage: en\nlicence: CC0-1.0\n`;

/** Two reports of one attack with other tolls, the first of which holds something that no rule reads, and two of other things. */
export const articles: Readonly<Record<string, string>> = {
  'raw/dataset.yaml': dataset,
  'raw/gao-first/source.yaml': source('Five soldiers killed in Gao', '2024-05-09'),
  'raw/gao-first/article.txt': `GAO, 9 May 2024. Five soldiers were killed by gunmen in Gao on Monday, the army said.

The camp lies to the east of the town. Its people speak of three herders of whom nobody has heard since.
`,
  'raw/gao-later/source.yaml': source('More dead in Gao', '2024-05-12'),
  'raw/gao-later/article.txt': `GAO, 12 May 2024. Seven soldiers were killed by gunmen in Gao on 6 May, the army said.

A doctor said that nine people were wounded.
`,
  'raw/rains/source.yaml': source('Rain at last', '2024-05-14'),
  'raw/rains/article.txt': 'Rain fell on Tuesday. Three boys have not come home from the far pasture, and the millet is green.\n',
  'raw/kidal/source.yaml': source('Quiet in Kidal', '2024-05-13'),
  'raw/kidal/article.txt': 'KIDAL, 13 May 2024. Protesters blocked the road to the airport in Kidal on Sunday.\n',
};

/** A running `casus review` on a dataset of its own. */
export interface Opened {
  root: string;
  address: string;
  /** What review.yaml of a source holds now. */
  decisions: (source: string) => Decision[];
  /** Takes all decisions away. */
  forget: () => void;
  /** Ends it as Ctrl-C does; gives its exit code. */
  close: () => Promise<number | null>;
}

/** @param words further words of the command line */
export async function openReview(words: string[] = ['--by', 'Ada Moreau']): Promise<Opened> {
  const root = mkdtempSync(join(tmpdir(), 'casus-review-'));
  for (const [name, text] of Object.entries(articles)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const fileOf = (id: string): string => join(root, 'raw', id, 'review.yaml');
  const app = start(['review', '--root', root, ...words]);
  return {
    root,
    address: await firstLine(app),
    decisions: (id) => (existsSync(fileOf(id)) ? parse(readFileSync(fileOf(id), 'utf8')) : []),
    forget() {
      for (const id of ['gao-first', 'gao-later', 'kidal', 'rains']) rmSync(fileOf(id), { force: true });
    },
    async close() {
      app.kill('SIGINT');
      const [code] = await once(app, 'close');
      rmSync(root, { recursive: true, force: true });
      return code;
    },
  };
}

async function firstLine(app: ChildProcess): Promise<string> {
  let out = '';
  app.stdout!.on('data', (chunk) => (out += chunk));
  app.stderr!.on('data', (chunk) => process.stderr.write(chunk));
  while (!out.includes('\n') && app.exitCode === null) await Promise.race([once(app.stdout!, 'data'), once(app, 'close')]);
  if (out === '') throw new Error(`casus review ended with ${app.exitCode} before it gave an address`);
  return out.split('\n')[0]!;
}
