import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Extraction } from '../../schemas/types.ts';
import { checkDocument } from '../ingest/contract.ts';
import { writeLine, writeText } from '../kernel/ndjson.ts';
import { Problem } from '../kernel/problem.ts';
import { isExtraction, refused } from '../kernel/reject.ts';
import { tellUnheeded } from '../kernel/review.ts';
import { filter, mapLines, reasonsOf, type Streams, type Where } from './filter.ts';

interface Gazetteers {
  /** GeoNames dump files that join the built-in gazetteer. */
  gazetteer?: string[];
}

/** `casus ingest [PATH...]`: source folders, NDJSON files, web archives, or NDJSON documents on stdin. One line out a document. */
export async function ingest(paths: string[]): Promise<number> {
  const streams = standardStreams();
  if (paths.length === 0) await ingestLines({ ...streams, input: needInput('ingest raw/') });
  for (const path of paths) await ingestPath(path, streams);
  return streams.code();
}

async function ingestPath(path: string, streams: Streams): Promise<void> {
  const shown = path.replaceAll('\\', '/').replace(/\/+$/, '');
  if (!existsSync(path)) throw new Problem({ file: path, found: 'does not exist', cure: 'check the path' });
  if (statSync(path).isDirectory())
    return existsSync(join(path, 'dataset.yaml')) ? ingestAll(path, shown, streams) : ingestOne(path, shown, streams);
  if (/\.(nd)?jsonl?$/.test(path)) return ingestLines({ ...streams, input: createReadStream(path), name: shown });
  if (!/\.warc(\.gz)?$/.test(path)) {
    throw new Problem({ file: path, found: 'is no folder, NDJSON or WARC file', cure: 'make it a source with: casus add FILE' });
  }
  const { ingestWarc } = await import('../ingest/warc.ts');
  for await (const document of ingestWarc(path, shown)) {
    if (isExtraction(document)) for (const { reason } of document.rejects) streams.told(reason);
    await writeLine(streams.output, document);
  }
}

async function ingestAll(raw: string, shown: string, streams: Streams): Promise<void> {
  const { listSources } = await import('../ingest/index.ts');
  const { ids, refused: others } = listSources(raw, shown);
  for (const id of ids) await ingestOne(join(raw, id), `${shown}/${id}`, streams);
  for (const { source_id, problem } of others) {
    streams.told(problem.message);
    await writeLine(streams.output, refused(source_id, 'ingest', [problem.message]));
  }
}

async function ingestOne(folder: string, shown: string, streams: Streams): Promise<void> {
  const { ingestFolder, slug } = await import('../ingest/index.ts');
  try {
    await writeLine(streams.output, await ingestFolder(folder, shown));
  } catch (error) {
    const reasons = reasonsOf(error, { file: shown });
    reasons.forEach(streams.told);
    await writeLine(streams.output, refused(slug(basename(folder)), 'ingest', reasons));
  }
}

async function ingestLines(streams: Streams): Promise<void> {
  const { ingestLine } = await import('../ingest/index.ts');
  await filter('ingest', ingestLine, streams);
}

/** `casus extract`: documents in; extractions out, or with `statements` what was read before it is normalised. */
export async function extract({ gazetteer, statements }: Gazetteers & { statements?: boolean }): Promise<number> {
  const streams = standardStreams('extract < documents.ndjson');
  const [{ openExtractor }, { openNormaliser }] = await Promise.all([import('../extract/index.ts'), import('../normalise/index.ts')]);
  const extractor = openExtractor({ gazetteer });
  const normaliser = statements ? null : openNormaliser({ gazetteer });
  const each = (value: unknown, where: Where) => {
    if (isExtraction(value)) return value;
    const read = extractor.extract(checkDocument(value, where));
    return normaliser ? normaliser.normalise(read) : read;
  };
  await filter('extract', each, streams);
  return streams.code();
}

/** `casus normalise`: statements in, extractions out. */
export async function normalise({ gazetteer }: Gazetteers): Promise<number> {
  const streams = standardStreams('normalise < statements.ndjson');
  const { openNormaliser } = await import('../normalise/index.ts');
  const normaliser = openNormaliser({ gazetteer });
  await filter('normalise', (value) => (isExtraction(value) ? value : normaliser.normalise(value as never)), streams);
  return streams.code();
}

