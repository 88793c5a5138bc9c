import { describe, expect, test } from 'vitest';
import { harms, read } from '../extract/read.ts';

const REST =
  ' The minister spoke for an hour. He thanked the farmers. The road will be paved.\n\nSchools open next week. A lawyer read the text aloud. ';

const violent = (text: string) => read(text).events.filter((event) => event.violent).length;

describe('nobody is killed twice', () => {
  test.each([
    [`Gunmen killed Senator Luis Quezade in Ansongo on Monday.${REST}The murder of Quezade shocked the country.`, 1, ['killed quezade 1']],
    [`The murder of six priests was condemned.${REST}The priests were killed near Gao on Friday.`, 1, ['killed priests 6']],
    // Two namesakes of an office are two people.
    [`Judge Juan Paz was killed in Ansongo.${REST}Judge Luis Mora was killed in Gao.`, 2, ['killed mora 1', 'killed paz 1']],
  ])('%s', (text, events, expected) => {
    expect(violent(text)).toBe(events);
    expect(harms(text)).toEqual(expected);
  });
});

describe('who somebody was is nobody more', () => {
  test.each([
    ['Rebels killed Juan Paz, a judge.', ['killed paz 1']],
    ['The murder of Senator Luis Mora, the leader of the party, was condemned.', ['killed mora 1']],
    ['Ana Paz, judge of the court, and two of her bodyguards were killed.', ['killed bodyguards 2', 'killed paz 1']],
    ['Rebels killed Juan Paz, a judge, and his driver.', ['killed driver 1', 'killed paz 1']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

test('somebody is named in full wherever the report does', () => {
  const { events, casualties } = read(`Gunmen killed Senator Luis Quezade in Ansongo.${REST}Quezade was wounded last year.`);
  expect(casualties.map(({ victim_text }) => victim_text)).toEqual(['Senator Luis Quezade', 'Senator Luis Quezade']);
  expect(events[0]!.actor2_text).toBe('Senator Luis Quezade');
});

test('in a report an arrest is an event of its own', () => {
  const { events } = read(
    `Gunmen killed a teacher in Ansongo on Monday.${REST.repeat(2)}Police arrested two students in Ansongo on Monday.`,
  );
  expect(events.map(({ event_mode, violent }) => [event_mode, violent])).toEqual([
    [null, true],
    ['arrest', false],
  ]);
});
