import { describe, expect, test } from 'vitest';
import { idOf } from '../../pipeline/site/model/payload.ts';
import { ask, choices, formatAddress, parseAddress, wholeTable } from '../../pipeline/site/model/query.ts';
import { pageData } from './fixture.ts';

const data = pageData();

describe('an address asks for rows', () => {
  test.each([
    ['#events', ['ev-2', 'ev-1', 'ev-3']],
    ['#events?sort=when', ['ev-1', 'ev-2', 'ev-3']],
    ['#events?sort=deaths', ['ev-2', 'ev-1', 'ev-3']],
    ['#events?sort=-deaths', ['ev-1', 'ev-2', 'ev-3']],
    ['#events?sort=nonsense', ['ev-2', 'ev-1', 'ev-3']],
    ['#events?q=tessit', ['ev-2']],
    ['#events?q=GUNMEN+central', ['ev-1']],
    ['#events?q=gunmen+tessit', []],
    ['#events?q=French+Armed', ['ev-3']],
    ['#events?q=mali', ['ev-2', 'ev-1']],
    ['#events?event_type=RETREAT', ['ev-3']],
    ['#events?status=planned&event_type=ASSAULT', []],
    ['#events?country=MLI', ['ev-2', 'ev-1']],
    ['#events?actor=ac-1', ['ev-3']],
    ['#events?actor=gunmen', ['ev-1']],
    ['#events?when=2022', ['ev-2', 'ev-1']],
    ['#events?when=2022-06', ['ev-1']],
    ['#events?when=2021', []],
    ['#casualties', ['ca-1', 'ca-3', 'ca-2', 'ca-4']],
    ['#casualties?harm=killed&when=2022-08', ['ca-2']],
    ['#casualties?victim_type=civilian', ['ca-1']],
    ['#forces?country=NER', ['fo-1']],
  ])('%s: %j', (address, ids) => {
    const query = parseAddress(address)!;
    expect(ask(data, query).map((row) => idOf(query.table, row))).toEqual(ids);
  });
});

test.each(['', '#', '#download', '#ev-1', '#codebook-events-status', '#evidence?x=1'])('%j asks for no rows', (address) => {
  expect(parseAddress(address)).toBeNull();
});

test.each([
  '#events',
  '#events?q=a+%26+b&event_type=ASSAULT&status=alleged&actor=ac-1&country=MLI&when=2022-06&sort=-deaths',
  '#forces?kind=police',
])('%s comes back as it was', (address) => {
  expect(formatAddress(parseAddress(address)!)).toBe(address);
});

test('what goes without saying is not in an address', () => {
  expect(formatAddress(wholeTable('casualties'))).toBe('#casualties');
});

test('what can be chosen: the most frequent first, years from the latest, names for codes', () => {
  const { event_type, country, actor, when } = choices(data, 'events');
  expect(event_type).toEqual([
    { value: 'ASSAULT', label: 'ASSAULT', count: 2 },
    { value: 'RETREAT', label: 'RETREAT', count: 1 },
  ]);
  expect(country!.map(({ label }) => label)).toEqual(['Mali', 'France']);
  expect(actor!.map(({ label }) => label)).toEqual(['French Armed Forces', 'gunmen']);
  expect(when).toEqual([{ value: '2022', label: '2022', count: 2 }]);
});
