import { expect, test } from 'vitest';
import { openCurator } from '../../pipeline/curate/index.ts';
import { Problem } from '../../pipeline/kernel/problem.ts';
import { makeValidator } from '../../pipeline/validate/index.ts';
import type { Extraction } from '../../schemas/types.ts';
import { add, changes, decided, edit, extraction, marks, on, publishable, rows, text, told, wordsAt } from './report.ts';

/** What people's evidence says: `dead count_best = 15: "12 civilians"`. */
function said({ evidence }: Extraction): string[] {
  const names = new Map(Object.entries(rows).map(([name, id]) => [id, name]));
  const people = evidence.filter(({ rule, confidence }) => rule === 'review' && confidence === 1);
  return people.map(
    ({ row_id, field, value, quote }) => `${names.get(row_id) ?? row_id.slice(0, 2)} ${field} = ${value}: ${JSON.stringify(quote)}`,
  );
}

test('every field that a person set, or that follows from one, says so in the words of the decision', () => {
  const after = decided([edit('dead', 'count_best', 15, { evidence: wordsAt('killed 12') }), edit('dead', 'victim_text', null)]);
  expect(said(after)).toEqual([
    'dead victim_text = null: "12 civilians"',
    'dead count_low = 15: "killed 12"',
    'dead count_best = 15: "killed 12"',
    'dead count_high = 15: "killed 12"',
  ]);
  const machine = after.evidence.filter(({ row_id, field, rule }) => row_id === rows.dead && field === 'count_best' && rule !== 'review');
  expect(machine.map(({ value }) => value)).toEqual(['12']);
});

test('a place that a person named, and every field of a row that a person added, say so', () => {
  const after = decided([add('events', { event_type: 'ASSAULT', place: 'Ménaka' }, 'an attack')]);
  expect(said(after)).toEqual([
    'ev null = null: "an attack"',
    'ev event_type = ASSAULT: "an attack"',
    'ev place = Ménaka: "an attack"',
    'pl null = null: "an attack"',
  ]);
  const row = after.events.at(-1)!;
  expect(row).toMatchObject({ status: 'reported', violent: true, country: 'MLI', where_prec: 1, review: 'corrected', confidence: 1 });
  expect(row.summary).toBe('Attack in Ménaka.');
});

test('a row that the rules have learnt to read keeps what a person gave it and takes the rest from them', () => {
  const after = decided([add('casualties', { harm: 'killed', count_best: 12 }, '12 civilians')]);
  const row = after.casualties.find(({ review }) => review === 'corrected')!;
  expect(row).toMatchObject({ victim_text: '12 civilians', event_id: rows.attack, period_start: '2024-05-06', confidence: 1 });
  expect(after.events).toEqual(extraction.events);
  expect(after.evidence.filter(({ row_id }) => row_id === row.casualty_id).map(({ field }) => field)).toEqual(
    expect.arrayContaining([null, 'count_best', 'victim_text', 'status']),
  );
});

test('an added row can be decided on by the id that it got', () => {
  const adding = add('forces', { posture: 'present', force_text: 'protesters' }, 'protesters');
  const { force_id } = decided([adding]).forces.at(-1)!;
  expect(decided([adding, edit(force_id, 'to_country', 'MLI')]).forces.at(-1)).toMatchObject({ force_id, to_country: 'MLI' });
  expect(decided([adding, on(force_id, 'reject')]).forces).toEqual(extraction.forces);
});

test('what was part of a count that goes stands by itself, or in the next larger one', () => {
  const parts: Extraction = {
    ...extraction,
    casualties: extraction.casualties.map((row) => (row.casualty_id === rows.soldier ? { ...row, part_of: rows.dead! } : row)),
    events: extraction.events.map((row) =>
      row.event_id === rows.ambush ? { ...row, deaths_low: null, deaths_best: null, deaths_high: null } : row,
    ),
  };
  const after = decided([on('dead', 'reject')], parts);
  expect(changes(after, parts)).toContain('soldier.part_of dead -> null');
  expect(changes(after, parts)).toContain('ambush.deaths_best null -> 1');
  expect(marks(after)).toEqual(['attack corrected 0.75', 'ambush corrected 0.75', 'soldier corrected 0.89']);
  expect(makeValidator()(after, text)).toEqual(publishable(after));
});

const other = { source_id: 'wire', row_id: 'ev-00000000000b', evidence: wordsAt('attack') };
const link = on('attack', 'link', { evidence: wordsAt('an attack in Gao'), other });

test.each([
  ['is handed on, with today’s id', [{ ...link, row_id: 'ev-000000000000' }], ['link attack'], []],
  [
    'gives way to a later one of the same pair',
    [link, { ...link, decision: 'unlink', on: '2024-05-11' }],
    ['unlink attack'],
    [/^attack: link \(Awa, .*gave way to unlink/],
  ],
  [
    'of a row that was struck out is told',
    [link, on('attack', 'reject')],
    [],
    [/struck out attack/, /^After/, /^raw.*line 1: this link is of attack, which was struck out/],
  ],
  [
    'of a row with itself is told',
    [{ ...link, other: { ...other, row_id: rows.attack! } }],
    [],
    [/line 1: this link names attack twice; name another row as the other\.$/],
  ],
] as const)('a link %s', (_, decisions, links, reasons) => {
  const after = decided(decisions as never);
  expect((after.links ?? []).map((each) => `${each.decision} ${each.row_id === rows.attack ? 'attack' : each.row_id}`)).toEqual(links);
  expect(told(after).sort()).toEqual(reasons.map((reason) => expect.stringMatching(reason)));
});

test.each([
  ['link', 'wire'],
  ['unlink', 'report'],
] as const)('a row that a person decided to %s says so', (decision, source) => {
  const after = decided([{ ...link, decision }]);
  expect(marks(after)).toEqual(['attack corrected 0.75']);
  expect(said(after)).toEqual([`attack source_ids = ${source}: "an attack in Gao"`]);
});

test('what is wrong in the file is among the rejects, and the extraction handed in stays as it was', () => {
  const before = structuredClone(extraction);
  const problems = [new Problem({ file: 'raw/report/review.yaml', line: 3, found: 'is not valid YAML', cure: 'mend it' })];
  const after = openCurator().curate(extraction, { file: 'raw/report/review.yaml', entries: [], problems }, text);
  expect(told(after)).toEqual(['raw/report/review.yaml, line 3: is not valid YAML; mend it.']);
  expect({ ...after, rejects: [] }).toEqual(before);
  decided([edit('dead', 'count_best', 15), on('attack', 'reject'), on('troops', 'confirm'), edit('march', 'place', 'Gao')]);
  expect(extraction).toEqual(before);
});
