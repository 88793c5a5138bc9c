import type { Tables } from '../../schemas/types.ts';
import { readsAsMissing } from '../kernel/missing.ts';
import { Problem } from '../kernel/problem.ts';
import type { Column, Table } from '../kernel/tables.ts';
import { keyOf } from './order.ts';

/** A row of any table: column name -> value, null where unknown. */
export type Row = Record<string, unknown>;

/** The rows of one table. */
export function rowsOf(tables: Tables, { name }: Table): readonly Row[] {
  return tables[name as keyof Tables] as unknown as Row[];
}

/** A table with its rows. */
export interface Made {
  table: Table;
  rows: readonly Row[];
}

/** What joins the items of a list in a CSV cell. */
export const listSeparator = '; ';

/**
 * The value as it is published: null for unknown (also for an absent key and for empty text), lists as they are.
 *
 * @throws Problem naming table, row and column if the value would not survive the trip through CSV and back
 */
export function publishedValue(row: Row, column: Column, table: Table): string | number | boolean | readonly string[] | null {
  const value = row[column.name];
  if (value === null || value === undefined || value === '') return null;
  const fault = faultOf(value, column);
  if (fault !== null) throw cellProblem(row, column, table, fault);
  return value as string | number | boolean | readonly string[];
}

/** The text of a CSV cell; null is the empty cell. Numbers are written in their shortest exact form, in no locale. */
export function cellText(row: Row, column: Column, table: Table): string {
  const value = publishedValue(row, column, table);
  if (value === null) return '';
  return typeof value === 'object' ? value.join(listSeparator) : String(value);
}

function faultOf(value: unknown, column: Column): string | null {
  switch (column.type) {
    case 'list':
      return Array.isArray(value) ? listFault(value) : `holds ${show(value)}, which is no list`;
    case 'integer':
      return Number.isSafeInteger(value) && Math.abs(value as number) < 2 ** 31 ? null : `holds ${show(value)}, which is no 32-bit integer`;
    case 'number':
      return Number.isFinite(value) ? null : `holds ${show(value)}, which is no finite number`;
    case 'boolean':
      return typeof value === 'boolean' ? null : `holds ${show(value)}, which is neither true nor false`;
    case 'date':
      return typeof value === 'string' && isDay(value) ? null : `holds ${show(value)}, which is no day written YYYY-MM-DD`;
    default:
      return typeof value === 'string' ? textFault(value, column) : `holds ${show(value)}, which is no text`;
  }
}

function textFault(text: string, column: Column): string | null {
  if (readsAsMissing(text)) return `holds ${show(text)}, which pandas and R read as missing`;
  // A quote is printed as it stands; a code or an id that a spreadsheet would run as a formula is our own mistake.
  if (isCoded(column) && /^[=+\-@]/.test(text)) return `holds ${show(text)}, which a spreadsheet runs as a formula`;
  return null;
}

function listFault(items: readonly unknown[]): string | null {
  for (const item of items) {
    if (typeof item !== 'string' || item === '') return `holds ${show(item)} in its list, which is no text`;
    if (item.includes(';')) return `holds ${show(item)} in its list, whose semicolon would split it in CSV`;
    if (readsAsMissing(item)) return `holds ${show(item)} in its list, which pandas and R read as missing`;
  }
  return null;
}

function isCoded(column: Column): boolean {
  return !column.verbatim && Boolean(column.values || column.pattern || column.references);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

function cellProblem(row: Row, column: Column, table: Table, fault: string): Problem {
  const found = `row ${keyOf(row, table.key)} ${fault}`;
  return new Problem({
    file: `table ${table.name}`,
    field: column.name,
    found,
    cure: 'leave the cell null or correct it in the source’s review.yaml',
  });
}
