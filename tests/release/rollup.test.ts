import { expect, test } from 'vitest';
import { deathsGaps, summarise } from '../../pipeline/release/rollup.ts';
import { noTables, row } from './fixture.ts';

const killed = (casualty_id: string, count: number | null, more: object = {}) => {
  const counts = { count_low: count, count_best: count, count_high: count };
  return row('casualties', { casualty_id, harm: 'killed', ...counts, scope: 'incident', status: 'reported', ...more });
};

const deaths = [
  killed('ca-1', 53, { scope: 'cumulative' }),
  killed('ca-2', 48, { scope: 'cumulative', part_of: 'ca-1' }),
  killed('ca-3', 42, { event_id: 'ev-1' }),
  killed('ca-4', 132, { event_id: 'ev-2', status: 'alleged', count_high: null }),
  killed('ca-5', 5, { event_id: 'ev-1', part_of: 'ca-3' }),
  killed('ca-6', 9, { event_id: 'ev-1', harm: 'injured' }),
  killed('ca-7', 70, { event_id: 'ev-3', status: 'denied' }),
];

test('an event whose deaths are not the sum of its casualties is found', () => {
  const event = (event_id: string, deaths_best: number | null) => row('events', { event_id, deaths_best });
  const tables = {
    ...noTables(),
    casualties: deaths,
    events: [event('ev-2', 100), event('ev-1', 42), event('ev-3', null), event('ev-4', 7)],
  };
  expect(deathsGaps(tables)).toEqual([{ event_id: 'ev-2', deaths_best: 100, summed_best: 132 }]);
  expect(deathsGaps(noTables())).toEqual([]);
});

test('a summary counts rows, countries and days', () => {
  const event = (event_id: string, country: string | null, date_start: string | null, status = 'reported') => {
    return row('events', { event_id, country, date_start, date_end: date_start, status });
  };
  const events = [
    event('ev-1', 'NER', '2022-08-15'),
    event('ev-2', 'MLI', '2013-01-11'),
    event('ev-3', 'MLI', null),
    event('ev-4', null, '2024-02-01', 'planned'),
    event('ev-5', 'BFA', '2022-06-18'),
  ];
  expect(summarise({ ...noTables(), events })).toMatchObject({
    rows: { events: 5, forces: 0 },
    countries: [
      { country: 'MLI', events: 2 },
      { country: 'BFA', events: 1 },
      { country: 'NER', events: 1 },
    ],
    from: '2013-01-11',
    to: '2022-08-15',
  });
});
