import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

/** Who did the first event and by whose name the actors table knows them: `gunmen = JNIM`; `-` where nobody is named. */
function doer(text: string): string {
  const { events, actors } = read(text);
  const [event] = events;
  const known = actors.find(({ actor_id }) => actor_id === event?.actor1_id);
  const short = known?.name.match(/\(([^)]+)\)$/)?.[1] ?? known?.name;
  return short ? `${event!.actor1_text} = ${short}` : (event?.actor1_text ?? '-');
}

/** By whom the first toll says it was done. */
const perpetrator = (text: string) => read(text).casualties[0]?.perpetrator_text ?? '-';

describe('whose the weapon or the strike is', () => {
  test.each([
    ['An Israeli airstrike on a school in Gaza City killed 12 people on Monday.', 'Israeli = IDF'],
    ['Israeli strikes killed 12 people in Gaza City on Monday.', 'Israeli = IDF'],
    ['A Russian missile hit an apartment building in Kharkiv on Monday.', 'Russian = Russian Armed Forces'],
    ['Russian shelling killed two civilians in Kherson on Monday.', 'Russian = Russian Armed Forces'],
    ['Houthi missiles hit a cargo ship in the Red Sea on Monday.', 'Houthi = Houthis'],
    ['An RSF drone struck a hospital in El Fasher last week.', 'RSF = RSF'],
    ['Seven people were killed by a Ukrainian drone in Belgorod.', 'Ukrainian = AFU'],
    ['Iranian-made drones hit a depot in Kyiv.', '-'],
    ['An Iraqi bombing killed 12 people in Mosul.', '-'],
    ['A car bomb killed 12 people in Kabul.', '-'],
  ])('%s', (text, who) => expect(doer(text)).toBe(who));
});

describe('who is said to have done it', () => {
  test.each([
    ['A suicide bombing claimed by the Islamic State group killed 14 people in Kabul.', 'Islamic State group = ISIS'],
    ['Gunmen killed 12 soldiers in Gao on Monday. The attack was claimed by JNIM.', 'JNIM = JNIM'],
    ['Gunmen killed 12 soldiers in Gao on Monday. JNIM said it was behind the attack.', 'JNIM = JNIM'],
    ['Gunmen killed 12 soldiers in Gao on Monday. The attack was the work of JNIM, officials said.', 'JNIM = JNIM'],
    ['Gunmen killed 12 soldiers in Gao on Monday. Officials suspect JNIM of carrying out the attack.', 'JNIM = JNIM'],
    ['Gunmen believed to belong to JNIM killed 12 soldiers in Gao.', 'Gunmen = JNIM'],
    ['The attackers, believed to be members of the ADF, killed 12 farmers in Beni.', 'attackers = ADF'],
    ['Men claiming to be from M23 killed a priest in Goma.', 'Men = M23'],
    ["Hamas's fighters killed two soldiers in Jenin.", "Hamas's fighters = Hamas"],
    ['The UN accused the army of killing 40 villagers in Mopti.', 'army = Malian Armed Forces'],
  ])('%s', (text, who) => expect(doer(text)).toBe(who));

  test.each([
    ['Gunmen killed 12 soldiers in Gao on Monday. The attack was claimed by JNIM.', 'JNIM'],
    ['Armed men killed 12 soldiers in Gao on Monday. JNIM claimed responsibility for the attack.', 'JNIM'],
    ['Soldiers killed 12 farmers in Gao on Monday. JNIM condemned the killings.', 'Soldiers'],
    ['The UN accused the army of killing 40 villagers in Moura in March.', 'army'],
  ])('%s: %s', (text, who) => expect(perpetrator(text)).toBe(who));
});
