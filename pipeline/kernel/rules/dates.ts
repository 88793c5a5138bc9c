import type { Row, RowRule } from './rule.ts';

const pairs = [
  ['date_start', 'date_end'],
  ['period_start', 'period_end'],
  ['active_from', 'active_to'],
] as const;

/** The first day is not after the last. */
export const daysInOrder: RowRule = (table) => {
  const pair = pairs.find(([start]) => table.columns.some(({ name }) => name === start));
  if (!pair) return null;
  const [start, end] = pair;
  return (row) => {
    const [from, to] = [row[start] as string | null, row[end] as string | null];
    return from !== null && to !== null && from > to ? `${start} is ${from}, which is after ${end} ${to}` : null;
  };
};

/** An event has both days and a precision, or none of the three; a force may have an open end, but no precision without a day. */
export const daysTogether: RowRule = ({ name }) => {
  if (name === 'events') return (row) => unlike(row, ['date_start', 'date_end', 'date_prec']);
  if (name === 'forces') return (row) => unlike({ ...row, date: row.date_start ?? row.date_end }, ['date', 'date_prec']);
  return null;
};

function unlike(row: Row, fields: string[]): string | null {
  const known = fields.filter((field) => row[field] !== null);
  if (known.length === 0 || known.length === fields.length) return null;
  return `${known[0]} is ${row[known[0]!]} while ${fields.filter((field) => row[field] === null).join(' and ')} is empty`;
}

/**
 * An event's precision is the one its length in days calls for (UCDP): 1 one day, 2 two to six, 3 a week, 4 up to a month, 5 longer.
 * A force's days bound a stay, which says nothing of how exactly they are known.
 */
export const precisionFits: RowRule = ({ name }) => {
  if (name !== 'events') return null;
  return (row) => {
    if (row.date_start === null || row.date_end === null) return null;
    const days = daysBetween(row.date_start as string, row.date_end as string);
    const due = precisionOf(days);
    return row.date_prec === due
      ? null
      : `date_prec is ${row.date_prec}, which does not fit a period of ${days} day${days === 1 ? '' : 's'} (${due})`;
  };
};

/** Days from the first to the last, both counted. */
export function daysBetween(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1;
}

export function precisionOf(days: number): number {
  if (days <= 1) return 1;
  if (days <= 6) return 2;
  if (days === 7) return 3;
  return days <= 31 ? 4 : 5;
}
