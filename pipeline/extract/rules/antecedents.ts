import { isArmedGroup } from '../../kernel/actor-kinds.ts';
import { antecedentOf } from '../clause/antecedent.ts';
import { type Chunk, isNoun, isVerb, type NounChunk } from '../phrase/chunk.ts';
import type { SentenceContext } from './context.ts';
import { countryActing } from './where.ts';

/** "They fled", "it had killed": the people, the group or the country that the sentence or the one before began with. */
export function meantByPronoun(context: SentenceContext, noun: NounChunk, before: SentenceContext | undefined): NounChunk | null {
  const { reading, chunks } = context;
  const at = chunks.indexOf(noun);
  const { low } = reading.tokens[noun.from]!;
  if ((low !== 'they' && low !== 'it') || !chunks.slice(at + 1, at + 3).some(isVerb)) return null;
  const meant = speakerBefore(chunks, at) ?? subjectBefore(chunks.slice(0, at), before);
  if (meant === null) return null;
  const fits = low === 'it' ? isOne(context, meant) : isArmed(meant) || meant.role?.side === 'state';
  return fits ? meant : null;
}

/** "Three died; the army said it had killed 40": whoever says it. */
function speakerBefore(chunks: readonly Chunk[], at: number): NounChunk | null {
  const said = chunks[at - 1]?.kind === 'sub' ? at - 2 : at - 1;
  const [speaker, verb] = [chunks[said - 1], chunks[said]];
  return isVerb(verb) && verb.says && isNoun(speaker) && !speaker.pronoun ? speaker : null;
}

/** Who "its soldiers", "their base", "whose army" belong to: the subject before them, or the noun before "whose". */
export function whoseOf({ chunks }: SentenceContext, noun: NounChunk, before: SentenceContext | undefined): NounChunk | null {
  const at = chunks.indexOf(noun);
  const opener = chunks[at - 1];
  if (opener?.kind === 'rel' && opener.low === 'whose') return antecedentOf(chunks, at - 1);
  if (!noun.owned || at < 0) return null;
  return subjectBefore(chunks.slice(0, at), before);
}

function subjectBefore(chunks: readonly Chunk[], before: SentenceContext | undefined): NounChunk | null {
  const subject = subjectOf(chunks) ?? (before ? subjectOf(before.chunks) : null);
  if (subject?.pronoun) return subject.meant;
  return subject?.whose ?? subject;
}

function subjectOf(chunks: readonly Chunk[]): NounChunk | null {
  const verb = chunks.findIndex(isVerb);
  const found = chunks.slice(0, Math.max(verb, 0)).find((chunk, i) => isNoun(chunk) && chunks[i - 1]?.kind !== 'prep');
  if (!found || !isNoun(found)) return null;
  // "A UN force, MINUSTAH, was set up": the name says best who it is.
  const [comma, name, closing] = chunks.slice(chunks.indexOf(found) + 1, chunks.indexOf(found) + 4);
  const named = !found.actor && comma?.kind === 'comma' && closing?.kind === 'comma' && isNoun(name) && name.actor !== null && !name.role;
  return named ? name : found;
}

/** Whether a phrase names people who bear arms and are no state's. */
export function isArmed({ actor, role }: NounChunk): boolean {
  return actor ? isArmedGroup(actor.actor_kind) : role?.side === 'armed_group' || role?.unnamed === true;
}

/** What "it" can be of those who act: a body of the state, a country, a group or a mission that has a name. */
function isOne(context: SentenceContext, noun: NounChunk): boolean {
  const { actor, role } = noun;
  // "The army said it had killed five".
  if (role?.side === 'state' && !role.plural && /army|force|navy|military|police|ministry|government/.test(role.noun)) return true;
  return (actor !== null && !(role?.plural && !role.collective)) || countryActing(context, noun) !== null;
}
