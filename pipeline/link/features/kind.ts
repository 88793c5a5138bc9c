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

/** Whether two statuses can be of one act: an announced one is a row of its own beside the act itself, and so is a threat. */
export function sameStanding(a: EventRow['status'], b: EventRow['status']): boolean {
  const standing = (status: EventRow['status']): string => (status === 'planned' || status === 'threatened' ? status : 'done');
  return standing(a) === standing(b);
}

/** The same kind of act +0.5, told more exactly the same way +1; different kinds impossible. */
export function kind({ row: a }: Node<'events'>, { row: b }: Node<'events'>): number | null {
  if (!sameStanding(a.status, b.status)) return null;
  if (familyOf(a) !== familyOf(b)) return a.violent && b.violent ? -1 : null;
  if (a.event_mode === null || b.event_mode === null) return 0;
  if (a.event_mode === b.event_mode) return a.violent ? 0.7 : 1;
  if (!a.violent) return -2;
  const [one, other] = [a, b].map(({ event_mode }) => DISTINCT[event_mode!]);
  return one && other && one !== other ? -1.5 : -0.3;
}

/** Violence is one family, whoever calls it an attack, a clash or a massacre. */
export function familyOf({ event_type, violent }: EventRow): string {
  return violent && event_type !== 'PROTEST' ? 'violence' : event_type;
}
