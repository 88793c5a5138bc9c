import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Tables } from '../../schemas/types.ts';
import { tables as allTables, type Column, type Table } from '../kernel/tables.ts';
import { zipped } from './archive.ts';
import { listSeparator, publishedValue, type Row, rowsOf } from './cells.ts';
import { byteOrder } from './order.ts';

/** As many rows, header included, as a sheet can hold. */
const sheetRows = 1_048_576;

/** Days before this one are numbers that Excel shows as other days, for it takes 1900 for a leap year. */
const firstDay = '1900-03-01';

type Cell = string | number | boolean | null | { type: DateConstructor; value: Date; format: string };

/**
 * Writes the tables as an Excel workbook, a sheet a table: numbers, days and truth values typed, texts as texts, so that one that looks
 * like a formula is shown and not run. Writes nothing when a table has more rows than a sheet can hold.
 */
export async function writeXlsx(tables: Tables, file: string): Promise<void> {
  if (Object.values(tables).some((rows: unknown[]) => rows.length >= sheetRows)) return;
  const [{ default: write }, { unzipSync }] = await Promise.all([import('write-excel-file/node'), import('fflate')]);
  const sheets = allTables.map((table) => ({
    sheet: table.name,
    data: [head(table), ...rowsOf(tables, table).map((row) => table.columns.map((column) => cell(row, column, table)))],
    columns: table.columns.map((column) => ({ width: width(column) })),
    stickyRowsCount: 1,
  }));
  const parts = unzipSync(await write(sheets).toBuffer());
  // The library stamps its files with the hour.
  const entries = Object.entries(parts).map(([path, bytes]) => ({ path, bytes }));
  await pipeline(zipped(entries.sort((a, b) => byteOrder(a.path, b.path))), createWriteStream(file));
}

function head({ columns }: Table): { value: string; fontWeight: 'bold' }[] {
  return columns.map(({ name }) => ({ value: name, fontWeight: 'bold' }));
}

function cell(row: Row, column: Column, table: Table): Cell {
  const value = publishedValue(row, column, table);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'object') return escaped(value.join(listSeparator)) || null;
  if (column.type !== 'date' || value < firstDay) return escaped(value);
  return { type: Date, value: new Date(`${value}T00:00:00Z`), format: 'yyyy-mm-dd' };
}

/** What XML cannot hold or would change, in the notation that the standard for these files has for it (ST_Xstring). */
function escaped(text: string): string {
  const code = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, code).replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, code);
}

/** Characters wide: ids and codes as they are, sentences cut. */
function width({ name, type, verbatim }: Column): number {
  if (type === 'date') return 12;
  return Math.max(name.length + 2, verbatim || name === 'summary' ? 40 : type === 'string' || type === 'list' ? 18 : 10);
}
