import { isMark } from '../clause/lists.ts';
import { isNoun, isVerb } from '../phrase/chunk.ts';
import type { SentenceContext } from './context.ts';

const TIMES = /^(?:minutes?|hours?|days?|weeks?|months?|years?)$/;

/** Whether chunk `at` stands in what its sentence says came before: "after a raid, shells fell", "shells fell after a raid". */
export function isBefore({ chunks }: SentenceContext, at: number): boolean {
  const after = chunks.findLastIndex((chunk, i) => i < at && isMark(chunk, 'after', 'following'));
  if (after < 0) return false;
  // Before the main clause it ends with a comma, behind it with the sentence.
  return chunks.slice(0, after).some(isVerb) || !chunks.slice(after, at).some(({ kind }) => kind === 'comma');
}

/** "hours after rebels fired two rounds": told as an event of its own that came so much earlier. */
export function isEarlier(context: SentenceContext, at: number): boolean {
  const { chunks, reading } = context;
  const after = chunks.findLastIndex((chunk, i) => i < at && isMark(chunk, 'after'));
  const times = chunks[after - 1];
  return after > 0 && isNoun(times) && TIMES.test(reading.tokens[times.head]!.low) && isBefore(context, at);
}
