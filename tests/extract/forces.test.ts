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
    ['A ferry began its journey to Cotonou in May 2022.', []],
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
