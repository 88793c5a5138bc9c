import type { NamedActor } from './statements.ts';

type Kind = NamedActor['actor_kind'] | null;

const MISSIONS = new Set<Kind>(['operation', 'peacekeeping_mission', 'coalition']);
const ARMED_GROUPS = new Set<Kind>(['non_state_armed_group', 'militia', 'private_military_company', 'criminal_group']);

/** Whether an actor of this kind is sent somewhere to do a task and ends with it: it begins, takes another's place, ends. */
export function isMission(kind: Kind): boolean {
  return MISSIONS.has(kind);
}

/** Whether an actor of this kind bears arms and is no state's. */
export function isArmedGroup(kind: Kind): boolean {
  return ARMED_GROUPS.has(kind);
}
