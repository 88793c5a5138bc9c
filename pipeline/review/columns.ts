import { whyLocked } from '../curate/fault.ts';
import { table as tableOf } from '../kernel/tables.ts';
import { type ColumnInfo, type Reviewed, reviewed } from './model/shapes.ts';

/** What the page has to know of every column of the tables that people judge. */
export function columnInfos(): Record<Reviewed, ColumnInfo[]> {
  return Object.fromEntries(reviewed.map((table) => [table, infosOf(table)])) as Record<Reviewed, ColumnInfo[]>;
}

function infosOf(table: Reviewed): ColumnInfo[] {
  return tableOf(table).columns.map(({ name, title, description, type, nullable, values = [], references }) => {
    return {
      name,
      title,
      description,
      type,
      nullable,
      values,
      references: references?.table ?? null,
      open: whyLocked(table, name) === null,
    };
  });
}
