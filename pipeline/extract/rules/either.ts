import type { Frame } from '../clause/frames.ts';
import { isMark } from '../clause/lists.ts';
import type { Sense } from '../lexicon/load.ts';
import { type SentenceContext, sentenceText } from './context.ts';

/** "killed or wounded 30 soldiers", "1,390 killed and wounded": one number, and nobody says how many of each. */
export function isEither({ frames, chunks, know }: SentenceContext, { at, subjects, objects }: Frame, { harm }: Sense): boolean {
  const one = [...subjects, ...objects].some(({ count }) => count !== null && (count.best ?? 2) > 1);
  return frames.some((other) => {
    const between = chunks[(other.at + at) / 2];
    if (Math.abs(other.at - at) !== 2 || !(isMark(between, 'or') || (one && isMark(between, 'and')))) return false;
    const harms = other.verb.forms.map((form) => know.lexicon.senses.get(form.sense)?.harm ?? null);
    // "abducted and killed": what happens to the same people, one after the other.
    return harms.some((known) => known !== null && known !== harm && (isMark(between, 'or') || isDeathOrWound(known, harm)));
  });
}

function isDeathOrWound(a: Sense['harm'], b: Sense['harm']): boolean {
  return (a === 'killed' && b === 'injured') || (a === 'injured' && b === 'killed');
}

/** Rejects the sentence, once, with the reason. */
export function leaveOut(context: SentenceContext): void {
  const { rejects } = context;
  const excerpt = sentenceText(context);
  const reason = 'The text gives one number for two kinds of harm ("killed or wounded"); how many of each it does not say.';
  if (!rejects.some((known) => known.excerpt === excerpt)) rejects.push({ reason, excerpt });
}
