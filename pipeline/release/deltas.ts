import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { table as arquero, fromCSV, escape as plain } from 'arquero';
import { tables as allTables, type Table } from '../kernel/tables.ts';
import type { Row } from './cells.ts';

/** How many rows of a table came, went or changed against an earlier release. */
export interface Delta {
  table: string;
  rows: number;
  added: number;
  removed: number;
  changed: number;
}

/** Compares every table of a release folder with an earlier one, by key; without an earlier release every row is added. */
export async function deltas(earlier: string | null, later: string): Promise<Delta[]> {
  return Promise.all(
    allTables.map(async (table) => {
      const [before, after] = [await prints(earlier, table), await prints(later, table)];
      const both = after.join(before, 'key', [['key', 'cells'], ['cells']], { suffix: ['', '_before'] });
      return {
        table: table.name,
        rows: after.numRows(),
        added: after.antijoin(before, 'key').numRows(),
        removed: before.antijoin(after, 'key').numRows(),
        changed: both.filter(plain((row: { cells: string; cells_before: string }) => row.cells !== row.cells_before)).numRows(),
      };
    }),
  );
}

/** Each row of a release's CSV as its key and one text of all its cells. */
async function prints(folder: string | null, table: Table) {
  const text = folder === null ? null : await readFile(join(folder, 'csv', `${table.name}.csv`), 'utf8').catch(() => null);
  const rows = text === null ? [] : (fromCSV(text, { autoType: false }).objects() as Row[]);
  return arquero({
    key: rows.map((row) => JSON.stringify(table.key.map((name) => row[name]))),
    cells: rows.map((row) => JSON.stringify(row)),
  });
}
