import { describe, expect, test } from 'vitest';
import { read } from './read.ts';
import { tellEvent } from './tell.ts';

const events = (text: string): string[] => read(text).events.map(tellEvent);

describe('forces that move', () => {
  test.each([
    ['Danish troops have since left Gao.', ['RETREAT/withdraw 2022-08-11/2022-08-17 Gao · Danish troops > -']],
    ['The army withdrew from Gao to Ansongo on Monday.', ['RETREAT/withdraw 2022-08-15 Gao · army > -']],
    ['The army will be based in Niger.', ['planned MOBILIZE/troops 2022-08-11/2022-08-17 Niger · army > -']],
    [
      'Danish forces left Mali. The last Danish unit of the mission crossed the border between Mali and Niger on Monday.',
      ['RETREAT/withdraw 2022-08-15 Mali · Danish forces > -'],
    ],
    [
      'The minister announced in March that Danish troops would withdraw from Mali. The troops patrolled on 1 May 2021.',
      ['planned RETREAT/withdraw 2022-03-01/2022-03-31 Mali · Danish troops > -'],
    ],
    [
      'Copenhagen initially announced on Thursday that its troops would withdraw from Mali. Gunmen attacked a farm in Kidal on Friday.',
      ['planned RETREAT/withdraw - Mali · troops > -', 'ASSAULT 2022-08-12 Kidal · Gunmen > farm'],
    ],
  ])('%s', (text, expected) => expect(events(text)).toEqual(expected));
});

describe('acts of words', () => {
  test.each([
    ['The sanctions on salt were lifted in July.', ['CONCEDE 2022-07-01/2022-07-31 - · - > -']],
    ['Guinea had a hard year, with ECOWAS imposing sanctions in May.', ['SANCTION 2022-05-01/2022-05-31 GIN · ECOWAS > Guinea']],
    [
      "Togo's accusations that Benin supports rebels were repeated on Monday. It rained in Lagos.",
      ['ACCUSE/allege 2022-08-15 - · Togo > Benin'],
    ],
    [
      'President Sato received a warm welcome in Bobo-Dioulasso on Monday.',
      ['CONSULT/visit 2022-08-15 Bobo-Dioulasso · President Sato > -'],
    ],
    ["Togo's military government denied the accusations on Monday.", ["REJECT 2022-08-15 TGO · Togo's military government > -"]],
  ])('%s', (text, expected) => expect(events(text)).toEqual(expected));
});

describe('how sure, past an "and"', () => {
  test.each([
    [
      'The rebels claimed to have taken 40 people hostage in Gao and executed two guards.',
      ['alleged ASSAULT/abduct 2022-08-11/2022-08-17 Gao · rebels > 40 people'],
    ],
    ['The attackers arrived in Gao on Monday. They shot two guards.', ['ASSAULT/firearms 2022-08-15 Gao · attackers > two guards']],
  ])('%s', (text, expected) => expect(events(text)).toEqual(expected));
});

describe('background', () => {
  test.each([
    ['After nearly ten years of fighting, people in Gao are tired.', []],
    ['The deployment has been costly for the ministry in Bamako.', []],
    [
      '2021 has been a hard year so far, with both farmers and soldiers targeted by Islamists. A bridge was opened in Gao on 1 May 2021.',
      [],
    ],
    [
      'Though the president was cheered in Gao in 2013, protests were held in Kidal. Gunmen attacked a farm in Ansongo on Friday.',
      ['PROTEST/demo - Kidal · - > -', 'ASSAULT 2022-08-12 Ansongo · Gunmen > farm'],
    ],
  ])('%s', (text, expected) => expect(events(text)).toEqual(expected));
});

test('a staged protest is a protest', () => {
  expect(events('Teachers staged a protest in Gao on Monday.')).toEqual(['PROTEST/demo 2022-08-15 Gao · Teachers > -']);
});

describe('a noun that names one thing by itself is not what was told before it', () => {
  const rest = ' The mayor spoke. Shops were shut. A lorry burned. Dogs barked. The road was empty.';
  test.each([
    [
      'A missile hit a school in Gao on Monday. Trade fell in the first days of the invasion.',
      ['ASSAULT/heavy-weapons 2022-08-15 Gao · - > school'],
    ],
    [
      'A missile hit a school in Gao on Monday. Trade fell in the first days after the attack.',
      ['ASSAULT/heavy-weapons 2022-08-15 Gao · - > school'],
    ],
  ])('%s', (text, expected) => expect(events(text + rest)).toEqual(expected));
});

describe('what points back tells on', () => {
  const between = ' The mayor spoke. Shops were shut. A lorry burned. Dogs barked. The road was empty.';
  test.each([
    [
      'killed in the raid',
      `Rebels raided Gao on Monday.${between}\n\nTwo guards were killed in the raid.`,
      ['ASSAULT 2022-08-15 Gao · Rebels > Two guards'],
    ],
    [
      'the thing hit before',
      `A missile struck an apartment building in Gao on Monday.${between}\n\nA rocket of an old make had hit the building.`,
      ['ASSAULT/heavy-weapons 2022-08-15 Gao · - > apartment building'],
    ],
    [
      'another thing',
      `A missile struck an apartment building in Gao on Monday.${between}\n\nA rocket of an old make had hit the school.`,
      ['ASSAULT/heavy-weapons 2022-08-15 Gao · - > apartment building', 'ASSAULT/heavy-weapons - - · - > school'],
    ],
  ])('%s', (_, text, expected) => expect(events(text)).toEqual(expected));
});

describe('a headline tells what the lead tells again', () => {
  const rest = '\n\nThe mayor spoke. Shops were shut. A lorry burned. Dogs barked. The road was empty.';
  test.each([
    [
      'and it is one event',
      'Militants kill 14 in raid on Malian town\n\nGunmen stormed Gao on Monday, killing at least 14 people and abducting dozens more.',
      ['ASSAULT 2022-08-15 Gao · Militants > at least 14 people'],
    ],
    [
      'unless the lead is elsewhere',
      'Militants kill two in Kidal\n\nGunmen stormed a farm in Gao on Monday.',
      ['ASSAULT - Kidal · Militants > -', 'ASSAULT 2022-08-15 Gao · Gunmen > farm'],
    ],
  ])('%s', (_, text, expected) => expect(events(text + rest)).toEqual(expected));
});
