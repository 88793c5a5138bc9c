import type { EventStatement, Party, Span } from '../kernel/statements.ts';
import type { Group } from './story.ts';

/** Everybody and nobody: "the people", "the enemy". */
const ANYBODY = new Set(
  'people person population civilian citizen resident government nation country state public society region enemy force others'.split(' '),
);

/**
 * Whether a story of violence tells an incident rather than of violence in general: somebody or something that was hit, a weapon
 * named; a day where only people in general are told of ("attacks on civilians"), a place as well where nobody is but the two sides
 * that fought. "The fighting continues" is no event. A note of a few sentences tells one event, so that less will do.
 */
export function isSpecific(group: Group, note: boolean): boolean {
  const violent = group.statements.filter((one) => one.violent);
  if (violent.length === 0 || group.statements.some((one) => one.type === 'PROTEST' && (note || !isUnrest(group, one)))) return true;
  // Power and ground are taken once; an allegation names who is to have done it.
  if (violent.some(isTakeOver)) return true;
  if (group.place !== null && violent.some((one) => one.status === 'alleged' && one.agents.some(isNamed))) return true;
  if (violent.some(({ targets, weapons }) => targets.length > 0 || weapons.length > 0)) return true;
  const victims = [...violent.flatMap(({ patients }) => patients), ...harmed(group)];
  if (harmed(group).some(isSomebody) || violent.some(({ noun, patients }) => patients.some(noun ? isOneOrSome : isSomebody))) return true;
  const there = group.place !== null && group.place.precision < 6 && isToldIn(violent, group.place.mention);
  const then = group.date !== null && group.date.date_prec <= 2 && isToldIn(violent, group.date.mention);
  if (then && victims.some(({ pronoun }) => !pronoun)) return true;
  if (note && (there || then || violent.some((one) => !one.noun || partiesOf(one).length > 0))) return true;
  return there && violent.some((one) => partiesOf(one).length >= (then ? 1 : 2));
}

/** "The unrest": a state of things, of nobody, no place and no day. */
function isUnrest({ place, date }: Group, { noun, sense, agents }: EventStatement): boolean {
  return noun && sense === 'riot' && agents.length === 0 && place === null && date === null;
}

function isTakeOver({ sense, agents, dates }: EventStatement): boolean {
  return (sense === 'coup' || sense === 'capture') && agents.length > 0 && dates.length > 0;
}

/** "Russian mercenaries", "M23": not just "the rebels". */
function isNamed({ actor, country }: Party): boolean {
  return actor !== null || country !== null;
}

/** Whether the text gives the place or day with the event: what stands before it in the first sentence may be the dateline. */
function isToldIn(statements: readonly EventStatement[], span: Span | undefined): boolean {
  return span !== undefined && statements.some(({ clause, sentence }) => sentence > 0 || clause.start <= span.start);
}

function harmed({ casualties }: Group): Party[] {
  return casualties.filter(({ harm }) => harm !== 'detained').map(({ victim }) => victim);
}

function isSomebody(party: Party): boolean {
  if ((party.pronoun && party.count === null) || isCountry(party)) return false;
  if (party.count !== null || party.actor !== null || (!party.plural && !party.definite)) return true;
  return !ANYBODY.has(party.head) && (!party.plural || party.definite);
}

/** "An offensive against the smugglers" is a policy, one against two of them, a smuggler or a named band a deed. */
function isOneOrSome(party: Party): boolean {
  return isSomebody(party) && (!party.plural || party.count !== null || party.actor !== null);
}

/** "Against Nicaragua": a country stands for nobody in particular. */
function isCountry(party: Party): boolean {
  return party.country !== null && party.victim_type === null && party.side === 'state';
}

function partiesOf({ agents, patients }: EventStatement): Party[] {
  return [...agents, ...patients].filter(({ pronoun }) => !pronoun);
}
