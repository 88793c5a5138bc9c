import { describe } from 'vitest';
import { cases } from './cases.ts';
import { edit, extraction, rows } from './report.ts';

describe('an edit', () => {
  cases([
    [
      'of the harm takes it out of the deaths',
      [edit('soldier', 'harm', 'injured')],
      ['ambush.deaths_low 1 -> null', 'ambush.deaths_best 1 -> null', 'ambush.deaths_high 1 -> null', 'soldier.harm killed -> injured'],
      ['ambush corrected 0.75', 'soldier corrected 1'],
      [],
    ],
    [
      'to denied takes it out of the deaths',
      [edit('soldier', 'status', 'denied')],
      ['ambush.deaths_low 1 -> null', 'ambush.deaths_best 1 -> null', 'ambush.deaths_high 1 -> null', 'soldier.status reported -> denied'],
      ['ambush corrected 0.75', 'soldier corrected 1'],
      [],
    ],
    [
      'of the event moves the deaths',
      [edit('soldier', 'event_id', rows.attack!)],
      [
        'attack.deaths_low 12 -> 13',
        'attack.deaths_best 12 -> 13',
        'attack.deaths_high 12 -> 13',
        'ambush.deaths_low 1 -> null',
        'ambush.deaths_best 1 -> null',
        'ambush.deaths_high 1 -> null',
        'soldier.event_id ambush -> attack',
      ],
      ['attack corrected 0.75', 'ambush corrected 0.75', 'soldier corrected 1'],
      [],
    ],
    [
      'to no event is refused',
      [edit('soldier', 'event_id', 'ev-000000000000')],
      [],
      [],
      ['raw/report/review.yaml, line 1, field event_id: is ev-000000000000, which is no row of events of this source; take the id of one.'],
    ],
    [
      'to a part takes it out of the deaths',
      [edit('soldier', 'part_of', rows.dead!)],
      ['ambush.deaths_low 1 -> null', 'ambush.deaths_best 1 -> null', 'ambush.deaths_high 1 -> null', 'soldier.part_of null -> dead'],
      ['ambush corrected 0.75', 'soldier corrected 1'],
      [],
    ],
    [
      'to a part that is larger is refused',
      [edit('dead', 'part_of', rows.soldier!)],
      [],
      [],
      [
        'raw/report/review.yaml, line 1, field part_of: of dead is soldier, which counts 1 people, fewer than the 12 of its part; decide on the two rows together.',
      ],
    ],
    [
      'to a part of itself is refused',
      [edit('dead', 'part_of', rows.dead!)],
      [],
      [],
      [
        'raw/report/review.yaml, line 1, field part_of: of dead is dead, which leads back to the row itself; decide on the two rows together.',
      ],
    ],
    [
      'of part and whole together is weighed together',
      [edit('dead', 'part_of', rows.soldier!), edit('soldier', 'count_best', 20)],
      [
        'attack.deaths_low 12 -> null',
        'attack.deaths_best 12 -> null',
        'attack.deaths_high 12 -> null',
        'ambush.deaths_low 1 -> 20',
        'ambush.deaths_best 1 -> 20',
        'ambush.deaths_high 1 -> 20',
        'dead.part_of null -> soldier',
        'soldier.count_low 1 -> 20',
        'soldier.count_best 1 -> 20',
        'soldier.count_high 1 -> 20',
      ],
      ['attack corrected 0.75', 'ambush corrected 0.75', 'dead corrected 1', 'soldier corrected 1'],
      [],
    ],
    [
      'that closes a circle is refused',
      [edit('dead', 'part_of', rows.soldier!), edit('soldier', 'part_of', rows.dead!), edit('soldier', 'count_best', 12)],
      [
        'ambush.deaths_low 1 -> null',
        'ambush.deaths_best 1 -> null',
        'ambush.deaths_high 1 -> null',
        'soldier.count_low 1 -> 12',
        'soldier.count_best 1 -> 12',
        'soldier.count_high 1 -> 12',
        'soldier.part_of null -> dead',
      ],
      ['ambush corrected 0.75', 'soldier corrected 1'],
      [
        'raw/report/review.yaml, line 1, field part_of: of dead is soldier, which leads back to the row itself; decide on the two rows together.',
      ],
    ],
    [
      'of words that the text has is done',
      [edit('wounded', 'victim_text', '40 soldiers')],
      ['wounded.victim_text at least 40 soldiers -> 40 soldiers'],
      ['wounded corrected 1'],
      [],
    ],
    [
      'of words that the text has not is refused',
      [edit('dead', 'victim_text', '12 men')],
      [],
      [],
      ['raw/report/review.yaml, line 1, field victim_text: is "12 men", which the text does not say; copy the words from the text.'],
    ],
    [
      'to an actor of the source is done',
      [edit('dead', 'perpetrator_actor_id', extraction.actors[0]!.actor_id)],
      ['dead.perpetrator_actor_id null -> ac-851aa7018008'],
      ['dead corrected 1'],
      [],
    ],
    [
      'to an actor that is none is refused',
      [edit('troops', 'actor_id', 'ac-000000000000')],
      [],
      [],
      ['raw/report/review.yaml, line 1, field actor_id: is ac-000000000000, which is no row of actors of this source; take the id of one.'],
    ],
    [
      'of the type is refused while the mode does not go with it',
      [edit('ambush', 'event_type', 'COERCE')],
      [],
      [],
      [
        'raw/report/review.yaml, line 1, field event_type: would make event_mode wrong, which then is "firearms", which does not go with event_type "COERCE"; write one of seize, restrict, ban, censor, curfew, arrest, deport, withhold, misinformation, cyber, coup, territory, null.',
      ],
    ],
    [
      'of type and mode together is done',
      [edit('ambush', 'event_type', 'COERCE'), edit('ambush', 'event_mode', 'arrest')],
      ['ambush.event_type ASSAULT -> COERCE', 'ambush.event_mode firearms -> arrest'],
      ['ambush corrected 1'],
      [],
    ],
    [
      'to no value of the column is refused, and the others are done',
      [edit('march', 'status', 'maybe'), edit('march', 'violent', true)],
      ['march.violent false -> true'],
      ['march corrected 1'],
      [
        'raw/report/review.yaml, line 1, field status: is "maybe", which is not one of its values; write one of reported, alleged, denied, planned, threatened.',
      ],
    ],
    [
      'of what is no column is refused',
      [edit('dead', 'cuont_best', 3)],
      [],
      [],
      ['raw/report/review.yaml, line 1, field cuont_best: is no column of casualties; write count_best.'],
    ],
    [
      'of what follows from other fields is refused',
      [
        edit('attack', 'summary', 'x'),
        edit('attack', 'deaths_best', 3),
        edit('attack', 'event_id', 'x'),
        edit('dead', 'source_ids', ['x']),
        edit('dead', 'confidence', 1),
      ],
      [],
      [],
      [
        'raw/report/review.yaml, line 1, field summary: cannot be set; edit the fields that it is made of.',
        'raw/report/review.yaml, line 2, field deaths_best: cannot be set; edit or add the casualties of the event, of which it is the sum.',
        'raw/report/review.yaml, line 3, field event_id: cannot be set; leave it out; it is made from the content of the row.',
        'raw/report/review.yaml, line 4, field source_ids: cannot be set; leave it out; link rows of two sources with a decision to link.',
        'raw/report/review.yaml, line 5, field confidence: cannot be set; leave it out; it follows from the decision.',
      ],
    ],
  ]);
});
