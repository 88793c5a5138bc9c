import { type Chunk, isNoun, isVerb, type NounChunk } from '../phrase/chunk.ts';
import { distinct, type Member } from './apposition.ts';

/** A mark that reads as one of the words. */
export function isMark(chunk: Chunk | undefined, ...words: string[]): boolean {
  return chunk !== undefined && 'low' in chunk && words.includes(chunk.low);
}

/** Walking left: the chunk before the brackets that close at i ("the Border Force (BF)"); i itself where none close there. */
export function overBrackets(chunks: readonly Chunk[], i: number): number {
  let at = overAlias(chunks, overDashes(chunks, i));
  while (isMark(chunks[at], ')', ']')) {
    let open = at - 1;
    while (open >= 0 && !isMark(chunks[open], '(', '[')) open -= 1;
    if (open < 0) return at;
    at = open - 1;
  }
  return at;
}

/** "Omar Sow, alias Abu Zeid": the chunk before the other name. */
function overAlias(chunks: readonly Chunk[], i: number): number {
  if (!isMark(chunks[i], 'alias')) return i;
  return chunks[i - 1]?.kind === 'comma' ? i - 2 : i - 1;
}

/** Chunks that may stand between two dashes. */
const INSERTED = 8;

/** "53 people - 17 soldiers and 36 guards - died": the chunk before what two dashes put in. */
function overDashes(chunks: readonly Chunk[], i: number): number {
  if (!isMark(chunks[i], '-', '--') || !isVerb(chunks[i + 1])) return i;
  for (let at = i - 1; at >= Math.max(0, i - INSERTED); at--) {
    if (isMark(chunks[at], '-', '--')) return at - 1;
    if (isVerb(chunks[at])) return i;
  }
  return i;
}

/** Walking right: the chunk after the brackets that open at i. */
export function pastBrackets(chunks: readonly Chunk[], i: number): number {
  let at = i;
  while (isMark(chunks[at], '(', '[')) {
    let close = at + 1;
    while (close < chunks.length && !isMark(chunks[close], ')', ']')) close += 1;
    if (close === chunks.length) return at;
    at = close + 1;
  }
  return at;
}

/** "Ujjal, 40, was killed": a bare number between commas is an age. */
export function isAge(chunks: readonly Chunk[], i: number): boolean {
  const chunk = chunks[i]!;
  return (
    isNoun(chunk) &&
    chunk.count !== null &&
    chunk.to - chunk.from === 1 &&
    chunks[i - 1]?.kind === 'comma' &&
    (chunks[i + 1]?.kind === 'comma' || chunks[i + 1]?.kind === 'stop')
  );
}

/** Nouns joined by commas and "and" from position i; stops where the next noun opens a clause of its own. */
export function nounList(chunks: readonly Chunk[], i: number): { nouns: NounChunk[]; to: number } {
  const list: Member[] = [];
  let at = i;
  let comma = false;
  while (at < chunks.length) {
    const chunk = chunks[at]!;
    if (!isNoun(chunk)) break;
    if (list.length > 0 && !isOpening(chunks, at) && opensClause(chunks, at)) break;
    const described = describes(chunks, at, list.at(-1)?.noun);
    if (!described) list.push({ noun: chunk, comma });
    at += 1;
    while (described && isMark(chunks[at], 'of') && isNoun(chunks[at + 1])) at += 2;
    const past = pastBrackets(chunks, at);
    const inner = isAge(chunks, past + 1) ? past + 2 : past;
    let next = inner;
    while (next < chunks.length && (chunks[next]!.kind === 'comma' || chunks[next]!.kind === 'and')) next += 1;
    if (next === inner || !isNoun(chunks[next])) break;
    if (!isOpening(chunks, next) && (opensClause(chunks, next) || areSpeakers(chunks, next))) break;
    comma = chunks.slice(inner, next).every(({ kind }) => kind === 'comma');
    at = next;
  }
  return { nouns: distinct(list), to: at };
}

/** "killing ten and abducting others, the army and residents said": two who say it, and no more victims. */
function areSpeakers(chunks: readonly Chunk[], at: number): boolean {
  const verb = chunks[at + 3];
  return isMark(chunks[at - 1], ',') && chunks[at + 1]?.kind === 'and' && isNoun(chunks[at + 2]) && isVerb(verb) && verb.says;
}

/** "The murder of a judge and a nun shocked the town": before any verb, an "and" joins nouns, not clauses. */
function isOpening(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at - 1]?.kind === 'and' && isNoun(chunks[at - 2]) && !chunks.slice(0, at).some(isVerb);
}

