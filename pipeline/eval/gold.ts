import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Document } from '../../schemas/types.ts';
import { Problem } from '../kernel/problem.ts';
import { table } from '../kernel/tables.ts';
import { type Answer, choices } from './answer.ts';
import { openShape } from './shape.ts';

/** The tables that gold files answer for, in the order in which they are scored: casualties refer to events. */
export const judgedTables = ['events', 'casualties', 'forces'] as const;
export type JudgedTable = (typeof judgedTables)[number];

/** One row of answers: `id` and `optional`, and an answer for each field that is judged. */
export type GoldRow = { id?: string; optional?: true } & { [field: string]: Answer | undefined };

/** A gold file with its text; `either` lists several ways of coding the same words. */
export interface GoldArticle {
  document: Document;
  about: string;
  style: string;
  covers: string[];
  deaths: Answer;
  other_events: 'judge' | 'ignore';
  rows: Record<JudgedTable, (GoldRow | { either: GoldRow[][] })[]>;
}

/** `schemas/gold.schema.json` as a type. */
interface GoldFile extends Record<JudgedTable, (GoldRow | { either: GoldRow[][] })[]> {
  source_id: string;
  about: string;
  style: string;
  covers: string[];
  published_on: string | null;
  text?: string;
  text_file?: string;
  deaths: Answer;
  other_events?: 'judge' | 'ignore';
}

const readFile = openShape<GoldFile>('gold');

/**
 * Reads `*.yaml` of a folder in alphabetical order.
 * @throws Problem that names file and field when one breaks `schemas/gold.schema.json` or uses a value its column does not know.
 */
export function readGold(folder: string): GoldArticle[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.sort().map((file) => readArticle(join(folder, file)));
}

function readArticle(file: string): GoldArticle {
  const raw = readFile(file);
  if (`${raw.source_id}.yaml` !== basename(file))
    throw new Problem({ file, field: 'source_id', found: `is ${raw.source_id}`, cure: 'name the file after it' });
  const text = raw.text ?? readFileSync(join(dirname(file), raw.text_file!), 'utf8');
  const rows = { events: raw.events, casualties: raw.casualties, forces: raw.forces };
  const article: GoldArticle = {
    document: { source_id: raw.source_id, text, published_on: raw.published_on },
    about: raw.about,
    style: raw.style,
    covers: raw.covers,
    deaths: raw.deaths,
    other_events: raw.other_events ?? 'judge',
    rows,
  };
  for (const name of judgedTables) checkValues(file, name, article);
  return article;
}

/** Every row of a table, those of all alternatives included. */
export function allRows(article: GoldArticle, name: JudgedTable): GoldRow[] {
  return article.rows[name].flatMap((row) => (isEither(row) ? row.either.flat() : [row]));
}

/** Every way of coding a table: one list of rows for each combination of the alternatives. */
export function codings(article: GoldArticle, name: JudgedTable): GoldRow[][] {
  return article.rows[name].reduce<GoldRow[][]>(
    (lists, row) => (isEither(row) ? row.either : [[row]]).flatMap((choice) => lists.map((list) => [...list, ...choice])),
    [[]],
  );
}

function isEither(row: GoldRow | { either: GoldRow[][] }): row is { either: GoldRow[][] } {
  return 'either' in row;
}

function checkValues(file: string, name: JudgedTable, article: GoldArticle): void {
  for (const row of allRows(article, name)) {
    for (const column of table(name).columns) {
      const answer = row[column.name];
      if (answer === undefined || !column.values) continue;
      const wrong = choices(answer).find((value) => value !== null && !column.values!.some((known) => known.value === value));
      if (wrong !== undefined)
        throw new Problem({ file, field: `${name}.${column.name}`, found: `is ${wrong}`, cure: 'use a value of that column' });
    }
  }
}
