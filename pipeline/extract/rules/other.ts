import type { Frame } from '../clause/frames.ts';
import type { NounChunk } from '../phrase/chunk.ts';
import type { SentenceContext } from './context.ts';

const OTHER = /^(?:another|other|separate|second|third|similar|unrelated)$/;
const INCIDENTS = /^(?:accidents?|cases?|episodes?|events?|incidents?|operations?)$/;

/** "another attack", "a separate incident": not the one told before. */
export function isOther({ reading: { tokens } }: SentenceContext, noun: NounChunk): boolean {
  return tokens.slice(noun.from, noun.to).some(({ low }) => OTHER.test(low));
}

/** Whether a clause tells of another event than the ones before: "another strike killed", "in a separate incident", "elsewhere". */
export function tellsAnother(context: SentenceContext, { verb, subjects, preps, from, at }: Frame): boolean {
  const { tokens } = context.reading;
  const named = (noun: NounChunk): boolean => noun.event !== null || INCIDENTS.test(tokens[noun.head]!.low);
  if (subjects.some((noun) => noun.event !== null && isOther(context, noun))) return true;
  const within = preps.filter((phrase) => phrase.prep === 'in' && (phrase.at < at || verb.passive)).flatMap(({ nouns }) => nouns);
  if (within.some((noun) => named(noun) && isOther(context, noun))) return true;
  return /^(?:elsewhere|separately)$/.test(tokens[context.chunks[from]!.from]!.low);
}
