import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validatorOf } from '../../pipeline/kernel/validators.ts';
import { makeValidator } from '../../pipeline/validate/index.ts';
import type { Extraction } from '../../schemas/types.ts';
import { ids, sample, text } from './sample.ts';

const validate = makeValidator();

type Tables = 'events' | 'casualties' | 'forces' | 'actors' | 'places' | 'evidence';

/** The sample with one row changed. */
function changed(table: Tables, at: number, change: object): Extraction {
  const extraction = sample();
  Object.assign(extraction[table][at]!, change);
  return extraction;
}

test('a sound extraction passes unchanged', () => {
  expect(validate(sample(), text)).toEqual(sample());
});

// table, row, change, how the reason reads
const leftOut: [Tables, number, object, RegExp][] = [
  // the schemas
  ['events', 0, { event_type: 'ATTACK' }, /event_type is "ATTACK", which is not one of its values/],
  ['events', 0, { event_mode: 'withdraw' }, /event_mode is "withdraw", which does not go with event_type "ASSAULT"/],
  ['events', 0, { acled_sub_event_type: 'Armed clash' }, /does not go with acled_event_type "Violence against civilians"/],
  ['events', 0, { date_start: '2021-02-30' }, /date_start is "2021-02-30", which is not a date/],
  ['events', 0, { latitude: 91 }, /latitude is 91/],
  ['events', 0, { violent: 'yes' }, /violent is "yes"/],
  ['events', 0, { source_ids: [] }, /source_ids is an empty list/],
  ['events', 0, { mood: 'grim' }, /mood is not a known field/],
  ['events', 0, { summary: undefined }, /summary is/],
  ['casualties', 1, { count_best: 1.5 }, /count_best is 1\.5/],
  ['casualties', 1, { count_low: -1 }, /count_low is -1/],
  ['casualties', 1, { confidence: 1.2 }, /confidence is 1\.2/],
  ['casualties', 1, { part_of: 'ca-1' }, /part_of is "ca-1", which does not have the right form/],
  ['forces', 0, { posture: 'gone' }, /posture is "gone"/],
  ['places', 0, { feature: 'town' }, /feature is "town"/],
  ['evidence', 2, { rule: '' }, /rule is empty/],
  // the domain rules
  ['events', 0, { date_end: '2021-05-01' }, /date_start is 2021-05-03, which is after date_end 2021-05-01/],
  ['events', 0, { date_start: null }, /date_end is 2021-05-03 while date_start is empty/],
  ['events', 0, { date_prec: 4 }, /date_prec is 4, which does not fit a period of 1 day \(1\)/],
  ['events', 0, { date_end: '2021-05-31', date_start: '2021-05-01' }, /does not fit a period of 31 days \(4\)/],
  ['events', 0, { deaths_low: 5 }, /deaths_low is 5, which is more than deaths_best 4/],
  ['events', 0, { longitude: null }, /latitude is 5\.79 while longitude is empty/],
  ['events', 0, { latitude: 0, longitude: 0 }, /stands for no place/],
  ['events', 0, { where_prec: null }, /where_prec is empty/],
  ['events', 0, { country: 'XYZ' }, /country is XYZ, which is not in ISO 3166-1 alpha-3/],
  ['events', 0, { admin1: 'N/A' }, /admin1 is "N\/A", which programs take for a missing value/],
  ['events', 0, { place: '=SUM(A1)' }, /place is "=SUM\(A1\)", which a spreadsheet takes for a formula/],
  ['events', 0, { admin1: 'Imo\nState' }, /control character/],
  ['events', 0, { target_text: 'herd\ud800' }, /holds half a character/],
  ['casualties', 1, { count_best: null, count_low: 3, count_high: 2 }, /count_low is 3, which is more than count_high 2/],
  ['casualties', 1, { count_low: 0, count_best: 0, count_high: 0 }, /count of nobody/],
  ['casualties', 1, { count_low: 5, count_best: 5, count_high: 5 }, /counts 4 people, fewer than the 5 of its part/],
  ['casualties', 1, { source_ids: ['other'] }, /has no row of evidence/],
  ['casualties', 1, { part_of: ids.part }, /leads back to the row itself/],
  ['casualties', 1, { period_start: '2021-06-01' }, /period_start is 2021-06-01, which is after period_end/],
  ['forces', 0, { date_prec: 1 }, /date_prec is 1 while date is empty/],
  ['forces', 0, { personnel_low: 9, personnel_high: 3 }, /personnel_low is 9/],
  ['actors', 0, { active_from: '2020-01-01', active_to: '2019-01-01' }, /active_from/],
  ['actors', 0, { aliases: ['n/a'] }, /aliases is "n\/a"/],
  ['evidence', 2, { char_end: 3 }, /does not span the quote/],
  ['evidence', 2, { quote: 'two or them' }, /is not what the text says at/],
  ['evidence', 2, { field: 'mood' }, /field is mood, which is no column of casualties/],
  ['evidence', 2, { row_id: 'ca-999999999999' }, /is no row of casualties/],
  ['evidence', 2, { source_id: 'other' }, /none of the row's sources/],
];

test.each(leftOut)('%s[%i] %j is left out', (table, at, change, reason) => {
  const before = changed(table, at, change);
  const key = Object.values(before[table][at]!)[0];
  const after = validate(before, text);
  expect(after[table].map((row) => Object.values(row)[0])).not.toContain(key);
  const reject = after.rejects.find((row) => reason.test(row.reason));
  expect(reject, JSON.stringify(after.rejects)).toMatchObject({ stage: 'validate', source_id: 'orlu-2021' });
  expect(after.rejects.every((row) => validatorOf('rejects')(row))).toBe(true);
  expect(after.evidence.filter(({ row_id }) => row_id === key)).toEqual([]);
});

// table, row, change, field that is emptied, how the reason reads
const emptied: [Tables, number, object, string, RegExp][] = [
  ['events', 0, { actor2_id: 'ac-999999999999' }, 'actor2_id', /actor2_id is ac-9+, which is no row of actors; actor2_id emptied/],
  ['events', 0, { geonames_id: 1 }, 'geonames_id', /geonames_id is 1, which is no row of places/],
  ['casualties', 1, { part_of: 'ca-999999999999' }, 'part_of', /no row of casualties/],
  ['forces', 0, { event_id: 'ev-999999999999' }, 'event_id', /no row of events/],
];

test.each(emptied)('%s[%i] %j keeps the row and empties %s', (table, at, change, field, reason) => {
  const after = validate(changed(table, at, change), text);
  expect(after[table]).toHaveLength(sample()[table].length);
  expect(after.rejects.map((row) => row.reason).join()).toMatch(reason);
  expect((after[table][at] as unknown as Record<string, unknown>)[field]).toBeNull();
});

test('a circle of actors is cut at its first link', () => {
  const after = validate(changed('actors', 1, { part_of: ids.raiders }), text);
  expect(after.actors.find(({ actor_id }) => actor_id === ids.raiders)?.part_of).toBeNull();
  expect(after.rejects[0]?.reason).toMatch(/part_of is ac-2+, which leads back to the row itself; part_of emptied/);
});

test('what rests on a row that was left out loses its reference, and its evidence goes', () => {
  const after = validate(changed('events', 0, { event_type: 'ATTACK' }), text);
  expect(after.events).toEqual([]);
  expect(after.casualties.map(({ event_id, part_of }) => ({ event_id, part_of }))).toEqual([
    { event_id: null, part_of: null },
    { event_id: null, part_of: ids.whole },
  ]);
  expect(after.evidence.map(({ table_name }) => table_name)).toEqual(['casualties', 'casualties', 'forces']);
  expect(after.rejects[0]).toMatchObject({ excerpt: 'raiders shot dead four herders' });
});

test('an event whose counts were left out has no deaths', () => {
  const extraction = sample();
  extraction.evidence = extraction.evidence.filter(({ table_name }) => table_name !== 'casualties');
  const after = validate(extraction);
  expect(after.casualties).toEqual([]);
  expect(after.events[0]).toMatchObject({ deaths_low: null, deaths_best: null, deaths_high: null });
  expect(after.rejects).toHaveLength(3);
});

test('actors and places that nothing points at go', () => {
  const extraction = sample();
  extraction.evidence = [];
  const after = validate(extraction);
  expect([after.events, after.casualties, after.forces, after.actors, after.places]).toEqual([[], [], [], [], []]);
});

test('of two rows with one key the first stays, with its evidence', () => {
  const extraction = sample();
  extraction.events.push({ ...extraction.events[0]!, status: 'alleged' });
  const after = validate(extraction, text);
  expect(after.events).toEqual(sample().events);
  expect(after.evidence).toEqual(sample().evidence);
  expect(after.rejects.map(({ reason }) => reason)).toEqual([`events ${ids.event}: event_id stands twice; the row was left out.`]);
});

test('rejects of earlier stages stay', () => {
  const extraction = sample();
  const reject = {
    reject_id: 'rj-111111111111',
    source_id: 'orlu-2021',
    stage: 'extract',
    reason: 'The sentence is too long.',
    excerpt: null,
  } as const;
  extraction.rejects.push(reject);
  expect(validate(extraction).rejects).toEqual([reject]);
});

const strays: [string, unknown, RegExp][] = [
  ['null', null, /extraction is null/],
  ['a number', 3, /extraction is 3/],
  ['a list', [], /extraction is a list/],
  ['nothing', {}, /source_id is undefined/],
  ['a path for an id', { ...sample(), source_id: '../x' }, /source_id is "\.\.\/x", which cannot name a source/],
  ['rows that are no list', { source_id: 'a', events: 'none' }, /events is not a list of rows/],
  ['rows that are no rows', { source_id: 'a', events: [1, null, 'x'] }, /events holds 3 entries that are no rows/],
  ['a reject that is none', { source_id: 'a', rejects: [{ reason: 'x' }] }, /does not follow its schema; its reason was "x"/],
];

test.each(strays)('%s becomes an extraction with a reject', (_, value, reason) => {
  const after = validate(value as Extraction);
  expect(after.rejects.map((row) => row.reason).join()).toMatch(reason);
  expect(after.rejects.every((row) => validatorOf('rejects')(row))).toBe(true);
  expect(Object.keys(after)).toEqual(['source_id', 'events', 'casualties', 'forces', 'actors', 'places', 'evidence', 'rejects']);
});

test('whatever comes in, what goes out is valid, passes again unchanged, and the input stays as it was', () => {
  const tables = ['events', 'casualties', 'forces', 'actors', 'places', 'evidence'] as const;
  const change = fc.record({
    table: fc.constantFrom(...tables),
    at: fc.nat(3),
    field: fc.nat(40),
    value: fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' })),
  });
  const pick = fc.array(change, { maxLength: 6 });
  fc.assert(
    fc.property(pick, (changes) => {
      const extraction = sample() as unknown as Record<string, Record<string, unknown>[]>;
      for (const { table, at, field, value } of changes) {
        const row = extraction[table]![at % extraction[table]!.length]!;
        row[Object.keys(row)[field % Object.keys(row).length]!] = value;
      }
      const before = structuredClone(extraction);
      const once = validate(extraction as unknown as Extraction, text);
      expect(extraction).toEqual(before);
      expect(validatorOf('extraction')(once), JSON.stringify(validatorOf('extraction').errors)).toBe(true);
      expect(validate(once, text)).toEqual(once);
    }),
    { numRuns: 300 },
  );
});
