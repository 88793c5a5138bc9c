import type { Document, Extraction, RedirectRow, SourceRow, Tables } from '../../schemas/types.ts';
import { Problem } from '../kernel/problem.ts';
import { reject } from '../kernel/reject.ts';
import { type TableName, tableNames } from '../kernel/schema.ts';
import { table } from '../kernel/tables.ts';

type Row = Record<string, unknown>;

/**
 * Gathers the rows of many extractions into the tables of one release. Actors and places that several documents share, and rows
 * that linking repeats, stand once. Of two documents with one id the first is taken and the other is among the rejects.
 *
 * @returns the tables, and the ids that linking gave up
 */
export async function collectTables(
  documents: AsyncIterable<Document>,
  extractions: AsyncIterable<Extraction>,
): Promise<{ tables: Tables; redirects: RedirectRow[] }> {
  const rows = new Map(tableNames.map((name) => [name, new Map<unknown, Row>()]));
  const add = (name: TableName, row: Row): boolean => {
    const key = row[table(name).key[0]!];
    if (rows.get(name)!.has(key)) return false;
    rows.get(name)!.set(key, row);
    return true;
  };
  for await (const document of documents) {
    if (!add('sources', sourceRow(document) as unknown as Row)) refuseSecond(document, add);
  }
  const redirects: RedirectRow[] = [];
  for await (const extraction of extractions) {
    redirects.push(...(extraction.redirects ?? []));
    for (const name of tableNames) {
      if (name !== 'sources') for (const row of extraction[name]) add(name, row as unknown as Row);
    }
  }
  const tables = Object.fromEntries(tableNames.map((name) => [name, [...rows.get(name)!.values()]])) as unknown as Tables;
  return { tables, redirects };
}

function refuseSecond({ source_id }: Document, add: (name: TableName, row: Row) => boolean): void {
  const problem = new Problem({ field: 'source_id', found: `two documents have the id ${source_id}`, cure: 'give each its own id' });
  add('rejects', reject(source_id, 'release', problem.message) as unknown as Row);
}

function sourceRow(document: Document): SourceRow {
  const { source_id, text, published_on = null } = document;
  return {
    source_id,
    title: document.title ?? null,
    publisher: document.publisher ?? null,
    url: document.url ?? null,
    language: document.language ?? null,
    published_on,
    published_on_basis: document.published_on_basis ?? (published_on ? 'stated' : 'unknown'),
    retrieved_on: document.retrieved_on ?? null,
    licence: document.licence ?? null,
    sha256: document.sha256 ?? null,
    characters: text.length,
  };
}
