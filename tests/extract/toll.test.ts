import { describe, expect, test } from 'vitest';
import { harms } from './read.ts';

describe('a death toll holds the dead told before it', () => {
  test.each([
    ['A bomb exploded in Gao. The death toll rose to 42 from 17.', ['killed - 42']],
    ['A bomb killed 17 people in Gao. The death toll rose to 42.', ['killed - 42', 'killed people 17 part']],
    [
      'Four people were killed in a bomb attack in Gao. Three others died in hospital. The death toll reached eight.',
      ['killed - 8', 'killed others 3 part', 'killed people 4 part'],
    ],
    [
      'A bomb killed 22 people in Gao on Sunday. By Monday morning the number of people killed had climbed to 25.',
      ['killed people 22 part', 'killed people 25'],
    ],
    ['A bomb killed two people in Gao, bringing the death toll to nine.', ['killed - 9', 'killed people 2 part']],
    ['A clash in Gao had a death toll of six.', ['killed - 6']],
    ['The number of dead has risen to 11 after the attack in Gao.', ['killed - 11']],
    ['A guard was killed in Gao. The death toll in the ongoing blockade rose to nine.', ['killed - 9 cumulative', 'killed guard 1']],
    [
      'Two soldiers were killed in fighting in Gao, bringing the number of soldiers killed since March to 412.',
      ['killed soldiers 2', 'killed soldiers 412 cumulative'],
    ],
    [
      'The death toll from an attack on Gao rose to 43. More than 31 worshippers died, a priest said. Five of the attackers were killed.',
      ['killed - 43', 'killed attackers 5', 'killed worshippers 31/31/- part'],
    ],
    [
      'Gunmen killed 21 people and four soldiers in Gao. A doctor said 25 bodies had been brought to Mopti.',
      ['killed - 25', 'killed people 21 part', 'killed soldiers 4 part'],
    ],
    ['The casualty toll could rise to 40 in Gao.', []],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});
