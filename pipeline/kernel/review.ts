import type { Decision, Link, RejectRow } from '../../schemas/types.ts';
import { Problem } from './problem.ts';

/*
 * The sentences by which `rejects` keeps what became of people's decisions, and what other stages read out of them: that a row is
 * gone because a person said so, and that a decision had no effect.
 */

const struck = 'A person struck out';
const unnamed = 'After what people decided no row names';
const lost = 'matches no row any more';
const contradicts = 'contradicts line';

/** Why these rows are gone: the first was struck out, the others went with it. */
export function struckReason([first, ...others]: readonly string[], decision: Pick<Decision, 'by' | 'on' | 'why'>): string {
  const why = decision.why.replace(/\s+/g, ' ').replace(/[.\s]+$/, '');
  return `${struck} ${first}${others.length > 0 ? ` with ${others.join(', ')}` : ''}: ${why} (${decision.by}, ${decision.on}).`;
}

/** Why these actors and places are gone. */
export function unnamedReason(ids: readonly string[]): string {
  return `${unnamed} ${ids.join(', ')}: nothing points there.`;
}

/** What is found of a decision whose row is not there any more. */
export function lostFound({ decision, table_name, row_id }: Pick<Decision, 'decision' | 'table_name' | 'row_id'>): string {
  return decision === 'add' ? `this added row of ${table_name} ${lost} of words in the text` : `this ${decision} of ${row_id} ${lost}`;
}

/** Why a link or unlink has no effect: the row of another source that it names is not there any more. */
export function lostLink(source_id: string, { decision, row_id, other }: Link): string {
  const found = `this ${decision} of ${row_id} with ${other.row_id} of ${other.source_id}, which ${lost}`;
  return new Problem({ file: `raw/${source_id}/review.yaml`, found, cure: 'decide anew on the row it meant, or remove the entry' }).message;
}

/** What is found of a decision that a later one by somebody else goes against. */
export function contradictsFound(earlier: Decision, later: Decision, line: number): string {
  return `this ${earlier.decision} by ${earlier.by} ${contradicts} ${line}, where ${later.by} decided on ${later.on} to ${later.decision} the same row`;
}

/** The rows that people's decisions removed, by their keys. */
export function rowsRemoved(rejects: readonly Pick<RejectRow, 'stage' | 'reason'>[]): Set<string> {
  const lists = rejects
    .filter(({ stage }) => stage === 'review')
    .map(({ reason }) => reason.match(new RegExp(`^(?:${struck}|${unnamed}) ([^:]*):`))?.[1]);
  return new Set(lists.flatMap((list) => list?.match(/[a-z]{2}-[0-9a-f]{12}/g) ?? []));
}

/**
 * Tells of every decision, or whole file of them, that has no effect although nothing takes its place.
 *
 * @param mistaken is handed what was wrong from the start
 * @param overtaken is handed what was right once: its row has gone since, or somebody decided otherwise later
 */
export function tellUnheeded(
  rejects: readonly Pick<RejectRow, 'stage' | 'reason'>[],
  mistaken: (sentence: string) => void,
  overtaken: (sentence: string) => void,
): void {
  // Only what has no effect is told with its file; what a decision did is told with its row.
  const told = rejects.filter(({ stage, reason }) => stage === 'review' && reason.startsWith('raw/')).map(({ reason }) => reason);
  for (const reason of told.sort((a, b) => lineIn(a) - lineIn(b)))
    (reason.includes(lost) || reason.includes(contradicts) ? overtaken : mistaken)(reason);
}

function lineIn(reason: string): number {
  return Number(reason.match(/, line (\d+)/)?.[1] ?? 0);
}
