import type { EventRow } from '../../schemas/types.ts';
import type { EventStatement, Thing } from '../kernel/statements.ts';
import type { Group } from './story.ts';

/** Senses from the most to the least telling: the first one a group has names its mode. */
const TELLING = [
  'suicide-attack',
  'abduct',
  'massacre',
  'assassinate',
  'execute',
  'behead',
  'rape',
  'torture',
  'drone',
  'airstrike',
  'shell',
  'bomb',
  'explode',
  'detonate',
  'ambush',
  'lynch',
  'stab',
  'coup',
  'capture',
];

/** The statement that tells most of what the event was. */
export function mainOf(group: Group): EventStatement | null {
  // "killed 1,200 people and took 251 hostages": where people died, that is the event.
  const deadly = group.statements.some(({ sense }) => sense === 'kill') && group.casualties.some(({ harm }) => harm === 'killed');
  const rankOf = (one: EventStatement): number => (deadly && one.sense === 'abduct' ? AFTER_DEATHS : rank(one));
  const ranked = [...group.statements].sort((a, b) => rankOf(a) - rankOf(b) || a.trigger.start - b.trigger.start);
  return ranked[0] ?? null;
}

/** Behind every telling sense and the killing itself. */
const AFTER_DEATHS = 51;

function rank(statement: EventStatement): number {
  const telling = TELLING.indexOf(statement.sense);
  if (telling >= 0) return telling;
  return (statement.violent ? 50 : 80) + (statement.agents.length + statement.patients.length > 0 ? 0 : 10) + (statement.noun ? 1 : 0);
}

/** What is fired and is no firearm. */
const HEAVY = new Set(['heavy-weapons', 'aerial', 'drone']);

/** PLOVER's mode: the main statement's own, else what another of them or a weapon says. */
export function modeOf(group: Group, main: EventStatement): EventRow['event_mode'] {
  const launched =
    main.sense === 'shoot' ? group.statements.flatMap((one) => one.weapons).find(({ category }) => HEAVY.has(category)) : undefined;
  if (launched) return launched.category as EventRow['event_mode'];
  if (main.mode !== null || main.type !== 'ASSAULT') return main.mode as EventRow['event_mode'];
  const other = group.statements.find((one) => one.type === 'ASSAULT' && one.mode !== null && one.sense !== 'abduct')?.mode;
  const weapon = group.statements.flatMap((one) => one.weapons).find((one) => one.category !== '')?.category;
  return (other ?? weapon ?? null) as EventRow['event_mode'];
}

/** Words that only say where: "an assault on the outskirts". */
const WHEREABOUTS = /(?:^|\s)(?:areas?|edges?|outskirts|regions?|sectors?|suburbs|surroundings|vicinity|zones?)$/i;

/** What was hit first; an area only where nothing in it is told of. */
export function targetOf({ statements }: Group): Thing | null {
  const targets = statements.flatMap((one) => one.targets).filter(({ text }) => !WHEREABOUTS.test(text));
  return targets.find(({ category }) => category !== 'settlement') ?? targets[0] ?? null;
}
