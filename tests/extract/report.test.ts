import { describe, expect, test } from 'vitest';
import { harms, read } from './read.ts';

/** Events as `ASSAULT/aerial Gao 12`: type and mode, place, deaths. */
function told(text: string): string[] {
  return read(text).events.map(({ event_type, event_mode, place, country, deaths_best, deaths_low }) =>
    [event_mode ? `${event_type}/${event_mode}` : event_type, place ?? country ?? '-', deaths_best ?? deaths_low ?? '-'].join(' '),
  );
}

describe('a report comes back to its event', () => {
  test.each([
    [
      'A missile killed nine people in Kharkiv on Saturday.\n\nOn Sunday rescuers pulled three more bodies from the rubble, bringing the death toll to 12.',
      ['killed - 12', 'killed - 3 part', 'killed people 9 part'],
    ],
    [
      'Rebels killed more than 20 people in a raid in northern Mali, officials said.\n\nThe assailants killed residents of a village near Gao. The mayor put the death toll at 36.',
      ['killed - 36', 'killed people 20/20/- part'],
    ],
    ['Fifty-three guards - 17 soldiers and 36 volunteers - died in a raid near Gao.', ['killed guards 53']],
    [
      'At least 37 people were killed near Gao, residents said. Troops arrived late. Some fled. A police officer put the death toll at 18.',
      ['killed people 18/-/37'],
    ],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('tallies of a war, and what is none', () => {
  test.each([
    ['Tens of thousands of people have been killed in the war in Sudan.', ['killed - 20000/-/- cumulative']],
    ['More than 10,000 civilians have been killed since Russia invaded Ukraine.', ['killed civilians 10000/10000/- cumulative']],
    [
      'More than 16,000 civilians, soldiers and police have died in jihadist attacks in Mali.',
      ['killed civilians 16000/16000/- cumulative'],
    ],
    ['MINUSMA ended on Monday. More than 310 of its peacekeepers died.', ['killed peacekeepers 310/310/- cumulative']],
    ['In 2017 a truck bomb killed nearly 600 people in Mogadishu.', ['killed people -/600/-']],
    ['In 2019 a suicide bomber killed 40 policemen in Pulwama.', ['killed policemen 40']],
    ['More than two million people have been displaced in Mali.', ['displaced people 2000000/2000000/- cumulative']],
    ['A ferry burned near Batangas. The toll in the ferry fire rose to 31.', []],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('strikes that kill and strikes that do not', () => {
  test.each([
    ['Israeli strikes killed at least 38 civilians in Gaza.', ['ASSAULT/aerial Gaza 38']],
    ['The air force carried out strikes on rebel camps near Gao.', ['ASSAULT/aerial Gao -']],
    ['Teachers went on strike in Gao on Monday.', ['PROTEST/strike Gao -']],
    ['Gunmen killed 1,200 people and took 251 hostages in Gao.', ['ASSAULT Gao 1200']],
    ['The rebels fired a ballistic missile at Tel Aviv.', ['ASSAULT/heavy-weapons Tel Aviv -']],
    ['MINUSMA ended its deployment in Bamako on Monday.', ['RETREAT/withdraw Bamako -']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('another attack is an event of its own, and the lead goes on in the next paragraph', () => {
  test.each([
    [
      'A strike on a school in Gao killed 18 people.\n\nAnother strike on a house in Mopti killed nine people. A cook was killed in a separate strike on a car in Kona.',
      ['ASSAULT/aerial Gao 18', 'ASSAULT/aerial Mopti 9', 'ASSAULT/aerial Konna 1'],
    ],
    [
      'The death toll from a massacre in Gao rose to 43.\n\nFighters stormed a church there on Sunday. The army said it was a massacre.',
      ['ASSAULT/massacre Gao 43'],
    ],
    ['A missile hit a shop in Gao, killing 18 people, in one of the deadliest attacks of the year.', ['ASSAULT/heavy-weapons Gao 18']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('claims of both sides, and parts of the wounded', () => {
  test.each([
    [
      'The army said on Monday it had killed 45 rebels near Gao and lost six soldiers. The rebels said they had killed 30 soldiers and lost four fighters.',
      ['killed rebels 4/-/45 alleged', 'killed soldiers 6/6/30'],
    ],
    ['Shelling of Gao wounded five people, among them two police officers.', ['injured officers 2 part', 'injured people 5']],
    ['Last year gangs in Haiti killed more than 5,600 people.', ['killed people 5600/5600/- cumulative']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('headlines, other names, periods', () => {
  test.each([
    ['Gunmen ambush army patrol in Gao, kill seven', ['killed - 7']],
    ['Five soldiers, two militants killed in Gao', ['killed militants 2', 'killed soldiers 5']],
    ['Omar Keita, alias Abu Zeid, and his brother were killed near Gao.', ['killed brother 1', 'killed keita 1']],
    ['Omar Keita alias Zeid, 28, son of a clerk of the court of Gao, was gunned down by rebels.', ['killed keita 1']],
    ['Major Omar Keita embraced martyrdom in a blast near Gao.', ['killed keita 1']],
    [
      'During the reporting period, rebels killed 87 civilians and abducted 42.',
      ['abducted - 42 cumulative', 'killed civilians 87 cumulative'],
    ],
    ['Some 469,000 persons remained internally displaced.', ['displaced persons -/469000/- cumulative']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));

  test('a date inside the phrase dates the event', () => {
    const [event] = read('Rebels were blamed for a December 2014 bus bombing that killed 10 people.').events;
    expect(event).toMatchObject({ date_start: '2014-12-01', date_prec: 4, deaths_best: 10 });
  });
});

test('a village that no gazetteer knows keeps its name beside the country that is known', () => {
  const [event] = read('Gunmen killed two men in Gasselikoro village in Burkina Faso on Monday.').events;
  expect(event).toMatchObject({ place: 'Burkina Faso', place_text: 'Gasselikoro', where_prec: 6 });
});
