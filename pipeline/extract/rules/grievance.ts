import type { Frame } from '../clause/frames.ts';
import { isMark } from '../clause/lists.ts';
import { type Chunk, isNoun, isVerb } from '../phrase/chunk.ts';
import type { SentenceContext } from './context.ts';

/** Words for coming together over what happened before, besides those for protests. */
const REMEMBERS =
  /^(?:commemorat(?:e|es|ed|ing|ion)|mark(?:s|ed|ing)?|anniversary|remembrance|memory|tribute|homage|graves?|funeral|vigil)$/;
const DEMANDS = /^(?:demand(?:s|ed|ing)?|calling|urging|seeking|pressing)$/;
const BECAUSE = ['over', 'against', 'after', 'about', 'following', 'for', 'because', 'since', 'regarding', 'concerning'];
const CAUSED = /^(?:triggered|sparked|prompted|provoked|fuelled|fueled|angered|outraged)$/;

/**
 * Whether the phrase at chunk `at` only says what a protest was about: "marched over the death of a student". The grievance is
 * no event of this report's day, and its dead are not the protest's.
 */
export function isGrievance(context: SentenceContext, at: number): boolean {
  const { chunks } = context;
  if (isMark(chunks[at - 1], 'over')) return true;
  let protest = false;
  let because = false;
  for (let i = 0; i < at; i++) {
    if (isMark(chunks[i], '.', ';')) return false;
    if (protest && endsReason(context, i, at)) because = false;
    if (isProtest(context, chunks[i]!)) protest = true;
    if (!protest) continue;
    because ||= isReason(context, i);
  }
  return protest && (because || isProtest(context, chunks[at - 1]!) || isMark(chunks[at - 1], 'of', 'at'));
}

/** "and police killed two": a new clause tells something of its own; "the rape and murder", "who attacked and killed" go on. */
function endsReason({ chunks, frames }: SentenceContext, i: number, at: number): boolean {
  if (isMark(chunks[i], 'while', 'but')) return true;
  if (chunks[i]!.kind !== 'and' && chunks[i]!.kind !== 'comma') return false;
  if (chunks[i]!.kind === 'and') return i + 1 !== at || (isVerb(chunks[at]) && !isVerb(chunks[i - 1]));
  return !isRelative(
    chunks,
    frames.find((frame) => frame.at === at),
  );
}

function isRelative(chunks: readonly Chunk[], frame: Frame | undefined): boolean {
  return frame !== undefined && chunks[frame.from - 1]?.kind === 'rel';
}

function isProtest({ know, reading }: SentenceContext, chunk: Chunk): boolean {
  const senses = isNoun(chunk)
    ? chunk.event
      ? [chunk.event.sense]
      : []
    : isVerb(chunk)
      ? chunk.forms.filter(({ object }) => object === null).map(({ sense }) => sense)
      : [];
  if (senses.some((sense) => know.lexicon.senses.get(sense)?.type === 'PROTEST')) return true;
  return (isNoun(chunk) || isVerb(chunk)) && hasWord(reading.tokens[chunk.head]!.low);
}

function hasWord(low: string): boolean {
  return REMEMBERS.test(low) || DEMANDS.test(low);
}

function isReason({ chunks, reading }: SentenceContext, i: number): boolean {
  const { low } = reading.tokens[chunks[i]!.from]!;
  return hasWord(reading.tokens[chunks[i]!.to - 1]!.low) || DEMANDS.test(low) || CAUSED.test(low) || isMark(chunks[i], ...BECAUSE);
}
