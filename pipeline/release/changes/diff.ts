import { table as arquero } from 'arquero';
import type { ChangeRow } from '../../../schemas/types.ts';
import { companion } from '../../kernel/tables.ts';
import { sortRows } from '../order.ts';
import { type Causes, openCauses } from './causes.ts';
import { type Cells, type CellTable, type Contents, tableNamesOf } from './contents.ts';

type Change = Omit<ChangeRow, 'table_name' | 'cause'>;

/** What stands in `key` where the columns of a table changed, and no row. */
export const everyRow = '*';

const none: CellTable = { fields: [], key: [], rows: new Map() };

/** Every cell and column in which a later release differs from an earlier one, in the order of changes.csv. */
export function diff(earlier: Contents, later: Contents): ChangeRow[] {
  const causes = openCauses(earlier, later);
  const changes = tableNamesOf(earlier, later).flatMap((name) => {
    return tableChanges(name, earlier.tables.get(name) ?? none, later.tables.get(name) ?? none, causes);
  });
  return sortRows(changes, companion('changes').sort);
}

function tableChanges(table_name: string, before: CellTable, after: CellTable, causes: Causes): ChangeRow[] {
  const columns = columnChanges(names(before), names(after)).map((change) => ({ ...change, table_name, cause: 'schema' as const }));
  const rows = joined(before, after).flatMap(([key, old, now]) => {
    const cause = causes(table_name, key, old, now);
    return rowChanges(key, old, now).map((change) => ({ ...change, table_name, cause: cause(change) }));
  });
  return [...columns, ...rows] as ChangeRow[];
}

/** Full outer join of two tables on the key. */
function joined(before: CellTable, after: CellTable): [key: string, old: Cells | null, now: Cells | null][] {
  const keys = ({ rows }: CellTable) => arquero({ key: [...rows.keys()] });
  const both = keys(before).join_full(keys(after), 'key').array('key') as string[];
  return both.map((key) => [key, before.rows.get(key) ?? null, after.rows.get(key) ?? null]);
}

function rowChanges(key: string, old: Cells | null, now: Cells | null): Change[] {
  const op = old === null ? 'added' : now === null ? 'removed' : 'changed';
  const columns = Object.keys({ ...old, ...now });
  const changes = columns.map((column_name): Change => {
    return { key, op, column_name, old_value: old?.[column_name] ?? null, new_value: now?.[column_name] ?? null };
  });
  return changes.filter(({ old_value, new_value }) => old_value !== new_value);
}

/** Positions count from 1. A column that both have has moved when its rank among those differs. */
function columnChanges(old: string[], now: string[]): Change[] {
  const change = (op: Change['op'], column_name: string, from: string[] | null, to: string[] | null): Change => {
    const position = (list: string[] | null) => (list ? String(list.indexOf(column_name) + 1) : null);
    return { key: everyRow, op, column_name, old_value: position(from), new_value: position(to) };
  };
  const [kept, keptNow] = [old.filter((name) => now.includes(name)), now.filter((name) => old.includes(name))];
  return [
    ...old.filter((name) => !now.includes(name)).map((name) => change('column_removed', name, old, null)),
    ...now.filter((name) => !old.includes(name)).map((name) => change('column_added', name, null, now)),
    ...kept.filter((name, i) => keptNow[i] !== name).map((name) => change('column_moved', name, old, now)),
  ];
}

function names({ fields }: CellTable): string[] {
  return fields.map(({ name }) => name);
}
