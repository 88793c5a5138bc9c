import { describe, expect, test } from 'vitest';
import { harms, read } from './read.ts';

describe('harm told by an adjective', () => {
  test.each([
    ['The blast left 12 people dead and 30 injured.', ['injured - 30', 'killed people 12']],
    ['Gunmen hurled a grenade at a truck, leaving the driver dead on the spot.', ['killed driver 1']],
    ['Gunmen attacked a superintendent and shot him dead.', ['killed superintendent 1']],
    ['In the end, 29 people were dead, including 13 militants.', ['killed militants 13 part', 'killed people 29']],
    ['A prosecutor was found dead in his house in Gao.', ['killed prosecutor 1']],
    ['Rebels shot a party leader dead in Gao.', ['killed leader 1']],
    ['The raid left a soldier and a policeman dead.', ['killed policeman 1', 'killed soldier 1']],
    ['The grenade left nobody dead.', []],
    ['The raid did not leave anyone dead.', []],
    ['The talks were dead.', []],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('bodies', () => {
  test.each([
    ['The bodies of three men were recovered from a well in Gao.', ['killed men 3']],
    ['Villagers found the body of a convicted thief near Gao.', ['killed thief 1']],
    ['Four bodies were found near Gao.', ['killed - 4']],
    ['Twelve bodies that were handcuffed were found near Gao.', ['killed - 12']],
    ['Gunmen abducted a teacher near Gao. His body was found the next day.', ['abducted teacher 1', 'killed teacher 1']],
    ['The council created a transitional body.', []],
    ['The water body near Kona was poisoned by rebels.', []],
    ['Doctors exhumed the body of a former president in Gao.', []],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('claimed, feared, thought dead', () => {
  test.each([
    ['The army claims to have killed five rebels near Gao.', ['killed rebels 5 alleged']],
    ['At least five rebels are suspected to have been killed in Gao.', ['killed rebels 5/5/- alleged']],
    ['Two nurses were reported to have been killed in Gao.', ['killed nurses 2']],
    ['The army was not believed to have killed two nurses.', []],
    ['A mob nearly lynched a priest in Gao.', []],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('a person named and described is one', () => {
  test.each([
    ['Gunmen shot dead Walid Omar, a former mayor and party leader, in Gao.', ['killed omar 1']],
    ['Police killed Walid Omar, 30, a zone commander of the rebels.', ['killed omar 1']],
    ['The officer, Walid Omar, and his brother were shot dead in Gao.', ['killed brother 1', 'killed officer 1']],
    ['Two militants, Walid and Zafar Khan, were killed by police.', ['killed militants 2']],
    ['A worker, Walid Omar, was killed in Gao.', ['killed omar 1']],
    ['Gunmen killed a councillor, his son and two guards.', ['killed councillor 1', 'killed guards 2', 'killed son 1']],
    ['A constable (40) was shot dead in Gao.', ['killed constable 1']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

describe('harm told by wounds, losses and who is among the dead', () => {
  test.each([
    ['Police fired at a march in Gao. Fourteen students were treated for gunshot wounds.', ['injured students 14']],
    ['Rebels fired at a bus near Gao. Two bakers sustained bullet injuries.', ['injured bakers 2']],
    ['A striker suffered an injury in the final.', []],
    ['We lost five soldiers in a firefight near Gao.', ['killed soldiers 5']],
    ['The firm lost five workers to a rival.', []],
    ['A policeman was stoned to death in Gao.', ['killed policeman 1']],
    [
      'A bomb killed five people in Gao. Three policemen and a child are among the dead.',
      ['killed child 1 part', 'killed people 5', 'killed policemen 3 part'],
    ],
    ['A bomb killed five people in Gao. Among the dead were two nurses.', ['killed nurses 2 part', 'killed people 5']],
    ['A bomb killed five people in Gao. The dead included two nurses.', ['killed nurses 2 part', 'killed people 5']],
    ['A bomb killed five people in Gao. Earlier reports had spoken of two dead.', ['killed people 5']],
    ['Rebels attacked Gao, killing ten soldiers and wounding about fifty.', ['injured - -/50/-', 'killed soldiers 10']],
    ['Two guards were attacked near Gao and left for dead.', ['injured guards 2']],
    ['A roadside bomb left four policemen dead. The Taliban said they had killed 11 policemen.', ['killed policemen 4/4/11']],
    ['The Taliban said they had killed 11 policemen near Gao.', ['killed policemen 11 alleged']],
    ['Rebels killed or wounded 30 soldiers near Gao.', []],
    ['09:05 Dozens dead in shelling of Gao', ['killed - 24/-/-']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});

test('a number of killed or wounded is left out, and said to be', () => {
  const { rejects } = read('Rebels killed or wounded 30 soldiers near Gao.');
  expect(rejects.map(({ stage, excerpt }) => [stage, excerpt])).toEqual([['extract', 'Rebels killed or wounded 30 soldiers near Gao.']]);
});
