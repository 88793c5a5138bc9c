import { fields } from './fields.ts';
import { type JudgedTable, judgedTables } from './gold.ts';
import type { LinkQuality } from './links.ts';
import { type Decile, type Outcome, reliability, share } from './reliability.ts';
import { type ArticleScore, isRequired, isRight } from './score.ts';

/** How well the rows of one table are found (`precision`, `recall`, `f1`) and how well the found ones are filled in. */
export interface TableQuality {
  gold: number;
  predicted: number;
  found: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
  /** Share of found rows whose key and core fields are all right. */
  right: number | null;
  fields: Record<string, { judged: number; right: number; accuracy: number | null }>;
}

/** What `quality.json` holds. Shares are rounded to four places; null where nothing was there to judge. */
export interface Quality {
  articles: number;
  tables: Record<JudgedTable, TableQuality>;
  /** Articles with deaths: how often the total is exactly right. Articles without: how often none are claimed. */
  deaths: {
    articles: number;
    exact: number;
    exact_share: number | null;
    articles_without: number;
    none_claimed: number;
    none_claimed_share: number | null;
  };
  /** Articles from which nothing violent may be read. */
  nothing: {
    articles: number;
    clean: number;
    clean_share: number | null;
    false_events: number;
    false_casualties: number;
    false_forces: number;
  };
  /** The two tables that matter most, by style of writing. */
  styles: Record<string, { articles: number; events_f1: number | null; casualties_f1: number | null }>;
  /** Share of rows that are right, by confidence. */
  reliability: Decile[];
  /** How well reports of the same are linked; null where there are no groups of reports. */
  links: LinkQuality | null;
}

/** Sums up the scores of many articles. */
export function summarise(scores: readonly ArticleScore[]): Quality {
  const table = (name: JudgedTable) => tableQuality(name, scores);
  return {
    articles: scores.length,
    tables: { events: table('events'), casualties: table('casualties'), forces: table('forces') },
    deaths: deathsQuality(scores),
    nothing: nothingQuality(scores.filter(({ article }) => article.covers.includes('nothing'))),
    styles: stylesQuality(scores),
    reliability: reliability(scores.flatMap(outcomes)),
    links: null,
  };
}

function tableQuality(name: JudgedTable, scores: readonly ArticleScore[]): TableQuality {
  const pairs = scores.flatMap((score) => score.tables[name].pairs);
  const found = pairs.filter(({ gold }) => isRequired(gold)).length;
  const gold = found + scores.flatMap((score) => score.tables[name].missed).filter(isRequired).length;
  const predicted = pairs.length + scores.flatMap((score) => score.tables[name].extra).length;
  return {
    gold,
    predicted,
    found,
    precision: share(pairs.length, predicted),
    recall: share(found, gold),
    f1: f1(pairs.length / predicted, found / gold),
    right: share(pairs.filter((pair) => isRight(name, pair)).length, pairs.length),
    fields: Object.fromEntries(fieldNames(name).map((field) => [field, fieldQuality(pairs.flatMap(({ right }) => right[field] ?? []))])),
  };
}

function fieldNames(name: JudgedTable): string[] {
  const relations = name === 'casualties' ? ['event', 'part_of'] : [];
  return [...fields[name].filter((field) => field.rank !== 'key').map((field) => field.name), ...relations];
}

function fieldQuality(judged: boolean[]) {
  const right = judged.filter(Boolean).length;
  return { judged: judged.length, right, accuracy: share(right, judged.length) };
}

function f1(precision: number, recall: number): number | null {
  if (Number.isNaN(recall) || Number.isNaN(precision)) return Number.isNaN(recall) && Number.isNaN(precision) ? null : 0;
  return precision + recall === 0 ? 0 : share(2 * precision * recall, precision + recall);
}

function deathsQuality(scores: readonly ArticleScore[]): Quality['deaths'] {
  const without = scores.filter(({ article }) => article.deaths === 0);
  const withDeaths = scores.filter(({ article }) => article.deaths !== 0);
  const [exact, none] = [withDeaths, without].map((list) => list.filter(({ deaths }) => deaths.exact).length) as [number, number];
  return {
    articles: withDeaths.length,
    exact,
    exact_share: share(exact, withDeaths.length),
    articles_without: without.length,
    none_claimed: none,
    none_claimed_share: share(none, without.length),
  };
}

function nothingQuality(scores: readonly ArticleScore[]): Quality['nothing'] {
  const falseRows = (name: JudgedTable) => scores.reduce((sum, score) => sum + score.tables[name].extra.length, 0);
  const clean = scores.filter(({ tables }) => judgedTables.every((name) => tables[name].extra.length === 0)).length;
  return {
    articles: scores.length,
    clean,
    clean_share: share(clean, scores.length),
    false_events: falseRows('events'),
    false_casualties: falseRows('casualties'),
    false_forces: falseRows('forces'),
  };
}

function stylesQuality(scores: readonly ArticleScore[]): Quality['styles'] {
  const styles = [...new Set(scores.map(({ article }) => article.style))].sort();
  return Object.fromEntries(
    styles.map((style) => {
      const own = scores.filter(({ article }) => article.style === style);
      return [
        style,
        { articles: own.length, events_f1: tableQuality('events', own).f1, casualties_f1: tableQuality('casualties', own).f1 },
      ];
    }),
  );
}

function outcomes({ tables }: ArticleScore): Outcome[] {
  return judgedTables.flatMap((name) => [
    ...tables[name].pairs.map((pair) => ({ confidence: pair.row.confidence, right: isRight(name, pair) })),
    ...tables[name].extra.map((row) => ({ confidence: row.confidence, right: false })),
  ]);
}
