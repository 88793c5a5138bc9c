import type { NamedActor } from '../../kernel/statements.ts';
import { isMark } from '../clause/lists.ts';
import { isNoun, isVerb, type NounChunk } from '../phrase/chunk.ts';
import { demonymAt } from '../phrase/noun-places.ts';
import type { SentenceContext } from './context.ts';

/** The actor a phrase names: by its own words, by what its people are members of, by what was named before, or as a body of a state. */
export function actorOf(context: SentenceContext, noun: NounChunk, victims: boolean): NamedActor | null {
  const actor = noun.actor ?? groupOf(context, noun) ?? noun.meant?.actor;
  if (actor) return actor;
  const body = bodyOf(context, noun, victims);
  return body ? context.know.lexicon.actors.byId.get(body)! : noun.body;
}

/** Nouns that are people only by what follows them. */
export const BUNDLES =
  /^(?:column|band|squad|unit|group|commando|cell|wing|member|members|elements?|faction|detachment|front|force|forces|combatant)s?$/;

/** "fighters of the Shining Path", "rebels belonging to the FMLN", "gunmen believed to be members of M23", "JNIM's men": the group. */
export function groupOf(context: SentenceContext, noun: NounChunk): NamedActor | null {
  const { chunks, reading } = context;
  if (!noun.role && !BUNDLES.test(reading.tokens[noun.head]!.low)) return null;
  const owner =
    noun.role && /^(?:armed_group|state)$/.test(noun.role.side) ? (noun.possessor?.actor ?? noun.possessor?.meant?.actor) : null;
  if (owner) return owner;
  const at = chunks.indexOf(noun) + 1;
  const told = afterBelief(context, at);
  const whole = told > at && isNoun(chunks[told]) && !chunks[told].actor ? told + 1 : told;
  const [prep, group] = [chunks[whole], chunks[whole + 1]];
  if (told > at && isNoun(chunks[told]) && chunks[told].actor) return chunks[told].actor;
  const joins =
    told > at ? isMark(prep, 'of', 'from', 'to') : (noun.role?.side !== 'civilian' || isMen(context, noun)) && isMark(prep, 'of', 'from');
  return joins && prep!.kind === 'prep' && isNoun(group) ? group.actor : null;
}

/** "1,000 men of the Wagner Group": who are counted as one of it. */
function isMen({ reading }: SentenceContext, { head, count }: NounChunk): boolean {
  return reading.tokens[head]!.low === 'men' && count !== null;
}

/** Verbs by which somebody is said to be one of a group. */
const BELIEF = /^(?:believed|thought|suspected|presumed|said|known|reported|alleged|claiming|claimed|identified|described|belonging)$/;
const BEING = /^(?:be|belong|come|represent)$/;

/** Chunk after ", believed to be", "claiming to belong", "identified as", "belonging"; `at` itself where nothing of the kind stands there. */
export function afterBelief({ chunks, reading: { tokens } }: SentenceContext, at: number): number {
  let i = chunks[at]?.kind === 'comma' ? at + 1 : at;
  const verb = chunks[i];
  if (!isVerb(verb) || verb.negated || !BELIEF.test(tokens[verb.head]!.low)) return at;
  i += 1;
  const being = chunks[i];
  if (isVerb(being)) return tokens[being.from]!.low === 'to' && BEING.test(tokens[being.head]!.low) ? i + 1 : at;
  if (isMark(being, 'as')) return i + 1;
  return tokens[verb.head]!.low === 'belonging' ? i : at;
}

/** "a group of locals", "two teams of doctors", "the lives of five nurses": the people a word for many is filled with. */
export function membersOf({ chunks, reading }: SentenceContext, noun: NounChunk): NounChunk | null {
  if (
    noun.role ||
    noun.actor ||
    noun.event ||
    !/^(?:groups?|teams?|bands?|bunch|handful|gangs?|compan(?:y|ies)|platoons?|squads?|columns?|detachments?|lives)$/.test(
      reading.tokens[noun.head]!.low,
    )
  )
    return null;
  const at = chunks.indexOf(noun);
  const [prep, members] = [chunks[at + 1], chunks[at + 2]];
  return at >= 0 && prep?.kind === 'prep' && prep.low === 'of' && isNoun(members) && (members.role || members.actor || members.name)
    ? members
    : null;
}

const PAST = /^(?:former|ex|retired|off-duty|ousted|rogue|rebel|fake|defected|dissident|pro|anti)$/;

/**
 * Id of the state's body that a phrase names by rule: "the Malian army", "French troops", "Mali's armed forces", "Pakistan army".
 *
 * Soldiers stand for their army where they are many, or where they are the victims: the dead belonged to it. One soldier who
 * shoots somebody need not have acted for it, so "a Malian soldier killed his neighbour" names no actor.
 */
function bodyOf(context: SentenceContext, noun: NounChunk, victims: boolean): string | null {
  const { actors } = context.know.lexicon;
  const known = noun.role && actors.bodyNouns.get(noun.role.noun);
  if (!known || (known.member && !noun.role!.plural && !noun.role!.collective && !victims)) return null;
  const words = context.reading.tokens.slice(noun.from, noun.to);
  if (words.some(({ low }) => PAST.test(low))) return null;
  const country = stateOf(context, noun);
  return country && actors.bodyOf(country, known.body);
}

/** The state whose demonym or name stands in a phrase. */
export function stateOf(context: SentenceContext, noun: NounChunk): string | null {
  const { tokens } = context.reading;
  for (let i = noun.head; i >= noun.from; i--) {
    const country = demonymAt(context.know, context.reading, i);
    // "Russian-backed forces" are nobody's army.
    if (country) return tokens[i + 1]?.low === '-' ? null : country;
  }
  const place = noun.place?.to === noun.head ? noun.place : (noun.possessor?.place ?? originOf(context, noun));
  const [first] = place ? context.know.gazetteer.named(place.name) : [];
  return first?.feature === 'PCLI' ? first.country : null;
}

/** "a contingent from China", "the army of Ghana"; where troops that somebody withdrew "from Chad" come from is not told. */
function originOf({ chunks, know }: SentenceContext, noun: NounChunk): NounChunk['place'] {
  const at = chunks.indexOf(noun);
  const prep = chunks[at + 1];
  const there = chunks[at + 2];
  if (prep?.kind !== 'prep' || !isNoun(there) || there.role) return null;
  const institution = noun.role !== null && know.lexicon.actors.bodyNouns.get(noun.role.noun)?.member === false;
  return (prep.low === 'of' && institution) || (prep.low === 'from' && !isVerb(chunks[at - 1])) ? there.place : null;
}
