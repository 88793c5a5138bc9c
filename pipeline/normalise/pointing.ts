import type { EventStatement, Statement, Thing } from '../kernel/statements.ts';
import type { Group } from './story.ts';

/** "the attack", "killed in the attack", "the attackers stormed Mutunji": statements that tell on what was told before. */
export function pointingBack(statements: readonly Statement[]): Set<EventStatement> {
  const events = statements.filter((one): one is EventStatement => one.kind === 'event');
  const named = events.filter(({ definite, noun, violent }) => definite && noun && violent);
  const inNamed = ({ violent, mode, clause }: EventStatement): boolean =>
    violent && mode === null && named.some(({ trigger }) => clause.start < trigger.start && trigger.end <= clause.end);
  return new Set(events.filter((one) => one.definite || inNamed(one) || isByNameless(one)));
}

function isByNameless({ agents }: EventStatement): boolean {
  return agents.length > 0 && agents.every(({ definite, unnamed }) => definite && unnamed);
}

/** "An apartment building was struck … a missile had hit the building": the thing hit before. */
export function hitsAgain({ statements }: Group, { targets }: EventStatement, text: string): boolean {
  const hit = new Set(statements.flatMap((one) => one.targets).map(lastWord));
  return targets.some((target) => hit.has(lastWord(target)) && /\bthe\s$/i.test(text.slice(Math.max(0, target.start - 4), target.start)));
}

function lastWord({ text }: Thing): string {
  return text.slice(text.lastIndexOf(' ') + 1).toLowerCase();
}
