import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DatasetFile } from '../../../schemas/types.ts';
import { type Answers, answerAll, templates } from './answers.ts';
import { ipynb } from './ipynb.ts';

/** The notebooks of a release: the file in notebooks/, and what it is in a line. */
export const notebooks = [
  { file: 'python.ipynb', line: 'Python: pandas, then DuckDB and polars, with tables and plots' },
  { file: 'r.qmd', line: 'R: readr, dplyr and ggplot2, for Quarto or RStudio' },
  { file: 'javascript.mjs', line: 'JavaScript: arquero and Observable Plot, for Node or, cell by cell, Observable' },
] as const;

/**
 * Writes notebooks/ into a release folder in which parquet/ and, where it has any, figures/ stand. Each answers the same three questions:
 * who was killed, which forces were where, and what the source says for a row.
 */
export async function writeNotebooks(dataset: DatasetFile, folder: string): Promise<void> {
  const answers = await answerAll(folder);
  const [title, version] = [dataset.title.replace(/\s+/g, ' '), dataset.version];
  const values = { title, quoted_title: JSON.stringify(`${title}, version ${version}`), version, row_id: answers.rowId };
  const fill = (file: string): string => filled(file, values, answers);
  const content: Record<(typeof notebooks)[number]['file'], string> = {
    'python.ipynb': ipynb(fill('python.md'), { tables: answers.tables, pictures: await figuresOf(folder) }),
    'r.qmd': fill('r.qmd'),
    'javascript.mjs': fill('javascript.mjs'),
  };
  await mkdir(join(folder, 'notebooks'), { recursive: true });
  for (const [file, text] of Object.entries(content)) await writeFile(join(folder, 'notebooks', file), text);
}

/** A template with its `{{name}}` and `{{sql:name}}` put in. */
function filled(file: string, values: Record<string, string>, { sql }: Answers): string {
  const text = readFileSync(join(templates, file), 'utf8');
  return text.replace(/\{\{(sql:)?([\w-]+)\}\}/g, (_, isSql, name) => (isSql ? sql : values)[name]!);
}

/** The pictures of a release by name, in Base64; none for one that was made without. */
async function figuresOf(folder: string): Promise<Record<string, string>> {
  const figures = join(folder, 'figures');
  if (!existsSync(figures)) return {};
  const files = (await readdir(figures)).filter((file) => file.endsWith('.png'));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [basename(file, '.png'), await readFile(join(figures, file), 'base64')] as const)),
  );
}