/** "Ana Paz, a judge and leader": whether the noun behind a comma, or joined to one that does, only says who the person named before is. */
function describes(chunks: readonly Chunk[], at: number, person: NounChunk | undefined): boolean {
  const noun = chunks[at] as NounChunk;
  if (!person?.name || person.plural || noun.role === null || noun.name || noun.owned || noun.plural || noun.count) return false;
  if (isMark(chunks[at - 1], ',')) return true;
  const first = chunks[at - 2];
  return isMark(chunks[at - 1], 'and') && isNoun(first) && first !== person && describes(chunks, at - 2, person);
}

/** A noun followed by a finite verb (past any "of" phrase) is the subject of a new clause. */
export function opensClause(chunks: readonly Chunk[], i: number): boolean {
  let at = i + 1;
  while (at < chunks.length) {
    const past = pastBrackets(chunks, at);
    if (past > at) at = past;
    else if (chunks[at]!.kind === 'prep' && isNoun(chunks[at + 1])) at += 2;
    else if (chunks[at]!.kind === 'date' || chunks[at]!.kind === 'other') at += 1;
    else if (chunks[at]!.kind === 'comma' && chunks[at + 1]?.kind === 'other' && isNoun(chunks[at + 2])) at += 3;
    else if (chunks[at]!.kind === 'comma' && isVerb(chunks[at + 1])) at += 1;
    else break;
  }
  const next = chunks[at];
  return isVerb(next) && next.form === 'finite';
}

/**
 * The noun list that ends at i and where it starts. "X, Y and Z": commas count once an "and" has been seen, "of" phrases are passed
 * over, and nothing is taken in that hangs on another preposition ("in Barisal, an activist was killed").
 */
export function listBefore(chunks: readonly Chunk[], i: number): { nouns: NounChunk[]; start: number } {
  const list: Member[] = [];
  let start = i;
  let joined = false;
  while (start >= 2) {
    let before = start - 1;
    let and = false;
    while (before >= 0 && (chunks[before]!.kind === 'comma' || chunks[before]!.kind === 'and' || isMark(chunks[before], '/'))) {
      and ||= chunks[before]!.kind === 'and';
      before -= 1;
    }
    // "Five soldiers, two militants killed": a headline leaves the "and" out.
    joined ||= and || (isCounted(chunks[start]) && isCounted(chunks[before]));
    if (isAge(chunks, before)) before -= 2;
    if (before === start - 1 || !joined) break;
    const last = overBrackets(chunks, before);
    const member = memberStart(chunks, last);
    if (member === null || (and && isIncludedAfter(chunks, last))) break;
    list.unshift({ noun: chunks[start] as NounChunk, comma: !and });
    start = member;
  }
  list.unshift({ noun: chunks[start] as NounChunk, comma: false });
  return { nouns: distinct(people(chunks, list)), start };
}

/** "42 were killed, including a girl, and 13 were reported missing": those included are no subject of the next clause. */
function isIncludedAfter(chunks: readonly Chunk[], i: number): boolean {
  return isMark(chunks[i - 1], 'including') && isMark(chunks[i - 2], ',') && chunks.slice(0, i).some(isVerb);
}

function isCounted(chunk: Chunk | undefined): boolean {
  return isNoun(chunk) && chunk.count !== null && chunk.role !== null;
}

/** The list without what only describes somebody in it. */
function people(chunks: readonly Chunk[], list: readonly Member[]): Member[] {
  const out: Member[] = [];
  for (const member of list) if (!describes(chunks, chunks.indexOf(member.noun), out.at(-1)?.noun)) out.push(member);
  return out;
}

function isPerson(chunk: Chunk | undefined): boolean {
  return isNoun(chunk) && chunk.name && !chunk.plural && !chunk.actor;
}

/** The noun a member of a list begins with: "two inspectors" of "two inspectors of the police (TP)"; null where none stands there. */
function memberStart(chunks: readonly Chunk[], i: number): number | null {
  const opener = chunks[i - 1];
  if (!isNoun(chunks[i]) || (isVerb(opener) && !opener.says)) return null;
  if (opener?.kind !== 'prep') return i;
  if (isMark(opener, 'including')) return i;
  // "Ana Paz, a critic of the bank in Gao, and two guards": what describes the person named goes with its prepositions.
  let first = i;
  while (chunks[first - 1]?.kind === 'prep' && isNoun(chunks[first - 2])) first -= 2;
  if (chunks[first - 1]?.kind === 'comma' && isPerson(chunks[first - 2])) return first;
  return isMark(opener, 'of', 'from') && isNoun(chunks[i - 2]) ? memberStart(chunks, i - 2) : null;
}

/** "10 per cent of the population of 23 million is": a measure that nothing but its "of" parts from the verb. */
export function isShare(chunks: readonly Chunk[], { measure }: NounChunk, i: number, verb: number): boolean {
  let at = i + 1;
  while (isMark(chunks[at], 'of') && isNoun(chunks[at + 1])) at += 2;
  return (measure || isMark(chunks[i - 1], 'per')) && at > i + 1 && at === verb;
}
