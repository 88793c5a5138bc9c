import { expect, test } from 'vitest';
import { type Claim, reconcile } from '../../pipeline/link/claims.ts';

/** A claim: `12`, `12+` for at least 12, `10-20`; the day it was published; `alleged` or `set by a person`. */
type Said = [count: string, day: string | null, how?: 'alleged' | 'set'];

// what the sources say, what comes of it as low/best/high
const cases: [string, Said[], string][] = [
  ['one source', [['12', '2022-08-08']], '12/12/12'],
  [
    'two that agree',
    [
      ['12', '2022-08-08'],
      ['12', '2022-08-09'],
    ],
    '12/12/12',
  ],
  [
    'the toll rises',
    [
      ['17', '2022-08-08'],
      ['42', '2022-08-10'],
    ],
    '17/42/42',
  ],
  [
    'the toll is corrected downwards',
    [
      ['42', '2022-08-08'],
      ['17', '2022-08-10'],
    ],
    '17/17/42',
  ],
  [
    'three wires of the first day, one of the next',
    [
      ['10', '2022-08-08'],
      ['10', '2022-08-08'],
      ['10', '2022-08-08'],
      ['12', '2022-08-09'],
    ],
    '10/12/12',
  ],
  ['five of the first day outweigh one', [...Array(5).fill(['10', '2022-08-08']), ['12', '2022-08-09']] as Said[], '10/10/12'],
  [
    'the same day: the lower one',
    [
      ['12', '2022-08-08'],
      ['10', '2022-08-08'],
    ],
    '10/10/12',
  ],
  [
    'the same day: the one with a number before a bound',
    [
      ['10+', '2022-08-08'],
      ['12', '2022-08-08'],
    ],
    '10/12/12',
  ],
  [
    'a later mere claim takes no place',
    [
      ['10', '2022-08-08'],
      ['60', '2022-08-09', 'alleged'],
    ],
    '10/10/60',
  ],
  [
    'a year later, from memory',
    [
      ['42', '2022-08-11'],
      ['40', '2023-08-07'],
    ],
    '40/42/42',
  ],
  [
    'a bound above all numbers',
    [
      ['10', '2022-08-08'],
      ['15+', '2022-08-09'],
    ],
    '10/15/',
  ],
  [
    'all bounds',
    [
      ['10+', '2022-08-08'],
      ['12+', '2022-08-09'],
    ],
    '10/12/',
  ],
  [
    'a range and a number in it',
    [
      ['10-20', '2022-08-08'],
      ['14', '2022-08-08'],
    ],
    '10/14/20',
  ],
  [
    'ranges alone',
    [
      ['10-20', '2022-08-08'],
      ['15-30', '2022-08-09'],
    ],
    '10//30',
  ],
  [
    'a person has set it',
    [
      ['10', '2022-08-08', 'set'],
      ['12', '2022-08-09'],
      ['12', '2022-08-10'],
    ],
    '10/10/12',
  ],
  [
    'no days known: the lower one',
    [
      ['12', null],
      ['10', null],
    ],
    '10/10/12',
  ],
];

test.each(cases)('%s', (_, said, expected) => {
  const claims = said.map(claim);
  for (const order of [claims, [...claims].reverse()]) {
    const { low, best, high } = reconcile(order);
    expect([low, best, high].map((count) => count ?? '').join('/')).toBe(expected);
  }
});

function claim([count, published_on, how]: Said): Claim {
  const [low, high] = count.split('-').map(Number.parseFloat) as [number, number?];
  const best = high === undefined ? low : null;
  return { low, best, high: count.endsWith('+') ? null : (high ?? low), published_on, fact: how !== 'alleged', decided: how === 'set' };
}
