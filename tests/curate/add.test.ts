import { describe } from 'vitest';
import { cases } from './cases.ts';
import { add, rows } from './report.ts';

describe('an added row', () => {
  cases([
    [
      'counts, exactly where the number stands alone',
      [add('casualties', { harm: 'killed', count_best: 5, victim_type: 'militant', event_id: rows.attack! }, 'gunmen killed')],
      ['attack.deaths_low 12 -> 17', 'attack.deaths_best 12 -> 17', 'attack.deaths_high 12 -> 17', '+ killed'],
      ['attack corrected 0.75', 'new corrected 1'],
      [],
    ],
    [
      'finds its event again by its words',
      [
        add(
          'casualties',
          { harm: 'killed', count_low: 5, event_id: 'ev-000000000000' },
          'gunmen killed 12 civilians and wounded at least 40 soldiers',
        ),
      ],
      ['attack.deaths_low 12 -> 17', 'attack.deaths_best 12 -> null', 'attack.deaths_high 12 -> null', '+ killed'],
      ['attack corrected 0.75', 'new corrected 1'],
      [],
    ],
    [
      'is refused with an event that is nowhere',
      [add('casualties', { harm: 'killed', count_best: 5, event_id: 'ev-000000000000' }, 'Bamako')],
      ['march.deaths_low null -> 5', 'march.deaths_best null -> 5', 'march.deaths_high null -> 5', '+ killed'],
      ['march corrected 0.9', 'new corrected 1'],
      [],
    ],
    [
      'takes the place of the row that the rules read by now',
      [add('casualties', { harm: 'killed', count_best: 12 }, '12 civilians')],
      ['- dead', '+ killed'],
      ['new corrected 1'],
      ['A person struck out dead: ca-228c58e51def, which was added, tells the same (Awa, 2024-05-10).'],
    ],
    [
      'can be an event, with day and place',
      [add('events', { event_type: 'ASSAULT', place: 'Ménaka', date_start: '2024-05-03' }, 'in an attack in')],
      ['+ ASSAULT'],
      ['new corrected 1'],
      [],
    ],
    [
      'can be a force',
      [add('forces', { posture: 'present', to_country: 'MLI', force_text: 'protesters' }, 'protesters marched')],
      ['+ present'],
      ['new corrected 1'],
      [],
    ],
    [
      'is refused twice',
      [add('forces', { posture: 'present' }, 'protesters'), add('forces', { posture: 'present' }, 'protesters')],
      ['+ present'],
      ['new corrected 1'],
      ['raw/report/review.yaml, line 2: adds fo-c5093beeaac6, which another entry adds already; remove one of the two.'],
    ],
    [
      'is refused without what it must have',
      [add('casualties', { count_best: 5 }, 'gunmen')],
      [],
      [],
      ['raw/report/review.yaml, line 1, field harm: is missing; add it to the row.'],
    ],
    [
      'is refused with a column that is none',
      [add('casualties', { harm: 'killed', count_bset: 5 }, 'gunmen')],
      [],
      [],
      ['raw/report/review.yaml, line 1, field count_bset: is no column of casualties; write count_best.'],
    ],
    [
      'is refused with a value that is none',
      [add('events', { event_type: 'WAR' }, 'gunmen')],
      [],
      [],
      [
        'raw/report/review.yaml, line 1, field event_type: is "WAR", which is not one of its values; write one of AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT.',
      ],
    ],
    [
      'is refused with a wrong count',
      [add('casualties', { harm: 'killed', count_low: 5, count_best: 4 }, 'gunmen')],
      [],
      [],
      [
        'raw/report/review.yaml, line 1, field count_low: is 5, which is more than count_best 4; decide on the fields that do not agree together.',
      ],
    ],
    [
      'is refused where the text has not its words',
      [add('casualties', { harm: 'killed', count_best: 4 }, 'nowhere at all')],
      [],
      [],
      [
        'raw/report/review.yaml, line 1: this added row of casualties matches no row any more of words in the text; select its words anew, or remove the entry.',
      ],
    ],
  ]);
});
