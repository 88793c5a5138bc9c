import { isMission } from '../../kernel/actor-kinds.ts';
import type { Count, Party } from '../../kernel/statements.ts';
import type { Frame } from '../clause/frames.ts';
import type { PostureVerb } from '../lexicon/postures.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { partyOf, type SentenceContext, unnamedParty } from './context.ts';
import { bareNumber } from './force-numbers.ts';
import { type Owner, ownerElsewhere, ownerOf, sendersOf, soldiers } from './force-owners.ts';
import { countryActing } from './where.ts';

/** People of a force who only pass by: their movements are tactics, no posture. */
const TACTICAL = /^(?:convoy|patrol|guard|officer|commander|general|colonel|captain|spokesman|chief|deserter|defector)s?$/;

/** The forces a clause places or moves, each with the strength and the owner that the clause gives it. */
export function forcesOf(context: SentenceContext, frame: Frame, verb: PostureVerb): Party[] {
  const { subjects, objects, verb: group, reduced } = frame;
  const passive = group.passive || (reduced && objects.length === 0);
  if (passive) {
    const moved = partiesIn(context, subjects, verb, null);
    return moved.length > 0 ? moved : bareNumber(context, subjects, null);
  }
  if (verb.rest.includes('at')) return measured(context, frame, verb);
  const own = verb.force === 'subject' ? [] : partiesIn(context, withPreps(frame, verb), verb, sendersOf(context, frame));
  if (own.length > 0) return own;
  const number = verb.force === 'subject' ? [] : bareNumber(context, objects, ownerOf(context, sendersOf(context, frame)));
  if (number.length > 0 || verb.force === 'object') return number;
  const movers = partiesIn(context, subjects, verb, null);
  const states = verb.state ? subjects.map((noun) => stateForce(context, noun)).filter((party) => party !== null) : [];
  return movers.length > 0 ? movers : states.length > 0 ? states : bareNumber(context, subjects, null);
}

/** Those that get the base: "handed it over to the Somali army". */
export function receiversOf(context: SentenceContext, frame: Frame, verb: PostureVerb): Party[] {
  return verb.posture === 'withdrawn' && HANDS.test(context.reading.tokens[frame.verb.head]!.low)
    ? partyAfter(context, frame, verb, 'to')
    : [];
}

/** Those that leave the base: "took over the base from Kenyan troops". */
export function giversOf(context: SentenceContext, frame: Frame, verb: PostureVerb): Party[] {
  return verb.posture === 'established' && verb.rest.includes('over') ? partyAfter(context, frame, verb, 'from') : [];
}

const HANDS = /^(?:hand|transfer|turn)(?:s|ed|ing)?$/;

function partyAfter(context: SentenceContext, { preps, at }: Frame, verb: PostureVerb, word: string): Party[] {
  const nouns = preps.filter(({ prep, at: stands }) => prep === word && stands > at).flatMap(({ nouns: all }) => all.slice(0, 1));
  return partiesIn(context, nouns, verb, null);
}

/** The operation that troops were sent in ("intervened in Mali in Operation Serval"), and the mission that takes another's place. */
export function besidesOf(context: SentenceContext, frame: Frame, posture: 'deployed' | 'replaced'): Party[] {
  const by = (word: string) => frame.preps.filter(({ prep }) => prep === word).flatMap(({ nouns }) => nouns);
  const nouns = posture === 'deployed' ? by('in') : frame.verb.passive ? by('by') : frame.subjects;
  const parties = nouns.map((noun) => partyOf(context, noun)).filter((party) => party !== null);
  return parties.filter((party) => isForce(context, party, true) || (posture === 'replaced' && isForce(context, party, false)));
}

/** "The strength of MONUSCO stood at 12,850 military personnel." */
function measured(context: SentenceContext, { subjects, preps }: Frame, verb: PostureVerb): Party[] {
  if (!subjects.some(({ head }) => context.reading.tokens[head]!.low === 'strength')) return [];
  const nounsAfter = (word: string) => preps.filter(({ prep }) => prep === word).flatMap(({ nouns }) => nouns);
  const count = nounsAfter('at').find((noun) => noun.role && noun.count)?.count ?? null;
  return count === null ? [] : partiesIn(context, nounsAfter('of'), verb, null).map((party) => ({ ...party, count }));
}

/** "work with mercenaries": the force stands after the verb's preposition. */
function withPreps({ objects, preps }: Frame, { rest }: PostureVerb): NounChunk[] {
  const after = preps.filter(({ prep }) => rest.includes(prep)).flatMap(({ nouns }) => nouns);
  return after.length > 0 ? after : objects;
}

/** @param owners who has or sends the force, where the clause can tell */
function partiesIn(context: SentenceContext, nouns: readonly NounChunk[], verb: PostureVerb, owners: readonly NounChunk[] | null): Party[] {
  const owner = owners === null ? null : ownerOf(context, owners);
  const parties = nouns
    .map((noun) => owned(context, verb, crewOf(context, noun), noun, owner ?? ownerElsewhere(context, noun)))
    .filter((party) => party !== null);
  const forces = parties.filter((party) => isForce(context, party, verb.mission));
  // "2,500 troops and police" is one force with one number.
  const counted = forces.filter(({ count }) => count !== null);
  return counted.length > 0 ? counted : forces;
}