/** `casus curate`: extractions in and out; people's decisions on them are applied, and those that have no effect told. */
export async function curate({ root, gazetteer }: Gazetteers & { root: string }): Promise<number> {
  const streams = standardStreams('curate < extractions.ndjson');
  const [{ openCurator }, { curateSource }] = await Promise.all([import('../curate/index.ts'), import('./review.ts')]);
  const curator = openCurator({ gazetteer });
  for await (const extraction of mapLines('review', checkedExtraction, streams)) {
    const curated = await curateSource(root, extraction, curator);
    tellUnheeded(curated.rejects, streams.told, (sentence) => process.stderr.write(`${sentence}\n`));
    await writeLine(streams.output, curated);
  }
  return streams.code();
}

/** Options of `casus link`. */
interface Linking {
  /** Write keyed lines instead of linking. */
  split?: boolean;
  /** Read keyed lines, sorted. */
  sorted?: boolean;
  /** File of the ids that closed versions published, one a line, in the order in which they did. */
  known?: string;
}

/**
 * `casus link`: extractions of many documents in; extractions out with one row for each event in the world. With `split` and `sorted` it is
 * the two halves of that around a sort: extractions -> keyed lines, sorted keyed lines -> linked extractions.
 */
export async function link({ split, sorted, known }: Linking): Promise<number> {
  const streams = standardStreams('link < extractions.ndjson');
  const linker = await import('../link/index.ts');
  if (split) {
    for await (const extraction of mapLines('link', checkedExtraction, streams)) {
      for (const bundle of linker.bundlesOf(extraction)) await writeText(streams.output, linker.keyedLine(bundle));
    }
    return streams.code();
  }
  const { loadGazetteer } = await import('../gazetteer/index.ts');
  let gazetteer: ReturnType<typeof loadGazetteer> | undefined;
  const surroundings = {
    known: new Map(known === undefined ? [] : readIds(known).map((id, place) => [id, place])),
    countryName(alpha3: string) {
      gazetteer ??= loadGazetteer();
      return gazetteer.country(alpha3)?.name ?? null;
    },
  };
  const linked = sorted
    ? linker.linkSorted(linker.keyedBundles(streams.input), surroundings)
    : linker.link(mapLines('link', checkedExtraction, streams), surroundings);
  for await (const extraction of linked) await writeLine(streams.output, extraction);
  return streams.code();
}

/** @throws Problem when the file cannot be read */
function readIds(file: string): string[] {
  if (!existsSync(file)) throw new Problem({ file, found: 'does not exist', cure: 'check the path' });
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}

/**
 * `casus validate`: extractions in and out; rows that break a rule are among the rejects. With `strict`, decisions of people that have no
 * effect are problems, too.
 */
export async function validate({ strict }: { strict?: boolean }): Promise<number> {
  const streams = standardStreams('validate < extractions.ndjson');
  const { makeValidator } = await import('../validate/index.ts');
  const validator = makeValidator();
  const each = (value: unknown, where: Where) => {
    const validated = validator(checkedExtraction(value, where));
    if (strict) tellUnheeded(validated.rejects, streams.told, streams.told);
    return validated;
  };
  await filter('validate', each, streams);
  return streams.code();
}

function checkedExtraction(value: unknown, where: Where): Extraction {
  if (isExtraction(value)) return value;
  throw new Problem({ ...where, found: 'is no extraction', cure: 'give the output of casus extract' });
}

function standardStreams(usage?: string): Streams & { code: () => number } {
  let code = 0;
  const told = (sentence: string) => {
    code = 1;
    process.stderr.write(`${sentence}\n`);
  };
  return { input: usage ? needInput(usage) : process.stdin, output: process.stdout, name: 'stdin', told, code: () => code };
}

/** @throws Problem when nothing is piped in and a person would be left waiting */
function needInput(usage: string): NodeJS.ReadStream {
  if (!process.stdin.isTTY) return process.stdin;
  throw new Problem({ found: 'nothing is piped in', cure: `use it as: casus ${usage}`, usage: true });
}
