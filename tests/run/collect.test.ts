import { expect, test } from 'vitest';
import { refused } from '../../pipeline/kernel/reject.ts';
import { tables } from '../../pipeline/kernel/tables.ts';
import { collectTables } from '../../pipeline/run/collect.ts';
import type { Document, Extraction, PlaceRow } from '../../schemas/types.ts';

async function* each<T>(values: T[]): AsyncGenerator<T> {
  yield* values;
}

const gao: PlaceRow = {
  place_id: 'pl-1',
  name: 'Gao',
  country: 'MLI',
  admin1: null,
  admin2: null,
  latitude: 16.3,
  longitude: 0,
  feature: 'PPLA',
  geonames_id: null,
};
const extraction = (source_id: string): Extraction => ({ ...refused(source_id, 'extract', []), places: [gao] });

test('what documents share stands once', async () => {
  const documents: Document[] = [
    { source_id: 'a', text: 'One 𝔸.', published_on: '2024-05-09' },
    { source_id: 'b', text: 'Two.' },
  ];
  const { tables: collected } = await collectTables(each(documents), each([extraction('a'), extraction('b')]));
  expect(Object.keys(collected)).toEqual(tables.map(({ name }) => name));
  expect(collected.places).toEqual([gao]);
  expect(collected.sources).toMatchObject([
    { source_id: 'a', characters: 7, published_on: '2024-05-09', published_on_basis: 'stated', title: null, sha256: null },
    { source_id: 'b', characters: 4, published_on: null, published_on_basis: 'unknown' },
  ]);
  for (const row of collected.sources)
    expect(Object.keys(row)).toEqual(tables.find(({ name }) => name === 'sources')!.columns.map(({ name }) => name));
});

test('of two documents with one id the second is refused', async () => {
  const { tables: collected } = await collectTables(
    each<Document>([
      { source_id: 'a', text: 'One.' },
      { source_id: 'a', text: 'Other.' },
    ]),
    each([]),
  );
  expect(collected.sources).toMatchObject([{ source_id: 'a', characters: 4 }]);
  expect(collected.rejects).toMatchObject([
    { source_id: 'a', stage: 'release', reason: 'field source_id: two documents have the id a; give each its own id.' },
  ]);
});
