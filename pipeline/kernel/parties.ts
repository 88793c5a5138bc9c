import type { Party, Statement } from './statements.ts';

/** Everybody a statement names: doers before those it is done to. */
export function partiesNamed(one: Statement): Party[] {
  if (one.kind === 'event') return [...one.agents, ...one.patients];
  return one.kind === 'casualty' ? [one.victim, ...one.perpetrators] : [one.force];
}
