import { show } from '../../kernel/faults.ts';
import type { Row } from '../draft.ts';
import type { RowRule } from './rule.ts';

/** Words that pandas, R or spreadsheets take for a missing value; unknown is null, never one of these. */
const missing = new Set(['NA', 'NULL', 'nan', 'n/a', 'N/A']);

export const noMissingWords: RowRule = (table) => {
  const columns = table.columns.filter(({ type }) => type === 'string' || type === 'list').map(({ name }) => name);
  return (row) => firstCell(row, columns, (cell) => missing.has(cell), 'which programs take for a missing value');
};

/** Spreadsheets run cells that begin so as formulas. Quotes stay as they are; they are guarded where they are written. */
export const noFormulas: RowRule = (table) => {
  const coded = table.columns.filter(({ type, verbatim }) => !verbatim && (type === 'string' || type === 'list')).map(({ name }) => name);
  return (row) => firstCell(row, coded, (cell) => /^[=+\-@]/.test(cell), 'which a spreadsheet takes for a formula');
};

/** Coded cells stand on one line. */
export const noControls: RowRule = (table) => {
  const coded = table.columns.filter(({ type, verbatim }) => !verbatim && (type === 'string' || type === 'list')).map(({ name }) => name);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return (row) => firstCell(row, coded, (cell) => /[\u0000-\u001f\u007f]/.test(cell), 'which holds a control character');
};

/** Half a surrogate pair cannot be written as UTF-8: the published cell would differ from the source. */
export const wellFormed: RowRule = (table) => {
  const columns = table.columns.filter(({ type }) => type === 'string' || type === 'list').map(({ name }) => name);
  return (row) => firstCell(row, columns, (cell) => /\p{Surrogate}/u.test(cell), 'which holds half a character');
};

function firstCell(row: Row, columns: string[], wrong: (cell: string) => boolean, why: string): string | null {
  for (const column of columns) {
    const value = row[column];
    const cell = typeof value === 'string' ? (wrong(value) ? value : undefined) : (value as string[] | null)?.find(wrong);
    if (cell !== undefined) return `${column} is ${show(cell)}, ${why}`;
  }
  return null;
}
