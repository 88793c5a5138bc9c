import { show } from '../../kernel/faults.ts';
import { namesOf } from '../../kernel/names.ts';
import { table as tableOf } from '../../kernel/tables.ts';
import { type Draft, type Judged, keyOf, leaveOut, type Row } from '../draft.ts';
import type { DraftRule } from './rule.ts';

/** A quote is the span it claims to be (checked against the text where that is at hand), of a column that there is. */
export const quotesFit: DraftRule = (draft) => {
  for (const row of [...draft.rows.evidence]) {
    const why = misquote(row, draft.text) ?? strayField(row);
    if (why) leaveOut(draft, 'evidence', row, why);
  }
};

function misquote({ quote, char_start, char_end }: Row, text: string | undefined): string | null {
  const [words, start, end] = [quote as string, char_start as number, char_end as number];
  if (words.length > 300) return `quote has ${words.length} characters, more than 300`;
  if (end - start !== words.length)
    return `char_end is ${end}, which with char_start ${start} does not span the quote's ${words.length} characters`;
  if (text !== undefined && text.slice(start, end) !== words) return `quote is ${show(words)}, which is not what the text says at ${start}`;
  return null;
}

function strayField({ table_name, field }: Row): string | null {
  if (field === null || tableOf(table_name as string).columns.some(({ name }) => name === field)) return null;
  return `field is ${field}, which is no column of ${table_name}`;
}

/** Evidence speaks for a row that there is, and comes from one of that row's sources. Evidence for a row that was left out goes with it. */
export const evidenceHasRow: DraftRule = (draft) => {
  const rows = new Map(claims.flatMap((table) => draft.rows[table].map((row) => [`${table} ${row[keyOf[table]]}`, row])));
  for (const piece of [...draft.rows.evidence]) {
    const row = rows.get(`${piece.table_name} ${piece.row_id}`);
    const sources = row?.source_ids as string[] | undefined;
    if (!row && draft.gone.has(piece.row_id)) continue;
    if (!row) leaveOut(draft, 'evidence', piece, `row_id is ${piece.row_id}, which is no row of ${piece.table_name}`);
    else if (sources && !sources.includes(piece.source_id as string))
      leaveOut(draft, 'evidence', piece, `source_id is ${show(piece.source_id)}, which is none of the row's sources`);
  }
};

const claims: readonly Judged[] = ['events', 'casualties', 'forces', 'actors', 'places'];

/** Every event, casualty and force rests on words of a source. */
export const claimsHaveEvidence: DraftRule = (draft) => {
  const spoken = rowsWithEvidence(draft);
  for (const table of ['events', 'casualties', 'forces'] as const) {
    for (const row of draft.rows[table].filter((candidate) => !spoken.has(candidate[keyOf[table]]))) {
      leaveOut(draft, table, row, `${keyOf[table]} has no row of evidence`);
    }
  }
};

/** An actor or a place has words of its own, or a row that points at it and so lends it its words. */
export const namesAreUsed: DraftRule = (draft) => {
  const spoken = rowsWithEvidence(draft);
  const { actors, places } = draft.rows;
  const named = namesOf(draft.rows);
  const wholes = new Set(actors.map(({ part_of }) => part_of));
  const unused = [
    ...actors
      .filter(({ actor_id }) => !spoken.has(actor_id) && !named.has(actor_id) && !wholes.has(actor_id))
      .map((row) => ['actors', row] as const),
    ...places
      .filter(({ place_id, name, geonames_id }) => !spoken.has(place_id) && !named.has(name) && !named.has(geonames_id ?? name))
      .map((row) => ['places', row] as const),
  ];
  for (const [table, row] of unused) leaveOut(draft, table, row, `${keyOf[table]} has no row of evidence, and no row points at it`);
};

function rowsWithEvidence(draft: Draft): Set<unknown> {
  return new Set(draft.rows.evidence.map(({ row_id }) => row_id));
}
