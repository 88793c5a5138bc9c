import type { CasualtyStatement, Party, Status } from '../../kernel/statements.ts';
import type { DateMention } from '../../time/form.ts';
import type { Frame } from '../clause/frames.ts';
import { isMark, listBefore } from '../clause/lists.ts';
import { isNoun, isVerb, type NounChunk } from '../phrase/chunk.ts';
import { circumstances, widened } from './circumstances.ts';
import { casualty, lastEvent, partiesOf, partyOf, type Rule, type SentenceContext, spanOf, tokenSpan, unnamedParty } from './context.ts';
import { leaveOut } from './either.ts';
import { isNatural } from './natural.ts';
import { statusOf } from './status.ts';

type Harm = CasualtyStatement['harm'];

const WORDS: Record<string, Harm> = {
  dead: 'killed',
  killed: 'killed',
  lifeless: 'killed',
  fatalities: 'killed',
  fatality: 'killed',
  deaths: 'killed',
  wounded: 'injured',
  injured: 'injured',
  injuries: 'injured',
  hurt: 'injured',
  missing: 'missing',
  abducted: 'abducted',
  kidnapped: 'abducted',
  displaced: 'displaced',
};

/** Harm told without a verb of its own: "left 12 dead and 30 wounded", "five dead", "12 fatalities", "was found dead". */
export const deadAdjective: Rule = {
  id: 'dead-adjective',
  reads: 'A number with dead, wounded or missing behind it: "The blast left 12 people dead and 30 injured."',
  apply(context) {
    readMissing(context);
    context.chunks.forEach((chunk, at) => {
      if (!isNoun(chunk) || chunk.article === 'no') return;
      const harm = WORDS[context.reading.tokens[chunk.head]!.low];
      if (harm && chunk.count && isJoint(context, at, harm)) leaveOut(context);
      else if (harm && chunk.to - chunk.from === 1 && !chunk.event) readPredicate(context, chunk, at, harm);
      else if (harm && !chunk.event && (chunk.count || chunk.article === 'a')) tell(context, chunk, at, harm, victimOf(context, chunk));
    });
  },
};

/** "30 dead and wounded", "some 70 dead or injured": one number for both. */
function isJoint({ chunks, reading }: SentenceContext, at: number, harm: Harm): boolean {
  const [joined, next] = [chunks[at + 1], chunks[at + 2]];
  const other = joined?.kind === 'and' && next && next.to - next.from === 1 ? WORDS[reading.tokens[next.from]!.low] : undefined;
  return other !== undefined && other !== harm;
}

/** "Three soldiers are missing." */
function readMissing(context: SentenceContext): void {
  for (const frame of context.frames) {
    const { verb, subjects, at } = frame;
    const missing = context.reading.tokens[verb.head]!.low === 'missing' && (verb.from < verb.head || isReported(context, frame));
    const status = missing ? statusOf(context, frame) : null;
    if (status === null) continue;
    for (const victim of partiesOf(context, subjects, true)) tell(context, verb, at, 'missing', victim, status);
  }
}

/** "were reported missing". */
function isReported({ chunks, reading }: SentenceContext, { at }: Frame): boolean {
  const before = chunks[isMark(chunks[at - 1], 'as') ? at - 2 : at - 1];
  return (
    isVerb(before) &&
    /^(?:reported|declared|listed|registered|presumed|feared|remained?|remains|left|still)$/.test(reading.tokens[before.head]!.low)
  );
}

/** "left a guard dead", "shot him dead", "29 people were dead", "was found dead": the adjective says what became of those named before. */
function readPredicate(context: SentenceContext, adjective: NounChunk, at: number, harm: Harm): void {
  // "were listed as missing"
  const last = isMark(context.chunks[at - 1], 'as') ? at - 2 : at - 1;
  const before = context.chunks[last];
  const frame = context.frames.find((one) => one.at < at && at < one.to);
  const status = frame ? statusOf(context, frame) : 'reported';
  if (status === null || (frame && isNatural(context, frame))) return;
  const nouns = isNoun(before)
    ? frame?.objects.includes(before)
      ? frame.objects
      : listBefore(context.chunks, at - 1).nouns
    : isVerb(before) && frame && isState(context, frame)
      ? frame.subjects
      : [];
  for (const noun of nouns) {
    const victim = noun.article === 'no' ? null : partyOf(context, noun, true);
    if (victim) tell(context, adjective, at, harm, victim, status);
  }
}

/** "was dead", "were found dead", "was pronounced dead". */
function isState(context: SentenceContext, { verb }: Frame): boolean {
  const { low } = context.reading.tokens[verb.head]!;
  return (
    verb.forms.length === 0 &&
    /^(?:was|were|is|are|been|being|found|pronounced|declared|left|lay|confirmed|feared|presumed|believed|reported|listed|registered|went|gone)$/.test(
      low,
    )
  );
}

/** The people a counted phrase means, whether it names them or not. */
export function victimOf(context: SentenceContext, noun: NounChunk): Party {
  return { ...(partyOf(context, noun, true) ?? unnamedParty(context, noun)), count: noun.count };
}

function alreadyTold(context: SentenceContext, victim: Party, harm: Harm): boolean {
  return context.out.some(
    (one) =>
      one.kind === 'casualty' &&
      one.harm === harm &&
      one.sentence === context.sentence &&
      one.victim.start < victim.end &&
      one.victim.end > victim.start,
  );
}

/** States harm that no verb of its own tells, once for the same words. */
export function tell(
  context: SentenceContext,
  { head }: { head: number },
  at: number,
  harm: Harm,
  victim: Party,
  status: Status = 'reported',
): void {
  if (alreadyTold(context, victim, harm)) return;
  const frame = context.frames.find(({ from, to }) => from <= at && at < to);
  if (frame && isNatural(context, frame)) return;
  const from = frame?.from ?? 0;
  const to = frame?.to ?? context.chunks.length;
  const { places, dates, weapons } = widened(context, from, to);
  context.out.push(
    casualty({
      rule: 'dead-adjective',
      trigger: tokenSpan(context, head, head + 1),
      sentence: context.sentence,
      paragraph: context.paragraph,
      clause: spanOf(context, from, to),
      status,
      dates,
      places,
      harm,
      victim,
      perpetrators: [],
      weapons,
      cumulative: false,
      event: eventOf(context, circumstances(context, from, to).dates),
    }),
  );
}

/** The event that the sentence has told, unless the harm has a day of its own: "shot on Saturday, and that four bodies were found on Sunday". */
function eventOf(context: SentenceContext, dates: readonly DateMention[]): number | null {
  const at = lastEvent(context);
  const told = at === null ? [] : context.out[at]!.dates;
  const other = dates.length > 0 && told.length > 0 && !told.some(({ start }) => dates.some((date) => date.start === start));
  return other ? null : at;
}
