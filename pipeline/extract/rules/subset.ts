import type { CasualtyStatement, Party } from '../../kernel/statements.ts';
import { isMark } from '../clause/lists.ts';
import { type Chunk, isNoun, isVerb, type NounChunk } from '../phrase/chunk.ts';
import { casualty, partyOf, type Rule, type SentenceContext, spanOf, tokenSpan } from './context.ts';

/** A number that is part of one told before: "20 people, including five children", "of the 53 killed, 48 died in Mali", "three of them". */
export const subset: Rule = {
  id: 'subset',
  reads: 'A part of a toll: "Twelve villagers, among them two teachers, were killed."',
  apply(context) {
    context.chunks.forEach((chunk, at) => {
      if (isMark(chunk, 'including')) readIncluded(context, at);
      if (isNoun(chunk) && chunk.article === 'the') readAmong(context, chunk, at);
      if (isNoun(chunk) && chunk.count && isPartitive(context, at)) markPart(context, chunk);
      if (isNoun(chunk) && chunk.partitive) readOfThem(context, chunk, at);
    });
  },
};

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
  if (!isNearest(context, at, of)) return;
  for (let i = at + 1; i < chunks.length; i++) {
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

/** "killed 12 bandits and freed nine hostages, including a nurse": nobody else is counted between a toll and its part. */
function isNearest({ chunks, reading }: SentenceContext, at: number, { victim }: CasualtyStatement): boolean {
  const counted = chunks.slice(0, at).findLast((chunk, i) => isNoun(chunk) && isCounted(chunk) && !isMark(chunks[i - 1], 'by'));
  return counted === undefined || reading.tokens[counted.from]!.start <= victim.end;
}

function isCounted({ count, role, actor, measure }: NounChunk): boolean {
  return count !== null && !measure && (role !== null || actor !== null);
}

/** "30 were hurt, 12 of them seriously", "20 people died, eleven of whom were children": a part that no verb of harm tells. */
function readOfThem(context: SentenceContext, noun: NounChunk, at: number): void {
  const { chunks, out, reading } = context;
  const { start } = reading.tokens[noun.from]!;
  if (!isOfThem(context, noun) || chunks[at - 1]?.kind !== 'comma') return;
  if (out.some((one) => one.kind === 'casualty' && one.victim.start === start)) return;
  const verb = chunks[at + 1];
  const kind = isVerb(verb) ? chunks[at + 2] : noun;
  if (!isNoun(kind) || (isVerb(verb) && !(/^(?:are|were)$/.test(reading.tokens[verb.head]!.low) && kind.role?.plural))) return;
  const whole = wholeOf(context, start);
  const victim = partyOf(context, kind, true);
  if (whole === null || victim === null) return;
  const of = out[whole] as CasualtyStatement;
  if (sizeOf(of.victim) <= sizeOf({ ...victim, count: noun.count })) return;
  const span = tokenSpan(context, noun.from, kind.to);
  const text = reading.text.slice(span.start, span.end);
  out.push(casualty({ ...of, rule: 'subset', victim: { ...victim, ...span, text, count: noun.count }, part_of: whole, trigger: span }));
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
  // "739 were killed. The victims included 1,266 men": then they are not the dead alone.
  const all = nouns.reduce((sum, { count }) => sum + (count?.best ?? count?.low ?? 1), 0);
  const whole = context.out[largest(context, harm)];
  if (whole?.kind !== 'casualty' || all > sizeOf(whole.victim)) return;
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

/** "three of them", "nine of whom". */
function isOfThem({ reading }: SentenceContext, { from, to, partitive }: NounChunk): boolean {
  return partitive && reading.tokens.slice(from, to).some(({ low }) => /^(?:them|whom)$/.test(low));
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
  if (noun.role !== null && !isOfThem(context, noun) && part.victim.head !== of.victim.head) return;
  if (of.harm !== part.harm || (of.victim.count?.best ?? 0) < (part.victim.count?.best ?? 0)) return;
  part.part_of = whole;
  if (noun.role !== null) return;
  part.victim = {
    ...part.victim,
    head: of.victim.head,
    actor: of.victim.actor,
    country: of.victim.country,
    victim_type: of.victim.victim_type,
    side: of.victim.side,
  };
}
