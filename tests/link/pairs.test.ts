import { expect, test } from 'vitest';
import type { CasualtyRow, EventRow, ForceRow } from '../../schemas/types.ts';
import { all, at, day, linked, type Report, type Told } from './reports.ts';

const ACTORS = { jnim: 'ac-000000000001', isgs: 'ac-000000000002', army: 'ac-000000000003' };

const sunday: Told = { ...at('Tessit'), ...day('2022-08-07') };

const unknown = (place_text: string): Told => ({ ...day('2022-08-07'), place_text, actor1_id: ACTORS.jnim });
const week: Told = { date_start: '2022-08-02', date_end: '2022-08-08', date_prec: 3 };

/** One event each of two sources; whether they are one. */
const events: [string, Told, Told, boolean][] = [
  ['the same day and place', sunday, sunday, true],
  ['other tolls', { ...sunday, tolls: ['killed military 17'] }, { ...sunday, tolls: ['killed military 42'] }, true],
  [
    'the month alone, with the same toll',
    { ...sunday, tolls: ['killed military 42'] },
    { ...at('Tessit'), ...day('2022-08-01', '2022-08-31'), tolls: ['killed military 42'] },
    true,
  ],
  ['a day apart, the same place, nothing else', sunday, { ...sunday, ...day('2022-08-08') }, false],
  [
    'a day apart with the same toll',
    { ...sunday, tolls: ['killed military 17'] },
    { ...sunday, ...day('2022-08-08'), tolls: ['killed military 17'] },
    true,
  ],
  ['the next village, the next day', sunday, { ...at('Ndaki'), ...day('2022-08-08') }, false],
  ['the next village, the same day', sunday, { ...at('Ndaki'), ...day('2022-08-07') }, false],
  [
    'the same region, no place, the same toll',
    { ...sunday, tolls: ['killed military 17'] },
    { ...day('2022-08-07'), admin1: 'Gao', where_prec: 4, tolls: ['killed military 17'] },
    true,
  ],
  [
    'only the country, the same toll',
    { ...sunday, tolls: ['killed military 17'] },
    { ...day('2022-08-07'), where_prec: 6, tolls: ['killed military 17'] },
    true,
  ],
  ['only the country and nothing else', sunday, { ...day('2022-08-07'), where_prec: 6 }, false],
  ['a year later', sunday, { ...sunday, ...day('2023-08-07') }, false],
  ['another country', sunday, { ...sunday, country: 'NER' }, false],
  [
    'other perpetrators and other tolls',
    { ...sunday, actor1_id: ACTORS.jnim, tolls: ['killed civilian 3'] },
    { ...sunday, actor1_id: ACTORS.isgs, tolls: ['killed military 40'] },
    false,
  ],
  [
    'the sides the other way round',
    { ...sunday, actor1_id: ACTORS.jnim, actor2_id: ACTORS.army },
    { ...sunday, actor1_id: ACTORS.army, actor2_id: ACTORS.jnim },
    true,
  ],
  ['villages of one name that no gazetteer knows', unknown('Kwara'), unknown('Kwara'), true],
  ['two such villages', unknown('Kwara'), unknown('Gani'), false],
  ['a week that nobody names, the same town', { ...sunday, ...week }, { ...sunday, ...week }, false],
  ['announced and done', { ...sunday, status: 'planned' }, sunday, false],
  ['claimed and reported', { ...sunday, status: 'alleged' }, sunday, true],
  ['an attack and a visit', sunday, { ...sunday, event_type: 'CONSULT', violent: false }, false],
];

test.each(events)('an event: %s', async (_, one, other, together) => {
  const lines = await linked(pair({ events: [one] }, { events: [other] }));
  expect(all(lines, 'events')).toHaveLength(together ? 1 : 2);
});

const french: Partial<CasualtyRow> = {
  harm: 'killed',
  victim_type: 'military',
  victim_country: 'FRA',
  victim_text: 'French soldiers',
  count_low: 53,
  count_best: 53,
  count_high: 53,
  place_text: 'Sahel',
};

/** One tally each of two sources; whether they are one. */
const tallies: [string, Partial<CasualtyRow>, Partial<CasualtyRow>, boolean][] = [
  ['told twice', french, french, true],
  ['grown', french, { ...french, count_low: 58, count_best: 58, count_high: 58 }, false],
  ['of another place', french, { ...french, place_text: 'Mali', country: 'MLI', victim_text: null, victim_country: null }, false],
  ['of the wounded', french, { ...french, harm: 'injured' }, false],
  ['of civilians', french, { ...french, victim_type: 'civilian' }, false],
  ['and an incident', french, { ...french, scope: 'incident' }, false],
];

test.each(tallies)('a tally: %s', async (_, one, other, together) => {
  expect(all(await linked(pair({ tallies: [one] }, { tallies: [other] })), 'casualties')).toHaveLength(together ? 1 : 2);
});

const barkhane: Partial<ForceRow> = { actor_id: ACTORS.army, force_text: 'Barkhane', to_country: 'MLI', personnel_best: 2400 };

/** One posture each of two sources; whether they are one. */
const forces: [string, Partial<ForceRow>, Partial<ForceRow>, boolean][] = [
  ['told twice', barkhane, barkhane, true],
  ['one without a strength', barkhane, { ...barkhane, personnel_best: null }, true],
  ['elsewhere', barkhane, { ...barkhane, to_country: 'NER' }, false],
  ['withdrawn', barkhane, { ...barkhane, posture: 'withdrawn' }, false],
  ['another force', barkhane, { ...barkhane, actor_id: ACTORS.jnim }, false],
  ['planned', barkhane, { ...barkhane, status: 'planned' }, false],
  ['quite another strength', barkhane, { ...barkhane, personnel_best: 600 }, false],
];

test.each(forces)('a posture: %s', async (_, one, other, together) => {
  expect(all(await linked(pair({ forces: [one] }, { forces: [other] })), 'forces')).toHaveLength(together ? 1 : 2);
});

test('two events that one source told apart stay apart, whatever another makes of them', async () => {
  const lines = await linked([
    { source: 'a', on: '2022-08-08', events: [sunday, sunday] },
    { source: 'b', on: '2022-08-09', events: [sunday] },
  ]);
  const sources = all(lines, 'events').map(({ source_ids }: EventRow) => source_ids);
  expect(sources.sort((a, b) => a.length - b.length)).toEqual([['a'], ['a', 'b']]);
});

function pair(a: Omit<Report, 'source' | 'on'>, b: Omit<Report, 'source' | 'on'>): Report[] {
  return [
    { source: 'a', on: '2022-08-08', ...a },
    { source: 'b', on: '2022-08-09', ...b },
  ];
}
