import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { DatasetFile, Tables } from '../../../schemas/types.ts';
import type { Quality as Reading } from '../../eval/quality.ts';
import { packageFile } from '../../kernel/root.ts';
import { tables as allTables } from '../../kernel/tables.ts';
import { type Row, rowsOf } from '../cells.ts';
import { type ColumnSums, columnSums } from './columns.ts';

/** A program that read the release which the project publishes and found what it should. */
export interface Reader {
  program: string;
  version: string;
  /** Kinds of files it read. */
  files: string[];
}

/** How many rows of a table people have looked at. */
export interface Reviewed {
  rows: number;
  machine: number;
  confirmed: number;
  corrected: number;
}

/** quality.json: what is known of how good a release is. */
export interface ReleaseQuality {
  version: string;
  /** How well the rules read articles with answers by hand, which come with the program; null where the program was built without them. */
  reading: Reading | null;
  review: Record<string, Reviewed>;
  /** Things left out, by the stage that left them out. */
  rejects: Record<string, number>;
  readers: Reader[];
  columns: ColumnSums;
}

/** What the build measured over the articles with answers by hand; it stands beside the compiled program and is packed with it. */
export const readingFile = packageFile('.build', 'quality.json');

export function quality({ version }: DatasetFile, tables: Tables): ReleaseQuality {
  const reviewed = allTables.filter(({ columns }) => columns.some(({ name }) => name === 'review'));
  return {
    version,
    reading: existsSync(readingFile) ? JSON.parse(readFileSync(readingFile, 'utf8')) : null,
    review: Object.fromEntries(reviewed.map((table) => [table.name, reviewOf(rowsOf(tables, table))])),
    rejects: counted(tables.rejects.map(({ stage }) => stage)),
    readers: parse(readFileSync(packageFile('pipeline', 'release', 'quality', 'readers.yaml'), 'utf8')),
    columns: columnSums(tables),
  };
}

function reviewOf(rows: readonly Row[]): Reviewed {
  const having = (review: string) => rows.filter((row) => row.review === review).length;
  return { rows: rows.length, machine: having('machine'), confirmed: having('confirmed'), corrected: having('corrected') };
}

function counted(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of [...words].sort()) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
