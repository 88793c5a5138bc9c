import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { DatasetFile, Extraction } from '../../schemas/types.ts';
import { cachedDumps } from '../gazetteer/fetch.ts';
import { hashOf, hashTree } from '../kernel/hash.ts';
import { packageFile } from '../kernel/root.ts';
import type { Delta } from '../release/deltas.ts';
import { type Files, runVerb } from './child.ts';
import { knownIds } from './known.ts';
import type { Progress } from './progress.ts';
import { keepLines, type Output } from './results.ts';
import { reviewFile } from './review.ts';
import { concatenate, type Work } from './work.ts';

/** What the steps of one run share. */
export interface Run {
  /** The dataset's folder. */
  root: string;
  dist: string;
  work: Work;
  progress: Progress;
  /** Hash of all code and data that decide what some stages make of their input. */
  print: (...stages: string[]) => string;
}

/** What the release verb says of what it made. */
export interface Released {
  version: string;
  tables: Delta[];
}

// A command line holds at most this many folder names on every system.
const foldersAtOnce = 200;

/** Documents (or refusals) of the source folders, one file each, in their order. */
export async function ingest(run: Run, ids: string[]): Promise<string[]> {
  const print = run.print('ingest');
  const paths = ids.map((id) => run.work.path('ingest', `${hashOf([print, id, hashSource(join(run.root, 'raw', id))])}.ndjson`));
  const missing = ids.filter((_, index) => !run.work.has(paths[index]!));
  await tell(run, 'ingest', missing.length, ids.length, async () => {
    const pathOf = new Map(ids.map((id, index) => [id, paths[index]!]));
    for (let start = 0; start < missing.length; start += foldersAtOnce) {
      const batch = missing.slice(start, start + foldersAtOnce);
      const output = await runStage(run, ['ingest', ...batch.map((id) => `raw/${id}`)], { mayRefuse: true });
      const pathsOf = batch.map((id) => pathOf.get(id)!);
      await keepLines(output, pathsOf, run.work);
    }
  });
  return paths;
}

/** Hash of what a document is made of: people's decisions are none of it. */
function hashSource(folder: string): string {
  const names = readdirSync(folder).filter((name) => name !== 'review.yaml');
  return hashOf(names.sort().flatMap((name) => [name, hashTree(join(folder, name))]));
}

/** Extractions of the documents, one file each, in their order. The dumps that `casus gazetteer add` has fetched join the gazetteer. */
export async function extract(run: Run, documents: string[]): Promise<string[]> {
  const dumps = cachedDumps(resolve(run.root));
  const print = hashOf([run.print('extract', 'normalise'), ...dumps.map(hashTree)]);
  const paths = documents.map((document) => run.work.path('extract', `${hashOf([print, hashTree(document)])}.ndjson`));
  const missing = documents.filter((_, index) => !run.work.has(paths[index]!));
  const wanted = paths.filter((path) => !run.work.has(path));
  await tell(run, 'extract', missing.length, documents.length, async () => {
    const input = run.work.scratch('documents.ndjson');
    concatenate(missing, input);
    await keepLines(
      await runStage(run, ['extract', ...(dumps.length > 0 ? ['--gazetteer', ...dumps] : [])], { input, mayRefuse: true }),
      wanted,
      run.work,
    );
  });
  return paths;
}

/** The extractions with people's decisions applied, in their order; those of sources without a review.yaml as they are. */
export async function curate(run: Run, ids: string[], extractions: string[]): Promise<string[]> {
  const dumps = cachedDumps(resolve(run.root));
  const print = hashOf([run.print('curate', 'ingest'), ...dumps.map(hashTree)]);
  const paths = extractions.map((extraction, index) => {
    const file = reviewFile(run.root, ids[index]!);
    return file === null ? extraction : run.work.path('curate', `${hashOf([print, basename(extraction), hashTree(file)])}.ndjson`);
  });
  const reviewed = paths.flatMap((path, index) => (path === extractions[index] ? [] : [{ path, extraction: extractions[index]! }]));
  const missing = reviewed.filter(({ path }) => !run.work.has(path));
  if (reviewed.length === 0) return paths;
  await tell(run, 'curate', missing.length, reviewed.length, async () => {
    const input = run.work.scratch('curate-input.ndjson');
    concatenate(
      missing.map(({ extraction }) => extraction),
      input,
    );
    const output = await runStage(run, ['curate', ...(dumps.length > 0 ? ['--gazetteer', ...dumps] : [])], { input, mayRefuse: true });
    await keepLines(
      output,
      missing.map(({ path }) => path),
      run.work,
    );
  });
  return paths;
}

