import { describe, expect, test } from 'vitest';
import { table } from '../../pipeline/kernel/tables.ts';
import { cellText } from '../../pipeline/release/cells.ts';

const events = table('events');

function text(column: string, value: unknown): string {
  return cellText({ event_id: 'ev-1', [column]: value }, events.columns.find(({ name }) => name === column)!, events);
}

describe('a cell', () => {
  test.each([
    ['deaths_best', null, ''],
    ['deaths_best', undefined, ''],
    ['deaths_best', 0, '0'],
    ['deaths_best', 1234567, '1234567'],
    ['latitude', 14.95, '14.95'],
    ['latitude', -0, '0'],
    ['latitude', 1e-7, '1e-7'],
    ['violent', false, 'false'],
    ['date_start', '2022-08-01', '2022-08-01'],
    ['source_ids', ['a', 'b, c'], 'a; b, c'],
    ['source_ids', [], ''],
    ['weapon_text', '=1+1', '=1+1'],
    ['weapon_text', 'NATO', 'NATO'],
  ])('%s %j is written %j', (column, value, written) => {
    expect(text(column, value)).toBe(written);
  });

  test.each([
    ['weapon_text', 'NA', 'read as missing'],
    ['weapon_text', 'NULL', 'read as missing'],
    ['weapon_text', 'nan', 'read as missing'],
    ['country', 'N/A', 'read as missing'],
    ['source_ids', ['a', 'None'], 'read as missing'],
    ['source_ids', ['a; b'], 'semicolon'],
    ['source_ids', 'a', 'no list'],
    ['event_id', '-1', 'formula'],
    ['deaths_best', 1.5, '32-bit integer'],
    ['deaths_best', 2 ** 31, '32-bit integer'],
    ['deaths_best', '12', '32-bit integer'],
    ['latitude', Number.NaN, 'finite number'],
    ['date_start', '2022-08', 'YYYY-MM-DD'],
    ['date_start', '2022-02-30', 'YYYY-MM-DD'],
    ['violent', 1, 'neither true nor false'],
    ['weapon_text', 7, 'no text'],
  ])('%s %j is refused: %s', (column, value, why) => {
    expect(() => text(column, value)).toThrow(why);
  });

  test('a refusal names table, row and column', () => {
    expect(() => text('weapon_text', 'NA')).toThrow(/^table events, field weapon_text: row ev-1 holds "NA"/);
  });
});
