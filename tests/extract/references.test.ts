import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

/** The attackers of each violent event, by the names in the table of actors, `?` where nobody is named. */
function attackers(text: string): string[] {
  const { events, actors } = read(text);
  const name = (id: string | null) => actors.find(({ actor_id }) => actor_id === id)?.name ?? '?';
  return events.filter(({ violent }) => violent).map(({ actor1_id }) => name(actor1_id));
}

describe('who is meant where no name is given', () => {
  test.each([
    ['the group', 'Al-Shabaab has lost ground near Jowhar. On Monday the group attacked an army post in Adale.', ['al-Shabaab']],
    ['the rebels', 'M23 is back in Rutshuru. On Monday the rebels attacked an army post in Kibumba.', ['March 23 Movement (M23)']],
    [
      'somebody unnamed comes between',
      'Boko Haram is active in the state. On Monday gunmen stormed a market in Damboa. The attackers killed five traders.',
      ['?'],
    ],
    ['another group', 'Boko Haram is active in the state. On Monday another group attacked a market in Damboa.', ['?']],
    [
      'a cartel is no rebel movement',
      'The Sinaloa Cartel is active in the state. On Monday the rebels attacked a market in Culiacan.',
      ['?'],
    ],
    [
      'rebels of a report that names one group',
      'Rebels attacked an army post in Kibumba on Monday. M23 is back in Rutshuru.',
      ['March 23 Movement (M23)'],
    ],
    [
      'rebels of a report that names two',
      'Rebels attacked an army post in Kibumba on Monday. M23 and the FDLR are back in Rutshuru.',
      ['?'],
    ],
    [
      'suspected militants are nobody yet',
      'Boko Haram is active in the state. Suspected militants attacked a market in Damboa on Monday.',
      ['?'],
    ],
    ['they', 'Boko Haram fighters entered Damboa on Monday. They killed five traders.', ['Boko Haram']],
    ['they, who are traders', 'Boko Haram is active in the state. Traders met in Damboa on Monday. They attacked a policeman.', ['?']],
    ['the army of one country', 'Togo is quiet. The Togolese army killed two men in Dapaong on Monday.', ['Togolese Armed Forces']],
    [
      'the army, named before',
      'The Togolese army sent men to Dapaong, Togo. On Monday the army shelled a village near Mandouri.',
      ['Togolese Armed Forces'],
    ],
    ['soldiers may be anybody', 'Togo is quiet. Soldiers killed two men in Dapaong on Monday.', ['?']],
  ])('%s', (_, text, names) => expect(attackers(text)).toEqual(names));
});

describe('who claims it or is blamed', () => {
  test.each([
    [
      'claimed responsibility',
      'A bomb killed four people in Arauca on Monday. The ELN claimed responsibility for the attack.',
      ['National Liberation Army (ELN)'],
    ],
    ['claimed by', 'A bomb killed four people in Arauca on Monday. The attack was claimed by nobody.', ['?']],
    ['no group', 'A bomb killed four people in Arauca on Monday. No group claimed responsibility. The ELN is active there.', ['?']],
    [
      'blamed',
      'A bomb killed four people in Arauca on Monday. The police blamed the ELN for the bombing.',
      ['National Liberation Army (ELN)'],
    ],
    ['blamed on', 'A bomb killed four people in Arauca on Monday. The bombing was blamed on the ELN.', ['National Liberation Army (ELN)']],
    [
      'attributed to',
      'A bomb killed four people in Arauca on Monday. The governor attributed the bombing to the ELN.',
      ['National Liberation Army (ELN)'],
    ],
    [
      'is responsible',
      'A bomb killed four people in Arauca on Monday. The ELN is responsible for the attack, the governor said.',
      ['National Liberation Army (ELN)'],
    ],
    ['carried out', 'The ELN carried out an attack on a police post in Arauca on Monday.', ['National Liberation Army (ELN)']],
    [
      'was carried out by',
      'An attack on a police post in Arauca on Monday was carried out by the ELN.',
      ['National Liberation Army (ELN)'],
    ],
    ['members of', 'A column of ELN fighters attacked a police post in Arauca on Monday.', ['National Liberation Army (ELN)']],
    ['belonging to', 'Rebels belonging to the ELN attacked a police post in Arauca on Monday.', ['National Liberation Army (ELN)']],
    ['army troops', 'Colombian senators met. Army troops killed two farmers in Arauca, Colombia, on Monday.', ['Colombian Armed Forces']],
    ['accused of killing', 'The governor accused the ELN of killing two farmers in Arauca on Monday.', ['National Liberation Army (ELN)']],
  ])('%s', (_, text, names) => expect(attackers(text)).toEqual(names));
});
