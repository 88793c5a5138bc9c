import type { CasualtyRow, EventRow, Extraction } from '../../schemas/types.ts';
import { choices } from './answer.ts';
import { fields, type PredictedRow } from './fields.ts';
import { codings, type GoldArticle, type GoldRow, type JudgedTable, judgedTables } from './gold.ts';
import { type Pair, type Pairing, pairRows } from './pair.ts';
import { judgeRelations } from './relations.ts';

/** One article's answers set against what was read from it. `extra` holds only rows that count as wrong. */
export interface ArticleScore {
  article: GoldArticle;
  tables: Record<JudgedTable, Pairing>;
  deaths: { found: number; exact: boolean };
}

/** Pairs every table of one article and judges each pair field by field. */
export function scoreArticle(article: GoldArticle, from: Extraction): ArticleScore {
  const pairing = (name: JudgedTable) => bestPairing(name, article, from);
  const tables = { events: pairing('events'), casualties: pairing('casualties'), forces: pairing('forces') };
  judgeRelations(tables.events, tables.casualties);
  for (const name of judgedTables) tables[name].extra = tables[name].extra.filter((row) => isJudged(name, article, row));
  const found = totalDeaths(from.casualties);
  return { article, tables, deaths: { found, exact: choices(article.deaths).includes(found) } };
}

/** The pairing with that of the alternative codings which the rows found fit best; the first of equals. */
function bestPairing(name: JudgedTable, article: GoldArticle, from: Extraction): Pairing {
  const pairings = codings(article, name).map((gold) => pairRows(name, gold, from));
  return pairings.reduce((best, pairing) => (merit(name, pairing) > merit(name, best) ? pairing : best));
}

/** Pairs count 1 and their right fields up to 1 more; a missed row and a surplus row cost 1 each. */
function merit(name: JudgedTable, { pairs, missed, extra }: Pairing): number {
  const found = pairs.reduce((sum, pair) => sum + 1 + (isRight(name, pair) ? 1 : 0), 0);
  return found - missed.filter(isRequired).length - extra.length;
}

export function isRequired(row: GoldRow): boolean {
  return !row.optional;
}

/** A pair is right when every judged key and core field is (see fields.ts) and, for casualties, what it is part of. */
export function isRight(name: JudgedTable, pair: Pair): boolean {
  if (pair.right.part_of === false) return false;
  return fields[name].every((field) => field.rank === 'detail' || pair.right[field.name] !== false);
}

function isJudged(name: JudgedTable, article: GoldArticle, row: PredictedRow): boolean {
  return name !== 'events' || article.other_events === 'judge' || (row as EventRow).violent;
}

/** Deaths in incidents: subsets, tallies and what is denied, planned or threatened stay out; best, else low, else high figure. */
export function totalDeaths(casualties: readonly CasualtyRow[]): number {
  return casualties
    .filter((row) => row.harm === 'killed' && row.scope === 'incident' && row.part_of === null)
    .filter((row) => row.status === 'reported' || row.status === 'alleged')
    .reduce((sum, row) => sum + (row.count_best ?? row.count_low ?? row.count_high ?? 0), 0);
}
