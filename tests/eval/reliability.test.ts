import { describe, expect, test } from 'vitest';
import { deathOutcomes, readFatalities } from '../../pipeline/eval/acled.ts';
import { belowFloor } from '../../pipeline/eval/floor.ts';
import { reliability } from '../../pipeline/eval/reliability.ts';
import { casualtyRow, extraction } from './perfect.ts';

test.each([
  [0, 0],
  [0.0999, 0],
  [0.3, 3],
  [0.7, 7],
  [0.8999, 8],
  [0.9, 9],
  [1, 9],
])('confidence %d falls into band %i', (confidence, band) => {
  const deciles = reliability([{ confidence, right: true }]);
  expect(deciles.map(({ rows }) => rows).indexOf(1)).toBe(band);
});

test('a band without rows has no share', () => {
  expect(reliability([]).every(({ share }) => share === null)).toBe(true);
});

describe('reliability of deaths', () => {
  const rows = [
    casualtyRow({ count_best: 2, confidence: 0.9 }),
    casualtyRow({ casualty_id: 'ca-2', count_low: 3, confidence: 0.6 }),
    casualtyRow({ casualty_id: 'ca-3', harm: 'injured', count_best: 4 }),
  ];

  test.each([
    [5, true],
    [2, false],
  ])('a coded figure of %i makes both rows %s', (fatalities, right) => {
    expect(deathOutcomes(extraction('n', { casualties: rows }), fatalities)).toEqual([
      { confidence: 0.9, right },
      { confidence: 0.6, right },
    ]);
  });

  test('reads quoted cells of the coded file', () => {
    expect(readFatalities('source_id,place,fatalities\nn-1,"Arbinda, ""Soum""\nand more",3\r\nn-2,Djibo,0\n')).toEqual(
      new Map([
        ['n-1', 3],
        ['n-2', 0],
      ]),
    );
  });
});

test.each([
  [{ deaths: { exact_share: 0.8 } }, []],
  [{ deaths: { exact_share: 0.9 } }, ['deaths.exact_share is 0.85, below the floor of 0.9']],
  [{ tables: { events: { f1: 0.5 } } }, ['tables.events.f1 is missing, below the floor of 0.5']],
])('the floor %j finds %j', (floor, faults) => expect(belowFloor(floor, { deaths: { exact_share: 0.85 } })).toEqual(faults));
