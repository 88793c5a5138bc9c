import type { CasualtyRow, EventRow } from '../../schemas/types.ts';

function days(start: string | null, end: string | null): string {
  return start === end ? (start ?? '-') : `${start}/${end}`;
}

/** An event's telling cells: `RETREAT/withdraw 2022-08-15 Mali · French forces > troops`; a status other than reported comes first. */
export function tellEvent(row: EventRow): string {
  const words = [row.event_mode ? `${row.event_type}/${row.event_mode}` : row.event_type];
  words.push(days(row.date_start, row.date_end), row.place ?? row.country ?? '-');
  if (row.status !== 'reported') words.unshift(row.status);
  return `${words.join(' ')} · ${row.actor1_text ?? '-'} > ${row.actor2_text ?? row.target_text ?? '-'}`;
}

/** A casualty row's: `killed 42 Malian soldiers (military) incident 2022-08-01/2022-08-31 Tessit`. */
export function tellCasualty(row: CasualtyRow): string {
  const words = [row.harm, String(row.count_best ?? row.count_low), row.victim_text ?? '-', `(${row.victim_type})`, row.scope];
  if (row.part_of !== null) words.push('part');
  return [...words, days(row.period_start, row.period_end), row.place_text ?? row.country ?? '-'].join(' ');
}
