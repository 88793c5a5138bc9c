import type { ChangeRow } from '../../../schemas/types.ts';
import { listSeparator } from '../cells.ts';
import type { Cells, Contents, Field } from './contents.ts';
import { openJudged } from './judged.ts';

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
 * Works out causes from the two releases alone, in this order: a column or code that only one of them knows; a person's decision on the
 * row; a document that came, went or changed; a person's decision on a row that this one rests on, such as another source's that was
 * part of it; and where none of these can be, the rules.
 */
export function openCauses(earlier: Contents, later: Contents): Causes {
  const [rests, restsNow] = [earlier, later].map(sourcesOfRows) as [Rests, Rests];
  const isSame = sameDocument(earlier, later);
  const { isJudged, isNear } = openJudged(earlier, later);
  // What no document is tied to, such as a place, may come from any of them.
  const allSame = [earlier, later].flatMap(({ tables }) => [...(tables.get('sources')?.rows.keys() ?? [])]).every(isSame);
  return (table, key, old, now) => {
    const fields = fieldsOf(table, earlier, later);
    const row = old?.row_id ?? now?.row_id ?? key;
    const isOwn = [old, now].some((cells) => cells?.rule === 'review' || cells?.stage === 'review');
    const documents = [...sourcesOf(old, rests.get(key)), ...sourcesOf(now, restsNow.get(key))];
    const isRead = documents.length > 0 ? documents.every(isSame) : allSame;
    const cause = isOwn || isJudged(row) ? 'review' : table === 'sources' || !isRead ? 'source' : isNear(row) ? 'review' : 'rule';
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
