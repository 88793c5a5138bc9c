import { expect, test } from 'vitest';
import type { Cells, Contents } from '../../../pipeline/release/changes/contents.ts';
import { diff } from '../../../pipeline/release/changes/diff.ts';
import { tombstones } from '../../../pipeline/release/changes/tombstones.ts';

const table = (key: string, rows: Cells[]) => {
  const fields = Object.keys(rows[0] ?? {}).map((name) => ({ name, type: 'string' }));
  return { fields, key: [key], rows: new Map(rows.map((row) => [row[key]!, row])) };
};

/** A release of events, each with the clause and the words for its place that it was read from. */
function release(
  version: string,
  events: [id: string, clause: string, place: string][],
  sources: [id: string, sha256: string][] = [['s', 'x']],
): Contents {
  const evidence = events.flatMap(([row_id, clause, place]) => [
    { evidence_id: `${row_id}-1`, table_name: 'events', row_id, field: null, quote: clause, source_id: 's' },
    { evidence_id: `${row_id}-2`, table_name: 'events', row_id, field: 'place', quote: place, source_id: 's' },
  ]);
  const tables = new Map([
    [
      'events',
      table(
        'event_id',
        events.map(([event_id]) => ({ event_id, source_ids: 's' })),
      ),
    ],
    [
      'sources',
      table(
        'source_id',
        sources.map(([source_id, sha256]) => ({ source_id, sha256 })),
      ),
    ],
    ['evidence', table('evidence_id', evidence)],
  ]);
  return { version, schemaVersion: '1.0.0', tables };
}

const stonesOf = (before: Contents, after: Contents, buried: Parameters<typeof tombstones>[3] = []) =>
  tombstones(before, after, diff(before, after), buried).filter(({ id }) => !/-\d$/.test(id));

const first = release('2022.8.0', [
  ['ev-a', 'an attack in Mali', 'Mali'],
  ['ev-b', 'a raid', 'Mali'],
]);
const gone = {
  removed_in: '2022.9.0',
  reason: 'The rules that read, link or check reports no longer make this row of the same documents.',
};

test.each<[string, Contents, object[]]>([
  ['nothing went', first, []],
  ['a row went', release('2022.9.0', [['ev-b', 'a raid', 'Mali']]), [{ id: 'ev-a', replaced_by: null, ...gone }]],
  [
    'another was read from its clause',
    release('2022.9.0', [
      ['ev-b', 'a raid', 'Mali'],
      ['ev-c', 'an attack in Mali', 'Gao'],
    ]),
    [{ id: 'ev-a', replaced_by: 'ev-c', ...gone }],
  ],
  [
    'of two, the one with its place',
    release('2022.9.0', [
      ['ev-b', 'a raid', 'Mali'],
      ['ev-c', 'an attack in Mali', 'Gao'],
      ['ev-d', 'an attack in Mali', 'Mali'],
    ]),
    [{ id: 'ev-a', replaced_by: 'ev-d', ...gone }],
  ],
  [
    'it was joined to one that stood already',
    release('2022.9.0', [['ev-b', 'an attack in Mali', 'Mali']]),
    [{ id: 'ev-a', replaced_by: 'ev-b', ...gone }],
  ],
  [
    'only the place is shared',
    release('2022.9.0', [
      ['ev-b', 'a raid', 'Mali'],
      ['ev-c', 'a march', 'Mali'],
    ]),
    [{ id: 'ev-a', replaced_by: null, ...gone }],
  ],
])('%s', (_, later, stones) => {
  expect(stonesOf(first, later)).toEqual(stones);
});

test('where its clause was changed, a new row that rests on most of the other words took its place', () => {
  const words = (row_id: string, clause: string, date: string) =>
    Object.entries({ clause, place: 'Mali', actor1_text: 'rebels', date_text: date }).map(([field, quote]) => {
      return {
        evidence_id: `${row_id}-${field}`,
        table_name: 'events',
        row_id,
        field: field === 'clause' ? null : field,
        quote,
        source_id: 's',
      };
    });
  const attack = (version: string, id: string, clause: string, date: string): Contents => {
    const one = release(version, [[id, '', '']]);
    one.tables.set('evidence', table('evidence_id', words(id, clause, date)));
    return one;
  };
  const before = attack('2022.8.0', 'ev-a', 'an attack in Mali', 'Monday');
  const successor = (date: string) =>
    stonesOf(before, attack('2022.9.0', 'ev-b', 'the attack in Mali', date)).find(({ id }) => id === 'ev-a');
  expect(successor('Monday')).toMatchObject({ replaced_by: 'ev-b' });
  expect(successor('Tuesday')).toMatchObject({ replaced_by: null });
});

test('tombstones stay, unless their row comes back', () => {
  const buried = ['ev-a', 'ev-old'].map((id) => ({ id, removed_in: '2022.7.0', replaced_by: null, reason: 'x' }));
  expect(stonesOf(release('2022.8.0', []), release('2022.9.0', [['ev-a', 'an attack in Mali', 'Mali']]), buried)).toEqual([buried[1]]);
});

test('a document that was renamed is followed by its checksum', () => {
  const [before, after] = [
    release(
      '2022.8.0',
      [],
      [
        ['old', 'x'],
        ['s', 'y'],
      ],
    ),
    release(
      '2022.9.0',
      [],
      [
        ['new', 'x'],
        ['s', 'y'],
      ],
    ),
  ];
  expect(stonesOf(before, after)).toEqual([
    { id: 'old', removed_in: '2022.9.0', replaced_by: 'new', reason: 'A document that the row rested on was removed or changed.' },
  ]);
});

test('an id that linking gave up is followed to the row that stands for it', () => {
  const later = release('2022.9.0', [
    ['ev-b', 'a raid', 'Mali'],
    ['ev-c', 'an attack in Mali', 'Mali'],
  ]);
  const stones = tombstones(first, later, diff(first, later), [], [{ id: 'ev-a', replaced_by: 'ev-b' }]);
  expect(stones.find(({ id }) => id === 'ev-a')).toMatchObject({ replaced_by: 'ev-b' });
});
