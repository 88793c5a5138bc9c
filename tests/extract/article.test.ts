import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { totalDeaths } from '../../pipeline/eval/score.ts';
import { packageFile } from '../../pipeline/kernel/root.ts';
import type { Extraction } from '../../schemas/types.ts';
import { read } from './read.ts';
import { tellCasualty, tellEvent } from './tell.ts';

const text = readFileSync(packageFile('raw', 'barkhane-leaves-mali-2022-08', 'article.txt'), 'utf8');
const rowsOf = (of: string) => read(of, { published_on: '2022-08-15' });
const events = ({ events }: Extraction) => events.map(tellEvent).sort();
const casualties = ({ casualties }: Extraction) => casualties.map(tellCasualty).sort();

const EVENTS = [
  'ACCUSE/allege 2022-02-01/2022-02-28 - · France > Mali',
  'ASSAULT 2022-06-01/2022-06-30 central Mali · suspected Islamists > 132 civilians',
  'ASSAULT 2022-07-01/2022-07-31 Kati · - > Mali’s main military base',
  'ASSAULT 2022-08-01/2022-08-31 Tessit · - > Forty-two Malian soldiers',
  'COERCE/coup 2020-08-01/2020-08-31 Mali · military junta > -',
  'COERCE/territory 2012-01-01/2012-12-31 northern Mali · Islamist militant groups > -',
  'CONCEDE 2022-07-01/2022-07-31 - · - > -',
  'CONSULT/visit 2013-01-01/2013-12-31 Timbuktu · then-French President François Hollande > -',
  'MOBILIZE/troops 2013-01-01/2013-12-31 Mali · French army > -',
  'MOBILIZE/troops 2014-01-01/2014-12-31 Mali · anti-insurgent Operation Barkhane > Operation Serval',
  'PROTEST/demo - Mali · - > -',
  "REJECT - - · Mali's military government > -",
  'RETREAT/withdraw 2022-08-15 Mali · last French armed forces > -',
  'SANCTION 2022-01-01/2022-12-31 MLI · regional bloc ECOWAS > Mali',
  'alleged ASSAULT - Mali · Russian mercenaries > -',
  'planned MOBILIZE/troops - Niger · Operation Barkhane > -',
  'planned RETREAT/withdraw 2022-02-01/2022-02-28 Mali · French forces > troops',
];

const CASUALTIES = [
  'killed 132 132 civilians (civilian) incident 2022-06-01/2022-06-30 central Mali',
  'killed 42 Forty-two Malian soldiers (military) incident 2022-08-01/2022-08-31 Tessit',
  'killed 48 - (military) cumulative part - Mali',
  'killed 53 53 French soldiers (military) cumulative - Sahel region',
];

/** Postures by the force's name: `status posture force from > to first day`. */
function forces({ forces, actors }: Extraction): string[] {
  const name = (id: string | null) => actors.find(({ actor_id }) => actor_id === id)?.name ?? '-';
  return forces
    .map((row) => {
      const [from, to] = [row.from_place ?? row.from_country, row.to_place ?? row.to_country];
      return `${row.status} ${row.posture} ${name(row.actor_id)} ${from ?? '-'} > ${to ?? '-'} ${row.date_start ?? '-'}`;
    })
    .sort();
}

const FORCES = [
  'alleged present Wagner Group - > MLI -',
  'planned deployed Operation Barkhane - > NER -',
  'planned withdrawn - MLI > - -',
  'reported deployed French Armed Forces - > MLI 2013-01-01',
  'reported deployed Operation Serval - > MLI 2013-01-01',
  'reported established Operation Barkhane - > - 2014-01-01',
  'reported present Malian Armed Forces - > Kati -',
  'reported present Operation Barkhane - > BFA 2014-01-01',
  'reported present Operation Barkhane - > MRT 2014-01-01',
  'reported present Operation Barkhane - > NER 2014-01-01',
  'reported present Operation Barkhane - > TCD 2014-01-01',
  'reported relocated French Armed Forces MLI > NER -',
  'reported replaced Operation Serval - > MLI 2014-01-01',
  'reported withdrawn French Armed Forces MLI > - -',
  'reported withdrawn Operation Barkhane MLI > - 2022-08-15',
];

