import type { Extraction } from '../../schemas/types.ts';
import { type Bundle, bundlesOf } from './bundle.ts';
import { tie } from './decisions.ts';
import { merge, type Surroundings } from './merge.ts';
import { sweep } from './sweep.ts';

export type { Bundle } from './bundle.ts';
export { bundlesOf } from './bundle.ts';
export { keyedBundles, keyedLine } from './keyed.ts';
export type { Surroundings } from './merge.ts';

/**
 * Rows of many documents -> one row a real-world event. It holds all of its input, sorts it and hands it to `linkSorted`; a person's
 * decisions hold whatever the rows' countries and days.
 */
export async function* link(extractions: AsyncIterable<Extraction>, surroundings: Surroundings): AsyncGenerator<Extraction> {
  const bundles: Bundle[] = [];
  for await (const extraction of extractions) bundles.push(...bundlesOf(extraction));
  yield* linkSorted(
    tie(bundles).sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))),
    surroundings,
  );
}

/** `link` for rows that are at hand; summaries of rows without a place name no country. */
export async function linkAll(extractions: readonly Extraction[]): Promise<Extraction[]> {
  const lines: Extraction[] = [];
  const surroundings = { known: new Map<string, number>(), countryName: () => null };
  for await (const line of link(each(extractions), surroundings)) lines.push(line);
  return lines;
}

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

/**
 * The same for bundles sorted by key, in memory bounded by the rows whose days overlap in one country: what linking is as a reduce step.
 * A decision takes effect here where both rows are filed under one country and their days overlap.
 *
 * @throws Problem when the bundles are not sorted
 */
export async function* linkSorted(
  bundles: AsyncIterable<Bundle> | Iterable<Bundle>,
  surroundings: Surroundings,
): AsyncGenerator<Extraction> {
  for await (const component of sweep(bundles)) yield* merge(component, surroundings);
}
