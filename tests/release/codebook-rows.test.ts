import { expect, test } from 'vitest';
import { tables as allTables, companion } from '../../pipeline/kernel/tables.ts';
import { rowsOf } from '../../pipeline/release/cells.ts';
import { codebookRows } from '../../pipeline/release/codebook-rows.ts';
import { everyTable, noTables } from './fixture.ts';

const rowsFor = (tables = everyTable()) => codebookRows(allTables.map((table) => ({ table, rows: rowsOf(tables, table) })));
const line = (table: string, column: string, rows = rowsFor()) =>
  rows.find(({ table_name, column_name }) => table_name === table && column_name === column);

test('every column of every table has a row, in its place', () => {
  expect(rowsFor().map(({ table_name, column_name, position }) => [table_name, column_name, position])).toEqual(
    allTables.flatMap(({ name, columns }) => columns.map((column, i) => [name, column.name, i + 1])),
  );
});

test.each([
  ['events', 'country', { type: 'string', may_be_empty: true, standard: 'ISO 3166-1 alpha-3', share_empty: 0.5, example: 'MLI' }],
  ['events', 'violent', { type: 'boolean', may_be_empty: false, share_empty: 0, example: 'false' }],
  ['events', 'source_ids', { type: 'list', points_at: 'sources.source_id', example: 'report-a; report-b' }],
  ['casualties', 'count_best', { type: 'integer', unit: 'people', example: '12' }],
  ['casualties', 'scope', { allowed_values: expect.stringMatching(/^incident = .*\. \| cumulative = .*\.$/) }],
  ['actors', 'aliases', { share_empty: 0.5, example: 'FAMa; Malian army' }],
  ['events', 'weapon_text', { share_empty: 1, example: null }],
])('%s.%s', (table, column, told) => {
  expect(line(table, column)).toMatchObject(told);
});

test('a table without rows has no share', () => {
  expect(line('events', 'country', rowsFor(noTables()))).toMatchObject({ share_empty: null, example: null });
});

test('no meaning holds the bar that joins the values', () => {
  const columns = [...allTables, companion('changes')].flatMap((table) => table.columns);
  for (const { values = [] } of columns) for (const { meaning } of values) expect(meaning).not.toContain(' | ');
});
