import { describe } from 'vitest';
import { cases } from './cases.ts';
import { edit } from './report.ts';

describe('an edit of a count', () => {
  cases([
    [
      'moves the bounds that were the count, and the deaths',
      [edit('dead', 'count_best', 15)],
      [
        'attack.deaths_low 12 -> 15',
        'attack.deaths_best 12 -> 15',
        'attack.deaths_high 12 -> 15',
        'dead.count_low 12 -> 15',
        'dead.count_best 12 -> 15',
        'dead.count_high 12 -> 15',
      ],
      ['attack corrected 0.75', 'dead corrected 1'],
      [],
    ],
    [
      'leaves open what was open',
      [edit('wounded', 'count_best', 45)],
      ['wounded.count_low 40 -> 45', 'wounded.count_best 40 -> 45'],
      ['wounded corrected 1'],
      [],
    ],
    [
      'that empties it empties the bounds that were the count',
      [edit('dead', 'count_best', null)],
      [
        'attack.deaths_low 12 -> null',
        'attack.deaths_best 12 -> null',
        'attack.deaths_high 12 -> null',
        'dead.count_low 12 -> null',
        'dead.count_best 12 -> null',
        'dead.count_high 12 -> null',
      ],
      ['attack corrected 0.75', 'dead corrected 1'],
      [],
    ],
    [
      'leaves bounds that the person set',
      [edit('dead', 'count_best', 15), edit('dead', 'count_low', 10), edit('dead', 'count_high', null)],
      [
        'attack.deaths_low 12 -> 10',
        'attack.deaths_best 12 -> 15',
        'attack.deaths_high 12 -> null',
        'dead.count_low 12 -> 10',
        'dead.count_best 12 -> 15',
        'dead.count_high 12 -> null',
      ],
      ['attack corrected 0.75', 'dead corrected 1'],
      [],
    ],
    [
      'is refused above a bound',
      [edit('dead', 'count_best', 15), edit('dead', 'count_high', 13)],
      ['attack.deaths_high 12 -> 13', 'dead.count_high 12 -> 13'],
      ['attack corrected 0.75', 'dead corrected 1'],
      [
        'raw/report/review.yaml, line 1, field count_best: is 15, which is more than count_high 13; decide on the fields that do not agree together.',
      ],
    ],
    [
      'is refused where it is nobody',
      [edit('dead', 'count_best', 0)],
      [],
      [],
      [
        'raw/report/review.yaml, line 1, field count_best: is 0, and a count of nobody makes no row; decide on the fields that do not agree together.',
      ],
    ],
    [
      'is refused where it is text',
      [edit('dead', 'count_best', '15')],
      [],
      [],
      ['raw/report/review.yaml, line 1, field count_best: is "15"; write a whole number or null.'],
    ],
  ]);
});
