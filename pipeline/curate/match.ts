import { findRow, keyOf, type Reviewed, rowsNear, type Words } from '../kernel/find-row.ts';
import { lostFound } from '../kernel/review.ts';
import { type Draft, type Filed, refuse, rowsOf } from './draft.ts';

/** The row that each decision means, by its key today. */
export type Meant = Map<Filed, string>;

/** A row that decisions name by an id that stands no more, with the words by which they remember it. */
interface Missing {
  table: Reviewed;
  filed: Filed[];
  words: Words | undefined;
}

/** Finds the row that each decision means: by its id where that stands, otherwise by its words among the rows that no decision names. */
export function matchRows(draft: Draft, decisions: readonly Filed[]): Meant {
  const meant: Meant = new Map();
  const missing = new Map<string, Missing>();
  for (const filed of decisions) {
    const { table_name, row_id, evidence } = filed.decision;
    const key = findRow(draft.extraction, table_name, { row_id });
    if (key !== null) meant.set(filed, key);
    else {
      const name = `${table_name} ${row_id}`;
      const same = missing.get(name) ?? { table: table_name, filed: [], words: undefined };
      missing.set(name, { ...same, filed: [...same.filed, filed], words: same.words ?? evidence });
    }
  }
  findByWords(draft, [...missing.values()], meant);
  return meant;
}

/** The nearest pair of a missing row and a row is joined first, so that no row stands for two. What fits two rows alike fits none. */
function findByWords(draft: Draft, missing: readonly Missing[], meant: Meant): void {
  const taken = new Set(meant.values());
  const open = new Set(missing);
  for (;;) {
    const pairs = [...open].flatMap((each) => {
      const [best, second] = rowsNear(draft.extraction, each.table, each.words).filter(({ key }) => !taken.has(key));
      return best && best.share > (second?.share ?? 0) ? [{ each, ...best }] : [];
    });
    const nearest = pairs.sort((a, b) => b.share - a.share)[0];
    if (!nearest) return;
    for (const filed of nearest.each.filed) meant.set(filed, nearest.key);
    taken.add(nearest.key);
    open.delete(nearest.each);
  }
}

/** Tells of every decision that means no row, and leaves the others. */
export function refuseLost(draft: Draft, decisions: readonly Filed[], meant: Meant): void {
  for (const filed of decisions.filter((each) => !meant.has(each))) {
    refuse(draft, filed, { found: lostFound(filed.decision), cure: 'decide anew on the row it meant, or remove the entry' });
  }
}

/** Today's keys of rows that decisions name by ids of old. */
export function movedIds(meant: Meant): Map<string, string> {
  return new Map([...meant].map(([{ decision }, key]) => [decision.row_id!, key]));
}

/** Decisions on rows that people added, which have their ids from what was added. */
export function matchAdded(draft: Draft, decisions: readonly Filed[], meant: Meant): void {
  for (const filed of decisions.filter((each) => !meant.has(each))) {
    const { table_name, row_id } = filed.decision;
    if (rowsOf(draft, table_name).some((row) => keyOf(table_name, row) === row_id)) meant.set(filed, row_id!);
  }
}