/** "withdrew 400 soldiers from Niger": where they leave, not whose they are. */
export function isLeft({ chunks }: SentenceContext, noun: NounChunk): boolean {
  if (noun.actor || noun.country || noun.possessor || noun.place) return false;
  const from = chunks[chunks.indexOf(noun) + 1];
  return from?.kind === 'prep' && from.low === 'from';
}

/** "MINUSCA had 13,401 military personnel": its own, and no army's, unless the phrase names one. */
export function owned(
  context: SentenceContext,
  { posture }: Pick<PostureVerb, 'posture'>,
  party: Party | null,
  noun: NounChunk,
  owner: Owner | null,
): Party | null {
  const left = posture === 'withdrawn' && isLeft(context, noun);
  const guessed = party !== null && (party.actor === null || party.actor === noun.body?.id || left);
  if (!guessed || !owner) return party;
  return party.victim_type === 'police' && isArmy(context, owner)
    ? { ...party, ...owner, actor: policeOf(context, owner) }
    : { ...party, ...owner };
}

/** "Kenya sent 200 officers": too many to come for talks. */
function isContingent({ head, count }: Party): boolean {
  return /^(?:officer|guard)s?$/.test(head) && (count?.best ?? count?.low ?? 0) >= CONTINGENT;
}

const CONTINGENT = 20;

function isArmy({ know }: SentenceContext, { actor }: Pick<Party, 'actor'>): boolean {
  return actor !== null && know.lexicon.actors.byId.get(actor)?.actor_kind === 'armed_forces';
}

/** "Kenya has 400 police officers in Haiti": not of its army. */
function policeOf({ know }: SentenceContext, { country }: Owner): string | null {
  return country ? know.lexicon.actors.bodyOf(country, 'police') : null;
}

/** Whether people are a force that stands or moves somewhere; with `mission`, whether they are a mission that begins and ends. */
export function isForce(context: SentenceContext, party: Party, mission: boolean): boolean {
  const actor = party.actor === null ? null : context.know.lexicon.actors.byId.get(party.actor)!;
  if (mission) return actor !== null && isMission(actor.actor_kind);
  if (party.pronoun || (TACTICAL.test(party.head) && !isContingent(party))) return false;
  if (/^(?:military|militant|peacekeeper|police)$/.test(party.victim_type ?? ''))
    return party.plural || actor !== null || party.count !== null || COLLECTIVE.test(party.head);
  if (party.count !== null && (PERSONNEL.test(party.head) || party.head === 'team')) return true;
  return actor !== null && (party.side === 'armed_group' || actor.actor_kind === 'government');
}

/** People who are a force where they are counted: "80 instructors left Bamako". */
const PERSONNEL = /^(?:adviser|advisor|expert|instructor|observer|personnel|specialist|trainer)s?$/;

/** "a team of 25 experts": the party with the number of those it consists of. */
export function crewOf(context: SentenceContext, noun: NounChunk): Party | null {
  const { chunks } = context;
  if (/^reinforcements?$/.test(context.reading.tokens[noun.head]!.low)) return soldiers(context, noun);
  const party = partyOf(context, noun, noun.count !== null && PERSONNEL.test(context.reading.tokens[noun.head]!.low));
  const at = chunks.indexOf(noun);
  const of = chunks[at + 1];
  const crew = chunks[at + 2];
  const counted = of?.kind === 'prep' && 'low' in of && of.low === 'of' && isNoun(crew) && crew.count !== null && !crew.measure;
  // "a strength of 11,826 uniformed personnel"
  if (!party && counted && MEASURES.test(context.reading.tokens[noun.head]!.low)) return crewOf(context, crew);
  if (!party || isThings(context, noun)) return null;
  return { ...party, count: peopleOf(context, noun, party) ?? (counted ? crew.count : null) };
}

const MEASURES = /^(?:strength|total|maximum|complement|ceiling|number)$/;

/** A country that is its army: "Moscow intervened in Syria", "France's withdrawal"; null where a noun names none. */
export function stateForce(context: SentenceContext, noun: NounChunk, owner: Owner | null = null): Party | null {
  const country = countryActing(context, noun);
  const actor = country ? context.know.lexicon.actors.bodyOf(country, 'armed-forces') : null;
  const whose = owner ?? (actor ? { actor, country } : null);
  return whose && { ...unnamedParty(context, noun), ...whose, count: null, head: 'army', victim_type: 'military', side: 'state' };
}

/** "US military flights", "army vehicles": a force's things. */
function isThings({ reading }: SentenceContext, { role, actor, head }: NounChunk): boolean {
  const { low, pos } = reading.tokens[head]!;
  if (role) return pos === 'NOUN' && role.collective && !low.startsWith(role.noun.split(' ').at(-1)!.slice(0, -1));
  return actor !== null && pos === 'NOUN' && !COLLECTIVE.test(low);
}

/** "two battalions" counts no soldiers; "a 500-strong battalion" does. */
function peopleOf({ reading }: SentenceContext, noun: NounChunk, { count, head: word }: Party): Count | null {
  const strong = reading.tokens.slice(noun.from, noun.head).some(({ low }) => /^(?:strong|man|member|person)$/.test(low));
  return UNITS.test(word) && !strong ? null : count;
}

const UNITS =
  /^(?:army|armies|force|contingent|battalion|brigade|regiment|unit|garrison|mission|detachment|compan(?:y|ies)|platoon|squad|division|team|group)s?$/;

const COLLECTIVE =
  /^(?:army|military|force|contingent|battalion|brigade|regiment|unit|garrison|mission|navy|troop|detachment|militia|air force)$/;
