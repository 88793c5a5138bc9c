import type { EventStatement, Party } from '../../kernel/statements.ts';
import type { DateMention } from '../../time/form.ts';
import type { Frame } from '../clause/frames.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { NATURAL } from '../topic.ts';
import type { SentenceContext } from './context.ts';

/** "after ten years of fighting": what fills years is no event. */
export function fillsYears(context: SentenceContext, at: number): boolean {
  const [noun, of] = [context.chunks[at - 2], context.chunks[at - 1]];
  return (
    of?.kind === 'prep' &&
    of.low === 'of' &&
    isNoun(noun) &&
    /^(?:years?|decades?|centur(?:y|ies))$/.test(context.reading.tokens[noun.head]!.low)
  );
}

/** "The floods killed 40", "he died of a heart attack", "killed in a car crash": nobody did it. */
export function isNatural(context: SentenceContext, { verb, at, subjects, preps }: Frame): boolean {
  const causes = preps.filter((phrase) => /^(?:by|of|from|in)$/.test(phrase.prep) && phrase.at > at).flatMap(({ nouns }) => nouns);
  return [...(verb.passive ? [] : subjects), ...causes].some((noun) => isNaturalCause(context, noun));
}

function isNaturalCause({ reading, know }: SentenceContext, noun: NounChunk): boolean {
  const topic = noun.topic?.topic ?? know.lexicon.topics.get(reading.tokens[noun.head]!.low);
  return topic !== undefined && NATURAL.has(topic);
}

/** "a year with both civilians and soldiers targeted by Islamists": kinds of people, no number, no place and no time but a year tell of no single event. */
export function isGeneral({ violent, definite, agents, patients, targets, places, dates, clause }: EventStatement): boolean {
  if (!violent || definite || targets.length > 0 || places.length > 0 || patients.length === 0) return false;
  const told = dates.some((date) => (date.start >= clause.start && date.end <= clause.end) || !isYear(date));
  return !told && [...agents, ...patients].every(isKind);
}

function isYear({ form }: DateMention): boolean {
  return form.kind === 'year' || form.kind === 'decade' || form.kind === 'range';
}

function isKind(party: Party): boolean {
  return party.plural && party.count === null && !party.definite && party.actor === null && !party.pronoun;
}

/** "fights for her job": what is fought for is no enemy, unless it is ground. */
export function isStriving(context: SentenceContext, { verb, at, objects, preps }: Frame): boolean {
  const after = preps.filter((phrase) => phrase.at > at);
  return (
    objects.length === 0 &&
    /^(?:fight|fought|battl)/.test(context.reading.tokens[verb.head]!.low) &&
    after[0]?.prep === 'for' &&
    after.every(({ prep, nouns }) => !/^(?:with|against)$/.test(prep) && nouns.every(({ place }) => place === null))
  );
}
