import { describe, expect, test } from 'vitest';
import { read } from '../extract/read.ts';

/** What a report of 17 August 2022, a Wednesday, tells of violence and protest: day, place and deaths of each event. */
function told(...paragraphs: string[]): string[] {
  const { events } = read([...paragraphs, ...FILLER].join('\n\n'));
  return events
    .slice(0, -1)
    .map(
      ({ date_start, place, place_text, deaths_low }) =>
        `${date_start?.slice(5) ?? '-'} ${place ?? place_text ?? '-'} ${deaths_low ?? '-'}`,
    );
}

/** A report is longer than a note. */
const FILLER = [
  'The town has a weekly market, two schools and a clinic. Traders come from the river with rice, fish and cloth, and leave before the sun sets.',
  'Its streets were laid out a century ago. Most of its houses are of mud brick, and the rains bring down a wall or two every year.',
  'The mayor said that the harvest looked good. Prices have fallen by a tenth, and the lorries that carry onions to the coast are full.',
  'A new bridge is to be opened when the rains end. Rebels withdrew from Lagos on 3 May 2021.',
];

describe('the day in a report', () => {
  test.each<[string, string[], string[]]>([
    ['is not the dateline', ['BAMAKO, Aug 17 (Example Wire) - Gunmen killed two farmers in Gao over the weekend.'], ['08-13 Gao 2']],
    [
      'is not the day on which it was said',
      ['On Monday gunmen killed two farmers in Gao.', 'The army said on Tuesday that it had killed nine militants in Ansongo.'],
      ['08-15 Gao 2', '- Ansongo 9'],
    ],
    [
      'is the last day named before the clause',
      ['On Sunday the mayor walked past the shop in Gao where, on 2 May 2021, a bomb planted by rebels went off and killed nine people.'],
      ['05-02 Gao 9'],
    ],
    [
      'counts from the event, not from when it was said',
      [
        'Gunmen killed two farmers in Gao on Friday, police said on Tuesday.',
        'The day before, a drone strike killed four people in Ansongo.',
      ],
      ['08-12 Gao 2', '08-11 Ansongo 4'],
    ],
    [
      'is not the day of what came after it',
      ['On Monday the mayor closed the bridge after a weekend of violence in which nine people were killed in Gao.'],
      ['- Gao 9'],
    ],
    [
      'is the one that the clause says more of',
      ['She spoke of 8 December, when two boys were shot dead by a patrol in Gao.'],
      ['12-08 Gao 2'],
    ],
    [
      'is the day last named, on which something was said, where the words point right back',
      ['The mayor said on Friday that police had come.', 'Two bandits were shot dead in Gao later that day.'],
      ['08-12 Gao 2'],
    ],
    [
      'of days later is counted from a day',
      ['The raid on Gao, on 7 March, was the bloodiest since April 2014. Two days later, gunmen killed four people in Ansongo.'],
      ['03-09 Ansongo 4'],
    ],
  ])('%s', (_, paragraphs, expected) => expect(told(...paragraphs)).toEqual(expected));
});

describe('the day of the news', () => {
  const lead = 'Missiles killed three people in Gao early on Tuesday.';
  test.each<[string, string, string]>([
    ['is that of what goes on with it', 'In Ansongo, two people were killed and eight wounded.', '08-16 Ansongo 2'],
    ['is not that of what happened before', 'In Ansongo, two people had been killed and eight wounded.', '- Ansongo 2'],
    ['is not that of another kind of act', 'In Ansongo, gunmen abducted two nurses.', '- Ansongo -'],
    ['is not that of another day', 'In March, two people were killed in Ansongo.', '03-01 Ansongo 2'],
  ])('%s', (_, next, expected) => expect(told(lead, next)).toEqual(['08-16 Gao 3', expected]));
});

describe('one event or two', () => {
  test.each<[string, string[], string[]]>([
    [
      'another strike',
      ['A strike killed four people in Gao on Tuesday. Another strike, on a school in Gao, killed eight people.'],
      ['08-16 Gao 4', '08-16 Gao 8'],
    ],
    [
      'the same day',
      ['On Monday shells killed nine people in Gao. The same day, gunmen killed a nurse in a clinic there.'],
      ['08-15 Gao 9', '08-15 Gao 1'],
    ],
    [
      'two towns that are close',
      ['Gunmen killed four people in Nairobi on Monday.', 'One man was shot dead in Kitengela on Monday.'],
      ['08-15 Nairobi 4', '08-15 Kitengela 1'],
    ],
    [
      'how it all began, told after today’s',
      ['Protesters burned a car in Gao.', 'The demonstrations began on 18 June over a tax.'],
      ['- Gao -', '06-18 - -'],
    ],
    [
      'a day’s protests are those told before',
      ['Hundreds marched in Gao on Tuesday.', "Tuesday's protests came after a night of rain."],
      ['08-16 Gao -'],
    ],
    [
      'what came hours before, and elsewhere',
      ['On Monday evening, hours after rebels shelled a base in Kidal, air strikes killed nine people in the village of Ansongo.'],
      ['- Kidal -', '08-15 Ansongo 9'],
    ],
    [
      'as many as died elsewhere, and those who also died',
      ['A bomb killed five children in Gao on Monday.', 'In Ansongo, four guards were killed on Friday. Five attackers also died.'],
      ['08-15 Gao 5', '08-12 Ansongo 9'],
    ],
    [
      'a headline, a byline and their story',
      [
        'Air strikes kill dozens in Gao',
        'By our correspondent',
        'Air strikes killed at least 31 people in Gao on Tuesday, officials said.',
      ],
      ['08-16 Gao 31'],
    ],
    [
      'a headline and its story',
      ['Air strikes kill dozens in Gao', 'Air strikes killed at least 31 people in Gao on Tuesday, officials said.'],
      ['08-16 Gao 31'],
    ],
  ])('%s', (_, paragraphs, expected) => expect(told(...paragraphs)).toEqual(expected));
});

test('a war’s dead, and more than any attack kills, are a tally', () => {
  const { casualties } = read('The drone struck a crowd in Gao. It was the end of the conflict, which had cost an estimated 6,000 lives.');
  expect(casualties.map(({ count_best, scope }) => `${count_best} ${scope}`)).toEqual(['6000 cumulative']);
});

describe('what has not happened', () => {
  test.each([
    ['The party has been barred from holding rallies in Gao.'],
    ['The minister warned against an assault on the town.'],
    ['Talks on a truce were held in Gao.'],
    ['A ceasefire with the rebels would follow.'],
    ['In a separate incident, a bus plunged into a ravine near Gao, killing 12 passengers.'],
    ['The club from Gao beat its rivals 2-1 in the derby with a late strike.'],
    ['The office expressed alarm at the escalation of fighting between the army and the rebels in Gao.'],
    ['The ministry fought inflation in Gao.'],
    ['The president fought a bruising election last year.'],
    ['Shares in Turkish defence firms rallied on Thursday.'],
  ])('%s', (text) => {
    expect(read(text).events.filter(({ event_type }) => /ASSAULT|PROTEST|RETREAT/.test(event_type))).toEqual([]);
  });
});
