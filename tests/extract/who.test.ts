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
    ['IS-K killed a cleric in Bajaur.', 'IS-K = ISIS-K'],
    ['The Israeli military said that troops had killed five militants in Jenin.', 'troops = IDF'],
    ['Members of the 400 Mawozo gang kidnapped a missionary.', 'Members of the 400 Mawozo gang = 400 Mawozo'],
    ['Armed men abducted four engineers. The BLA claimed responsibility for the abductions, and for blowing up a bridge.', 'BLA = BLA'],
    ["Burkina Faso's junta, led by Captain Ibrahim Traore, seized power in a coup in 2022.", "Burkina Faso's junta = Burkinabe Government"],
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
    ['Gunmen of the Jalisco New Generation Cartel ambushed a patrol.', 'Gunmen of the Jalisco New Generation Cartel = CJNG'],
    ['The AA, which controls 14 townships, was accused by rights groups of massacring villagers in Buthidaung.', 'AA = ULA/AA'],
    ['A mayor was murdered on Monday. Prosecutors believe that the killers belonged to Los Ardillos.', 'Los Ardillos = Los Ardillos'],
    ['Gunmen killed a judge in Goma. The attackers were members of M23, police said.', 'members of M23 = M23'],
    ['Myanmar junta jets bomb monastery, killing 20', 'junta = Myanmar Government'],
    ['Combatants of CODECO attacked a site for displaced persons on Monday, killing 51 civilians.', 'Combatants of CODECO = CODECO'],
  ])('%s', (text, who) => expect(doer(text)).toBe(who));

  test.each([
    ['Gunmen killed 12 soldiers in Gao on Monday. The attack was claimed by JNIM.', 'JNIM'],
    ['Combatants of CODECO attacked a site for displaced persons on Monday, killing 51 civilians.', 'Combatants of CODECO'],
    ['A Myanmar military jet bombed a monastery where villagers were sheltering, killing 20 people.', 'Myanmar military'],
    ['Gunmen stormed the village of Bara as residents slept, killing five.', 'Gunmen'],
    ['Ugandan peacekeepers serving with the mission AUSSOM shot and wounded a driver in Barawe.', 'Ugandan peacekeepers'],
    ['Bandits seized 24 schoolgirls in Maga.', 'Bandits'],
    ['The Israeli military said that troops had killed five militants in Jenin.', 'troops'],
    ['Armed men killed 12 soldiers in Gao on Monday. JNIM claimed responsibility for the attack.', 'JNIM'],
    ['Soldiers killed 12 farmers in Gao on Monday. JNIM condemned the killings.', 'Soldiers'],
    ['The UN accused the army of killing 40 villagers in Moura in March.', 'army'],
  ])('%s: %s', (text, who) => expect(perpetrator(text)).toBe(who));
});

describe('who took what ground', () => {
  const taken = (text: string) =>
    read(text).events.map(({ event_mode, actor1_text, place, target_text }) =>
      [event_mode, actor1_text, place, target_text ?? '-'].join(' '),
    );
  test.each([
    ['M23 rebels captured Goma on Monday.', ['territory M23 rebels Goma -']],
    ['Goma was captured by the M23 in January.', ['territory M23 Goma -']],
    ['M23 rebels seized the town of Sake on Monday.', ['territory M23 rebels Sake town']],
    ['Rebels took the border town of Bunagana on Monday.', ['territory Rebels Bunagana border town']],
    ['Junta troops retook Lashio on Monday.', ['territory Junta troops Lashio -']],
    ['Police captured two men in Goma.', ['arrest Police Goma -']],
    ['Police seized drugs in Goma.', ['seize Police Goma -']],
    ['Rebels took five men to Goma.', []],
  ])('%s', (text, rows) => expect(taken(text)).toEqual(rows));
});

describe('what others did to others is another event', () => {
  const deeds = (text: string) => read(text).events.map(({ actor1_text, actor2_text }) => `${actor1_text} > ${actor2_text}`);
  test.each([
    ['Soldiers shot a farmer near Dajabon. Vigilantes lynched two gang members.', ['Soldiers > farmer', 'Vigilantes > two gang members']],
    ['Rebels attacked a patrol near Goma. Soldiers killed five rebels.', ['Rebels > patrol']],
    ['Gunmen attacked a bus near Goma. The attackers killed five traders.', ['Gunmen > five traders']],
  ])('%s', (text, rows) => expect(deeds(text)).toEqual(rows));
});

describe('what kind of people', () => {
  const kind = (text: string) => read(text).casualties[0]?.victim_type;
  test.each([
    ['A commander of the Balochistan Liberation Front was killed in Panjgur.', 'militant'],
    ['Three officers of the Haitian National Police were killed in Solino.', 'police'],
    ['Three officers were killed in Gao.', 'military'],
  ])('%s: %s', (text, expected) => expect(kind(text)).toBe(expected));
});
