import type { EventStatement, Party } from '../kernel/statements.ts';

/**
 * Whether a statement tells what others did to others than the story so far: "Soldiers shot a farmer. Vigilantes lynched two thieves."
 * Both must name who did it and to whom; whoever is pointed back to ("the attackers", "they"), fought back or was hit again stays in the story.
 */
export function isOthersDeed({ statements }: { statements: readonly EventStatement[] }, { agents, patients }: EventStatement): boolean {
  if (!agents.some(isNews) || !agents.every(isNews) || !patients.some(isNews) || !patients.every(isNews)) return false;
  const doers = statements.flatMap((one) => one.agents).filter(isNews);
  const hit = statements.flatMap((one) => one.patients).filter(isNews);
  if (doers.length === 0 || hit.length === 0) return false;
  const told = [...doers, ...hit];
  return (
    agents.every((agent) => told.every((other) => !maySame(agent, other))) &&
    patients.every((patient) => told.every((other) => !maySame(patient, other)))
  );
}

/** Named for the first time: no pronoun, no "the attackers". */
function isNews({ pronoun, definite, actor }: Party): boolean {
  return !pronoun && (!definite || actor !== null);
}

/** Whether two phrases may mean the same people or side: by name where both have one, else by what kind of people they are. */
function maySame(a: Party, b: Party): boolean {
  if (a.actor !== null && b.actor !== null) return a.actor === b.actor;
  if (a.head === b.head) return true;
  return a.side === b.side && (a.side !== 'civilian' || a.victim_type === b.victim_type);
}
