import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faults } from '../../pipeline/kernel/faults.ts';
import { table } from '../../pipeline/kernel/tables.ts';
import { makeValidator } from '../../pipeline/validate/index.ts';
import type { Decision } from '../../schemas/types.ts';
import { decided, extraction, publishable, rows, text } from './report.ts';

const ids = [...Object.values(rows), ...extraction.actors.map(({ actor_id }) => actor_id), 'ev-000000000000', 'ca-000000000000'];
const days = ['2024-05-01', '2024-05-06', '2024-05-07', '2024-06-30'];
const words = [
  'Gao',
  'Ansongo',
  'Ménaka',
  'Sahel',
  'Mali',
  'MLI',
  'NER',
  'XXX',
  'killed',
  '12 civilians',
  'NA',
  '=1+1',
  '',
  'a\nb',
  '\ud800',
];
const coded = ['events', 'casualties', 'forces'].flatMap((name) =>
  table(name).columns.flatMap(({ values = [] }) => values.map(({ value }) => value)),
);
const value = fc.oneof(
  fc.constantFrom(...ids, ...days, ...words, ...coded, null, true, false),
  fc.integer({ min: -2, max: 50 }),
  fc.double({ noNaN: true, min: -200, max: 200 }),
  fc.constantFrom<string[][]>([], ['report'], ['a', 'b']),
);

const evidence = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 80 })).map(([char_start, length]) => {
  const quote = text.slice(char_start, char_start + length);
  return { char_start, char_end: char_start + quote.length, quote };
});
const signed = {
  by: fc.constantFrom('Awa', 'Issa'),
  on: fc.constantFrom(...days),
  why: fc.constantFrom('I know.', 'See ev-000000000000: no.'),
};

/** Any decision that a file can hold. */
const decision: fc.Arbitrary<Decision> = fc.constantFrom('events', 'casualties', 'forces').chain((table_name) => {
  const columns = [...table(table_name).columns.map(({ name }) => name), 'no_column'];
  const prefix = { events: 'ev', casualties: 'ca', forces: 'fo' }[table_name];
  const row_id = fc.constantFrom(...ids.filter((id) => id.startsWith(prefix)), `${prefix}-00000000000a`);
  const one = { ...signed, table_name: fc.constant(table_name) };
  const field = fc.constantFrom(...columns);
  const other = fc.record({ source_id: fc.constantFrom('report', 'wire'), row_id, evidence });
  const row = fc.dictionary(field, value, { maxKeys: 5 });
  const kind = { events: 'event_type', casualties: 'harm', forces: 'posture' }[table_name];
  const kinds = table(table_name).columns.find(({ name }) => name === kind)!.values!;
  const named = fc.tuple(row, fc.constantFrom(...kinds)).map(([fields, { value: code }]) => ({ ...fields, [kind]: code }));
  return fc.oneof(
    fc.record(
      { ...one, decision: fc.constantFrom('confirm', 'reject'), row_id, evidence },
      { requiredKeys: ['decision', 'row_id', 'table_name', 'by', 'on', 'why'] },
    ),
    fc.record({ ...one, decision: fc.constant('edit'), row_id, field, value, evidence }),
    fc.record({ ...one, decision: fc.constant('add'), row: fc.oneof(row, named), evidence }),
    fc.record({ ...one, decision: fc.constantFrom('link', 'unlink'), row_id, evidence, other }),
  ) as fc.Arbitrary<Decision>;
});

const validate = makeValidator();

test('whatever people decide, every row that is left can be published, and the same decisions give the same rows', () => {
  fc.assert(
    fc.property(fc.array(decision, { maxLength: 12 }), (decisions) => {
      fc.pre(faults('review', decisions).length === 0);
      const after = decided(decisions);
      expect(faults('extraction', after)).toEqual([]);
      expect(validate(after, text)).toEqual(publishable(after));
      expect(decided(decisions)).toEqual(after);
    }),
    { numRuns: 500 },
  );
});

test('a decision that changes nothing says why', () => {
  fc.assert(
    fc.property(decision, (one) => {
      fc.pre(faults('review', [one]).length === 0);
      const after = decided([one]);
      if (JSON.stringify({ ...after, rejects: [] }) === JSON.stringify({ ...extraction, rejects: [] }))
        expect(after.rejects).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});
