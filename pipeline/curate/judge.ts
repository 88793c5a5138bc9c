import { isDeepStrictEqual } from 'node:util';
import { show } from '../kernel/faults.ts';
import type { Reviewed } from '../kernel/find-row.ts';
import { contradictsFound } from '../kernel/review.ts';
import { type Draft, type Filed, note, refuse } from './draft.ts';
import type { Meant } from './match.ts';

/** What is decided on one row, after all that was decided on it. */
export interface Verdict {
  table: Reviewed;
  key: string;
  /** The decision that strikes it out; then there is nothing else. */
  strike: Filed | null;
  /** One a field. */
  edits: Filed[];
  confirmed: boolean;
}

/**
 * Weighs the decisions on each row. Where two cannot both hold (a row stands and goes, a field takes two values, two rows are linked
 * and unlinked) the later day wins, and on one day the one that stands later in the file. What gave way is kept among the rejects.
 */
export function judge(draft: Draft, meant: Meant): Verdict[] {
  const rows = new Map<string, Filed[]>();
  for (const [filed, key] of meant) if (!isLink(filed)) rows.set(key, [...(rows.get(key) ?? []), filed]);
  return [...rows].map(([key, filed]) => judgeRow(draft, key, [...filed].sort(byTime)));
}

function judgeRow(draft: Draft, key: string, filed: Filed[]): Verdict {
  const table = filed[0]!.decision.table_name;
  const last = filed.at(-1)!;
  const isStruck = last.decision.decision === 'reject';
  for (const each of filed.filter(({ decision }) => (decision.decision === 'reject') !== isStruck)) overrule(draft, key, each, last);
  if (isStruck) return { table, key, strike: last, edits: [], confirmed: false };
  const edits = new Map<string, Filed>();
  for (const each of filed.filter(({ decision }) => decision.decision === 'edit')) {
    const { field, value } = each.decision;
    const before = edits.get(field!);
    if (before && !isDeepStrictEqual(before.decision.value, value)) giveWay(draft, key, before, each);
    edits.set(field!, each);
  }
  return { table, key, strike: null, edits: [...edits.values()], confirmed: filed.some(({ decision }) => decision.decision === 'confirm') };
}

/** The decisions to link and unlink that hold, one a pair of rows. */
export function judgeLinks(draft: Draft, meant: Meant): Filed[] {
  const pairs = new Map<string, Filed>();
  for (const [each, key] of [...meant].filter(([filed]) => isLink(filed)).sort(([a], [b]) => byTime(a, b))) {
    const { other, decision } = each.decision;
    const pair = [`${draft.extraction.source_id} ${key}`, `${other!.source_id} ${other!.row_id}`].sort().join(' ');
    const before = pairs.get(pair);
    if (before && before.decision.decision !== decision) overrule(draft, key, before, each);
    pairs.set(pair, each);
  }
  return [...pairs.values()];
}

export function isLink({ decision: { decision } }: Filed): boolean {
  return decision === 'link' || decision === 'unlink';
}

function byTime(a: Filed, b: Filed): number {
  return a.decision.on < b.decision.on ? -1 : a.decision.on > b.decision.on ? 1 : a.line - b.line;
}

/** People may change their minds; what two people decide against each other is for them to settle, so it is told until they do. */
function overrule(draft: Draft, key: string, earlier: Filed, later: Filed): void {
  if (earlier.decision.by === later.decision.by) giveWay(draft, key, earlier, later);
  else {
    const found = contradictsFound(earlier.decision, later.decision, later.line);
    refuse(draft, earlier, { found, cure: 'settle it and remove one of the two; until then the later one holds' });
  }
}

function giveWay(draft: Draft, key: string, earlier: Filed, later: Filed): void {
  note(draft, `${key}: ${said(earlier)} gave way to ${said(later)}.`, earlier.decision.evidence?.quote);
}

function said({ decision: { decision, field, value, by, on } }: Filed): string {
  const what = decision === 'edit' ? `${field} ${Array.isArray(value) ? value.join('; ') : show(value)}` : decision;
  return `${what} (${by}, ${on})`;
}