/** The rows of all extractions with one row for each event. */
export async function link(run: Run, extractions: string[], dataset: DatasetFile): Promise<string> {
  const ids = knownIds(run.dist, dataset);
  if (ids.length === 0) return whole(run, 'link', extractions);
  const known = run.work.scratch('known-ids.txt');
  writeFileSync(known, `${ids.join('\n')}\n`);
  return whole(run, 'link', extractions, { words: ['--known', known], print: hashOf(ids) });
}

/**
 * One result of a stage that needs all of its input at once.
 *
 * @param more words for its command line, and a hash of what they stand for
 */
export async function whole(
  run: Run,
  stage: 'link' | 'validate',
  inputs: string[],
  more: { words: string[]; print: string } = { words: [], print: '' },
): Promise<string> {
  const path = run.work.path(stage, `${hashOf([run.print(stage), more.print, ...inputs.map((input) => basename(input))])}.ndjson`);
  const missing = run.work.has(path) ? 0 : 1;
  await tell(run, stage, missing, 1, async () => {
    const input = run.work.scratch(`${stage}-input.ndjson`);
    concatenate(inputs, input);
    const { file } = await runStage(run, [stage, ...more.words], { input });
    run.work.keep(file, path);
  });
  return path;
}

/** Publishes, unless the last release was made of the same and is still as it was. */
export async function release(run: Run, documents: string[], validated: string): Promise<Released & { changed: boolean }> {
  const inputs = [
    run.print('release', 'site'),
    hashTree(packageFile('.build', 'quality.json')),
    hashTree(join(run.root, 'raw', 'dataset.yaml')),
    ...[...documents, validated].map((path) => basename(path)),
  ];
  const record = run.work.path('release', `${hashOf(inputs)}.json`);
  if (run.work.has(record)) {
    const { dist, ...released } = JSON.parse(readFileSync(record, 'utf8')) as Released & { dist: string };
    if (dist === hashTree(run.dist)) {
      run.progress.done('release', 'unchanged');
      return { ...released, changed: false };
    }
  }
  run.progress.start('release', 'at work');
  const list = run.work.scratch('release-documents.ndjson');
  concatenate(documents, list);
  const { file } = await runStage(run, ['release', '--documents', list, '--to', run.dist], { input: validated });
  const released = JSON.parse(readFileSync(file, 'utf8')) as Released;
  writeFileSync(file, JSON.stringify({ ...released, dist: hashTree(run.dist) }));
  run.work.keep(file, record);
  run.progress.done('release', `version ${released.version}`);
  return { ...released, changed: true };
}

/** Refusals that no stage wrote, as a result among the others. */
export function keepRefusals({ work }: Run, refusals: Extraction[]): string[] {
  return refusals.map((refusal) => {
    const line = `${JSON.stringify(refusal)}\n`;
    const [path, scratch] = [work.path('ingest', `${hashOf([line])}.ndjson`), work.scratch('refusal')];
    writeFileSync(scratch, line);
    work.keep(scratch, path);
    return path;
  });
}

async function runStage({ root, work }: Run, words: [string, ...string[]], files: Omit<Files, 'cwd' | 'output'>): Promise<Output> {
  const file = work.scratch(`${words[0]}.ndjson`);
  return { verb: words[0], file, said: await runVerb(words, { ...files, cwd: root, output: file }) };
}

async function tell({ progress }: Run, stage: string, missing: number, all: number, make: () => Promise<void>): Promise<void> {
  const unit = stage === 'ingest' || stage === 'extract' || stage === 'curate';
  if (missing === 0) return progress.done(stage, unit ? `${sources(all)} unchanged` : 'unchanged');
  progress.start(stage, unit ? sources(missing) : 'at work');
  await make();
  progress.done(stage, unit ? `${sources(missing)}${missing < all ? `, ${all - missing} unchanged` : ''}` : 'done');
}

function sources(count: number): string {
  return count === 1 ? '1 source' : `${count} sources`;
}
