import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Document, Extraction } from '../../schemas/types.ts';
import { readLines } from '../kernel/ndjson.ts';
import { Problem } from '../kernel/problem.ts';
import { isExtraction } from '../kernel/reject.ts';
import { publishRelease } from '../release/index.ts';
import { collectTables } from './collect.ts';
import { readDataset } from './dataset.ts';
import type { Released } from './steps.ts';

/** Where the parts of a release come from and where it goes. */
export interface ReleaseOptions {
  /** The dataset's folder, for raw/dataset.yaml. */
  root: string;
  /** NDJSON file of the documents. */
  documents: string;
  /** NDJSON stream of the validated extractions. */
  extractions: Readable;
  /** The folder of all releases. */
  dist: string;
}

/** Publishes the rows of many extractions as the dataset's next release, and tells how many rows each table has and what changed. */
export async function makeRelease({ root, documents, extractions, dist }: ReleaseOptions): Promise<Released> {
  const dataset = readDataset(root);
  const { tables, redirects } = await collectTables(readDocuments(documents), readExtractions(extractions));
  const { openSite } = await import('../site/index.ts');
  const { version, deltas } = await publishRelease({ tables, redirects, dataset, dist, pages: openSite() });
  return { version, tables: deltas };
}

async function* readDocuments(file: string): AsyncGenerator<Document> {
  for await (const { number, value, error } of readLines(createReadStream(file))) {
    if (error !== undefined) throw notNdjson(file, number, error);
    if (!isExtraction(value)) yield value as Document;
  }
}

async function* readExtractions(input: Readable): AsyncGenerator<Extraction> {
  for await (const { number, value, error } of readLines(input)) {
    if (error !== undefined) throw notNdjson('stdin', number, error);
    if (!isExtraction(value)) {
      throw new Problem({ file: 'stdin', line: number, found: 'is no extraction', cure: 'give the output of casus validate' });
    }
    yield value;
  }
}

function notNdjson(file: string, line: number, error: string): Problem {
  return new Problem({ file, line, found: `is not JSON (${error})`, cure: 'give the output of casus ingest and casus validate' });
}
