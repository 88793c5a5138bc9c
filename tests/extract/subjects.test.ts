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
