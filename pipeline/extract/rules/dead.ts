import type { CasualtyStatement } from '../../kernel/statements.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { casualty, lastEvent, partyOf, type Rule, type SentenceContext, spanOf, tokenSpan, unnamedParty, widened } from './context.ts';

const WORDS: Record<string, CasualtyStatement['harm']> = {
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

/** Harm told without a verb of its own: "left 12 dead and 30 wounded", "five dead", "12 fatalities", "the bodies of three men". */
export const deadAdjective: Rule = {
  id: 'dead-adjective',
  reads: 'A number with dead, wounded or missing behind it: "The blast left 12 people dead and 30 injured."',
  apply(context) {
    context.chunks.forEach((chunk, at) => {
      if (!isNoun(chunk) || chunk.article === 'no') return;
      readInside(context, chunk, at);
      readBodies(context, chunk, at);
    });
  },
};

/** "12 dead", "30 others wounded": the word is the head of a counted phrase. */
function readInside(context: SentenceContext, noun: NounChunk, at: number): void {
  const { tokens } = context.reading;
  const harm = WORDS[tokens[noun.head]!.low];
  if (!harm || noun.event || (!noun.count && !(noun.article === 'a'))) return;
  if (alreadyTold(context, noun, harm)) return;
  push(context, noun, at, harm, { ...noun, role: noun.role });
}

function alreadyTold(context: SentenceContext, noun: NounChunk, harm: CasualtyStatement['harm']): boolean {
  const { tokens } = context.reading;
  return context.out.some(
    (one) =>
      one.kind === 'casualty' &&
      one.harm === harm &&
      one.sentence === context.sentence &&
      one.victim.start <= tokens[noun.to - 1]!.start &&
      one.victim.end > tokens[noun.from]!.start,
  );
}

/** "the bodies of three men were found", "three bodies". */
function readBodies(context: SentenceContext, noun: NounChunk, at: number): void {
  const { tokens } = context.reading;
  if (!/^(?:body|bodies|corpse|corpses)$/.test(tokens[noun.head]!.low)) return;
  const next = context.chunks[at + 1];
  const after = context.chunks[at + 2];
  const of = next?.kind === 'prep' && next.low === 'of' && isNoun(after) ? after : null;
  const victim = of ?? noun;
  if (of ? !partyOf(context, of) : !noun.count && noun.article !== 'a') return;
  push(context, of && noun.count && !of.count ? { ...of, count: noun.count } : victim, at, 'killed', victim);
}

function push(context: SentenceContext, noun: NounChunk, at: number, harm: CasualtyStatement['harm'], victim: NounChunk): void {
  const party = partyOf(context, victim, true) ?? unnamedParty(context, victim);
  const frame = context.frames.find(({ from, to }) => from <= at && at < to);
  const from = frame?.from ?? 0;
  const to = frame?.to ?? context.chunks.length;
  const { places, dates, weapons } = widened(context, from, to);
  context.out.push(
    casualty({
      rule: 'dead-adjective',
      trigger: tokenSpan(context, noun.head, noun.head + 1),
      sentence: context.sentence,
      paragraph: context.paragraph,
      clause: spanOf(context, from, to),
      status: 'reported',
      dates,
      places,
      harm,
      victim: { ...party, count: noun.count },
      perpetrators: [],
      weapons,
      cumulative: false,
      event: lastEvent(context),
    }),
  );
}
