import type { Tables } from '../../schemas/types.ts';
import { tables as allTables } from '../kernel/tables.ts';
import { diff, readContents } from './changes/index.ts';
import { type Tally, tally } from './changes/tally.ts';

/** How many rows of a table came, went or changed against an earlier release. */
export interface Delta extends Tally {
  table: string;
  rows: number;
}

/** Compares every table of a release folder with an earlier one, by key; without a whole earlier release every row is added. */
export async function deltas(earlier: string | null, later: string): Promise<Delta[]> {
  const after = await readContents(later);
  const before = earlier === null ? null : await readContents(earlier).catch(() => null);
  const changes = before && diff(before, after);
  return allTables.map(({ name }) => {
    const rows = after.tables.get(name as keyof Tables)!.rows.size;
    const count = changes ? tally(changes.filter(({ table_name }) => table_name === name)) : { added: rows, removed: 0, changed: 0 };
    return { table: name, rows, ...count };
  });
}
