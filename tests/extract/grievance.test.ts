import { describe, expect, test } from 'vitest';
import { harms } from './read.ts';

describe('what a protest is about is no toll of its day', () => {
  test.each([
    ['Students protested after the rape and murder of a girl in Gao.'],
    ['Hundreds marched in remembrance of Walid Omar, a journalist who was assassinated in 1998.'],
    ['Youths burned a station in Gao during a rally over the death of Walid Omar.'],
    ['Residents blocked a road in Gao demanding the arrest of the men who attacked and killed a driver.'],
    ['Lawyers marched in Gao against the killing of a judge.'],
  ])('%s', (text) => expect(harms(text)).toEqual([]));
});

describe('who dies at a protest, or by a strike from the air', () => {
  test.each([
    ['Protesters marched in Gao against the law and police killed two students.', ['killed students 2']],
    ['Protests in Gao left two people dead.', ['killed people 2']],
    ['A drone strike in Gao killed two people.', ['killed people 2']],
    ['Riots in Gao in which two people were killed ended.', ['killed people 2']],
    ['The group carried out an attack on a police post in Gao that killed a guard.', ['killed guard 1']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});
