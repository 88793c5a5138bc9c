import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { readSchema } from '../../pipeline/kernel/schema.ts';
import { read } from './read.ts';

/** Every force row as `posture actor from > to date strength`; what is not known is left out. */
function forces(text: string): string[] {
  const { forces: rows, actors } = read(text);
  return rows.map((row) => {
    const name = actors.find(({ actor_id }) => actor_id === row.actor_id)?.name ?? `"${row.force_text}"`;
    const from = row.from_place ?? row.from_country;
    const to = row.to_place ?? row.to_country;
    const words = [row.status === 'reported' ? '' : row.status, row.posture, name, from ? `from ${from}` : '', to ? `to ${to}` : ''];
    return [...words, row.date_start ?? '', String(row.personnel_best ?? row.personnel_low ?? '')].filter((word) => word !== '').join(' ');
  });
}

describe('where a force is, goes and stays', () => {
  test.each([
    ['French troops withdrew from Chad in May 2022.', ['withdrawn French Armed Forces from TCD 2022-05-01']],
    ['France withdrew 400 soldiers from Chad in May 2022.', ['withdrawn French Armed Forces from TCD 2022-05-01 400']],
    ['The last Togolese soldiers in Benin have relocated to Ghana.', ['relocated Togolese Armed Forces from BEN to GHA']],
    ['Togolese soldiers have left Beninese territory.', ['withdrawn Togolese Armed Forces from BEN']],
    ['Togolese soldiers left Cotonou for Accra in May 2022.', ['relocated Togolese Armed Forces from Cotonou to Accra 2022-05-01']],
    ['About 2,400 Ghanaian troops are based in Benin.', ['present Ghanaian Armed Forces to BEN 2400']],
    [
      'Ghanaian soldiers left Mali in May 2022. Ghana had 4,600 soldiers in the Sahel.',
      ['withdrawn Ghanaian Armed Forces from MLI 2022-05-01', 'present Ghanaian Armed Forces to Sahel 4600'],
    ],
    ['Ghana has about 2,400 troops in Benin.', ['present Ghanaian Armed Forces to BEN 2400']],
    [
      'Ghana, which sent troops to Benin in January, still has 300 soldiers there.',
      ['deployed Ghanaian Armed Forces to BEN 2022-01-01', 'present Ghanaian Armed Forces to BEN 300'],
    ],
    ['UNIFIL has 10,000 soldiers in the country.', ['present United Nations Interim Force in Lebanon (UNIFIL) to LBN 10000']],
    [
      'Operation Barkhane still operates in Chad, Niger and Mauritania.',
      ['present Operation Barkhane to TCD', 'present Operation Barkhane to NER', 'present Operation Barkhane to MRT'],
    ],
    ['Ghana will send 300 soldiers to Benin.', ['planned deployed Ghanaian Armed Forces to BEN 300']],
    ['Ghanaian troops will be based in Benin.', ['planned deployed Ghanaian Armed Forces to BEN']],
    ['The government of Ghana said that it would send 300 soldiers to Benin.', ['planned deployed Ghanaian Armed Forces to BEN 300']],
    ['A 500-strong contingent from Ghana was deployed to Benin.', ['deployed Ghanaian Armed Forces to BEN 500']],
    ['Ghana: 2,500 troops and police deployed in Cotonou.', ['deployed Ghanaian Armed Forces to Cotonou 2500']],
    [
      'Ghana withdrew 400 soldiers from Benin in May 2022. Another 300 will leave in September 2022.',
      ['withdrawn Ghanaian Armed Forces from BEN 2022-05-01 400', 'planned withdrawn Ghanaian Armed Forces from BEN 2022-09-01 300'],
    ],
    [
      'Ghana keeps 1,500 soldiers in Benin and 350 in Gabon.',
      ['present Ghanaian Armed Forces to BEN 1500', 'present Ghanaian Armed Forces to GAB 350'],
    ],
    ['Ghanaian troops have been pushed out of Benin and Gabon.', ['withdrawn Ghanaian Armed Forces from BEN']],
    [
      'As at 1 June, UNIFIL had 9,400 military personnel in Lebanon.',
      ['present United Nations Interim Force in Lebanon (UNIFIL) to LBN 2022-06-01 9400'],
    ],
    ['The governor accused Ghana, saying that Ghana is working with mercenaries from the Wagner Group.', ['present Wagner Group to GHA']],
    ['There were accusations that Ghana is working with mercenaries from the Wagner Group.', ['alleged present Wagner Group to GHA']],
  ])('%s', (text, rows) => expect(forces(text)).toEqual(rows));
});

