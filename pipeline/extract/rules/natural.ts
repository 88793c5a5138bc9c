import type { Frame } from '../clause/frames.ts';
import { isMark } from '../clause/lists.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { NATURAL } from '../topic.ts';
import type { SentenceContext } from './context.ts';

/** "The floods killed 40", "he died of a heart attack", "killed in a car crash": nobody did it. */
export function isNatural(context: SentenceContext, frame: Frame): boolean {
  const { verb, at, subjects, to } = frame;
  const own = causesOf(frame);
  // "One died and five were hurt in a crush": the cause follows what is joined to it.
  const joined = own.length === 0 ? context.frames.find((next) => next.from === to + 1 && next.opener === 'and') : undefined;
  const causes = [...(verb.passive ? [] : subjects), ...own, ...(joined ? causesOf(joined) : [])];
  return causes.some((noun) => isNaturalCause(context, noun)) || isMishap(context, at);
}

function causesOf({ at, preps }: Frame): NounChunk[] {
  return preps.filter((phrase) => /^(?:by|of|from|in)$/.test(phrase.prep) && phrase.at > at).flatMap(({ nouns }) => nouns);
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

/** "Four died when a tanker overturned", "after their boat capsized": an accident in a clause of its own, and up to there no weapon and no violence. */
function isMishap({ frames, chunks, reading, know }: SentenceContext, at: number): boolean {
  const { topics, senses } = know.lexicon;
  const mishap = frames.find(
    (frame) =>
      frame.at !== at && /^(?:when|after|as)$/.test(frame.opener ?? '') && topics.get(reading.tokens[frame.verb.head]!.low) === 'accident',
  );
  if (!mishap) return false;
  const willed = chunks
    .slice(0, Math.max(at, mishap.to) + 1)
    .some((chunk) => isNoun(chunk) && (chunk.weapon || (chunk.event && senses.get(chunk.event.sense)?.violent)));
  return (
    !willed &&
    !frames.some(
      (frame) => frame !== mishap && frame.verb.forms.some(({ sense }) => senses.get(sense)?.violent && senses.get(sense)?.harm === null),
    )
  );
}
