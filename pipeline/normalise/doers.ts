import type { CasualtyStatement, Party } from '../kernel/statements.ts';

/** The party that names most: a named actor before a role before a pronoun. */
export function best(parties: readonly Party[]): Party | null {
  const score = (party: Party): number => (party.actor ? 4 : 0) + (party.side !== 'unknown' ? 2 : 0) + (party.pronoun ? -5 : 0);
  return [...parties].sort((a, b) => score(b) - score(a) || a.start - b.start).find((party) => !party.pronoun) ?? null;
}

/** Each party once, however many statements name it. */
export function unique(parties: readonly Party[]): Party[] {
  return parties.filter((party, i) => parties.findIndex((other) => other.start === party.start) === i);
}

/**
 * Who did harm: those whom the toll's own sentence names, or the doer of its event. "Gunmen killed ten. JNIM claimed the attack":
 * where the sentence knows no name and the event's doer has one, they are the same.
 */
export function perpetratorOf({ victim, perpetrators }: CasualtyStatement, doer: Party | null): Party | null {
  const named = best(perpetrators);
  const theirs = doer !== null && !isOwnSide(victim, doer) ? doer : null;
  return named === null || (theirs !== null && mayBe(named, theirs)) ? (theirs ?? named) : named;
}

/** Whether people without a name may be those of a group that has one. */
function mayBe(nameless: Party, named: Party): boolean {
  if (nameless.actor !== null || named.actor === null) return false;
  return nameless.unnamed || nameless.head === 'man' || (nameless.side === 'armed_group' && named.side === 'armed_group');
}

/** "The attackers lost 37 fighters": a side does not kill its own, unless two of it bear different names. */
function isOwnSide(victim: Party, doer: Party): boolean {
  // "killed 23 of the attackers": whoever they were, they bore arms against somebody.
  if (victim.unnamed && (doer.side === 'armed_group' || doer.unnamed)) return true;
  if (victim.side === 'unknown' || victim.side === 'civilian' || victim.side !== doer.side) return false;
  return victim.actor === null || doer.actor === null || victim.actor === doer.actor;
}
