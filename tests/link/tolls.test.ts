import { expect, test } from 'vitest';
import { all, at, day, linked, type Told } from './reports.ts';

const sunday: Told = { ...at('Tessit'), ...day('2022-08-07') };

/** What each source tells, in the order of their days; the rows that stand (`<` marks a part), and the event's deaths. */
const cases: [string, string[][], string[], string][] = [
  ['the same soldiers', [['killed military 17'], ['killed military 42']], ['killed military 17/42/42'], '17/42/42'],
  [
    'each side by itself',
    [
      ['killed military 17', 'killed civilian 4'],
      ['killed military 42', 'killed militant 37'],
    ],
    ['killed civilian 4/4/4', 'killed militant 37/37/37', 'killed military 17/42/42'],
    '58/83/83',
  ],
  [
    'each harm by itself',
    [
      ['killed military 17', 'injured military 9'],
      ['killed military 17', 'missing military 9'],
    ],
    ['injured military 9/9/9', 'killed military 17/17/17', 'missing military 9/9/9'],
    '17/17/17',
  ],
  ['a number without a word of who they were', [['killed unknown 17'], ['killed military 17']], ['killed military 17/17/17'], '17/17/17'],
  [
    'a total that another source breaks down',
    [['killed unknown 21'], ['killed military 17', 'killed civilian 4']],
    ['killed civilian 4/4/4<', 'killed military 17/17/17<', 'killed unknown 21/21/21'],
    '21/21/21',
  ],
  [
    'a total that a later breakdown exceeds',
    [['killed unknown 21'], ['killed military 42', 'killed civilian 4']],
    ['killed civilian 4/4/4<', 'killed military 42/42/42<', 'killed unknown 21/46/46'],
    '21/46/46',
  ],
  [
    'civilians one by one',
    [['killed civilian 3'], ['killed civilian 1', 'killed civilian 2']],
    ['killed civilian 1/1/1<', 'killed civilian 2/2/2<', 'killed civilian 3/3/3'],
    '3/3/3',
  ],
  [
    'the attackers are in nobody’s total',
    [['killed unknown 21'], ['killed military 21', 'killed militant 7']],
    ['killed militant 7/7/7', 'killed military 21/21/21'],
    '28/28/28',
  ],
];

test.each(cases)('%s', async (_, sources, rows, deaths) => {
  const reports = sources.map((tolls, i) => ({
    source: `s${i}`,
    on: `2022-08-${String(8 + i).padStart(2, '0')}`,
    events: [{ ...sunday, tolls }],
  }));
  for (const order of [reports, [...reports].reverse()]) {
    const lines = await linked(order);
    const counts = (low: number | null, best: number | null, high: number | null): string =>
      [low, best, high].map((n) => n ?? '').join('/');
    const found = all(lines, 'casualties').map(
      (one) => `${one.harm} ${one.victim_type} ${counts(one.count_low, one.count_best, one.count_high)}${one.part_of ? '<' : ''}`,
    );
    expect(found.sort()).toEqual(rows);
    expect(all(lines, 'events').map((one) => counts(one.deaths_low, one.deaths_best, one.deaths_high))).toEqual([deaths]);
  }
});

test('every source’s own number stays in evidence, under its name', async () => {
  const lines = await linked([
    { source: 'first', on: '2022-08-08', events: [{ ...sunday, tolls: ['killed military 17'] }] },
    { source: 'later', on: '2022-08-10', events: [{ ...sunday, tolls: ['killed military 42'] }] },
  ]);
  const [row] = all(lines, 'casualties');
  expect(row!.source_ids).toEqual(['first', 'later']);
  const own = all(lines, 'evidence').filter(({ row_id }) => row_id === row!.casualty_id);
  expect(
    own
      .filter(({ field }) => field === 'count_best')
      .map(({ source_id, value }) => `${source_id} ${value}`)
      .sort(),
  ).toEqual(['first 17', 'later 42']);
  expect(own.find(({ rule }) => rule.startsWith('link.'))).toMatchObject({
    field: 'source_ids',
    value: 'later',
    source_id: 'later',
    rule: 'link.event',
  });
});
