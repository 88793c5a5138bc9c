import type { CodebookRow } from '../../schemas/types.ts';
import type { Column } from '../kernel/tables.ts';
import { listSeparator, type Made, type Row } from './cells.ts';

/** codebook.csv: a row for each column of these tables. */
export function codebookRows(all: readonly Made[]): CodebookRow[] {
  return all.flatMap(({ table, rows }) =>
    table.columns.map((column, i) => ({
      table_name: table.name,
      column_name: column.name,
      position: i + 1,
      title: column.title,
      meaning: column.description,
      type: column.type,
      unit: column.unit ?? null,
      may_be_empty: column.nullable,
      allowed_values: column.values?.map(({ value, meaning }) => `${value} = ${meaning}`).join(' | ') ?? null,
      standard: column.standard ?? null,
      points_at: column.references ? `${column.references.table}.${column.references.column}` : null,
      share_empty: rows.length === 0 ? null : Math.round((1e4 * emptyIn(rows, column)) / rows.length) / 1e4,
      example: exampleOf(rows, column),
    })),
  );
}

/** In how many rows a column is empty. */
export function emptyIn(rows: readonly Row[], { name }: Column): number {
  return rows.filter((row) => isEmpty(row[name])).length;
}

/** The first value of a column, as it is written in CSV; null where every row is empty. */
export function exampleOf(rows: readonly Row[], { name }: Column): string | null {
  const value = rows.find((row) => !isEmpty(row[name]))?.[name];
  return value === undefined ? null : Array.isArray(value) ? value.join(listSeparator) : String(value);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
