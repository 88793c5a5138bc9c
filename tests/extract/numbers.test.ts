import { describe, expect, test } from 'vitest';
import { numberAt } from '../../pipeline/extract/annotate/numbers.ts';
import { count, harms, tokensOf } from './read.ts';

/** The number a text begins with and the words it takes: `12/12/- at least 12`. */
function number(text: string): string {
  const { tokens } = tokensOf(text);
  const found = numberAt(tokens, 0, tokens.length);
  if (!found) return 'none';
  const { low, best, high, start, end } = found.count;
  return `${count(low, best, high)} ${text.slice(start, end)}`;
}

describe('plain numbers', () => {
  test.each([
    ['12 soldiers', '12 12'],
    ['1,200 people', '1200 1,200'],
    ['1,234,567 people', '1234567 1,234,567'],
    ['2000 refugees', '2000 2000'],
    ['one man', '1 one'],
    ['twelve people', '12 twelve'],
    ['nineteen people', '19 nineteen'],
    ['twenty people', '20 twenty'],
    ['forty-two soldiers', '42 forty-two'],
    ['Forty-two soldiers', '42 Forty-two'],
    ['forty two soldiers', '42 forty two'],
    ['one hundred people', '100 one hundred'],
    ['a hundred people', '100 a hundred'],
    ['a thousand people', '1000 a thousand'],
    ['two hundred people', '200 two hundred'],
    ['two hundred and six people', '206 two hundred and six'],
    ['one hundred twenty-five people', '125 one hundred twenty-five'],
    ['three thousand people', '3000 three thousand'],
    ['three thousand two hundred people', '3200 three thousand two hundred'],
    ['3 million people', '3000000 3 million'],
    ['1.5 million people', '1500000 1.5 million'],
    ['2.4 thousand people', '2400 2.4 thousand'],
    ['a dozen people', '12 a dozen'],
    ['two dozen people', '24 two dozen'],
    ['half a dozen people', '6 half a dozen'],
    ['zero casualties', '0 zero'],
    ['TWELVE PEOPLE', '12 TWELVE'],
  ])('%s', (text, expected) => expect(number(text)).toBe(expected));
});

describe('bounds', () => {
  test.each([
    ['at least 12 people', '12/12/- at least 12'],
    ['at least two dozen people', '24/24/- at least two dozen'],
    ['no fewer than 7 people', '7/7/- no fewer than 7'],
    ['no less than seven people', '7/7/- no less than seven'],
    ['a minimum of 5 people', '5/5/- a minimum of 5'],
    ['more than 100 people', '100/100/- more than 100'],
    ['over 40 people', '40/40/- over 40'],
    ['upwards of 60 people', '60/60/- upwards of 60'],
    ['up to 20 people', '-/20/20 up to 20'],
    ['at most three people', '-/3/3 at most three'],
    ['as many as 50 people', '-/50/50 as many as 50'],
    ['no more than ten people', '-/10/10 no more than ten'],
    ['fewer than 10 people', '-/10/10 fewer than 10'],
    ['about 15 people', '-/15/- about 15'],
    ['around thirty people', '-/30/- around thirty'],
    ['some 300 families', '-/300/- some 300'],
    ['nearly 200 people', '-/200/- nearly 200'],
    ['almost a hundred people', '-/100/- almost a hundred'],
    ['approximately 2,400 troops', '-/2400/- approximately 2,400'],
    ['an estimated 500 fighters', '-/500/- an estimated 500'],
    ['between 30 and 40 people', '30/-/40 between 30 and 40'],
    ['between four and six people', '4/-/6 between four and six'],
    ['from 10 to 15 people', '10/-/15 from 10 to 15'],
    ['4-6 people', '4/-/6 4-6'],
    ['four to six people', '4/-/6 four to six'],
    ['two or three people', '2/-/3 two or three'],
    ['20 to 30 people', '20/-/30 20 to 30'],
    ['about 20 to 30 people', '20/-/30 about 20 to 30'],
    ['dozens of people', '24/-/- dozens of'],
    ['scores of people', '40/-/- scores of'],
    ['hundreds of people', '200/-/- hundreds of'],
    ['thousands of people', '2000/-/- thousands of'],
    ['at least dozens of people', '24/24/- at least dozens of'],
    ['several people', '? several'],
    ['many people', '? many'],
    ['a few people', '? a few'],
    ['a handful of people', '? a handful of'],
  ])('%s', (text, expected) => expect(number(text)).toBe(expected));
});

describe('no number', () => {
  test.each([
    ['soldiers'],
    ['the soldiers'],
    ['a soldier'],
    ['between Gao and Kidal'],
    ['from Gao'],
    ['over the hill'],
    ['up to the river'],
    ['at the base'],
    ['about the war'],
    [''],
  ])('%j', (text) => {
    const { tokens } = tokensOf(text);
    expect(tokens.length === 0 ? null : numberAt(tokens, 0, tokens.length)).toBeNull();
  });

  test('a range that runs down is no range', () => expect(number('6-4 people')).not.toContain('/'));
});

describe('numbers that are nobody', () => {
  test.each([
    ['A soldier, 24, was killed 15 kilometers from Gao.', ['killed soldier 1']],
    ['Two people were killed 40 km north of Kidal.', ['killed people 2']],
    ['A 12-year-old boy was killed by a shell.', ['killed boy 1']],
    ['A 70 year old farmer was shot dead.', ['killed farmer 1']],
    ['Three men aged 20 to 30 were killed.', ['killed men 3']],
    ['Gunmen with 7.62 mm rifles killed two guards.', ['killed guards 2']],
    ['A 122 mm rocket killed a woman.', ['killed woman 1']],
    ['Gunmen killed a trader and stole $3,000.', ['killed trader 1']],
    ['Rebels killed two herders and stole 150 cattle.', ['killed herders 2']],
    ['The shelling killed 5 percent of the herd.', []],
    ['Soldiers killed 200 cows and 30 goats.', []],
    ['The mine killed three camels.', []],
    ['On 12 August 2022 gunmen killed a teacher.', ['killed teacher 1']],
    ['In 2013 rebels killed a mayor.', ['killed mayor 1']],
    ['At 6.30 p.m. a bomb killed four policemen.', ['killed policemen 4']],
    ['Two gunmen killed a guard.', ['killed guard 1']],
    ['Ten attackers on five motorcycles killed a chief.', ['killed chief 1']],
    ['Three vehicles were burned and one soldier was killed.', ['killed soldier 1']],
    ['Soldiers of the 3rd battalion were attacked; one was killed.', ['killed - 1']],
    ['A 500-strong force was attacked and two soldiers were killed.', ['killed soldiers 2']],
    ['The 48-strike campaign killed nobody.', []],
    ['Militants fired 20 rockets at the base, killing one soldier.', ['killed soldier 1']],
    ['A 500 kg bomb killed six people.', ['killed people 6']],
    ['The army fired 15 shells and killed 8 fighters.', ['killed fighters 8']],
    ['Two explosions killed 11 people.', ['killed people 11']],
    ['The third attack in two weeks killed 9 people.', ['killed people 9']],
    ['Four houses were destroyed.', []],
    ['Gunmen burned 40 houses in two villages.', []],
    ['Route 4 was attacked and one driver was killed.', ['killed driver 1']],
    ['The minister, in office for 3 years, was killed.', ['killed minister 1']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});
