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
    ['A bomb killed two people in Gao, bringing the death toll to nine.', ['killed - 9', 'killed people 2 part']],
    ['A clash in Gao had a death toll of six.', ['killed - 6']],
    ['The number of dead has risen to 11 after the attack in Gao.', ['killed - 11']],
    ['A guard was killed in Gao. The death toll in the ongoing blockade rose to nine.', ['killed - 9 cumulative', 'killed guard 1']],
    ['The casualty toll could rise to 40 in Gao.', []],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});
