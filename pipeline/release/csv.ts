import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Table } from '../kernel/tables.ts';
import { cellText, type Row } from './cells.ts';

/**
 * Writes a table as CSV: UTF-8 without a byte order mark, LF, RFC 4180 quoting, a header, null as the empty cell.
 * Rows are streamed, so a table may be larger than memory.
 *
 * @param output a file, or a stream that is left open
 * @throws Problem naming table, row and column for a cell that would not read back as what it is
 */
export async function writeCsv(table: Table, rows: Iterable<Row>, output: string | Writable): Promise<void> {
  // csv-stringify quotes for the line end it writes; a lone CR splits rows in other readers.
  const format = stringify({
    header: true,
    columns: table.columns.map(({ name }) => name),
    record_delimiter: '\n',
    quoted_match: /[\r\n]/,
  });
  if (typeof output === 'string') return pipeline(records(table, rows), format, createWriteStream(output));
  return pipeline(records(table, rows), format, output, { end: false });
}

function* records(table: Table, rows: Iterable<Row>): Generator<string[]> {
  for (const row of rows) yield table.columns.map((column) => cellText(row, column, table));
}
