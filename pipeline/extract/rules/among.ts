import type { CasualtyStatement } from '../../kernel/statements.ts';
import { isMark } from '../clause/lists.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { casualty, partyOf, type Rule, type SentenceContext, spanOf, tokenSpan } from './context.ts';
import { largest, sizeOf } from './whole-toll.ts';

/** A part of the dead or wounded that the sentences before have counted. */
export const among: Rule = {
  id: 'among',
  reads: 'Who were among those told before: "The dead included two nurses. Forty of the wounded are in hospital."',
  apply(context) {
    context.chunks.forEach((chunk, at) => {
      if (isMark(chunk, 'including')) readAmongThem(context, at);
      if (isNoun(chunk) && chunk.article === 'the') readAmong(context, chunk, at);
      if (isNoun(chunk) && chunk.partitive) markOfGroup(context, chunk);
    });
  },
};

const GROUPS: Record<string, CasualtyStatement['harm']> = {
  dead: 'killed',
  killed: 'killed',
  victims: 'killed',
  wounded: 'injured',
  injured: 'injured',
};
/** "Three guards were among the dead", "among the dead were three guards", "the dead included three guards". */
function readAmong(context: SentenceContext, noun: NounChunk, at: number): void {
  const harm = GROUPS[context.reading.tokens[noun.head]!.low];
  if (!harm || noun.count !== null) return;
  const { chunks, frames } = context;
  const among = isMark(chunks[at - 1], 'among');
  const frame = frames.find((one) => (among ? one.at === at + 1 || one.at === at - 2 : one.at === at + 1));
  if (!frame || !(among || /^includ/.test(context.reading.tokens[frame.verb.head]!.low))) return;
  const nouns = among && frame.at < at ? frame.subjects : frame.objects;
  // "739 were killed. The victims included 1,266 men": then they are not the dead alone.
  const all = nouns.reduce((sum, { count }) => sum + (count?.best ?? count?.low ?? 1), 0);
  const whole = context.out[largest(context, harm)];
  if (whole?.kind !== 'casualty' || all > sizeOf(whole.victim)) return;
  for (const one of nouns) addPart(context, harm, one, frame.at);
}

/** "Among them were two nurses", "two nurses were among those killed": a part of the number that the sentences before have told. */
function readAmongThem(context: SentenceContext, at: number): void {
  const { chunks, frames, reading, out, sentence } = context;
  const among = chunks[at]!;
  if (among.to - among.from < 2) return;
  const frame = frames.find((one) => one.at === at + 1 || one.at === at - 1);
  if (!frame || !/^(?:was|were|is|are)$/.test(reading.tokens[frame.verb.head]!.low)) return;
  const before = out.findLast((one) => one.kind === 'casualty' && one.sentence < sentence);
  const harm = GROUPS[reading.tokens[among.to - 1]!.low] ?? (before?.kind === 'casualty' ? before.harm : null);
  if (harm) for (const one of frame.at < at ? frame.subjects : frame.objects) addPart(context, harm, one, frame.at);
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

/** "Forty of the wounded are in hospital": of those wounded who were counted before. */
function markOfGroup(context: SentenceContext, noun: NounChunk): void {
  const { start } = context.reading.tokens[noun.from]!;
  const part = context.out.find((one) => one.kind === 'casualty' && one.sentence === context.sentence && one.victim.start === start);
  const harm = GROUPS[context.reading.tokens[noun.head]!.low];
  if (part?.kind !== 'casualty' || part.part_of !== null || part.harm !== harm) return;
  const others = context.out.filter((one) => one !== part);
  const of = others[largest({ ...context, out: others }, harm)];
  if (of?.kind === 'casualty' && sizeOf(of.victim) > sizeOf(part.victim)) part.part_of = context.out.indexOf(of);
}
