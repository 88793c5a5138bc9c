import { describe } from 'vitest';
import { cases } from './cases.ts';
import { edit, on, wordsAt } from './report.ts';

const issa = { by: 'Issa', on: '2024-05-12' };

describe('a decision', () => {
  cases([
    ['that confirms says so of the row', [on('march', 'confirm')], [], ['march confirmed 1'], []],
    [
      'that rejects an event takes its casualties along',
      [on('attack', 'reject')],
      ['- attack', '- dead', '- wounded'],
      [],
      [
        'A person struck out attack with dead, wounded: I know (Awa, 2024-05-10).',
        'After what people decided no row names pl-73c0bbfa1e53: nothing points there.',
      ],
    ],
    [
      'that rejects an event leaves casualties that people judged, without it',
      [on('attack', 'reject'), on('dead', 'confirm')],
      ['- attack', '- wounded', 'dead.event_id attack -> null'],
      ['dead corrected 1'],
      [
        'A person struck out attack with wounded: I know (Awa, 2024-05-10).',
        'After what people decided no row names pl-73c0bbfa1e53: nothing points there.',
      ],
    ],
    [
      'that rejects an event leaves its forces, without it',
      [on('retreat', 'reject')],
      ['- retreat', 'troops.event_id retreat -> null'],
      ['troops corrected 0.8'],
      ['A person struck out retreat: I know (Awa, 2024-05-10).'],
    ],
    [
      'that rejects a casualty takes it out of the deaths',
      [on('dead', 'reject')],
      ['attack.deaths_low 12 -> null', 'attack.deaths_best 12 -> null', 'attack.deaths_high 12 -> null', '- dead'],
      ['attack corrected 0.75'],
      ['A person struck out dead: I know (Awa, 2024-05-10).'],
    ],
    [
      'that rejects all of an actor takes the actor along',
      [on('retreat', 'reject'), on('troops', 'reject')],
      ['- retreat', '- troops'],
      [],
      [
        'A person struck out retreat: I know (Awa, 2024-05-10).',
        'A person struck out troops: I know (Awa, 2024-05-10).',
        'After what people decided no row names ac-851aa7018008, pl-dbbf57a97b9a: nothing points there.',
      ],
    ],
    [
      'is found by its words',
      [edit('ca-000000000000', 'count_best', 13, { evidence: wordsAt('12 civilians') })],
      [
        'attack.deaths_low 12 -> 13',
        'attack.deaths_best 12 -> 13',
        'attack.deaths_high 12 -> 13',
        'dead.count_low 12 -> 13',
        'dead.count_best 12 -> 13',
        'dead.count_high 12 -> 13',
      ],
      ['attack corrected 0.75', 'dead corrected 1'],
      [],
    ],
    [
      'is found by its words where they stand now',
      [edit('ca-000000000000', 'count_best', 13, { evidence: { char_start: 700, char_end: 712, quote: '12 civilians' } })],
      [
        'attack.deaths_low 12 -> 13',
        'attack.deaths_best 12 -> 13',
        'attack.deaths_high 12 -> 13',
        'dead.count_low 12 -> 13',
        'dead.count_best 12 -> 13',
        'dead.count_high 12 -> 13',
      ],
      ['attack corrected 0.75', 'dead corrected 1'],
      [],
    ],
    [
      'that matches nothing is told',
      [on('ev-000000000000', 'confirm'), edit('ca-000000000000', 'count_best', 3, { evidence: wordsAt('marched') })],
      [],
      [],
      [
        'raw/report/review.yaml, line 1: this confirm of ev-000000000000 matches no row any more; decide anew on the row it meant, or remove the entry.',
        'raw/report/review.yaml, line 2: this edit of ca-000000000000 matches no row any more; decide anew on the row it meant, or remove the entry.',
      ],
    ],
    [
      'of a later day holds, and both are on record',
      [edit('dead', 'count_best', 13, issa), edit('dead', 'count_best', 14)],
      [
        'attack.deaths_low 12 -> 13',
        'attack.deaths_best 12 -> 13',
        'attack.deaths_high 12 -> 13',
        'dead.count_low 12 -> 13',
        'dead.count_best 12 -> 13',
        'dead.count_high 12 -> 13',
      ],
      ['attack corrected 0.75', 'dead corrected 1'],
      ['dead: count_best 14 (Awa, 2024-05-10) gave way to count_best 13 (Issa, 2024-05-12).'],
    ],
    [
      'that stands later on the same day holds',
      [edit('dead', 'count_best', 13), edit('dead', 'count_best', 14)],
      [
        'attack.deaths_low 12 -> 14',
        'attack.deaths_best 12 -> 14',
        'attack.deaths_high 12 -> 14',
        'dead.count_low 12 -> 14',
        'dead.count_best 12 -> 14',
        'dead.count_high 12 -> 14',
      ],
      ['attack corrected 0.75', 'dead corrected 1'],
      ['dead: count_best 13 (Awa, 2024-05-10) gave way to count_best 14 (Awa, 2024-05-10).'],
    ],
    [
      'that is the same as another is no quarrel',
      [edit('dead', 'count_best', 13, issa), edit('dead', 'count_best', 13)],
      [
        'attack.deaths_low 12 -> 13',
        'attack.deaths_best 12 -> 13',
        'attack.deaths_high 12 -> 13',
        'dead.count_low 12 -> 13',
        'dead.count_best 12 -> 13',
        'dead.count_high 12 -> 13',
      ],
      ['attack corrected 0.75', 'dead corrected 1'],
      [],
    ],
    [
      'of one person gives way to a later one of theirs',
      [on('dead', 'confirm'), on('dead', 'reject')],
      ['attack.deaths_low 12 -> null', 'attack.deaths_best 12 -> null', 'attack.deaths_high 12 -> null', '- dead'],
      ['attack corrected 0.75'],
      ['dead: confirm (Awa, 2024-05-10) gave way to reject (Awa, 2024-05-10).', 'A person struck out dead: I know (Awa, 2024-05-10).'],
    ],
    [
      'to edit, against which another person decides later, is told',
      [on('dead', 'reject', issa), edit('dead', 'count_best', 13)],
      ['attack.deaths_low 12 -> null', 'attack.deaths_best 12 -> null', 'attack.deaths_high 12 -> null', '- dead'],
      ['attack corrected 0.75'],
      [
        'raw/report/review.yaml, line 2: this edit by Awa contradicts line 1, where Issa decided on 2024-05-12 to reject the same row; settle it and remove one of the two; until then the later one holds.',
        'A person struck out dead: I know (Issa, 2024-05-12).',
      ],
    ],
    [
      'to reject, against which another person decides later, is told',
      [on('dead', 'confirm', issa), on('dead', 'reject')],
      [],
      ['dead confirmed 1'],
      [
        'raw/report/review.yaml, line 2: this reject by Awa contradicts line 1, where Issa decided on 2024-05-12 to confirm the same row; settle it and remove one of the two; until then the later one holds.',
      ],
    ],
  ]);
});
