import type { ForceStatement, Party } from '../../kernel/statements.ts';
import type { Frame } from '../clause/frames.ts';
import type { PostureVerb } from '../lexicon/postures.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { partyOf, type SentenceContext, tokenSpan } from './context.ts';

const MISSIONS = /^(?:operation|peacekeeping_mission|coalition)$/;
/** People of a force who only pass by: their movements are tactics, no posture. */
const TACTICAL = /^(?:convoy|patrol|guard|officer|commander|general|colonel|captain|spokesman|chief|deserter|defector)s?$/;

/** The forces a clause places or moves, each with the strength and the owner that the clause gives it. */
export function forcesOf(context: SentenceContext, frame: Frame, verb: PostureVerb): Party[] {
  const { subjects, objects, verb: group, reduced } = frame;
  const passive = group.passive || (reduced && objects.length === 0);
  if (passive) return partiesIn(context, subjects, verb, null);
  if (verb.rest.includes('at')) return measured(context, frame, verb);
  const own = verb.force === 'subject' ? [] : partiesIn(context, withPreps(frame, verb), verb, senders(frame));
  if (own.length > 0 || verb.force === 'object') return own;
  const movers = partiesIn(context, subjects, verb, null);
  return movers.length > 0 ? movers : bareNumber(context, subjects);
}

/** Those that get the base: "handed it over to the Somali army". */
export function receiversOf(context: SentenceContext, { preps, at }: Frame, verb: PostureVerb): Party[] {
  if (!verb.rest.includes('over')) return [];
  const nouns = preps.filter(({ prep, at: stands }) => prep === 'to' && stands > at).flatMap(({ nouns: all }) => all.slice(0, 1));
  return partiesIn(context, nouns, verb, null);
}

/** The operation that troops were sent in ("intervened in Mali in Operation Serval"), and the mission that takes another's place. */
export function besidesOf(context: SentenceContext, frame: Frame, posture: 'deployed' | 'replaced'): Party[] {
  const by = (word: string) => frame.preps.filter(({ prep }) => prep === word).flatMap(({ nouns }) => nouns);
  const nouns = posture === 'deployed' ? by('in') : frame.verb.passive ? by('by') : frame.subjects;
  const parties = nouns.map((noun) => partyOf(context, noun)).filter((party) => party !== null);
  return parties.filter((party) => isForce(context, party, true));
}

/** "The strength of MONUSCO stood at 12,850 military personnel." */
function measured(context: SentenceContext, { subjects, preps }: Frame, verb: PostureVerb): Party[] {
  if (!subjects.some(({ head }) => context.reading.tokens[head]!.low === 'strength')) return [];
  const nounsAfter = (word: string) => preps.filter(({ prep }) => prep === word).flatMap(({ nouns }) => nouns);
  const count = nounsAfter('at').find((noun) => noun.role && noun.count)?.count ?? null;
  return count === null ? [] : partiesIn(context, nounsAfter('of'), verb, null).map((party) => ({ ...party, count }));
}

/** "The government said that it would send soldiers": who "it" is. */
function senders(frame: Frame): readonly NounChunk[] {
  const named = frame.subjects.some(({ pronoun }) => !pronoun);
  return named || !frame.governor ? frame.subjects : senders(frame.governor);
}

/** "work with mercenaries": the force stands after the verb's preposition. */
function withPreps({ objects, preps }: Frame, { rest }: PostureVerb): NounChunk[] {
  const after = preps.filter(({ prep }) => rest.includes(prep)).flatMap(({ nouns }) => nouns);
  return after.length > 0 ? after : objects;
}

/** @param owners who has or sends the force, where the clause can tell */
function partiesIn(context: SentenceContext, nouns: readonly NounChunk[], verb: PostureVerb, owners: readonly NounChunk[] | null): Party[] {
  const owner = owners === null ? labelOwner(context) : ownerOf(context, owners);
  const parties = nouns.map((noun) => owned(context, crewOf(context, noun), noun, owner)).filter((party) => party !== null);
  const forces = parties.filter((party) => isForce(context, party, verb.mission));
  // "2,500 troops and police" is one force with one number.
  const counted = forces.filter(({ count }) => count !== null);
  return counted.length > 0 ? counted : forces;
}