describe('missions and bases', () => {
  test.each([
    ['UNIFIL began work in March 1978.', ['established United Nations Interim Force in Lebanon (UNIFIL) to LBN 1978-03-01']],
    ['UNAMID ended in December 2020.', ['ended African Union-United Nations Hybrid Operation in Darfur (UNAMID) to SDN 2020-12-01']],
    [
      'UNMIS was replaced by UNMISS in July 2011.',
      [
        'replaced United Nations Mission in Sudan (UNMIS) to SDN 2011-07-01',
        'established United Nations Mission in South Sudan (UNMISS) to SSD 2011-07-01',
      ],
    ],
    [
      'The French army intervened in Ivory Coast in 2002 in Operation Licorne. Operation Licorne ended in 2015.',
      [
        'deployed French Armed Forces to CIV 2002-01-01',
        'deployed Operation Licorne to CIV 2002-01-01',
        'ended Operation Licorne to CIV 2015-01-01',
      ],
    ],
    [
      'Operation Serval was replaced by Operation Barkhane in 2014. Operation Barkhane is based in Chad.',
      ['replaced Operation Serval 2014-01-01', 'established Operation Barkhane 2014-01-01', 'present Operation Barkhane to TCD 2014-01-01'],
    ],
    ['The strength of UNMISS stood at 14,000 soldiers.', ['present United Nations Mission in South Sudan (UNMISS) to SSD 14000']],
    [
      'UNMISS is in South Sudan. In May 2022 the mission closed its base in Yambio.',
      [
        'present United Nations Mission in South Sudan (UNMISS) to SSD',
        'withdrawn United Nations Mission in South Sudan (UNMISS) from Yambio 2022-05-01',
      ],
    ],
    ['The camp in Cotonou was handed over to the Beninese army in May 2022.', ['established Beninese Armed Forces to Cotonou 2022-05-01']],
    ["Benin's main military base in Cotonou was attacked in July.", ['present Beninese Armed Forces to Cotonou']],
    [
      'UNMISS began withdrawing from South Sudan in July 2022.',
      ['withdrawn United Nations Mission in South Sudan (UNMISS) from SSD 2022-07-01'],
    ],
    ['UNIFIL soldiers have started leaving Lebanon.', ['withdrawn United Nations Interim Force in Lebanon (UNIFIL) from LBN']],
    ['A ferry began its journey to Cotonou in May 2022.', []],
  ])('%s', (text, rows) => expect(forces(text)).toEqual(rows));
});

describe('a move told by a noun', () => {
  test.each([
    [
      'The withdrawal of 1,500 French troops from Niger was completed in December 2021.',
      ['withdrawn French Armed Forces from NER 2021-12-01 1500'],
    ],
    ['The French withdrawal from Niger was completed in May 2022.', ['withdrawn French Armed Forces from NER 2022-05-01']],
    ['France completed its withdrawal from Niger in December 2021.', ['withdrawn French Armed Forces from NER 2021-12-01']],
    ["Ghana's withdrawal from Benin ended in May 2022.", ['withdrawn Ghanaian Armed Forces from BEN 2022-05-01']],
    ['France announced the withdrawal of 500 soldiers from Mali.', ['planned withdrawn French Armed Forces from MLI 500']],
    ['Togo announced on Monday the deployment of 300 soldiers to Benin.', ['planned deployed Togolese Armed Forces to BEN 300']],
    ['Kenya announced the deployment of 300 police officers to Haiti.', ['planned deployed Kenyan Police to HTI 300']],
    ['Togo ordered the withdrawal of its troops from Benin.', ['planned withdrawn Togolese Armed Forces from BEN']],
    [
      'The withdrawal of French troops from Niger will begin in September 2022.',
      ['planned withdrawn French Armed Forces from NER 2022-09-01'],
    ],
    ['The planned deployment of 300 Ghanaian soldiers to Benin has been delayed.', ['planned deployed Ghanaian Armed Forces to BEN 300']],
    ['The withdrawal of 500 soldiers from Mali began on Monday.', ['withdrawn "500 soldiers" from MLI 2022-08-15 500']],
    ['France condemned the deployment of 300 soldiers to Benin.', ['deployed "300 soldiers" to BEN 300']],
    ['France demanded the withdrawal of Ghanaian troops from Benin.', []],
    ['The deployment of Ghanaian troops to Benin was never approved.', []],
  ])('%s', (text, rows) => expect(forces(text)).toEqual(rows));
});

