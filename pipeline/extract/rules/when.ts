import { type DateMention, isDateline } from '../../time/index.ts';
import { isNoun } from '../phrase/chunk.ts';
import type { SentenceContext } from './context.ts';

/** The dates of chunks [from, to) that date what is told there, and not something else that is named. */
export function datesIn(context: SentenceContext, from: number, to: number): DateMention[] {
  const dates: DateMention[] = [];
  for (let i = from; i < to; i++) {
    const chunk = context.chunks[i]!;
    if (chunk.kind === 'date' && !isBygone(context, i) && !isOfNoun(context, from, i) && !isDateline(context.reading.text, chunk.mention))
      dates.push(chunk.mention);
  }
  return dates;
}

/** "initially announced on Thursday": no Thursday of the report's own week. */
function isBygone(context: SentenceContext, at: number): boolean {
  const chunk = context.chunks[at]!;
  if (chunk.kind !== 'date' || chunk.mention.form.kind !== 'weekday') return false;
  const verb = context.frames.findLast((frame) => frame.at < at)?.verb;
  return verb !== undefined && context.reading.tokens.slice(verb.from, verb.to).some(({ low }) => /^(?:initially|originally)$/.test(low));
}

const TIMES =
  /^(?:hours?|mornings?|afternoons?|evenings?|nights?|days?|weekends?|weeks?|months?|winter|spring|summer|autumn|season|course|end|start|beginning)$/;

/** "the coup of 16 September", "payment of September salaries": the date of a noun that is not the one the range begins with. */
function isOfNoun({ chunks, reading }: SentenceContext, from: number, at: number): boolean {
  const opener = chunks[at - 1];
  const owner = chunks[at - 2];
  if (opener?.kind !== 'prep' || opener.low !== 'of' || !isNoun(owner) || at - 2 === from) return false;
  return !TIMES.test(reading.tokens[owner.to - 1]!.low);
}

/**
 * Whether a date from elsewhere in the sentence may date a clause that has none: no year and no "since". "In memory of those who died in
 * 1998" is background, "In 1998," at the head of the sentence is not.
 */
export function mayDate(context: SentenceContext, { form, start }: DateMention): boolean {
  const rough = /^(?:year|decade)$/.test(form.kind) || (form.kind === 'range' && form.open === true);
  if (!rough) return true;
  const [first, second] = context.chunks;
  return [first, second].some((chunk) => chunk?.kind === 'date' && chunk.mention.start === start);
}