/** "MINUSCA had 13,401 military personnel": its own, and no army's, unless the phrase names one. */
function owned(
  context: SentenceContext,
  party: Party | null,
  noun: NounChunk,
  owner: Pick<Party, 'actor' | 'country'> | null,
): Party | null {
  const guessed = party !== null && (party.actor === null || party.actor === noun.body?.id);
  if (!guessed || !owner) return party;
  return party.victim_type === 'police' && isArmy(context, owner)
    ? { ...party, ...owner, actor: policeOf(context, owner) }
    : { ...party, ...owner };
}

function isArmy({ know }: SentenceContext, { actor }: Pick<Party, 'actor'>): boolean {
  return actor !== null && know.lexicon.actors.byId.get(actor)?.actor_kind === 'armed_forces';
}

/** "Kenya has 400 police officers in Haiti": not of its army. */
function policeOf({ know }: SentenceContext, { country }: Pick<Party, 'country'>): string | null {
  return country ? know.lexicon.actors.bodyOf(country, 'police') : null;
}

function isForce(context: SentenceContext, party: Party, mission: boolean): boolean {
  const actor = party.actor === null ? null : context.know.lexicon.actors.byId.get(party.actor)!;
  if (mission) return actor !== null && MISSIONS.test(actor.actor_kind);
  if (party.pronoun || TACTICAL.test(party.head)) return false;
  if (/^(?:military|militant|peacekeeper|police)$/.test(party.victim_type ?? ''))
    return party.plural || actor !== null || party.count !== null || COLLECTIVE.test(party.head);
  if (party.count !== null && (PERSONNEL.test(party.head) || party.head === 'team')) return true;
  return actor !== null && (party.side === 'armed_group' || actor.actor_kind === 'government');
}

/** People who are a force where they are counted: "80 instructors left Bamako". */
const PERSONNEL = /^(?:adviser|advisor|expert|instructor|observer|personnel|specialist|trainer)s?$/;

/** "a team of 25 experts": the party with the number of those it consists of. */
function crewOf(context: SentenceContext, noun: NounChunk): Party | null {
  const { chunks } = context;
  const party = partyOf(context, noun, noun.count !== null && PERSONNEL.test(context.reading.tokens[noun.head]!.low));
  const at = chunks.indexOf(noun);
  const of = chunks[at + 1];
  const crew = chunks[at + 2];
  const counted = of?.kind === 'prep' && 'low' in of && of.low === 'of' && isNoun(crew) && crew.count !== null && !crew.measure;
  return counted && party ? { ...party, count: party.count ?? crew.count } : party;
}

const COLLECTIVE =
  /^(?:army|military|force|contingent|battalion|brigade|regiment|unit|garrison|mission|navy|troop|detachment|militia|air force)$/;

/** "France has 1,500 troops": they are France's, whatever they are called. */
function ownerOf(context: SentenceContext, owners: readonly NounChunk[]): Pick<Party, 'actor' | 'country'> | null {
  for (const noun of owners) {
    const party = partyOf(context, noun);
    if (!party) continue;
    const government = party.actor?.endsWith('-government') ?? false;
    if (party.actor && !government) return { actor: party.actor, country: party.country };
    const actor = party.country ? context.know.lexicon.actors.bodyOf(party.country, 'armed-forces') : null;
    if (actor) return { actor, country: party.country };
  }
  return null;
}

/** "Rwanda: 2,500 troops deployed in Palma." */
function labelOwner(context: SentenceContext): Pick<Party, 'actor' | 'country'> | null {
  const at = context.chunks.findIndex((chunk) => 'low' in chunk && chunk.low === ':');
  const label = context.chunks[at - 1];
  return isNoun(label) ? ownerOf(context, [label]) : null;
}

/** "Another 3,000 will leave in September": of the force told before. */
function bareNumber(context: SentenceContext, nouns: readonly NounChunk[]): Party[] {
  const last = context.out.findLast((one): one is ForceStatement => one.kind === 'force');
  const noun = nouns.find(({ count, role, actor, name, measure }) => count && !role && !actor && !name && !measure);
  if (!last || !noun || context.sentence - last.sentence > 2) return [];
  const { start, end } = tokenSpan(context, noun.from, noun.to);
  return [{ ...last.force, start, end, text: context.reading.text.slice(start, end), count: noun.count }];
}
