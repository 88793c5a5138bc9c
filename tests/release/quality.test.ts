import { expect, test } from 'vitest';
import { evaluate } from '../../pipeline/eval/index.ts';
import { sha256 } from '../../pipeline/kernel/ids.ts';
import { table } from '../../pipeline/kernel/tables.ts';
import { canonical, columnSum, columnSums } from '../../pipeline/release/quality/columns.ts';
import { quality, type ReleaseQuality } from '../../pipeline/release/quality/index.ts';
import { howAccurate, qualityPage } from '../../pipeline/release/quality/page.ts';
import { dataset, everyTable, fixture } from './fixture.ts';

const events = table('events');

test.each([
  ['country', null, ''],
  ['country', 'MLI', 'MLI'],
  ['deaths_best', 12, '12'],
  ['latitude', 14.95, '14.950000'],
  ['longitude', -0.000001, '-0.000001'],
  ['violent', true, 'true'],
  ['date_start', '2022-08-01', '2022-08-01'],
  ['source_ids', ['a', 'b'], 'a; b'],
])('%s %j has the one text %j', (name, value, text) => {
  expect(canonical({ [name]: value }, events.columns.find((column) => column.name === name)!)).toBe(text);
});

test('a checksum is over the values in the order of the rows', () => {
  expect(columnSum(['a', '', 'b'])).toBe(sha256('a\u001f\u001fb'));
  expect(columnSums(fixture()).sources!.source_id).toBe(columnSum(['report-b', 'report-a']));
  expect(Object.keys(columnSums(fixture()).events!)).toEqual(events.columns.map(({ name }) => name));
});

function reviewed(): ReleaseQuality {
  const tables = everyTable();
  tables.events[0]!.review = 'confirmed';
  tables.casualties[0]!.review = 'corrected';
  return { ...quality(dataset, tables), reading: evaluate([], new Map()) };
}

test('rows are counted by what people made of them, rejects by stage', () => {
  expect(reviewed()).toMatchObject({
    version: '2022.8.0',
    review: {
      events: { rows: 2, machine: 1, confirmed: 1, corrected: 0 },
      casualties: { rows: 1, machine: 0, confirmed: 0, corrected: 1 },
      forces: { rows: 1, machine: 1 },
    },
    rejects: { validate: 1 },
  });
});

test('QUALITY.md has tables of all of it', () => {
  const page = qualityPage(dataset, reviewed());
  expect(page).toContain('| `events` | 2 | 1 (50 %) | 1 (50 %) | 0 (0 %) |');
  expect(page).toContain('| validate | 1 |');
  expect(page).toContain('| pandas |');
  expect(page).toContain('## How well the rules read');
});

test('what was not measured is said to be so', () => {
  const unread = { ...reviewed(), reading: null };
  expect(qualityPage(dataset, unread)).toContain('Not measured for this build.');
  expect(howAccurate(unread)).toBe(
    'Of 4 rows of events, casualties and forces here, people have looked at 2; the others were made by rules and judged by nobody. How well the rules read was not measured for this build.',
  );
});
