import { isArmedGroup } from '../../kernel/actor-kinds.ts';
import type { Party } from '../../kernel/statements.ts';
import type { NounChunk } from '../phrase/chunk.ts';

type Role = NonNullable<NounChunk['role']>;

/** What kind of people: "a JNIM suspect" is what JNIM's people are. */
export function typeOf(role: NounChunk['role'], actor: NounChunk['actor']): string | null {
  const own = role?.victim_type ?? null;
  return actor && (own === null || own === 'unknown' || isOneOf(role!, actor)) ? typeOfActor(actor.actor_kind) : own;
}

/** On whose side people stand: their own word for it, else their group's. */
export function sideOf(role: NounChunk['role'], actor: NounChunk['actor']): Party['side'] | null {
  const own = role?.side ?? null;
  const open = own === null || (own === 'unknown' && role?.victim_type === 'unknown') || (actor !== null && isOneOf(role!, actor));
  return open && actor ? sideOfActor(actor.actor_kind) : own;
}

/** "A commander of the Shining Path", "three officers of the National Police", "men of the Wagner Group": whatever their rank, its people. */
function isOneOf({ victim_type, noun }: Role, { actor_kind }: NonNullable<NounChunk['actor']>): boolean {
  return (victim_type === 'military' || noun === 'man') && (isArmedGroup(actor_kind) || actor_kind === 'police');
}

function typeOfActor(kind: string): string {
  if (/^(?:armed_forces|operation|coalition)$/.test(kind)) return 'military';
  if (kind === 'police') return 'police';
  if (kind === 'peacekeeping_mission') return 'peacekeeper';
  if (isArmedGroup(kind)) return 'militant';
  return 'unknown';
}

function sideOfActor(kind: string): Party['side'] {
  if (/^(?:armed_forces|operation|coalition|police|peacekeeping_mission|government)$/.test(kind)) return 'state';
  if (isArmedGroup(kind)) return 'armed_group';
  return 'unknown';
}
