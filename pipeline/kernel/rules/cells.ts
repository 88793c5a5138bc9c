import { show } from '../faults.ts';
import type { Table } from '../tables.ts';
import type { Row, RowRule } from './rule.ts';

/** Words that pandas, R or spreadsheets take for a missing value; unknown is null, never one of these. */
const missing = new Set(['NA', 'NULL', 'nan', 'n/a', 'N/A']);

export const noMissingWords: RowRule = (table) => {
  return noCell(texts(table), (cell) => missing.has(cell), 'which programs take for a missing value');
};

/** Half a surrogate pair cannot be written as UTF-8: the published cell would differ from the source. */
export const wellFormed: RowRule = (table) => {
  return noCell(texts(table), (cell) => /\p{Surrogate}/u.test(cell), 'which holds half a character');
};

/** Spreadsheets run cells that begin so as formulas. Quotes stay as they are; they are guarded where they are written. */
export const noFormulas: RowRule = (table) => {
  return noCell(codes(table), (cell) => /^[=+\-@]/.test(cell), 'which a spreadsheet takes for a formula');
};

/** Coded cells stand on one line. */
export const noControls: RowRule = (table) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return noCell(codes(table), (cell) => /[\u0000-\u001f\u007f]/.test(cell), 'which holds a control character');
};

/** Every column of text or of a list of texts. */
function texts({ columns }: Table): string[] {
  return columns.filter(({ type }) => type === 'string' || type === 'list').map(({ name }) => name);
}

/** Those of them that do not hold words of a source. */
function codes(table: Table): string[] {
  return texts({ ...table, columns: table.columns.filter(({ verbatim }) => !verbatim) });
}

function noCell(columns: string[], wrong: (cell: string) => boolean, why: string): (row: Row) => string | null {
  return (row) => {
    for (const column of columns) {
      const value = row[column] as string | string[] | null;
      const cell = typeof value === 'string' ? (wrong(value) ? value : undefined) : value?.find(wrong);
      if (cell !== undefined) return `${column} is ${show(cell)}, ${why}`;
    }
    return null;
  };
}