describe('the first article', () => {
  const rows = rowsOf(text);

  test('tells these events and no others', () => expect(events(rows)).toEqual(EVENTS));
  test('tells these casualties and no others', () => expect(casualties(rows)).toEqual(CASUALTIES));
  test('tells these postures and no others, "Mauretania" among the places', () => expect(forces(rows)).toEqual(FORCES));
  test('sums the dead of its incidents, not its tallies', () => expect(totalDeaths(rows.casualties)).toBe(174));

  test('knows who killed and who died', () => {
    const [central, sahel, mali, tessit] = [...rows.casualties].sort((a, b) => b.count_best! - a.count_best!);
    expect(central).toMatchObject({ count_best: 132, perpetrator_text: 'suspected Islamists', country: 'MLI' });
    expect(sahel).toMatchObject({ count_best: 53, victim_country: 'FRA', part_of: null, event_id: null });
    expect(mali).toMatchObject({ count_best: 48, victim_country: 'FRA', country: 'MLI', part_of: sahel!.casualty_id, event_id: null });
    expect(tessit).toMatchObject({ count_best: 42, victim_country: 'MLI', country: 'MLI' });
  });

  test('makes no number of one that is missing', () => {
    expect(rows.evidence.filter(({ quote }) => quote.includes('-year delay')).map(({ field }) => field)).not.toContain('count_best');
  });
});

/** The article's names, numbers and months changed: who reads its grammar reads the changed text as well. */
const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/West Africa's Sahel region/g, "East Africa's Horn of Africa"],
  [/Malian/g, 'Somali'],
  [/Mali\b/g, 'Somalia'],
  [/French/g, 'Turkish'],
  [/France/g, 'Turkey'],
  [/Paris/g, 'Ankara'],
  [/Niger\b/g, 'Ethiopia'],
  [/Forty-two/g, 'Thirty-seven'],
  [/Tessit/g, 'Baidoa'],
  [/132/g, '58'],
  [/\b53\b/g, '71'],
  [/\b48\b/g, '64'],
  [/In June/g, 'In May'],
  [/attacked in July/g, 'attacked in June'],
  [/August 2020/g, 'March 2021'],
  [/in 2012/g, 'in 2011'],
];

test('the tables follow the text where its names, numbers and months are changed', () => {
  const swapped = rowsOf(SWAPS.reduce((of, [from, to]) => of.replace(from, to), text));
  expect(casualties(swapped)).toEqual([
    'killed 37 Thirty-seven Somali soldiers (military) incident 2022-08-01/2022-08-31 Baidoa',
    'killed 58 58 civilians (civilian) incident 2022-05-01/2022-05-31 central Somalia',
    'killed 64 - (military) cumulative part - Somalia',
    'killed 71 71 Turkish soldiers (military) cumulative - Horn of Africa',
  ]);
  expect(events(swapped)).toEqual(
    expect.arrayContaining([
      'ACCUSE/allege 2022-02-01/2022-02-28 - · Turkey > Somalia',
      'ASSAULT 2022-05-01/2022-05-31 central Somalia · suspected Islamists > 58 civilians',
      'ASSAULT 2022-08-01/2022-08-31 Baidoa · - > Thirty-seven Somali soldiers',
      'COERCE/coup 2021-03-01/2021-03-31 Somalia · military junta > -',
      'COERCE/territory 2011-01-01/2011-12-31 northern Somalia · Islamist militant groups > -',
      'RETREAT/withdraw 2022-08-15 Somalia · last Turkish armed forces > -',
    ]),
  );
  expect(swapped.events).toHaveLength(EVENTS.length);
  expect(totalDeaths(swapped.casualties)).toBe(95);
});