describe('how many of a force are whose', () => {
  test.each([
    [
      'Most of the soldiers came from Uganda (4,500) and Burundi (3,000).',
      ["present Uganda People's Defence Force (UPDF) 4500", 'present Burundi National Defence Force (FDNB) 3000'],
    ],
    [
      'The force has 7,500 soldiers from Uganda (4,500) and Burundi (3,000).',
      ["present Uganda People's Defence Force (UPDF) 4500", 'present Burundi National Defence Force (FDNB) 3000'],
    ],
    [
      'Russia has massed 11,000 troops in Kursk, including 1,200 North Koreans.',
      ['present Russian Armed Forces to Kursk 11000', "present Korean People's Army (KPA) to Kursk 1200"],
    ],
    [
      'Ghana withdrew 400 soldiers from Benin in May 2022. The last 146 of them left in July 2022.',
      ['withdrawn Ghanaian Armed Forces from BEN 2022-05-01 400', 'withdrawn Ghanaian Armed Forces from BEN 2022-07-01 146'],
    ],
    ['Sweden pulled out 250 in May 2022.', ['withdrawn Swedish Armed Forces 2022-05-01 250']],
    ['Two battalions were deployed to Goma.', ['deployed "Two battalions" to Goma']],
    ['Ghana deployed two battalions to Benin.', ['deployed Ghanaian Armed Forces to BEN']],
    ['The plane carried passengers from Uganda (45) and Kenya (30), and soldiers greeted them.', []],
    ['Some 90 Ghanaian military flights have left Cotonou.', []],
    ['Norway and Poland have pledged eight and 14 tanks.', []],
    ['About 1,000 men of the Wagner Group are in Mali.', ['present Wagner Group to MLI 1000']],
    ['About 1,000 men from the Wagner Group were deployed to Mali.', ['deployed Wagner Group to MLI 1000']],
    ['Seven Ghanaian peacekeepers were injured by a mine in Cotonou and evacuated by air.', []],
  ])('%s', (text, rows) => expect(forces(text)).toEqual(rows));
});

describe('what is no posture', () => {
  test.each([
    'The attack left four Afghan policemen dead.',
    'An army convoy left Cotonou at dawn.',
    'Ghanaian troops did not withdraw from Benin.',
    'The rebels had killed 60 Ghanaian soldiers in Benin.',
    'Two Ghanaian officers arrived in Cotonou for talks.',
  ])('%s', (text) => expect(forces(text)).toEqual([]));
});

describe('a posture and the event of the same words', () => {
  test.each([
    ['French troops withdrew from Chad in May 2022.', ['RETREAT']],
    ['Operation Serval was replaced by Operation Barkhane in 2014.', ['MOBILIZE', 'MOBILIZE']],
    ['About 2,400 Ghanaian troops are based in Benin.', [null]],
  ])('%s', (text, types) => {
    const { forces: rows, events } = read(text);
    expect(rows.map((row) => events.find(({ event_id }) => event_id === row.event_id)?.event_type ?? null)).toEqual(types);
  });
});

describe('postures.yaml', () => {
  const text = readFileSync(packageFile('pipeline', 'extract', 'lexicon', 'postures.yaml'), 'utf8');
  const rows = parse(text) as { verb: string; posture: string }[];

  test('one verb a line, sorted', () => {
    expect(text.split('\n').filter((line) => line !== '' && !/^(?:#|- \{ .* \}$)/.test(line))).toEqual([]);
    expect(rows.map(({ verb }) => verb)).toEqual(rows.map(({ verb }) => verb).sort());
  });

  test('postures are those of the forces table', () => {
    expect(readSchema('forces').properties!.posture!.enum!).toEqual(
      expect.arrayContaining([...new Set(rows.map(({ posture }) => posture))]),
    );
  });
});
