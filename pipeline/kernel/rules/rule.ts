import type { Table } from '../tables.ts';

/** A row whose shape is known only by its table. */
export type Row = Record<string, unknown>;

/**
 * A rule on single rows: given a table it picks the columns it concerns and returns the test, or null when it has no business there.
 * The test returns what is wrong, naming field and value, or null.
 */
export type RowRule = (table: Table) => ((row: Row) => string | null) | null;
