import type { PredictedRow } from './fields.ts';
import { type GoldRow, type JudgedTable, judgedTables } from './gold.ts';
import type { Quality } from './quality.ts';
import { reliabilityLines } from './reliability.ts';
import { type ArticleScore, isRequired } from './score.ts';

/** The figures as a table for people. */
export function qualityLines(quality: Quality): string[] {
  const { deaths, nothing } = quality;
  return [
    `${quality.articles} articles with answers by hand`,
    '',
    `${'table'.padEnd(12)}${['gold', 'rows', 'found', 'prec', 'recall', 'F1', 'right'].map((head) => head.padStart(8)).join('')}`,
    ...judgedTables.map((name) => tableLine(name, quality)),
    '',
    `deaths exactly right   ${figure(deaths.exact_share)}  (${deaths.exact} of ${deaths.articles} articles with deaths)`,
    `no deaths claimed      ${figure(deaths.none_claimed_share)}  (${deaths.none_claimed} of ${deaths.articles_without} articles without)`,
    `nothing violent read   ${figure(nothing.clean_share)}  (${nothing.clean} of ${nothing.articles} articles that must yield nothing)`,
    ...judgedTables.flatMap((name) => ['', `${name}, fields of found rows`, ...fieldLines(name, quality)]),
    '',
    'F1 by style            articles  events  casualties',
    ...Object.entries(quality.styles).map(
      ([style, own]) =>
        `  ${style.padEnd(20)}${String(own.articles).padStart(9)}${figure(own.events_f1).padStart(8)}${figure(own.casualties_f1).padStart(12)}`,
    ),
    ...linkLines(quality.links),
    '',
    'rows right, by confidence',
    ...reliabilityLines(quality.reliability),
  ];
}

function linkLines(links: Quality['links']): string[] {
  if (links === null) return [];
  const { groups, reports, told, read, precision, recall, f1, b_cubed_precision, b_cubed_recall, b_cubed_f1 } = links;
  const line = (name: string, ...figures: (number | null)[]): string =>
    `  ${name.padEnd(20)}${figures.map((one) => figure(one).padStart(8)).join('')}`;
  return [
    '',
    `links over ${reports} reports in ${groups} groups; ${read} of ${told} things told are read`,
    `  ${' '.repeat(20)}${['prec', 'recall', 'F1'].map((head) => head.padStart(8)).join('')}`,
    line('pairs', precision, recall, f1),
    line('B-cubed', b_cubed_precision, b_cubed_recall, b_cubed_f1),
  ];
}

function tableLine(name: JudgedTable, quality: Quality): string {
  const { gold, predicted, found, precision, recall, f1, right } = quality.tables[name];
  const cells = [gold, predicted, found].map(String).concat([precision, recall, f1, right].map(figure));
  return `${name.padEnd(12)}${cells.map((cell) => cell.padStart(8)).join('')}`;
}

function fieldLines(name: JudgedTable, quality: Quality): string[] {
  return Object.entries(quality.tables[name].fields)
    .filter(([, { judged }]) => judged > 0)
    .map(([field, { judged, right, accuracy }]) => `  ${field.padEnd(22)}${figure(accuracy)}  (${right} of ${judged})`);
}

function figure(value: number | null): string {
  return value === null ? '-' : value.toFixed(2);
}

/** What is wrong in each article: rows missed, rows too many, fields filled in wrongly. Articles without faults are left out. */
export function missLines(scores: readonly ArticleScore[]): string[] {
  return scores.flatMap((score) => {
    const lines = judgedTables.flatMap((name) => tableMisses(name, score));
    if (!score.deaths.exact) lines.unshift(`  deaths: ${score.deaths.found}, should be ${JSON.stringify(score.article.deaths)}`);
    return lines.length === 0 ? [] : ['', score.article.document.source_id, ...lines];
  });
}

function tableMisses(name: JudgedTable, { tables }: ArticleScore): string[] {
  const { pairs, missed, extra } = tables[name];
  return [
    ...missed.filter(isRequired).map((gold) => `  ${name} missed: ${brief(gold)}`),
    ...extra.map((row) => `  ${name} too many: ${brief(row)}`),
    ...pairs.flatMap(({ gold, row, right }) => {
      const wrong = Object.keys(right).filter((field) => !right[field]);
      const should = wrong.map((field) => `${field} should be ${JSON.stringify(gold[field] ?? null)}`);
      return wrong.length === 0 ? [] : [`  ${name} wrong: ${should.join(', ')}`, `    ${brief(row)}`];
    }),
  ];
}

/** A row as one line of JSON without its empty and its administrative fields. */
function brief(row: GoldRow | PredictedRow): string {
  const entries = Object.entries(row).filter(
    ([field, value]) => value !== null && !/(_id|_ids|^id|summary|review|latitude|longitude)$/.test(field),
  );
  return JSON.stringify(Object.fromEntries(entries));
}
