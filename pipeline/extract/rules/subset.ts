import type { CasualtyStatement, Party } from '../../kernel/statements.ts';
import { isMark } from '../clause/lists.ts';
import { type Chunk, isNoun, type NounChunk } from '../phrase/chunk.ts';
import { casualty, partyOf, type Rule, type SentenceContext, spanOf, tokenSpan } from './context.ts';

/** A number that is part of one told before: "20 people, including five children", "of the 53 killed, 48 died in Mali", "three of them". */
export const subset: Rule = {
  id: 'subset',
  reads: 'A part of a toll: "Twelve villagers, among them two teachers, were killed."',
  apply(context) {
    context.chunks.forEach((chunk, at) => {
      if (isIncluding(context.chunks, at)) readIncluded(context, at);
      if (isNoun(chunk) && chunk.article === 'the') readAmong(context, chunk, at);
      if (isNoun(chunk) && chunk.count && isPartitive(context, at)) markPart(context, chunk);
    });
  },
};

function isIncluding(chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at]!;
  if (!('low' in chunk)) return false;
  return chunk.low === 'including' || (chunk.low === 'among' && isNoun(chunks[at + 1]) && (chunks[at + 1] as NounChunk).pronoun);
}

/** The toll a part belongs to: the nearest one of the sentence that stands before or around it. */
function wholeOf(context: SentenceContext, before: number): number | null {
  let whole: number | null = null;
  context.out.forEach((one, index) => {
    if (
      one.kind === 'casualty' &&
      one.sentence === context.sentence &&
      one.part_of === null &&
      one.victim.start < before &&
      one.victim.count
    )
      whole = index;
  });
  return whole;
}

function readIncluded(context: SentenceContext, at: number): void {
  const { chunks, out } = context;
  const start = context.reading.tokens[chunks[at]!.from]!.start;
  const whole = wholeOf(context, start);
  if (whole === null) return;
  const of = out[whole] as CasualtyStatement;
  const first = chunks[at]!.kind !== 'noun' && isNoun(chunks[at + 1]) && (chunks[at + 1] as NounChunk).pronoun ? at + 2 : at + 1;
  for (let i = first; i < chunks.length; i++) {
    const noun = chunks[i]!;
    if (noun.kind === 'comma' || noun.kind === 'and') continue;
    if (isMark(noun, 'of') && isNoun(chunks[i + 1])) {
      i += 1;
      continue;
    }
    if (!isNoun(noun)) break;
    const victim = partyOf(context, noun, true);
    if (!victim || (!victim.count && victim.plural)) break;
    const told = out.findIndex((one) => one.kind === 'casualty' && one.sentence === context.sentence && one.victim.start === victim.start);
    if (told >= 0) (out[told] as CasualtyStatement).part_of = whole;
    else out.push(casualty({ ...of, rule: 'subset', victim, part_of: whole, trigger: tokenSpan(context, noun.from, noun.to) }));
  }
}

const GROUPS: Record<string, CasualtyStatement['harm']> = {
  dead: 'killed',
  killed: 'killed',
  victims: 'killed',
  wounded: 'injured',
  injured: 'injured',
};
/** Sentences that "the dead" reach back over. */
const REACH = 4;

/** "Three guards were among the dead", "among the dead were three guards", "the dead included three guards". */
function readAmong(context: SentenceContext, noun: NounChunk, at: number): void {
  const harm = GROUPS[context.reading.tokens[noun.head]!.low];
  if (!harm || noun.count !== null) return;
  const { chunks, frames } = context;
  const among = isMark(chunks[at - 1], 'among');
  const frame = frames.find((one) => (among ? one.at === at + 1 || one.at === at - 2 : one.at === at + 1));
  if (!frame || !(among || /^includ/.test(context.reading.tokens[frame.verb.head]!.low))) return;
  const nouns = among && frame.at < at ? frame.subjects : frame.objects;
  for (const one of nouns) addPart(context, harm, one, frame.at);
}

function addPart(context: SentenceContext, harm: CasualtyStatement['harm'], noun: NounChunk, at: number): void {
  const victim = partyOf(context, noun, true);
  if (!victim || (!victim.count && victim.plural)) return;
  const size = Math.max(1, sizeOf(victim));
  const whole = largest(context, harm);
  if (whole < 0 || sizeOf((context.out[whole] as CasualtyStatement).victim) <= size) return;
  const of = context.out[whole] as CasualtyStatement;
  const clause = spanOf(context, 0, context.chunks.length);
  const said = {
    rule: 'subset',
    clause,
    trigger: tokenSpan(context, context.chunks[at]!.from, context.chunks[at]!.to),
    sentence: context.sentence,
    paragraph: context.paragraph,
  };
  context.out.push(casualty({ ...of, ...said, victim, part_of: whole, toll: false }));
}

/** The largest toll of that harm that the sentences before have told; -1 where they tell none. */
function largest({ out, sentence }: SentenceContext, harm: CasualtyStatement['harm']): number {
  let best = -1;
  out.forEach((one, i) => {
    if (one.kind !== 'casualty' || one.harm !== harm || one.part_of !== null || one.cumulative || sentence - one.sentence > REACH) return;
    const known = best < 0 ? 0 : sizeOf((out[best] as CasualtyStatement).victim);
    if (sizeOf(one.victim) > known) best = i;
  });
  return best;
}

function sizeOf({ count }: Party): number {
  return count?.best ?? count?.low ?? 0;
}

/** "of the 53 soldiers killed, 48 died": a bare number after an "of the" toll; "three of them". */
function isPartitive(context: SentenceContext, at: number): boolean {
  const { chunks } = context;
  const noun = chunks[at] as NounChunk;
  if (noun.role !== null || noun.actor !== null) return noun.partitive;
  return noun.partitive || chunks.slice(0, at).some((chunk, i) => isMark(chunk, 'of') && isWhole(chunks[i + 1]));
}

function isWhole(chunk: Chunk | undefined): boolean {
  return isNoun(chunk) && chunk.count !== null && chunk.article === 'the';
}

function markPart(context: SentenceContext, noun: NounChunk): void {
  const start = context.reading.tokens[noun.from]!.start;
  const part = context.out.find(
    (one): one is CasualtyStatement => one.kind === 'casualty' && one.sentence === context.sentence && one.victim.start === start,
  );
  const whole = wholeOf(context, start);
  if (!part || whole === null || context.out[whole] === part) return;
  const of = context.out[whole] as CasualtyStatement;
  if (noun.role !== null && part.victim.head !== of.victim.head) return;
  if (of.harm !== part.harm || (of.victim.count?.best ?? 0) < (part.victim.count?.best ?? 0)) return;
  part.part_of = whole;
  part.victim = {
    ...part.victim,
    head: of.victim.head,
    actor: of.victim.actor,
    country: of.victim.country,
    victim_type: of.victim.victim_type,
    side: of.victim.side,
  };
}
