import { describe, expect, test } from 'vitest';
import { byteOrder, sortRows } from '../../pipeline/release/order.ts';
import { tidy } from '../../pipeline/release/tidy.ts';
import { fixture, noTables, row } from './fixture.ts';

test('byte order is that of UTF-8, in every locale', () => {
  expect(['ä', 'z', 'a', 'Z', '\u{1f600}', '\uff5e', 'a1', 'a10', 'a2'].sort(byteOrder)).toEqual([
    'Z',
    'a',
    'a1',
    'a10',
    'a2',
    'z',
    'ä',
    '\uff5e',
    '\u{1f600}',
  ]);
});

test('rows are sorted by several columns in turn', () => {
  const rows = [
    { a: 'y', b: '1' },
    { a: 'x', b: '2' },
    { a: 'x', b: '10' },
  ];
  expect(sortRows(rows, ['a', 'b'])).toEqual([rows[2], rows[1], rows[0]]);
});

describe('tidy', () => {
  test('sorts every table by key and leaves its argument alone', () => {
    const tables = fixture();
    const tidied = tidy(tables);
    expect(tidied.events.map(({ event_id }) => event_id)).toEqual(['ev-000000000001', 'ev-000000000002']);
    expect(tables).toEqual(fixture());
  });

  test('keeps one of two equal rows and refuses two that differ', () => {
    const actor = row('actors', { actor_id: 'ac-1', name: 'Army' });
    expect(tidy({ ...noTables(), actors: [actor, { ...actor }] }).actors).toEqual([actor]);
    expect(() => tidy({ ...noTables(), actors: [actor, { ...actor, name: 'Navy' }] })).toThrow(
      /^table actors, field actor_id: two different rows have the key ac-1; /,
    );
  });

  test('empties what programs read as missing in sources and rejects, and says so', () => {
    const sources = [row('sources', { source_id: 's', title: 'None', licence: 'CC0-1.0', published_on_basis: 'unknown', characters: 0 })];
    const rejects = [row('rejects', { reject_id: 'rj-1', stage: 'ingest', reason: 'Is no document.', excerpt: 'null' })];
    const tidied = tidy({ ...noTables(), sources, rejects });
    expect(tidied.sources[0]).toMatchObject({ title: null, licence: 'CC0-1.0' });
    expect(tidied.rejects).toContainEqual(expect.objectContaining({ reject_id: 'rj-1', excerpt: null }));
    expect(tidied.rejects).toContainEqual(
      expect.objectContaining({
        source_id: 's',
        stage: 'release',
        reason: 'sources s: title is "None", which programs take for a missing value; title emptied.',
      }),
    );
  });
});
