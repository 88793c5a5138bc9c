import type { EvidenceRow, Extraction } from '../../schemas/types.ts';
import type { Voice } from './choose.ts';

/** What merging asks of the documents of a component. */
export interface Documents {
  /** A row with its document's day and the fields that a person set. */
  voice<Row extends object>(id: string, row: Row): Voice<Row>;
  /** The extraction that a row comes from. */
  holder(id: string): Extraction;
  /** The evidence of a row as its own source told it. */
  words(id: string): readonly EvidenceRow[];
  /** Rows in order of standing: the first one's id survives. */
  inOrder<T extends { id: string }>(rows: readonly T[]): T[];
}

/**
 * Rows stand in this order: those that an earlier version published first, oldest version first; then by their source's day of
 * publication, sources without one last; then by id.
 *
 * @param known ids that closed versions published, with their place in the order in which they did
 */
export function openDocuments(parts: readonly Extraction[], known: ReadonlyMap<string, number>): Documents {
  const holders = new Map<string, Extraction>();
  const words = new Map<string, EvidenceRow[]>();
  const set = new Map<string, Set<string>>();
  for (const part of parts) {
    for (const { event_id } of part.events) holders.set(event_id, part);
    for (const { casualty_id } of part.casualties) holders.set(casualty_id, part);
    for (const { force_id } of part.forces) holders.set(force_id, part);
    for (const row of part.evidence) {
      const { row_id, rule, field } = row;
      const known = words.get(row_id);
      if (known) known.push(row);
      else words.set(row_id, [row]);
      if (rule === 'review' && field !== null) set.set(row_id, (set.get(row_id) ?? new Set()).add(field));
    }
  }
  const day = (id: string): string | null => holders.get(id)?.published_on ?? null;
  const none: ReadonlySet<string> = new Set();
  const standing = (id: string): string => `${String(known.get(id) ?? 1e12).padStart(13, '0')} ${day(id) ?? '9999'} ${id}`;
  return {
    voice: (id, row) => ({ row, published_on: day(id), set: set.get(id) ?? none }),
    holder: (id) => holders.get(id)!,
    words: (id) => words.get(id) ?? [],
    inOrder: (rows) => [...rows].sort((a, b) => (standing(a.id) < standing(b.id) ? -1 : 1)),
  };
}
