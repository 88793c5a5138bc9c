import type { ChangeRow, RedirectRow, TombstoneRow } from '../../../schemas/types.ts';
import { companion } from '../../kernel/tables.ts';
import { byteOrder, sortRows } from '../order.ts';
import type { Cells, Contents } from './contents.ts';

/** Why a row went, in a sentence for people who followed a citation. */
const reasons: Record<ChangeRow['cause'], string> = {
  source: 'A document that the row rested on was removed or changed.',
  rule: 'The rules that read, link or check reports no longer make this row of the same documents.',
  review: 'A person struck the row out.',
  schema: 'The schemas no longer have a place for the row.',
};

/**
 * The tombstones of a release: those of the version before, without ids that have come back, and one for each row that went.
 *
 * @param buried the tombstones of the version before
 * @param redirects ids that linking gave up in the later version
 */
export function tombstones(
  earlier: Contents,
  later: Contents,
  changes: readonly ChangeRow[],
  buried: readonly TombstoneRow[],
  redirects: readonly RedirectRow[] = [],
): TombstoneRow[] {
  const resting = openSuccessors(earlier, later);
  const linked = new Map(redirects.map(({ id, replaced_by }) => [id, replaced_by]));
  const successor = (table: string, key: string) => linked.get(key) ?? resting(table, key);
  const gone = new Map(changes.filter(({ op }) => op === 'removed').map((change) => [`${change.table_name} ${change.key}`, change]));
  const fresh = [...gone.values()].map(({ table_name, key, cause }): TombstoneRow => {
    return { id: key, removed_in: later.version, replaced_by: successor(table_name, key), reason: reasons[cause] };
  });
  const alive = (id: string) => [...later.tables.values()].some(({ rows }) => rows.has(id));
  const going = new Set(fresh.map(({ id }) => id));
  const kept = buried.filter(({ id }) => !alive(id) && !going.has(id));
  return sortRows([...kept, ...fresh], companion('tombstones').sort);
}

/**
 * Finds the row of the same table that was read from the same clause; of several, the one that shares most of the words its fields were
 * read from. Where the clause itself was changed, a new row that shares more than half of those words. A document is followed by its
 * checksum.
 */
function openSuccessors(earlier: Contents, later: Contents): (table: string, key: string) => string | null {
  const [words, holders] = [wordsOf(earlier), holdersOf(later)];
  return (table, key) => {
    if (table === 'sources') return sameFile(earlier.tables.get(table)?.rows.get(key), later);
    const own = words.get(key) ?? [];
    const rows = later.tables.get(table)?.rows;
    const holding = (words: string[]) => words.flatMap((word) => [...(holders.get(word) ?? [])].filter((row) => rows?.has(row)));
    const shared = (row: string) => own.filter((word) => holders.get(word)?.has(row)).length;
    const isNew = (row: string) => !earlier.tables.get(table)?.rows.has(row);
    const same = holding(own.filter(isClause));
    const candidates = same.length > 0 ? same : holding(own).filter((row) => isNew(row) && 2 * shared(row) > own.length);
    return candidates.sort((a, b) => shared(b) - shared(a) || byteOrder(a, b))[0] ?? null;
  };
}

/** What each row rests on: field and quote of a source, for offsets move with every word before them. */
function wordsOf({ tables }: Contents): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const cells of tables.get('evidence')?.rows.values() ?? []) {
    const list = words.get(cells.row_id!) ?? [];
    words.set(cells.row_id!, [...list, wordOf(cells)]);
  }
  return words;
}

function holdersOf({ tables }: Contents): Map<string, Set<string>> {
  const holders = new Map<string, Set<string>>();
  for (const cells of tables.get('evidence')?.rows.values() ?? []) {
    const word = wordOf(cells);
    holders.set(word, (holders.get(word) ?? new Set()).add(cells.row_id!));
  }
  return holders;
}

function wordOf({ source_id, field, quote }: Cells): string {
  return JSON.stringify([field, source_id, quote]);
}

/** Words that speak for the row as a whole name no field. */
function isClause(word: string): boolean {
  return JSON.parse(word)[0] === null;
}

function sameFile(row: Cells | undefined, later: Contents): string | null {
  const all = [...(later.tables.get('sources')?.rows ?? [])];
  return all.find(([, { sha256 }]) => sha256 !== null && sha256 === row?.sha256)?.[0] ?? null;
}
