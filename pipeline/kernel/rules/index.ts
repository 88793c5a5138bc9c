import type { Table } from '../tables.ts';
import { noControls, noFormulas, noMissingWords, wellFormed } from './cells.ts';
import { countsInOrder, nobodyIsNoRow } from './counts.ts';
import { daysInOrder, daysTogether, precisionFits } from './dates.ts';
import type { Row, RowRule } from './rule.ts';
import { coordinatesHavePrecision, coordinatesTogether, countriesListed } from './where.ts';

export type { Row } from './rule.ts';

/** Rules on single rows, in the order in which a row meets them. */
const rowRules: readonly RowRule[] = [
  wellFormed,
  noMissingWords,
  noFormulas,
  noControls,
  countriesListed,
  coordinatesTogether,
  coordinatesHavePrecision,
  daysInOrder,
  daysTogether,
  precisionFits,
  countsInOrder,
  nobodyIsNoRow,
];

/** Makes the test of a table's rows: what is wrong with a row that follows its schema, at the first rule that it breaks, or null. */
export function makeRowTest(table: Table): (row: Row) => string | null {
  const tests = rowRules.map((rule) => rule(table)).filter((test) => test !== null);
  return (row) => {
    for (const test of tests) {
      const why = test(row);
      if (why !== null) return why;
    }
    return null;
  };
}
