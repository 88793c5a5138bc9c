import { createHash } from 'node:crypto';
import type { Tables } from '../../../schemas/types.ts';
import { tables as allTables, type Column } from '../../kernel/tables.ts';
import { listSeparator, type Row, rowsOf } from '../cells.ts';

/** For each table, the checksum of each of its columns. */
export type ColumnSums = Record<string, Record<string, string>>;

/** What every program that reads a release should find: SHA-256 over the texts of a column, row by row, a unit separator between them. */
export function columnSums(tables: Tables): ColumnSums {
  return Object.fromEntries(
    allTables.map((table) => {
      const rows = rowsOf(tables, table);
      return [
        table.name,
        Object.fromEntries(table.columns.map((column) => [column.name, columnSum(rows.map((row) => canonical(row, column)))])),
      ];
    }),
  );
}

/** The checksum of texts. */
export function columnSum(texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\u001f')).digest('hex');
}

/** The one text of a value in whatever program: empty for null, numbers with a fraction to six places, days in ISO 8601. */
export function canonical(row: Row, { name, type }: Column): string {
  const value = row[name];
  if (value === null || value === undefined) return '';
  if (type === 'number') return Number(value).toFixed(6);
  return Array.isArray(value) ? value.join(listSeparator) : String(value);
}
