import type { Frame } from '../clause/frames.ts';
import { isMark } from '../clause/lists.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { NATURAL } from '../topic.ts';
import type { SentenceContext } from './context.ts';

/** "The floods killed 40", "he died of a heart attack", "killed in a car crash": nobody did it. */
export function isNatural(context: SentenceContext, { verb, at, subjects, preps }: Frame): boolean {
  const causes = preps.filter((phrase) => /^(?:by|of|from|in)$/.test(phrase.prep) && phrase.at > at).flatMap(({ nouns }) => nouns);
  return [...(verb.passive ? [] : subjects), ...causes].some((noun) => isNaturalCause(context, noun)) || isMishap(context, at);
}

/** An accident, a disaster or a disease. */
export function isNaturalCause({ chunks, reading, know }: SentenceContext, noun: NounChunk): boolean {
  const at = chunks.indexOf(noun);
  const of = chunks[at + 2];
  // "an outbreak of violence"
  if (
    isMark(chunks[at + 1], 'of') &&
    isNoun(of) &&
    /^(?:violence|fighting|shooting|clashes|hostilities)$/.test(reading.tokens[of.head]!.low)
  )
    return false;
  const topic = noun.topic?.topic ?? know.lexicon.topics.get(reading.tokens[noun.head]!.low);
  return topic !== undefined && NATURAL.has(topic);
}

/** "Four died when a tanker overturned", "after their boat capsized": no weapon and no violence in the sentence, but an accident in a clause of its own. */
function isMishap({ frames, chunks, reading, know }: SentenceContext, at: number): boolean {
  const { topics, senses } = know.lexicon;
  const mishap = frames.some(
    (frame) =>
      frame.at !== at && /^(?:when|after|as)$/.test(frame.opener ?? '') && topics.get(reading.tokens[frame.verb.head]!.low) === 'accident',
  );
  return (
    mishap &&
    !chunks.some((chunk) => isNoun(chunk) && (chunk.weapon || (chunk.event && senses.get(chunk.event.sense)?.violent))) &&
    !frames.some((frame) => frame.verb.forms.some(({ sense }) => senses.get(sense)?.violent && senses.get(sense)?.harm === null))
  );
}
