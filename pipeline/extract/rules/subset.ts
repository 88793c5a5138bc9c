import type { CasualtyStatement } from '../../kernel/statements.ts';
import { isMark, nounList, opensClause } from '../clause/lists.ts';
import { type Chunk, isNoun, isVerb, type NounChunk } from '../phrase/chunk.ts';
import { casualty, partyOf, type Rule, type SentenceContext, tokenSpan } from './context.ts';
import { sizeOf, wholeOf } from './whole-toll.ts';

/** A number that is part of one told before: "20 people, including five children", "of the 53 killed, 48 died in Mali", "three of them". */
export const subset: Rule = {
  id: 'subset',
  reads: 'A part of a toll: "Twelve villagers, among them two teachers, were killed."',
  apply(context) {
    context.chunks.forEach((chunk, at) => {
      if (isMark(chunk, 'including')) readIncluded(context, at);
      if (isMark(chunk, ':')) readBreakdown(context, at);
      if (isNoun(chunk) && chunk.count && isPartitive(context, at)) markPart(context, chunk);
      if (isNoun(chunk) && chunk.partitive) readOfThem(context, chunk, at);
    });
  },
};

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
    // "including two girls, and 13 were reported missing"
    if (!isNoun(noun) || (i > at + 1 && opensClause(chunks, i) && chunks.slice(0, at).some(isVerb))) break;
    const victim = partyOf(context, noun, true);
    if (!victim || (!victim.count && victim.plural)) break;
    const told = out.findIndex((one) => one.kind === 'casualty' && one.sentence === context.sentence && one.victim.start === victim.start);
    const known = told < 0 ? null : (out[told] as CasualtyStatement);
    // "Several were hurt, including Omar Sow, who died": he is none of the hurt any more.
    if (known) known.part_of = known.harm === of.harm ? whole : known.part_of;
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

/** "130 people had died: about 100 soldiers and some 30 civilians": what a number is made of stands behind the colon. */
function readBreakdown(context: SentenceContext, at: number): void {
  const { chunks, out, reading } = context;
  const whole = at > 0 ? wholeOf(context, reading.tokens[chunks[at]!.from]!.start) : null;
  if (whole === null || opensClause(chunks, at + 1)) return;
  const of = out[whole] as CasualtyStatement;
  const { nouns } = nounList(chunks, at + 1);
  const parts = nouns.map((noun) => partyOf(context, noun, true)).filter((party) => party !== null);
  const sizes = parts.map((part) => sizeOf(part) || (part.plural ? 0 : 1));
  if (parts.length < 2 || sizes.includes(0) || sizes.reduce((sum, size) => sum + size, 0) > sizeOf(of.victim)) return;
  for (const victim of parts)
    if (!out.some((one) => one.kind === 'casualty' && one.victim.start === victim.start))
      out.push(casualty({ ...of, rule: 'subset', victim, part_of: whole, trigger: { start: victim.start, end: victim.end } }));
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
