import { describe } from 'vitest';
import { cases } from './cases.ts';
import { edit, on } from './report.ts';

describe('an edit of a day', () => {
  cases([
    [
      'moves a single day, and that of the casualties',
      [edit('attack', 'date_start', '2024-05-05')],
      [
        'attack.date_start 2024-05-06 -> 2024-05-05',
        'attack.date_end 2024-05-06 -> 2024-05-05',
        'dead.period_start 2024-05-06 -> 2024-05-05',
        'dead.period_end 2024-05-06 -> 2024-05-05',
        'wounded.period_start 2024-05-06 -> 2024-05-05',
        'wounded.period_end 2024-05-06 -> 2024-05-05',
      ],
      ['attack corrected 1', 'dead corrected 0.89', 'wounded corrected 0.71'],
      [],
    ],
    [
      'makes it a longer time',
      [edit('march', 'date_end', '2024-05-09')],
      ['march.date_end 2024-05-07 -> 2024-05-09', 'march.date_prec 1 -> 2'],
      ['march corrected 1'],
      [],
    ],
    [
      'makes it a month',
      [edit('march', 'date_start', '2024-05-01'), edit('march', 'date_end', '2024-05-31')],
      ['march.date_start 2024-05-07 -> 2024-05-01', 'march.date_end 2024-05-07 -> 2024-05-31', 'march.date_prec 1 -> 4'],
      ['march corrected 1'],
      [],
    ],
    [
      'that empties it empties the date',
      [edit('march', 'date_start', null)],
      ['march.date_start 2024-05-07 -> null', 'march.date_end 2024-05-07 -> null', 'march.date_prec 1 -> null'],
      ['march corrected 1'],
      [],
    ],
    [
      'leaves casualties whose days people set',
      [edit('attack', 'date_start', '2024-05-05'), edit('dead', 'period_end', '2024-05-07'), on('wounded', 'reject')],
      [
        'attack.date_start 2024-05-06 -> 2024-05-05',
        'attack.date_end 2024-05-06 -> 2024-05-05',
        '- wounded',
        'dead.period_start 2024-05-06 -> 2024-05-05',
        'dead.period_end 2024-05-06 -> 2024-05-07',
      ],
      ['attack corrected 1', 'dead corrected 1'],
      ['A person struck out wounded: I know (Awa, 2024-05-10).'],
    ],
    [
      'leaves the end of a stay open',
      [edit('troops', 'date_end', null)],
      ['troops.date_end 2022-05-31 -> null'],
      ['troops corrected 1'],
      [],
    ],
    [
      'that ends before it begins is refused',
      [edit('march', 'date_end', '2024-05-01')],
      [],
      [],
      [
        'raw/report/review.yaml, line 1, field date_end: would make date_start wrong, which then is 2024-05-07, which is after date_end 2024-05-01; decide on the fields that do not agree together.',
      ],
    ],
    [
      'that is no day is refused',
      [edit('march', 'date_start', 'May')],
      [],
      [],
      [
        'raw/report/review.yaml, line 1, field date_start: is "May", which is not a date; write it as YYYY-MM-DD, or null when it is not known.',
      ],
    ],
  ]);
});
