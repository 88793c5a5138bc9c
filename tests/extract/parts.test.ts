import { describe, expect, test } from 'vitest';
import { harms } from './read.ts';

describe('a part of a number told before', () => {
  test.each([
    [
      'Another 74 people, among them a three-month-old baby, were injured by a rocket in Gao.',
      ['injured baby 1 part', 'injured people 74'],
    ],
    ['Ten people, among them four members of the council, died in a raid on Gao.', ['killed members 4 part', 'killed people 10']],
    ['A mine killed 20 people near Gao, nine of them children.', ['killed children 9 part', 'killed people 20']],
    ['Three workers, two of them Chinese nationals, were shot dead in Gao.', ['killed nationals 2 part', 'killed workers 3']],
    ['Twenty people were killed in Gao, eleven of whom were women.', ['killed people 20', 'killed women 11 part']],
    [
      'A blast in Gao killed 12 people and wounded 30, three of them critically.',
      ['injured - 30', 'injured them 3 part', 'killed people 12'],
    ],
    ['Troops killed 12 bandits and freed nine hostages, including a nurse, near Gao.', ['killed bandits 12']],
    ['Rebels abducted 30 villagers near Gao, 12 of them escaped.', ['abducted villagers 30']],
    ['Of 900 victims, 20 were killed in Gao. The victims included 60 men and 30 women.', ['killed - 20']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('one number for two harms is left out', () => {
  test.each([
    ['The ministry put losses near Gao at 1,390 killed and wounded.'],
    ['The raid on Gao left some 30 dead and wounded.'],
    ['Rebels killed and wounded five soldiers near Gao.'],
  ])('%s', (text) => expect(harms(text)).toEqual([]));
});

describe('words around a number', () => {
  test.each([
    ['In the Gao region five traders were killed by gunmen.', ['killed traders 5']],
    ['The remaining nine were killed by rebels in Kona.', ['killed - 9']],
    ['A further eight captives were killed by rebels in Kona.', ['killed captives 8']],
    ['Over 30 others were hurt by the blast in Gao.', ['injured others 30/30/-']],
    ['Troops killed no fewer than 12 bandits near Gao.', ['killed bandits 12/12/-']],
    ['Gunmen abducted an unspecified number of herders near Gao.', ['abducted herders ?']],
    ['Rebels took passengers hostage near Gao.', ['abducted passengers ?']],
    ['Gunmen shot dead two masons in Gao; a third sustained bullet injuries.', ['injured third 1', 'killed masons 2']],
    ['The clash claimed the lives of 30 soldiers in Gao.', ['killed soldiers 30']],
    ['A bomb in Gao claimed 12 lives.', ['killed - 12']],
    ['A soldier paid the supreme price in a fight near Gao.', ['killed soldier 1']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

test('what somebody claims without "that" is alleged', () => {
  expect(harms('The ministry claimed up to 85 servicemen had been killed in Gao.')).toEqual(['killed servicemen -/85/85 alleged']);
});

describe('accidents count nobody', () => {
  test.each([
    ['Rebels attacked Gao on Monday. A boat accident near Mopti left 17 people dead.', []],
    ['Rebels attacked Gao on Monday. Four people died when a tanker overturned near Mopti.', []],
    ['Five soldiers died near Gao when their truck overturned after hitting a mine.', ['killed soldiers 5']],
    ['An outbreak of violence left two people dead in Gao.', ['killed people 2']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('what a report counts over a time is a tally', () => {
  test.each([
    [
      'The mission recorded 312 incidents between January and March. Of these, 739 people were killed and 679 were injured.',
      ['injured - 679 cumulative', 'killed people 739 cumulative'],
    ],
    ['The mission said 164 civilians were killed in Ukraine in March.', ['killed civilians 164 cumulative']],
    [
      'At least 2,266 people were killed by bandits or insurgents in Nigeria in the first half of the year, compared with fewer in 2024.',
      ['killed people 2266/2266/- cumulative'],
    ],
    ['More than 1.3 million people are displaced in Ituri.', ['displaced people 1300000/1300000/- cumulative']],
    ['The group killed 1,087 civilians in 2023 alone.', ['killed civilians 1087 cumulative']],
    ['The mission documented the killing of 12 civilians in an attack on a church in Gao.', ['killed civilians 12']],
    ['In June, 132 civilians were killed in an attack in Mali. Mali was tense this year.', ['killed civilians 132']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

test('the sum of several attacks is a tally, told before its summands', () => {
  const text =
    'Strikes killed at least 37 people across Mali on Thursday. A strike on a school in Gao killed 18 people. Another on a house in Mopti killed ten. The remaining nine were killed in Kona.';
  expect(harms(text)).toEqual(['killed - 10', 'killed - 9', 'killed people 18', 'killed people 37/37/- cumulative']);
});
