import type { Table } from '../../kernel/tables.ts';
import type { Draft, Row } from '../draft.ts';

/**
 * A rule on single rows: given a table it picks the columns it concerns and returns the test, or null when it has no business there.
 * The test returns what is wrong, naming field and value, or null.
 */
export type RowRule = (table: Table) => ((row: Row) => string | null) | null;

/** A rule on rows together: leaves rows out or empties fields of the draft. It is run again as long as any such rule finds something. */
export type DraftRule = (draft: Draft) => void;
