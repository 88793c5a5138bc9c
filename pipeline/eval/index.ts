import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Extraction } from '../../schemas/types.ts';
import { Problem } from '../kernel/problem.ts';
import { belowFloor, type Figures } from './floor.ts';
import { type GoldArticle, readGold } from './gold.ts';
import { linkItems, linkMisses, linkQuality } from './links.ts';
import type { Extractor, Program } from './program.ts';
import { type Quality, summarise } from './quality.ts';
import { missLines, qualityLines } from './report.ts';
import { type ArticleScore, scoreArticle } from './score.ts';

export { belowFloor, type Figures } from './floor.ts';
export type { GoldArticle } from './gold.ts';
export { readGold } from './gold.ts';
export type { Program } from './program.ts';
export type { Quality } from './quality.ts';

/** Scores rows that were read before, by source id; an article without an extraction counts as read in vain. */
export function evaluate(articles: readonly GoldArticle[], extractions: ReadonlyMap<string, Extraction>): Quality {
  return summarise(articles.map((article) => scoreArticle(article, extractions.get(article.document.source_id) ?? nothingRead(article))));
}

/**
 * Reads every article of a folder with answers by hand and scores what is read; where the folder has groups of reports in `links/`, what is
 * linked, too.
 * @throws Problem when the folder holds no answers or a file of it is misshapen
 */
export async function evaluateFolder(folder: string, program: Program): Promise<Quality> {
  return { ...summarise(scoreFolder(folder, program.extract)), links: linkQuality(await linkItems(join(folder, 'links'), program)) };
}

/** Options of `casus eval`. */
export interface EvalOptions {
  /** Folder with the articles and answers. */
  gold: string;
  /** Print `quality.json` and nothing else. */
  json?: boolean;
  /** Print what is wrong in each article, too. */
  misses?: boolean;
  /** Where to write `quality.json`. */
  out?: string;
}

/**
 * What `casus eval` does: scores, prints, writes `out`, and holds the figures against `floor.json` of the gold folder if there is one.
 * @returns the exit code: 0, or 1 when a figure lies below its floor
 */
export async function runEval(
  options: EvalOptions,
  program: Program,
  print: (line: string) => void,
  complain: (line: string) => void,
): Promise<0 | 1> {
  const scores = scoreFolder(options.gold, program.extract);
  const linked = await linkItems(join(options.gold, 'links'), program);
  const quality = { ...summarise(scores), links: linkQuality(linked) };
  const json = qualityJson(quality);
  if (options.out) writeFileSync(options.out, json);
  const misses = options.misses ? [...missLines(scores), ...linkMisses(linked.items)] : [];
  if (options.json) print(json.trimEnd());
  else for (const line of [...qualityLines(quality), ...misses]) print(line);
  const faults = belowFloor(readFloor(options.gold), quality);
  for (const fault of faults) complain(fault);
  return faults.length === 0 ? 0 : 1;
}

/** The text of `quality.json`: the same figures give the same bytes. */
export function qualityJson(quality: Quality): string {
  return `${JSON.stringify(quality, null, 2)}\n`;
}

/** The figures that must be reached, from `floor.json` beside the answers; none when there is no such file. */
export function readFloor(folder: string): Figures {
  const file = join(folder, 'floor.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function scoreFolder(folder: string, extract: Extractor): ArticleScore[] {
  if (!existsSync(folder))
    throw new Problem({ file: folder, found: 'there is no such folder', cure: 'name one that holds articles with answers' });
  const articles = readGold(folder);
  if (articles.length === 0) throw new Problem({ file: folder, found: 'holds no *.yaml', cure: 'name a folder of articles with answers' });
  return articles.map((article) => scoreArticle(article, extract(article.document)));
}

function nothingRead({ document }: GoldArticle): Extraction {
  return { source_id: document.source_id, events: [], casualties: [], forces: [], actors: [], places: [], evidence: [], rejects: [] };
}
