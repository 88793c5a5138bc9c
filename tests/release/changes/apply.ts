import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { csvCells } from '../read.ts';

type Line = Record<'table_name' | 'key' | 'op' | 'column_name', string> & Record<'old_value' | 'new_value', string | null>;
type Cells = Record<string, string | null>;

/**
 * Makes the changes of a release to the version before, as anybody could who has both files: nothing of the program that wrote them is
 * used. Gives the text of the CSV file of one table.
 */
export function applied(earlier: string, changes: string, table: string, key: string): string {
  const file = join(earlier, 'csv', `${table}.csv`);
  const lines = (csvCells(changes) as unknown as Line[]).filter(({ table_name }) => table_name === table);
  const columns = newColumns(readFileSync(file, 'utf8').split('\n')[0]!.split(','), lines);
  const rows = new Map(csvCells(file).map((row) => [row[key]!, row]));
  for (const { key: id, op, column_name, old_value, new_value } of lines.filter((line) => line.key !== '*')) {
    const row: Cells = rows.get(id) ?? {};
    if ((row[column_name] || null) !== (old_value || null)) throw new Error(`${table} ${id} ${column_name} is not ${old_value}`);
    if (op !== 'removed') rows.set(id, { ...row, [column_name]: new_value });
  }
  for (const { key: id } of lines.filter(({ op }) => op === 'removed')) rows.delete(id);
  const sorted = [...rows].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const cells = sorted.map(([, row]) => columns.map((name) => row[name] ?? ''));
  return stringify([columns, ...cells], { record_delimiter: '\n', quoted_match: /[\r\n]/ });
}

/** Columns that came or moved take their new places, the others fill the rest in their old order. */
function newColumns(old: string[], lines: Line[]): string[] {
  const placed = lines.filter(({ op }) => op === 'column_added' || op === 'column_moved');
  const gone = new Set(lines.filter(({ op }) => op.startsWith('column_')).map(({ column_name }) => column_name));
  const columns = old.filter((name) => !gone.has(name));
  for (const { new_value, column_name } of placed.sort((a, b) => Number(a.new_value) - Number(b.new_value))) {
    columns.splice(Number(new_value) - 1, 0, column_name);
  }
  return columns;
}
