import type { CasualtyRow, EvidenceRow } from '../../schemas/types.ts';
import { align } from './align.ts';
import { reconcile } from './claims.ts';
import type { Cluster } from './cluster.ts';
import type { Decision } from './decisions.ts';
import { claimOf, mergeTolls, sumClaim } from './merge-tolls.ts';
import { type Gone, linkNote, type Why } from './notes.ts';
import type { Documents } from './standing.ts';
import { type Group, type Sum, totalsOf } from './totals.ts';

interface Telling extends Cluster {
  documents: Documents;
  decisions: readonly Decision[];
  /** Takes up the counts that went into others. */
  gone: Map<string, Gone>;
}

/**
 * The tolls of one event that several sources tell: one row for each harm and kind of victims, a total that others break down as the
 * whole of its parts.
 *
 * @returns the rows, and the evidence of sources that speak for a total by its parts
 */
export function eventTolls({ nodes, ties, documents, decisions, gone }: Telling): {
  rows: CasualtyRow[];
  notes: EvidenceRow[];
} {
  const told = nodes.flatMap(({ id, tolls }) => tolls.map((row) => ({ id: row.casualty_id, row, event: id })));
  if (nodes.length === 1) return { rows: told.map(({ row }) => row), notes: [] };
  const groups = align(
    told,
    decisions.filter(({ table }) => table === 'casualties'),
  ).map((group) => documents.inOrder(group as typeof told));
  const totals = soundTotals(groups, documents);
  const why = (event: string, reason: string): Why => ({ score: ties.get(event)?.score ?? 1, because: [reason] });
  const wholeOf = new Map([...totals].flatMap(([group, { parts }]) => parts.map((part) => [part, group[0]!.row.casualty_id])));
  const notes: EvidenceRow[] = [];
  const rows = groups.map((group) => {
    const [{ id: into }] = group as [(typeof told)[0]];
    for (const { id, event } of group.slice(1)) gone.set(id, { table: 'casualties', into, why: why(event, 'event') });
    const sums = totals.get(group)?.sums ?? [];
    if (group.length === 1 && sums.length === 0) return { ...group[0]!.row, part_of: wholeOf.get(group) ?? group[0]!.row.part_of };
    const voices = group.map(({ id, row }) => documents.voice(id, row));
    const row = mergeTolls(
      voices,
      sums.map((sum) => sumClaim(sum.rows, documents.voice(sum.event, {}).published_on)),
    );
    for (const sum of sums) notes.push(...speakFor(into, sum, documents, why(sum.event, 'sum')));
    const source_ids = [...new Set([...row.source_ids, ...sums.flatMap((sum) => sum.rows.flatMap((part) => part.source_ids))])].sort();
    return { ...row, source_ids, part_of: wholeOf.get(group) ?? row.part_of };
  });
  return { rows, notes };
}

/** The totals that, whichever source's number stands in the end, are no smaller than any of their parts. */
function soundTotals(groups: readonly Group[], documents: Documents): ReturnType<typeof totalsOf> {
  const totals = totalsOf(groups);
  const sizeOf = (group: Group): number => {
    const own = group.map(({ row }) => claimOf(documents.voice(row.casualty_id, row)));
    const summed = (totals.get(group)?.sums ?? []).map(({ event, rows }) => sumClaim(rows, documents.voice(event, {}).published_on));
    const { low, best, high } = reconcile([...own, ...summed]);
    return best ?? low ?? high ?? 0;
  };
  return new Map([...totals].filter(([group, { parts }]) => parts.every((part) => sizeOf(part) <= sizeOf(group))));
}

/** The words by which a source gives a total in parts. */
function speakFor(total: string, { rows }: Sum, documents: Documents, why: Why): EvidenceRow[] {
  return rows.flatMap(({ casualty_id }) => linkNote('casualties', total, documents.words(casualty_id), why) ?? []);
}
