import type { EventRow } from '../../schemas/types.ts';

const WORDS: Record<string, string> = {
  ASSAULT: 'attack',
  COERCE: 'coercion',
  PROTEST: 'protest',
  RETREAT: 'retreat',
  MOBILIZE: 'mobilisation',
  CONSULT: 'meeting',
  AGREE: 'agreement',
  SUPPORT: 'support',
  CONCEDE: 'concession',
  COOPERATE: 'cooperation',
  AID: 'aid',
  REQUEST: 'request',
  ACCUSE: 'accusation',
  REJECT: 'rejection',
  THREATEN: 'threat',
  SANCTION: 'sanction',
};

/**
 * One plain sentence made from the row's own fields: "Attack (explosives) by gunmen on soldiers in Kati, 2022-07-22; 3 killed."
 *
 * @param country name of the row's country
 */
export function summaryOf(row: EventRow, country: string | null): string {
  const word = WORDS[row.event_type]!;
  const parts = [`${word[0]!.toUpperCase()}${word.slice(1)}${row.event_mode ? ` (${row.event_mode})` : ''}`];
  if (row.status !== 'reported') parts[0] = `${parts[0]}, ${row.status},`;
  if (row.actor1_text) parts.push(`by ${flat(row.actor1_text)}`);
  const object = row.actor2_text ?? row.target_text;
  if (object) parts.push(`on ${flat(object)}`);
  if (row.place ?? country) parts.push(`in ${row.place ?? country}`);
  const when = row.date_start ? (row.date_start === row.date_end ? `, ${row.date_start}` : `, ${row.date_start} to ${row.date_end}`) : '';
  const dead = row.deaths_best ?? row.deaths_low;
  return `${parts.join(' ')}${when}${dead ? `; ${dead} killed` : ''}.`;
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
