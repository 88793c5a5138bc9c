import type { Frame } from '../clause/frames.ts';
import { isMark } from '../clause/lists.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import type { SentenceContext } from './context.ts';

const WORKERS = /^(?:general|hunger|rail|labou?r|wildcat|transport|teachers?|workers?|doctors?|sit-down)$/;

/** Says which strikes are attacks, "strikes on rebel camps", "the strike killed 12", and which are what workers do. */
export function settleStrikes(sentences: readonly SentenceContext[]): void {
  let struck = false;
  for (const context of sentences) {
    context.chunks.forEach((chunk, at) => {
      if (!isNoun(chunk)) return;
      struck ||= /^(?:airstrike|drone)$/.test(chunk.event?.sense ?? '') || /^(?:aerial|drone)$/.test(chunk.weapon?.mode ?? '');
      // "The strikes left millions in the cold": those told before, where some were told.
      const military = isMilitary(context, chunk, at) || (struck && chunk.article === 'the' && isOpen(context, chunk));
      if (military) chunk.event = { ...chunk.event!, sense: 'airstrike' };
      struck ||= military;
    });
  }
}

/** A strike of whatever kind: no word says whose. */
function isOpen({ reading: { tokens } }: SentenceContext, noun: NounChunk): boolean {
  if (noun.event?.sense !== 'strike-work' || !/^strikes?$/.test(tokens[noun.head]!.low)) return false;
  return !tokens.slice(noun.from, noun.head).some(({ low }) => WORKERS.test(low));
}

function isMilitary(context: SentenceContext, noun: NounChunk, at: number): boolean {
  const { chunks, frames, know } = context;
  if (!isOpen(context, noun)) return false;
  const struck = chunks[at + 2];
  const aimed = isMark(chunks[at + 1], 'on', 'against') && isNoun(struck) && (struck.target || struck.role || struck.actor || struck.place);
  const harms = ({ verb }: Frame): boolean => verb.forms.some((form) => know.lexicon.senses.get(form.sense)?.harm != null);
  return Boolean(aimed) || frames.some((frame) => frame.subjects.includes(noun) && !frame.verb.passive && harms(frame));
}
