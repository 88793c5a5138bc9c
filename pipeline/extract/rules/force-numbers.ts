import type { Party } from '../../kernel/statements.ts';
import { isAge } from '../clause/lists.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { type SentenceContext, tokenSpan } from './context.ts';
import { forceBefore, type Owner, soldiers } from './force-owners.ts';

/** "Another 3,000 will leave in September", "the last 146 of them": of the force told before; "Sweden pulled out 250": of Sweden's. */
export function bareNumber(context: SentenceContext, nouns: readonly NounChunk[], owner: Owner | null): Party[] {
  const noun = nouns.find((one) => one.count && !one.role && !one.actor && !one.name && !one.measure && isBare(context, one));
  const last = forceBefore(context)?.force ?? null;
  if (!noun || !(last || owner)) return [];
  const { start, end } = tokenSpan(context, noun.from, noun.to);
  const text = context.reading.text.slice(start, end);
  const party = last ?? soldiers(context, noun);
  return [{ ...party, ...(owner ?? {}), start, end, text, count: noun.count }];
}

/** A number and nothing that is counted: "another 3,000", "the last 146", "250 more". */
function isBare({ reading, chunks }: SentenceContext, noun: NounChunk): boolean {
  const { count, head, partitive } = noun;
  const at = chunks.indexOf(noun);
  const [and, counted] = [chunks[at + 1], chunks[at + 2]];
  // "eight and 14 tanks": eight tanks.
  const sharesNoun =
    and?.kind === 'and' && isNoun(counted) && counted.count !== null && reading.tokens[counted.head]!.end > counted.count.end;
  if (sharesNoun || isAge(chunks, at)) return false;
  const { end, low } = reading.tokens[head]!;
  return partitive || end <= count!.end || /^(?:more|others?)$/.test(low);
}
