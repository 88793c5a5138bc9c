import type { EventRow } from '../../../schemas/types.ts';
import type { Node } from '../node.ts';

/** Modes that a witness does not take for one another: fire from the air, a bomb carried in, people led away. */
const DISTINCT: Record<string, string> = {
  aerial: 'air',
  drone: 'air',
  'suicide-attack': 'suicide',
  abduct: 'abduct',
  explosives: 'explosion',
  'heavy-weapons': 'shelling',
};

/** Acts that are rare: two of them in one country on one day are hardly ever two. Worth of the same mode; 0.5 for the others. */
const RARE: Record<string, number> = {
  coup: 3,
  territory: 2,
  ceasefire: 2,
  withdraw: 1.5,
  assassinate: 1.5,
  'suicide-attack': 1.5,
  massacre: 1,
  abduct: 1,
  drone: 1,
};

/** Whether two statuses can be of one act: an announced one is a row of its own beside the act itself, and so is a threat. */
export function sameStanding(a: EventRow['status'], b: EventRow['status']): boolean {
  const standing = (status: EventRow['status']): string => (status === 'planned' || status === 'threatened' ? status : 'done');
  return standing(a) === standing(b);
}

/** The same way of acting +0.5 to +3, the rarer the more; other ways below 0; different kinds of act impossible. */
export function kind({ row: a }: Node<'events'>, { row: b }: Node<'events'>): number | null {
  if (!sameStanding(a.status, b.status)) return null;
  if (familyOf(a) !== familyOf(b)) return a.violent && b.violent ? -1 : null;
  if (a.event_mode === null || b.event_mode === null) return 0;
  if (a.event_mode === b.event_mode) return RARE[a.event_mode] ?? 0.5;
  if (!a.violent) return -2;
  const [one, other] = [a, b].map(({ event_mode }) => DISTINCT[event_mode!]);
  return one && other && one !== other ? -1.5 : -0.3;
}

/** Violence is one family, whoever calls it an attack, a clash or a massacre. */
export function familyOf({ event_type, violent }: EventRow): string {
  return violent && event_type !== 'PROTEST' ? 'violence' : event_type;
}
