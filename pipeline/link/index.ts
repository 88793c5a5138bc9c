import type { Extraction } from '../../schemas/types.ts';

/**
 * Rows of many documents -> one row a real-world event. Each source's events are its own: rows with the same id, which only the
 * same words of the same source can give, are told once.
 */
export async function* link(extractions: AsyncIterable<Extraction>): AsyncGenerator<Extraction> {
  for await (const extraction of extractions) {
    yield {
      ...extraction,
      events: once(extraction.events, (row) => row.event_id),
      casualties: once(extraction.casualties, (row) => row.casualty_id),
      forces: once(extraction.forces, (row) => row.force_id),
    };
  }
}

function once<T>(rows: readonly T[], key: (row: T) => string): T[] {
  const seen = new Set<string>();
  return rows.filter((row) => !seen.has(key(row)) && seen.add(key(row)) !== undefined);
}
