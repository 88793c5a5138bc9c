import type { ChangeRow, RejectRow } from '../../../schemas/types.ts';
import { rowsRemoved } from '../../kernel/review.ts';
import { listSeparator } from '../cells.ts';
import type { Cells, Contents, Field } from './contents.ts';

/** For a row in its two versions (null where it does not stand), the cause of each of its changed cells. */
export type Causes = (
  table: string,
  key: string,
  old: Cells | null,
  now: Cells | null,
) => (cell: Pick<ChangeRow, 'column_name' | 'old_value' | 'new_value'>) => ChangeRow['cause'];

/** What the stages read of a document; its address or licence decide nothing about rows. */
const read = ['sha256', 'title', 'language', 'published_on', 'published_on_basis'];

/**
 * Works out causes from the two releases alone, in this order: a column or code that only one of them knows; a person's decision;
 * a document that came, went or changed; and where none of these can be, the rules.
 */
export function openCauses(earlier: Contents, later: Contents): Causes {
  const [rests, restsNow] = [earlier, later].map(sourcesOfRows) as [Rests, Rests];
  const isSame = sameDocument(earlier, later);
  const owner = (release: Contents, cells: Cells | null) =>
    release.tables.get(cells?.table_name ?? '')?.rows.get(cells?.row_id ?? '') ?? null;
  const [out, outNow] = [earlier, later].map(struckOut) as [Set<string>, Set<string>];
  const [said, saidNow] = [earlier, later].map(saidByPeople) as [Said, Said];
  // What no document is tied to, such as a place, may come from any of them.
  const allSame = [earlier, later].flatMap(({ tables }) => [...(tables.get('sources')?.rows.keys() ?? [])]).every(isSame);
  return (table, key, old, now) => {
    const fields = fieldsOf(table, earlier, later);
    const [was, is] = table === 'evidence' ? [owner(earlier, old ?? now), owner(later, now ?? old)] : [old, now];
    const row = old?.row_id ?? now?.row_id ?? key;
    const isOwn = [old, now].some((cells) => cells?.rule === 'review' || cells?.stage === 'review');
    const isJudged = isOwn || isReviewed(was, is) || said(row) !== saidNow(row);
    const reviewed = isJudged || (now ? old === null && out.has(row) : outNow.has(row));
    const documents = [...sourcesOf(old, rests.get(key)), ...sourcesOf(now, restsNow.get(key))];
    const isRead = documents.length > 0 ? documents.every(isSame) : allSame;
    const cause = reviewed ? 'review' : table === 'sources' || !isRead ? 'source' : 'rule';
    return (cell) => (isSchemas(cell, fields(cell.column_name)) ? 'schema' : cause);
  };
}

type Rests = ReadonlyMap<string, ReadonlySet<string>>;

/** The documents behind each row that has evidence, which is all that ties an actor or a place to them. */
function sourcesOfRows({ tables }: Contents): Rests {
  const found = new Map<string, Set<string>>();
  for (const { row_id, source_id } of tables.get('evidence')?.rows.values() ?? []) {
    if (!row_id || !source_id) continue;
    if (!found.has(row_id)) found.set(row_id, new Set());
    found.get(row_id)!.add(source_id);
  }
  return found;
}

function sourcesOf(cells: Cells | null, evidenced: ReadonlySet<string> | undefined): string[] {
  if (cells === null) return [];
  const own = cells.source_ids?.split(listSeparator) ?? cells.source_id;
  return [own ?? [...(evidenced ?? [])]].flat();
}

/** Whether both releases read the very same document of an id. One that neither could read may have been anything. */
function sameDocument(earlier: Contents, later: Contents): (id: string) => boolean {
  const print = (release: Contents, id: string): string | null => {
    const row = release.tables.get('sources')?.rows.get(id);
    return row ? JSON.stringify(read.map((name) => row[name])) : null;
  };
  return (id) => print(later, id) !== null && print(later, id) === print(earlier, id);
}

function isReviewed(was: Cells | null, is: Cells | null): boolean {
  const verdict = (cells: Cells | null) => cells?.review ?? 'machine';
  return verdict(was) !== verdict(is) && (is !== null || was === null);
}

/** Rows that are gone because people decided so, which rejects of the stage `review` name. */
function struckOut({ tables }: Contents): Set<string> {
  return rowsRemoved([...(tables.get('rejects')?.rows.values() ?? [])] as unknown as Pick<RejectRow, 'stage' | 'reason'>[]);
}

type Said = (row: string) => string;

/** All that people set of a row, as one text; for an event, of its casualties too, from which its deaths follow. */
function saidByPeople({ tables }: Contents): Said {
  const found = new Map<string, string[]>();
  const events = tables.get('casualties')?.rows;
  for (const { rule, row_id, field, value } of tables.get('evidence')?.rows.values() ?? []) {
    if (rule !== 'review' || !row_id) continue;
    for (const id of [row_id, events?.get(row_id)?.event_id])
      if (id) found.set(id, [...(found.get(id) ?? []), `${row_id} ${field} ${value}`]);
  }
  return (row) => (found.get(row) ?? []).sort().join('\n');
}

/** The column in the two releases, by its name. */
function fieldsOf(table: string, ...releases: Contents[]): (name: string) => (Field | undefined)[] {
  const fields = releases.map(({ tables }) => tables.get(table)?.fields ?? []);
  return (name) => fields.map((list) => list.find((field) => field.name === name));
}

function isSchemas({ old_value, new_value }: Pick<ChangeRow, 'old_value' | 'new_value'>, [before, after]: (Field | undefined)[]): boolean {
  if (!before || !after) return true;
  return isUnknown(old_value, after) || isUnknown(new_value, before);
}

function isUnknown(value: string | null, { constraints }: Field): boolean {
  return value !== null && constraints?.enum !== undefined && !constraints.enum.map(String).includes(value);
}
