import { numberAt } from '../annotate/numbers.ts';
import type { Token } from '../read/tokens.ts';
import type { NounChunk } from './chunk.ts';

const PRONOUNS = new Set(
  'he she they them him it who others another those these someone everybody all both none one some many several'.split(' '),
);
/** Pronouns that never stand before a noun of their own: "shot him dead". */
export const PERSONAL = new Set(['he', 'she', 'they', 'them', 'him']);
/** What may stand between an article and a number and says which of several they are: "the remaining nine", "the last 142". */
const OTHERS = /^(?:other|remaining|further|additional|extra|last|first|final|initial|estimated)$/;

/** Reads what a noun phrase begins with, an article, a possessive or a pronoun, into `chunk`; gives the token after it. */
export function determiner(tokens: readonly Token[], chunk: NounChunk, i: number, end: number): number {
  const { low, pos } = tokens[i]!;
  if (low === 'her' && !/^(?:NOUN|PROPN|ADJ|ADV|NUM)$/.test(tokens[i + 1]?.pos ?? '')) {
    chunk.pronoun = true;
    return i + 1;
  }
  if (pos === 'PRON' && /^(?:its|his|her|their|our|my|your)$/.test(low)) {
    chunk.article = 'the';
    chunk.owned = true;
    return i + 1;
  }
  const free = PERSONAL.has(low) || !(i + 1 < end && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[i + 1]!.pos));
  if (PRONOUNS.has(low) && pos !== 'NUM' && (pos === 'PRON' || /^(?:others|another)$/.test(low)) && free) {
    chunk.pronoun = true;
    chunk.plural = /^(?:they|them|others|those|these|all|both|many|several|some)$/.test(low);
    return i + 1;
  }
  // "not a single soldier": none.
  if (low === 'a' && tokens[i + 1]?.low === 'single' && tokens[i - 1]?.low === 'not') chunk.article = 'no';
  else if (low === 'a' || low === 'an' || low === 'another') chunk.article = numberStarts(tokens, i, end) ? null : 'a';
  else if (/^(?:the|this|that|these|those|both|all|said)$/.test(low)) chunk.article = 'the';
  // "no fewer than 12" is a number.
  else if (low === 'no') chunk.article = numberStarts(tokens, i, end) ? null : 'no';
  else if (/^(?:each|every|any)$/.test(low)) chunk.article = null;
  else return i;
  return chunk.article === null ? i : i + 1;
}

function numberStarts(tokens: readonly Token[], i: number, end: number): boolean {
  return numberAt(tokens, i, end) !== null;
}

/** "the other five": past the word that says they are not those told before, where a number follows; `at` itself elsewhere. */
export function overOthers(tokens: readonly Token[], chunk: NounChunk, at: number, end: number): number {
  const past = at > chunk.from && at + 1 < end && OTHERS.test(tokens[at]!.low) && numberAt(tokens, at + 1, end) !== null;
  return past ? at + 1 : at;
}

/** "a 'recruiter'": the quotation mark between the article and its noun. */
export function overQuote(tokens: readonly Token[], { article }: NounChunk, at: number): number {
  return article !== null && /^['"‘“`]$/.test(tokens[at]?.low ?? '') && tokens[at]!.start > tokens[at - 1]!.end ? at + 1 : at;
}

/** "12-year-old", "30 years old", "three-month-old": the number is an age and counts nobody. */
export function isAge(tokens: readonly Token[], to: number, end: number): boolean {
  const rest = tokens
    .slice(to, Math.min(end, to + 4))
    .map((token) => token.low)
    .filter((low) => low !== '-');
  return /^(?:years?|months?|weeks?|days?)$/.test(rest[0] ?? '') && /^olds?$/.test(rest[1] ?? '');
}
