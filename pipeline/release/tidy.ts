import type { RejectRow, SourceRow, Tables } from '../../schemas/types.ts';
import { readsAsMissing } from '../kernel/missing.ts';
import { Problem } from '../kernel/problem.ts';
import { reject } from '../kernel/reject.ts';
import { tables as allTables } from '../kernel/tables.ts';
import { keyOf, sortRows } from './order.ts';

/**
 * The tables as they are published: every row once, in its table's order.
 *
 * `sources` and `rejects` tell of what came in and pass no validation: words there that programs read as missing are emptied, which
 * leaves a reject for a source.
 *
 * @throws Problem when two different rows of a table have one key
 */
export function tidy(tables: Tables): Tables {
  const { sources, rejects } = emptyMissing(tables);
  const whole = { ...tables, sources, rejects };
  const sorted = allTables.map(({ name, key, sort }) => {
    return [name, single(name, sortRows(whole[name as keyof Tables] as object[], [...sort, ...key]), key)];
  });
  return Object.fromEntries(sorted) as Tables;
}

/** Sorted rows without repetitions. */
function single<Row extends object>(table: string, rows: readonly Row[], key: readonly string[]): Row[] {
  return rows.filter((row, i) => {
    const before = rows[i - 1];
    if (!before || keyOf(before, key) !== keyOf(row, key)) return true;
    if (JSON.stringify(before) === JSON.stringify(row)) return false;
    const found = `two different rows have the key ${keyOf(row, key)}`;
    throw new Problem({ file: `table ${table}`, field: key.join(', '), found, cure: 'see which sources they come from and remove one' });
  });
}

function emptyMissing({ sources, rejects }: Tables): { sources: SourceRow[]; rejects: RejectRow[] } {
  const noted: RejectRow[] = [];
  const cleaned = sources.map((row) => {
    const wrong = Object.entries(row).filter(([name, value]) => name !== 'source_id' && typeof value === 'string' && readsAsMissing(value));
    for (const [name, value] of wrong) {
      const reason = `sources ${row.source_id}: ${name} is "${value}", which programs take for a missing value; ${name} emptied.`;
      noted.push(reject(row.source_id, 'release', reason));
    }
    return { ...row, ...Object.fromEntries(wrong.map(([name]) => [name, null])) };
  });
  const readable = rejects.map((row) => (row.excerpt !== null && readsAsMissing(row.excerpt) ? { ...row, excerpt: null } : row));
  return { sources: cleaned, rejects: [...readable, ...noted] };
}
