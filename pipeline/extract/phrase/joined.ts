import { phraseAt } from '../annotate/phrases.ts';
import type { NounChunk } from './chunk.ts';
import type { State } from './noun-places.ts';

/** Longest bracket, in tokens, that may stand inside a noun phrase. */
const INSIDE = 15;

/** "two JMB [Mujahideen of Bangladesh] suspects", "an NSCN (K) member": past the brackets between a name and the people it names; `at` itself where none are. */
export function pastInnerBrackets({ reading: { tokens }, know, end }: State, { actor, name, from }: NounChunk, at: number): number {
  if (at === from || !(actor || name)) return at;
  let i = at;
  while (i < end && /^[([]$/.test(tokens[i]!.low)) {
    let [close, depth] = [i + 1, 1];
    for (; close < Math.min(end, i + INSIDE) && depth > 0; close++)
      if (/^[([]$/.test(tokens[close]!.low)) depth += 1;
      else if (/^[)\]]$/.test(tokens[close]!.low)) depth -= 1;
    if (depth > 0) return at;
    i = close;
  }
  if (i === at || i >= end || !/^\p{Ll}/u.test(tokens[i]!.text) || tokens[i]!.pos === 'VERB') return at;
  return phraseAt(know.lexicon, tokens, i, end)?.entries.some(({ kind }) => kind === 'role') ? i : at;
}

/** Token after the "and" of "6 TTP and LeI militants", "six JNIM and/or ISGS fighters", where a number and a bare name stand before it; null elsewhere. */
export function afterJoinedName(
  { reading: { tokens }, end }: State,
  { count, actor, role, country }: NounChunk,
  at: number,
): number | null {
  if (count === null || role !== null || !(actor || country) || at >= end || !/^(?:and|or)$/.test(tokens[at]!.low)) return null;
  const next = tokens[at + 1]?.low === '/' ? at + 3 : at + 1;
  return next < end && /^\p{Lu}/u.test(tokens[next]!.text) ? next : null;
}
