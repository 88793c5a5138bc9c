import type { EvidenceRow } from '../../schemas/types.ts';
import { contentId } from '../kernel/ids.ts';
import type { Linked } from './node.ts';

/** The field whose words best stand for a row of each table. */
const TRIGGER: Record<Linked, string[]> = { events: ['event_type'], casualties: ['count_best', 'status'], forces: ['posture'] };

/** Why a row of one source went into another's. */
export interface Why {
  score: number;
  because: readonly string[];
}

/** A row that went into another. */
export interface Gone {
  table: Linked;
  into: string;
  why: Why;
}

/**
 * The piece of evidence that a row of another source was joined: its words, the features that speak for it in the rule, how likely it is
 * in the confidence. Null for a row without words.
 *
 * @param own the evidence of the row that was joined, by its old id
 */
export function linkNote(table: Linked, survivor: string, own: readonly EvidenceRow[], { score, because }: Why): EvidenceRow | null {
  const words = TRIGGER[table].map((field) => own.find((one) => one.field === field)).find((one) => one !== undefined) ?? own[0];
  if (!words) return null;
  const { source_id, char_start, char_end, quote } = words;
  return {
    evidence_id: contentId('ei', table, survivor, 'source_ids', source_id, char_start, char_end),
    table_name: table,
    row_id: survivor,
    field: 'source_ids',
    value: source_id,
    source_id,
    char_start,
    char_end,
    quote,
    rule: `link.${because.join('.')}`,
    // Only a person is certain.
    confidence: because.includes('review') ? 1 : Math.min(0.99, Math.round(score * 100) / 100),
  };
}
