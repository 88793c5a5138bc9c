import type { ForceRow } from '../../schemas/types.ts';
import { assurance, choose, shared, type Voice } from './choose.ts';
import { reconcile } from './claims.ts';
import { named } from './merge-events.ts';

/**
 * One posture of one force out of several sources that state it; its strength is reconciled as tolls are.
 *
 * @param voices in order of standing; the first one's id survives
 */
export function mergeForces(voices: readonly Voice<ForceRow>[]): ForceRow {
  const of = <Field extends keyof ForceRow>(fields: readonly Field[], worth: (row: ForceRow) => number) => choose(voices, fields, worth);
  const { low, best, high } = reconcile(
    voices.map(({ row, published_on, set }) => ({
      low: row.personnel_low,
      best: row.personnel_best,
      high: row.personnel_high,
      published_on,
      fact: row.status === 'reported',
      decided: set.has('personnel_best') || set.has('personnel_low') || set.has('personnel_high'),
    })),
  );
  return {
    ...voices[0]!.row,
    ...of(['actor_id', 'force_text', 'kind'], (row) => 2 * named(row.actor_id) + named(row.force_text, row.kind)),
    ...of(['from_country', 'from_place', 'to_country', 'to_place'], (row) =>
      named(row.from_country, row.from_place, row.to_country, row.to_place),
    ),
    ...of(['date_start', 'date_end', 'date_prec'], ({ date_prec, date_end }) => named(date_end) - (date_prec ?? 9)),
    personnel_low: low,
    personnel_best: best,
    personnel_high: high,
    ...of(['personnel_text'], (row) => named(row.personnel_text) + (row.personnel_text && row.personnel_best === best ? 1 : 0)),
    ...of(['event_id'], (row) => named(row.event_id)),
    ...of(['posture'], ({ posture }) => Number(posture !== 'deployed')),
    ...of(['status'], assurance),
    ...shared(voices.map(({ row }) => row)),
  };
}
