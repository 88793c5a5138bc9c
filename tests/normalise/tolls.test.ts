import { describe, expect, test } from 'vitest';
import { harms } from '../extract/read.ts';

describe('the same victims told twice are one toll', () => {
  test.each([
    ['Three members of a peace committee were killed near Gao. Three activists died on the spot.', ['killed members 3']],
    ['Two suspected militants were killed in a firefight. The forces killed two attackers.', ['killed militants 2']],
    ['At least 15 militants were killed near Kona. Troops returned fire, killing at least 15 attackers.', ['killed militants 15/15/-']],
    ['Police killed four bandits. They only managed to kill 4 while the others escaped.', ['killed bandits 4']],
    ['A farmer was killed in Gao. Gunmen shot the farmer in his field and killed him.', ['killed farmer 1']],
    ['Gunmen killed a resident of Kona. Villagers said the gunmen killed Walid Omar.', ['killed resident 1']],
    ['Mamadou Keita died in a clash in Gao. Organisers said that Keita died in a clash with the police.', ['killed keita 1']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('others are further victims', () => {
  test.each([
    ['A student died in the clash in Gao. Another student died in hospital.', ['killed student 1', 'killed student 1']],
    [
      'One villager was killed in Gao. The villagers fired back, killing one of the militants.',
      ['killed militants 1', 'killed villager 1'],
    ],
    ['Two guards were killed in Gao. Two more guards died in hospital.', ['killed guards 2', 'killed guards 2']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('whom one verb or noun names side by side are different people', () => {
  test.each([
    ['Gunmen murdered judges, officials and politicians in Gao.', ['killed judges ?', 'killed officials ?', 'killed politicians ?']],
    ['The murder of two judges and a nun in Gao shocked the town.', ['killed judges 2', 'killed nun 1']],
    ['Gunmen killed judges in Gao. The judges were killed in a shop.', ['killed judges ?']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('parts of a total', () => {
  test.each([
    [
      'Two people were killed at a checkpoint in Gao. The driver and the guard were killed on the spot.',
      ['killed driver 1 part', 'killed guard 1 part', 'killed people 2'],
    ],
    ['Five people were killed by gunmen in Gao. Three were killed in a shop.', ['killed - 3 part', 'killed people 5']],
    [
      'Three rebels were killed in two fights in Gao. A rebel was killed in a forest. Police also gunned down two rebels.',
      ['killed rebel 1 part', 'killed rebels 2 part', 'killed rebels 3'],
    ],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('rival numbers of the same dead are bounds, and no best', () => {
  test.each([
    ['The army said two soldiers were killed near Gao. Residents said five soldiers died.', ['killed soldiers 2/-/5']],
    ['Police said four people were killed in Gao. Ten people died, according to the hospital.', ['killed people 4/-/10']],
    ['The army said two soldiers were killed near Gao. It said that five rebels died.', ['killed rebels 5', 'killed soldiers 2']],
    [
      'The army said two soldiers were killed near Gao. Two other soldiers died, residents said.',
      ['killed soldiers 2', 'killed soldiers 2'],
    ],
    ['The army said not a single soldier was killed near Gao.', []],
    [
      'At least 60 people were killed in a strike on Gao, activists said. A group of doctors gave a lower figure, saying that 53 people had died.',
      ['killed people 53/-/60'],
    ],
    ['Gunmen killed 12 people in Gao. An initial report said that five people were killed.', ['killed people 12']],
    ['Three soldiers died in Gao; the army said it had killed 40 rebels.', ['killed rebels 40 alleged', 'killed soldiers 3']],
    [
      'Bandits killed five residents in Gao. Two vigilantes were also killed, bringing the death toll to seven. Police put the number of dead at four.',
      ['killed - 4/-/7', 'killed residents 5 part', 'killed vigilantes 2 part'],
    ],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('one more than those told before', () => {
  test.each([
    ['Two cooks were killed in Gao and a third was wounded.', ['injured third 1', 'killed cooks 2']],
    ['Two soldiers were killed in Gao. Two more died in hospital.', ['killed more 2', 'killed soldiers 2']],
    [
      'Eight attackers were killed in Gao. Eight members of the guard were also confirmed killed.',
      ['killed attackers 8', 'killed members 8'],
    ],
    ['A third of the voters stayed at home.', []],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});
