import { expect, test } from 'vitest';
import { killedOnce } from '../../pipeline/kernel/tolls.ts';
import { row } from '../release/fixture.ts';

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

test('deaths are added up once: incidents that are part of no other row, not denied, planned or threatened', () => {
  expect(killedOnce(deaths)).toEqual({ low: 174, best: 174, high: null, rows: 2, without_best: 0 });
});

test('without a count there is no sum, which is not zero', () => {
  expect(killedOnce([])).toEqual({ low: null, best: null, high: null, rows: 0, without_best: 0 });
  expect(killedOnce([killed('ca-1', null, { count_low: 30 })])).toEqual({ low: 30, best: null, high: null, rows: 1, without_best: 1 });
});
