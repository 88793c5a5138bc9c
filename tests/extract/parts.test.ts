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
    [
      'Twenty bodies, four of them decapitated and hung from a bridge, were discovered in Gao on Monday.',
      ['killed - 20', 'killed them 4 part'],
    ],
    [
      'Rebels fired at a rally in Gao. Several people sustained injuries, including Walid Omar, who succumbed to his injuries.',
      ['injured - ?', 'killed omar 1'],
    ],
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

test('those included are no subject of the next clause', () => {
  const text = 'At least 42 people were killed in Gao, including a girl, and 13 were reported missing.';
  expect(harms(text)).toEqual(['killed girl 1 part', 'killed people 42/42/-', 'missing - 13']);
});

describe('those among the dead, told in a sentence of its own', () => {
  test.each([
    ['A bomb killed five people in Gao. Among them were two nurses.', ['killed nurses 2 part', 'killed people 5']],
    ['A bomb killed five people in Gao. Among those killed was a judge.', ['killed judge 1 part', 'killed people 5']],
    ['A bomb killed five people in Gao. Two nurses were among those killed.', ['killed nurses 2 part', 'killed people 5']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('who most of them are, and those of the wounded', () => {
  test.each([
    ['Ten people, most of them women, were killed in Gao.', ['killed people 10']],
    [
      'Bandits freed 26 villagers, most of them women, who had been abducted near Gao, but killed 35 others in captivity.',
      ['abducted villagers 26', 'killed others 35'],
    ],
    ['A missile in Kharkiv injured 74 people. Forty of the wounded remained in hospital.', ['injured - 40 part', 'injured people 74']],
    [
      'One soldier died in a raid on Gao. The driver, Amadou Keita, who was wounded in the raid, succumbed to his injuries.',
      ['injured keita 1', 'killed keita 1', 'killed soldier 1'],
    ],
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
    ['Twelve people died and around 20 were injured when gunmen fired at a party in Gao.', ['injured - -/20/-', 'killed people 12']],
    ['Twelve people died in a raid on Gao, and about 10 per cent of the population of 23 million was displaced.', ['killed people 12']],
    ['Nine people were listed as missing after the raid on Gao.', ['missing people 9']],
    ['The army lost a lieutenant in a fight near Gao.', ['killed lieutenant 1']],
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

describe('what a total is made of, behind a colon', () => {
  test.each([
    [
      'Officials said 130 people had died in Gao: about 100 soldiers and some 30 civilians.',
      ['killed civilians -/30/- part', 'killed people 130', 'killed soldiers -/100/- part'],
    ],
    [
      'Five people were killed by a drone in Gao: a nurse and two clerks.',
      ['killed clerks 2 part', 'killed nurse 1 part', 'killed people 5'],
    ],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('accidents count nobody', () => {
  test.each([
    ['Rebels attacked Gao on Monday. Twelve people died when a boat sank on the lake as they fled the fighting.', []],
    ['Rebels attacked Gao on Monday. A boat accident near Mopti left 17 people dead.', []],
    ['Rebels attacked Gao on Monday. Four people died when a tanker overturned near Mopti.', []],
    ['Rebels attacked Gao on Monday. In Mopti, one person died and five were hurt in a crush during a food distribution.', []],
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
    ['The conflict drove some 12 million people from their homes.', ['displaced people -/12000000/- cumulative']],
    ['Three soldiers have been missing since an ambush on 3 August near Gao.', ['missing soldiers 3']],
    [
      'More than 1,300 people have been killed and as many as 1,500 are missing in Sinaloa.',
      ['killed people 1300/1300/- cumulative', 'missing - -/1500/1500 cumulative'],
    ],
    ['Violence in coastal provinces in March killed 1,426 people.', ['killed people 1426 cumulative']],
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
