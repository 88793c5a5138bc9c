import type { CasualtyRow } from '../../schemas/types.ts';
import { assurance, choose, shared, type Voice } from './choose.ts';
import { type Claim, reconcile } from './claims.ts';
import { named } from './merge-events.ts';

/**
 * One casualty row out of what several sources say of the same people: low, best and high over their claims, the rest from the source that
 * tells most.
 *
 * @param voices in order of standing; the first one's id survives
 * @param sums claims of sources that give the number in parts
 */
export function mergeTolls(voices: readonly Voice<CasualtyRow>[], sums: readonly Claim[] = []): CasualtyRow {
  const of = <Field extends keyof CasualtyRow>(fields: readonly Field[], worth: (row: CasualtyRow) => number) =>
    choose(voices, fields, worth);
  const { low, best, high } = reconcile([...voices.map(claimOf), ...sums]);
  const teller = voices.find(({ row }) => row.count_best === best && row.count_text !== null) ?? voices[0]!;
  return {
    ...voices[0]!.row,
    ...of(
      ['victim_text', 'victim_type', 'victim_actor_id', 'victim_country'],
      (row) => victimDetail(row) + (row.count_best === best ? 0.5 : 0),
    ),
    count_low: low,
    count_best: best,
    count_high: high,
    count_text: teller.row.count_best === best ? teller.row.count_text : null,
    ...of(['part_of'], ({ part_of }) => named(part_of)),
    ...of(['period_start', 'period_end'], periodDetail),
    ...of(['country', 'place_text'], (row) => named(row.country, row.place_text)),
    ...of(['perpetrator_actor_id', 'perpetrator_text'], (row) => named(row.perpetrator_actor_id, row.perpetrator_text)),
    ...of(['status'], assurance),
    ...shared(voices.map(({ row }) => row)),
  };
}

export function claimOf({ row, published_on, set }: Voice<CasualtyRow>): Claim {
  const { count_low: low, count_best: best, count_high: high, status } = row;
  const decided = set.has('count_best') || set.has('count_low') || set.has('count_high');
  return { low, best, high, published_on, fact: status === 'reported', decided };
}

/** What a source says of a number by counting its parts; a bound that one part lacks the sum lacks, too. */
export function sumClaim(rows: readonly CasualtyRow[], published_on: string | null): Claim {
  const sum = (field: 'count_low' | 'count_best' | 'count_high'): number | null =>
    rows.every((row) => row[field] !== null) ? rows.reduce((all, row) => all + row[field]!, 0) : null;
  const fact = rows.every(({ status }) => status === 'reported');
  return { low: sum('count_low'), best: sum('count_best'), high: sum('count_high'), published_on, fact, decided: false };
}

function victimDetail({ victim_text, victim_type, victim_actor_id, victim_country }: CasualtyRow): number {
  return named(victim_text, victim_actor_id, victim_country) + (victim_type === 'unknown' ? 0 : 4);
}

function periodDetail({ period_start, period_end }: CasualtyRow): number {
  return period_start && period_end ? -(Date.parse(period_end) - Date.parse(period_start)) : Number.NEGATIVE_INFINITY;
}
