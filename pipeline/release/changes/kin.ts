import type { Contents } from './contents.ts';

/**
 * Rows of two releases that rest on one another, as groups: rows of one table that were read from the same words, which is what a row has
 * in common with the one that it went into or came out of, and what belongs to an event with the event.
 *
 * @returns the name of a row's group
 */
export function openKin(...releases: readonly Contents[]): (row: string) => string {
  const above = new Map<string, string>();
  const top = (row: string): string => {
    let found = row;
    for (let next = above.get(found); next !== undefined; next = above.get(found)) found = next;
    return found;
  };
  const join = (a: string, b: string): void => {
    const [one, other] = [top(a), top(b)];
    if (one !== other) above.set(other, one);
  };
  const read = new Map<string, string>();
  for (const { tables } of releases) {
    for (const { row_id, table_name, field, source_id, char_start, char_end } of tables.get('evidence')?.rows.values() ?? []) {
      if (!row_id || !field) continue;
      const words = [table_name, field, source_id, char_start, char_end].join(' ');
      join(read.get(words) ?? row_id, row_id);
      read.set(words, row_id);
    }
    for (const name of ['casualties', 'forces'])
      for (const [key, { event_id }] of tables.get(name)?.rows ?? []) if (event_id) join(event_id, key);
  }
  return top;
}
