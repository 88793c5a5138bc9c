import type { CasualtyRow, EventRow } from '../../schemas/types.ts';
import { type Answer, choices } from './answer.ts';
import type { Pairing } from './pair.ts';

/**
 * Judges where casualties point: `event` and `part_of` are right when the row pointed at was paired with the gold row named
 * (or when nothing is pointed at and the answer is null). Adds the two fields to the pairs.
 */
export function judgeRelations(events: Pairing, casualties: Pairing): void {
  const eventOf = new Map(events.pairs.map(({ row, gold }) => [(row as EventRow).event_id, gold.id]));
  const wholeOf = new Map(casualties.pairs.map(({ row, gold }) => [(row as CasualtyRow).casualty_id, gold.id]));
  for (const { gold, row, right } of casualties.pairs) {
    const { event_id, part_of } = row as CasualtyRow;
    if (gold.event !== undefined) right.event = pointsAt(gold.event, event_id, eventOf);
    right.part_of = pointsAt(gold.part_of ?? null, part_of, wholeOf);
  }
}

function pointsAt(answer: Answer, id: string | null, labels: Map<string, string | undefined>): boolean {
  return choices(answer).some((label) => (label === null ? id === null : id !== null && labels.get(id) === label));
}
