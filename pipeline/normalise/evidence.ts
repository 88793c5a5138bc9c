import type { EvidenceRow } from '../../schemas/types.ts';
import { contentId } from '../kernel/ids.ts';
import type { Span, Statements } from '../kernel/statements.ts';

/** Longest quote, in UTF-16 units. */
const LONGEST = 300;

export interface EvidenceTable {
  add(
    table: EvidenceRow['table_name'],
    row_id: string,
    field: string | null,
    value: string | null,
    span: Span,
    rule: string,
    confidence: number,
  ): void;
  rows(): EvidenceRow[];
}

/** The words behind every row of one document. */
export function evidenceTable({ source_id, text }: Statements): EvidenceTable {
  const rows = new Map<string, EvidenceRow>();
  return {
    add(table_name, row_id, field, value, span, rule, confidence) {
      const { start, end } = quotable(text, span);
      const evidence_id = contentId('ei', table_name, row_id, field, source_id, start, end);
      rows.set(evidence_id, {
        evidence_id,
        table_name,
        row_id,
        field,
        value,
        source_id,
        char_start: start,
        char_end: end,
        quote: text.slice(start, end),
        rule,
        confidence,
      });
    },
    rows: () => [...rows.values()].sort((a, b) => (a.evidence_id < b.evidence_id ? -1 : 1)),
  };
}

/** A span cut to the longest quote, at a blank, never inside a surrogate pair. */
function quotable(text: string, { start, end }: Span): Span {
  if (end - start <= LONGEST) return { start, end };
  const blank = text.lastIndexOf(' ', start + LONGEST);
  const cut = blank > start ? blank : start + LONGEST;
  const high = text.charCodeAt(cut - 1);
  return { start, end: high >= 0xd800 && high <= 0xdbff ? cut - 1 : cut };
}
