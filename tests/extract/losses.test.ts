import { describe, expect, test } from 'vitest';
import { harms, read } from './read.ts';

describe('no casualties', () => {
  test.each([
    ['No casualties were reported in the attack on Gao.'],
    ['There were no casualties in the attack on Gao.'],
    ['Rebels shelled Gao without causing any casualties.'],
    ['A bomb that killed nobody exploded in Gao.'],
    ['The rocket landed near Gao. Nobody was hurt.'],
    ['A grenade exploded in Gao; no one was killed or injured.'],
    ['Neither side suffered losses in the clash near Gao.'],
    ['The army said that none of its soldiers had been killed near Gao.'],
    ['A mine exploded near Gao but caused no deaths.'],
    ['It is not known whether anybody died in the attack on Gao.'],
    ['Not a single soldier was killed in the raid on Gao.'],
    ['Missiles hit Gao, no deaths reported.'],
  ])('%s', (text) => expect(harms(text)).toEqual([]));
});

describe('both sides’ losses, told apart by who lost them', () => {
  const sides = (text: string) =>
    read(text)
      .casualties.map(({ victim_type, count_best, count_low }) => `${victim_type} ${count_best ?? count_low ?? '?'}`)
      .sort();
  test.each([
    ['Five soldiers and 12 rebels were killed in a clash near Gao.', ['military 5', 'militant 12']],
    ['Two policemen died in the raid on Gao, while seven of the gunmen were shot dead.', ['militant 7', 'police 2']],
    ['The army lost four soldiers near Gao; 20 rebels were killed.', ['militant 20', 'military 4']],
    ['Rebels killed 11 soldiers near Gao. Three rebels were killed as well.', ['militant 3', 'military 11']],
    ['The clash near Gao left nine soldiers and 30 militants dead.', ['militant 30', 'military 9']],
    ['Six rebels were killed near Gao. One civilian also died in the crossfire.', ['civilian 1', 'militant 6']],
  ])('%s', (text, expected) => expect(sides(text)).toEqual([...expected].sort()));
});

describe('injured, missing, abducted, detained, displaced', () => {
  test.each([
    ['Eleven people were wounded by a grenade in Gao.', ['injured people 11']],
    ['A rocket seriously injured a nurse in Gao.', ['injured nurse 1']],
    ['Three soldiers are missing after the attack on Gao.', ['missing soldiers 3']],
    ['Two herders went missing near Gao after the raid.', ['missing herders 2']],
    ['Gunmen abducted four teachers near Gao.', ['abducted teachers 4']],
    ['Six miners were taken hostage near Gao.', ['abducted miners 6']],
    ['Gunmen held dozens of villagers captive near Gao.', ['abducted villagers 24/-/-']],
    ['Rebels kidnapped a doctor and his driver near Gao.', ['abducted doctor 1', 'abducted driver 1']],
    ['Police arrested 23 protesters in Gao.', ['detained protesters 23']],
    ['Troops detained a journalist in Gao on Monday.', ['detained journalist 1']],
    ['The fighting displaced 4,000 people in Gao.', ['displaced people 4000']],
    ['More than 300 families fled the village of Tessit.', ['displaced families 300/300/-']],
    ['Militants drove 60 residents from their homes near Gao.', ['displaced residents 60']],
    ['Soldiers freed nine hostages near Gao.', []],
    ['Two cooks were killed and six wounded when shells fell on Gao, doctors said, blaming the army.', ['injured - 6', 'killed cooks 2']],
  ])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
});
