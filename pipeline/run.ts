import { join, resolve } from 'node:path';
import type { DatasetFile } from '../schemas/types.ts';
import { listSources } from './ingest/index.ts';
import { Problem } from './kernel/problem.ts';
import { isExtraction, refused } from './kernel/reject.ts';
import { readDataset } from './run/dataset.ts';
import { openFingerprints } from './run/fingerprint.ts';
import { makeProgress } from './run/progress.ts';
import { readResult, reasonsFor, tellDecisions } from './run/results.ts';
import { curate, extract, ingest, keepRefusals, link, type Released, type Run, release, whole } from './run/steps.ts';
import { openWork } from './run/work.ts';

export interface RunOptions {
  /** The dataset's folder, with raw/ in it. */
  root: string;
  /** Where releases are published; `dist` in the dataset's folder unless said otherwise. */
  dist?: string;
  /** Where results are kept between runs; `.work` in the dataset's folder unless said otherwise. */
  work?: string;
  /** Make everything anew. */
  force?: boolean;
  /** Where progress is told; nowhere when absent. */
  progress?: NodeJS.WriteStream;
  /** Is handed a sentence for everything that keeps a source, or a decision on its rows, out of the release. */
  told: (problem: string) => void;
  /** Is handed a sentence for every decision of a person that had an effect once and has none any more. */
  warned?: (sentence: string) => void;
}

/** What a run made. */
export interface RunReport extends Released {
  /** Whether dist/ has changed. */
  changed: boolean;
}

/**
 * raw/ -> dist/. Every stage is a process of its own that reads and writes files in the work folder. Its result is kept under a name
 * made of its input and of all the code and data behind it, so that only what changed is done again. dist/ changes at the very end,
 * at once: a run that is interrupted leaves it as it was, and the next run goes on where it stopped.
 *
 * @throws Problem when nothing can be published; a single source that cannot be used is told in the report and stops nothing
 */
export async function run(options: RunOptions): Promise<RunReport> {
  const root = resolve(options.root);
  const dataset = readDataset(root);
  const { ids, refused: others } = listSources(join(root, 'raw'));
  const work = openWork(resolve(options.work ?? join(root, '.work')), options.force ?? false);
  const progress = makeProgress(options.progress ?? null);
  const state: Run = { root, dist: resolve(options.dist ?? join(root, 'dist')), work, progress, print: openFingerprints() };
  const refusals = others.map(({ source_id, problem }) => refused(source_id, 'ingest', [problem.message]));
  try {
    return await runStages(state, ids, keepRefusals(state, refusals), dataset, options);
  } finally {
    progress.stop();
    work.close();
  }
}

async function runStages(
  state: Run,
  ids: string[],
  refusals: string[],
  dataset: DatasetFile,
  { told, warned = () => {} }: RunOptions,
): Promise<RunReport> {
  const documents = await ingest(state, ids);
  const extractions = await extract(state, documents);
  for (const path of [...refusals, ...extractions]) reasonsFor(readResult(path)).forEach(told);
  const curated = await curate(state, ids, extractions);
  const usable = documents.filter((path) => !isExtraction(readResult(path)));
  if (usable.length === 0) {
    throw new Problem({ file: 'raw', found: 'holds no source that can be used', cure: 'add one with: casus add FILE' });
  }
  const linked = await link(state, [...curated, ...refusals], dataset);
  if (curated.some((path, index) => path !== extractions[index])) await tellDecisions(linked, told, warned);
  const validated = await whole(state, 'validate', [linked]);
  return release(state, usable, validated);
}
