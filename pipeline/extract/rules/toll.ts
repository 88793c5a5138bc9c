import type { Party } from '../../kernel/statements.ts';
import { isMark } from '../clause/lists.ts';
import { type Chunk, isNoun, isVerb, type NounChunk } from '../phrase/chunk.ts';
import { widened } from './circumstances.ts';
import { casualty, lastEvent, partyOf, type Rule, type SentenceContext, spanOf, tokenSpan, unnamedParty } from './context.ts';
import { isNaturalCause } from './natural.ts';

/** A total: it holds whatever was told of the dead before. */
export const deathToll: Rule = {
  id: 'death-toll',
  reads: 'A death toll with its number: "The death toll rose to 42 from 17."',
  apply(context) {
    context.chunks.forEach((chunk, at) => {
      if (isNoun(chunk) && isToll(context, chunk, at)) readToll(context, chunk, at);
    });
  },
};

function isToll(context: SentenceContext, noun: NounChunk, at: number): boolean {
  const words = context.reading.tokens.slice(noun.from, noun.to).map(({ low }) => low);
  const last = words.at(-1);
  if (last === 'toll') return !words.some((word) => word === 'casualty' || word === 'injury');
  if (last === 'count') return words.includes('death');
  const of = context.chunks[at + 2];
  return last === 'number' && isMark(context.chunks[at + 1], 'of') && isNoun(of) && (isDead(context, of) || isKilled(context, at + 3));
}

/** "the number of soldiers killed since May", "the number of people who died". */
function isKilled({ chunks, reading }: SentenceContext, i: number): boolean {
  const verb = chunks[i]?.kind === 'rel' ? chunks[i + 1] : chunks[i];
  return isVerb(verb) && /^(?:killed|slain|murdered|died|dead|massacred)$/.test(reading.tokens[verb.head]!.low);
}

function isDead(context: SentenceContext, noun: NounChunk): boolean {
  return /^(?:dead|deaths|fatalities|killed|victims)$/.test(context.reading.tokens[noun.head]!.low);
}

/** A toll of a war or a campaign is no toll of one event. */
const CAMPAIGN =
  /\b(?:ongoing|so far|since|war|conflict|uprising|insurgency|blockade|campaign|crackdown|unrest|crisis|offensive|this year)\b/;

function readToll(context: SentenceContext, noun: NounChunk, at: number): void {
  const { chunks } = context;
  const number = numberAfter(chunks, at);
  // "Toll in ferry fire rises to 31": nobody did it.
  if (number === null || chunks.slice(at + 1, number).some((chunk) => isNoun(chunk) && isNaturalCause(context, chunk))) return;
  const victim = chunks[number] as NounChunk;
  const frame = context.frames.find(({ from, to }) => from <= number && number < to);
  const from = Math.min(at, frame?.from ?? at);
  const to = Math.max(number + 1, frame?.to ?? 0);
  const { places, dates } = widened(context, from, to);
  const clause = spanOf(context, from, to);
  context.out.push(
    casualty({
      rule: 'death-toll',
      trigger: tokenSpan(context, noun.from, noun.to),
      sentence: context.sentence,
      paragraph: context.paragraph,
      clause,
      status: 'reported',
      dates,
      places,
      harm: 'killed',
      victim: { ...victimOf(context, at, victim), plural: true },
      perpetrators: [],
      weapons: [],
      cumulative: CAMPAIGN.test(context.reading.text.slice(clause.start, clause.end).toLowerCase()),
      event: lastEvent(context),
      toll: true,
    }),
  );
}

/** "the number of soldiers killed": soldiers. */
function victimOf(context: SentenceContext, at: number, number: NounChunk): Party {
  const of = context.chunks[at + 2];
  const people =
    isMark(context.chunks[at + 1], 'of') && isNoun(of) && !isDead(context, of) && of !== number ? partyOf(context, of, true) : null;
  const party = unnamedParty(context, number);
  return people ? { ...people, count: party.count } : party;
}

/** The number a toll comes to: after "to", "at" or "of", or right after the verb; never what it rose from. */
function numberAfter(chunks: readonly Chunk[], at: number): number | null {
  for (let i = at + 1; i < chunks.length && !isMark(chunks[i], '.', ';'); i++) {
    const chunk = chunks[i]!;
    if (!isNoun(chunk) || chunk.count === null || chunk.measure) continue;
    if (isMark(chunks[i - 1], 'to', 'at', 'of', 'as', ':') || isVerb(chunks[i - 1])) return i;
  }
  return null;
}
