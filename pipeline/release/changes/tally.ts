import type { ChangeRow } from '../../../schemas/types.ts';
import { plural } from '../markdown.ts';
import { everyRow } from './diff.ts';

/** Rows of one table that came, went or changed. */
export interface Tally {
  added: number;
  removed: number;
  changed: number;
}

/** What happened to a row. */
type RowOp = keyof Tally;

/** The changed cells of each row, by table and key; changes of columns are left out. */
export function byRow(changes: readonly ChangeRow[]): ChangeRow[][] {
  const rows = new Map<string, ChangeRow[]>();
  for (const change of changes) {
    if (change.key === everyRow) continue;
    const name = `${change.table_name} ${change.key}`;
    rows.set(name, [...(rows.get(name) ?? []), change]);
  }
  return [...rows.values()];
}

/** How many rows the changes of one table concern. */
export function tally(changes: readonly ChangeRow[]): Tally {
  const ops = byRow(changes).map(([first]) => first!.op);
  const rows = (op: RowOp) => ops.filter((other) => other === op).length;
  return { added: rows('added'), removed: rows('removed'), changed: rows('changed') };
}

const words: Record<RowOp, string> = { added: 'new', removed: 'gone', changed: 'changed' };

/** What changed, in three lines: rows that are new, changed and gone, with their tables and the causes. */
export function inThreeLines(changes: readonly ChangeRow[]): string[] {
  return (['added', 'changed', 'removed'] as const).map((op) => {
    const rows = byRow(changes)
      .map(([first]) => first!)
      .filter((first) => first.op === op);
    if (rows.length === 0) return `no row ${words[op]}`;
    const tables = counted(
      rows.map(({ table_name }) => table_name),
      (name, count) => `${name} ${count}`,
    );
    const causes = counted(
      rows.map(({ cause }) => cause),
      (cause, count) => (count === rows.length ? cause : `${cause} ${count}`),
    );
    return `${plural(rows.length, 'row')} ${words[op]}: ${tables}; cause: ${causes}`;
  });
}

/** Words with how often each occurs, the most frequent first. */
function counted(list: readonly string[], show: (word: string, count: number) => string): string {
  const counts = new Map<string, number>();
  for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([word, count]) => show(word, count))
    .join(', ');
}
