import { describe, expect, test } from 'vitest';
import { makeValidator } from '../../pipeline/validate/index.ts';
import type { Decision } from '../../schemas/types.ts';
import { add, changes, decided, edit, extraction, marks, on, publishable, rows, text, told, wordsAt } from './report.ts';

const validate = makeValidator();
const issa = { by: 'Issa', on: '2024-05-12' };

/** What is decided; what changes; the rows that people had to do with; what is told. */
type Case = [title: string, decisions: Decision[], changed: string[], marked: string[], reasons: string[]];

function cases(table: Case[]): void {
  test.each(table)('%s', (_, decisions, changed, marked, reasons) => {
    const after = decided(decisions);
    expect(changes(after)).toEqual(changed);
    expect(marks(after)).toEqual(marked);
    expect(told(after)).toEqual(reasons);
    // Nothing that is decided makes a row which cannot be published.
    expect(validate(after, text)).toEqual(publishable(after));
  });
}

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

describe('an edit of a place', () => {
  cases([
    [
      'brings its coordinates',
      [edit('march', 'place', 'Ménaka')],
      [
        'march.admin1 Bamako -> Ménaka',
        'march.place Bamako -> Ménaka',
        'march.latitude 12.65 -> 15.9182',
        'march.longitude -8 -> 2.4022',
        'march.geonames_id 2460596 -> 2453514',
      ],
      ['march corrected 1'],
      ['After what people decided no row names pl-0658ac323d4f: nothing points there.'],
    ],
    [
      'leaves the precision that the person set',
      [edit('march', 'place', 'Ansongo'), edit('march', 'where_prec', 2)],
      [
        'march.admin1 Bamako -> Gao',
        'march.place Bamako -> Ansongo',
        'march.latitude 12.65 -> 15.6597',
        'march.longitude -8 -> 0.5022',
        'march.where_prec 1 -> 2',
        'march.geonames_id 2460596 -> 2461003',
      ],
      ['march corrected 1'],
      ['After what people decided no row names pl-0658ac323d4f: nothing points there.'],
    ],
    [
      'is written as the gazetteer does',
      [edit('attack', 'place', 'Menaka')],
      [
        'attack.admin1 Gao -> Ménaka',
        'attack.place Gao -> Ménaka',
        'attack.latitude 16.27167 -> 15.9182',
        'attack.longitude -0.04472 -> 2.4022',
        'attack.geonames_id 2457163 -> 2453514',
      ],
      ['attack corrected 1'],
      ['After what people decided no row names pl-73c0bbfa1e53: nothing points there.'],
    ],
    ['that changes nothing leaves its coordinates', [edit('attack', 'place', 'Gao')], [], ['attack corrected 1'], []],
    [
      'is not looked for in countries that the source does not speak of',
      [edit('march', 'place', 'Brescia')],
      [
        'march.admin1 Bamako -> null',
        'march.place Bamako -> Brescia',
        'march.latitude 12.65 -> null',
        'march.longitude -8 -> null',
        'march.where_prec 1 -> null',
        'march.geonames_id 2460596 -> null',
      ],
      ['march corrected 1'],
      ['After what people decided no row names pl-0658ac323d4f: nothing points there.'],
    ],
    [
      'in a country that the person names is found there',
      [edit('march', 'place', 'Brescia'), edit('march', 'country', 'ITA')],
      [
        'march.country MLI -> ITA',
        'march.admin1 Bamako -> Lombardy',
        'march.place Bamako -> Brescia',
        'march.latitude 12.65 -> 45.53558',
        'march.longitude -8 -> 10.21472',
        'march.geonames_id 2460596 -> 3181554',
      ],
      ['march corrected 1'],
      ['After what people decided no row names pl-0658ac323d4f: nothing points there.'],
    ],
    [
      'that no gazetteer has leaves none of the other',
      [edit('march', 'place', 'Xyzzy')],
      [
        'march.admin1 Bamako -> null',
        'march.place Bamako -> Xyzzy',
        'march.latitude 12.65 -> null',
        'march.longitude -8 -> null',
        'march.where_prec 1 -> null',
        'march.geonames_id 2460596 -> null',
      ],
      ['march corrected 1'],
      ['After what people decided no row names pl-0658ac323d4f: nothing points there.'],
    ],
    [
      'takes coordinates that the person set',
      [edit('march', 'place', 'Xyzzy'), edit('march', 'latitude', 15.5), edit('march', 'longitude', 1.5)],
      [
        'march.admin1 Bamako -> null',
        'march.place Bamako -> Xyzzy',
        'march.latitude 12.65 -> 15.5',
        'march.longitude -8 -> 1.5',
        'march.geonames_id 2460596 -> null',
      ],
      ['march corrected 1'],
      ['After what people decided no row names pl-0658ac323d4f: nothing points there.'],
    ],
    [
      'refuses half a point',
      [edit('march', 'place', 'Xyzzy'), edit('march', 'latitude', 15.5)],
      [
        'march.admin1 Bamako -> null',
        'march.place Bamako -> Xyzzy',
        'march.latitude 12.65 -> null',
        'march.longitude -8 -> null',
        'march.where_prec 1 -> null',
        'march.geonames_id 2460596 -> null',
      ],
      ['march corrected 1'],
      [
        'raw/report/review.yaml, line 2, field latitude: is 15.5 while longitude is empty; decide on the fields that do not agree together.',
        'After what people decided no row names pl-0658ac323d4f: nothing points there.',
      ],
    ],
    [
      'that empties it leaves the country',
      [edit('march', 'place', null)],
      [
        'march.admin1 Bamako -> null',
        'march.place Bamako -> null',
        'march.latitude 12.65 -> null',
        'march.longitude -8 -> null',
        'march.where_prec 1 -> 6',
        'march.geonames_id 2460596 -> null',
      ],
      ['march corrected 1'],
      ['After what people decided no row names pl-0658ac323d4f: nothing points there.'],
    ],
    [
      'to another country looks for the name there',
      [edit('march', 'country', 'GIN')],
      [
        'march.country MLI -> GIN',
        'march.admin1 Bamako -> null',
        'march.latitude 12.65 -> null',
        'march.longitude -8 -> null',
        'march.where_prec 1 -> null',
        'march.geonames_id 2460596 -> null',
      ],
      ['march corrected 1'],
      [],
    ],
    [
      'to a country that is none is refused',
      [edit('march', 'country', 'XXX')],
      [],
      [],
      [
        'raw/report/review.yaml, line 1, field country: is XXX, which is not in ISO 3166-1 alpha-3; decide on the fields that do not agree together.',
      ],
    ],
    [
      'to a number that is another place is refused',
      [edit('march', 'geonames_id', 5)],
      [],
      [],
      ['raw/report/review.yaml, line 1, field geonames_id: is 5, which is no place called "Bamako"; correct one of the two.'],
    ],
  ]);
});

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
