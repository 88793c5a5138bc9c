import { describe, expect, test } from 'vitest';
import { harms } from './read.ts';

describe('who was harmed, where the subject stands far from its verb', () => {
  test.each([
    ['Two soldiers of the Coastal Guard (CG) were killed near Gao.', ['killed soldiers 2']],
    ['Five fighters of the Northern Front [NF] died in the clash.', ['killed fighters 5']],
    ['A nurse, who suffered burns in a grenade attack on a bus in Gao on Sunday, died in hospital.', ['killed nurse 1']],
    ['A baker who was wounded in the attack died on Tuesday.', ['injured baker 1', 'killed baker 1']],
    ['A mayor and his driver, who were travelling to Gao, were killed.', ['killed driver 1', 'killed mayor 1']],
    ['A soldier of the garrison and two traders from Mopti were killed.', ['killed soldier 1', 'killed traders 2']],
    ['A teacher, two nurses of the clinic, and a cook were killed.', ['killed cook 1', 'killed nurses 2', 'killed teacher 1']],
    ['The mayor of Kona, and three guards were shot dead.', ['killed guards 3', 'killed mayor 1']],
    ['In Gao, a teacher and a nurse were killed.', ['killed nurse 1', 'killed teacher 1']],
    [
      'Nine persons, including a judge, two clerks of the court, and a child, were killed.',
      ['killed child 1 part', 'killed clerks 2 part', 'killed judge 1 part', 'killed persons 9'],
    ],
    ['A commander was killed along with two of his aides.', ['killed aides 2', 'killed commander 1']],
    ['A commander, as well as four other fighters, was killed.', ['killed commander 1', 'killed fighters 4']],
    [
      'Rebels set off a mine in central Mali killing at least four policemen and injuring seven others.',
      ['injured others 7', 'killed policemen 4/4/-'],
    ],
    ['Troops fired at a post in Gao killing a guard.', ['killed guard 1']],
    ['One militant killed and two arrested in a raid in Gao.', ['detained - 2', 'killed militant 1']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('one or many', () => {
  test.each([
    ['A suspected fighters was killed in Gao.', ['killed fighters 1']],
    ['A security personnel was killed in Gao.', ['killed personnel 1']],
    ['Gunmen killed a family in Gao.', ['killed family ?']],
    ['Gunmen killed the Malian army in a raid.', ['killed army ?']],
    ['Nine Malians were killed in Gao.', ['killed malians 9']],
    ['Gunmen killed a cattle rustler and a money lender.', ['killed lender 1', 'killed rustler 1']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('people meant by a pronoun', () => {
  test.each([
    ['Gunmen abducted a clerk in Gao. He was beheaded two days later.', ['abducted clerk 1', 'killed clerk 1']],
    ['A woman was shot in Gao. She died in hospital.', ['killed woman 1']],
    ['Rebels targeted two policemen on a road, killing them on the spot.', ['killed policemen 2']],
    ['Gunmen kidnapped three miners. They were killed the next day.', ['abducted miners 3', 'killed miners 3']],
    ['A guard killed two boys. He was lynched by a mob.', ['killed boys 2', 'killed guard 1']],
    ['A prefect was attacked on Monday. He died.', ['killed prefect 1']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('more of where the subject stands', () => {
  test.each([
    ['A market was shelled in Gao as five traders were killed.', ['killed traders 5']],
    ['One vehicle was damaged and four soldiers of the Northern Army killed in the attack.', ['killed soldiers 4']],
    ['Two students and one policeman in Gao, Konna, were killed on Friday.', ['killed policeman 1', 'killed students 2']],
    ['Unknown men shot a party activist to death.', ['killed activist 1']],
    ['A mob burnt alive two children in Gao.', ['killed children 2']],
    ['Gunmen kidnapped nine miners in Gao. They killed two of them.', ['abducted miners 9', 'killed them 2']],
    ['Six rebels were killed in Gao. One official was also killed.', ['killed official 1', 'killed rebels 6']],
    ['Three people were killed in the last 24 hours in Gao.', ['killed people 3']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('past a relative clause that no comma closes', () => {
  test.each([
    ['A porter who suffered burns in an arson attack on a bus in Gao on Sunday died in hospital.', ['killed porter 1']],
    [
      'A clerk who got hurt in the head and a leg in an arson attack by rebels near Gao died in hospital.',
      ['injured clerk 1', 'killed clerk 1'],
    ],
    ['Two porters, who sustained burn injuries in separate arson attacks in Gao and Mopti, died in hospital.', ['killed porters 2']],
    ['A tailor who took part in a protest that led to the closure of a mine in Gao was hacked to death.', ['killed tailor 1']],
    ['A man who said rebels killed two guards was arrested in Gao.', ['detained man 1', 'killed guards 2']],
    ['Police seized a thief who the mob lynched in Gao.', ['detained thief 1', 'killed thief 1']],
    ['Troops arrested a baker who after his arrest was executed near Gao.', ['detained baker 1', 'killed baker 1']],
    ['Guards pursued the assailant who opened fire before being shot dead.', ['killed assailant 1']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('past what describes somebody, and past who did it', () => {
  test.each([
    ['Omar Traore, a critic of the bank in Gao, and three other men were killed by rebels.', ['killed men 3', 'killed traore 1']],
    ['A farmer was beaten by police and the guards at Gao, succumbed to his injuries.', ['killed farmer 1']],
    ['Police say a cook and a village head were gunned down by rebels.', ['killed cook 1', 'killed head 1']],
    ['In the other attack three cooks were killed in Gao.', ['killed cooks 3']],
    ['In air strikes by security forces 17 suspected rebels from several groups including the TTP were killed.', ['killed rebels 17']],
    ['The raid resulted in six rebels being killed in Gao.', ['killed rebels 6']],
    ['Three members of the army beat to death a welder.', ['killed welder 1']],
    [
      'Gunmen stormed Gao, killing 14 cooks and abducting dozens more, the army and residents said on Sunday.',
      ['abducted more 24/-/-', 'killed cooks 14'],
    ],
    ["Police said a 'recruiter' armed with a knife was killed in Gao.", ['killed recruiter 1']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('brackets and two names inside the phrase', () => {
  test.each([
    ['Two NDFB [National Democratic Front of Bodoland] cadres were killed near Gao.', ['killed cadres 2']],
    ['Troops killed an NSCN (K) member on Monday.', ['killed member 1']],
    ['Two men of the Jaish-e-Mohammad (JeM) outfit were killed by police.', ['killed men 2']],
    ['Air strikes resulted in 6 TTP and JNIM militants being killed.', ['killed militants 6']],
    ['Troops killed six suspected JNIM and/or ISGS fighters near Gao.', ['killed fighters 6']],
    ['Rebels killed three Malian and Nigerien soldiers near Gao.', ['killed soldiers 3']],
    ['A baker died at the hands of a herder near Gao.', ['killed baker 1']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('who runs from a fight leaves no home', () => {
  test.each([
    ['Rebels attacked Gao. The attackers fled.', []],
    ['Gunmen attacked Gao. They fled to the hills.', []],
    ['Rebels attacked Gao. At least 300 residents fled.', ['displaced residents 300/300/-']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});
