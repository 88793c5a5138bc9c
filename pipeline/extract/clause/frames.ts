import { type Chunk, isNoun, isVerb, type NounChunk, type VerbChunk } from '../phrase/chunk.ts';
import { antecedentOf, withOffice } from './antecedent.ts';
import { controlledBy, resumedBy } from './control.ts';
import { isMark, nounList, opensClause, overBrackets, pastBrackets } from './lists.ts';
import { findSubject } from './subject.ts';

/** A preposition with the nouns it governs. */
export interface PrepPhrase {
  prep: string;
  at: number;
  nouns: NounChunk[];
}

/** A verb with its arguments, by position: who stands before it, who after it, what hangs on it. */
export interface Frame {
  verb: VerbChunk;
  at: number;
  /** Chunk range of the clause. */
  from: number;
  to: number;
  subjects: NounChunk[];
  objects: NounChunk[];
  preps: PrepPhrase[];
  /** The verb this one hangs on: "went on, killing", "announced that … would". */
  governor: Frame | null;
  /** Word that opens the clause: if, after, that, who. */
  opener: string | null;
  /** A participle right after its noun: "soldiers killed in Mali". */
  reduced: boolean;
}

/** Prepositional phrases from chunk i up to the clause's end. */
function prepsBetween(chunks: readonly Chunk[], from: number, to: number): PrepPhrase[] {
  const out: PrepPhrase[] = [];
  for (let i = from; i < to; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'prep' || !isNoun(chunks[i + 1])) continue;
    const { nouns } = nounList(chunks, i + 1);
    out.push({ prep: chunk.low, at: i, nouns });
  }
  return out;
}

function isBoundary(chunks: readonly Chunk[], i: number): boolean {
  const chunk = chunks[i]!;
  return (
    (chunk.kind === 'sub' && chunks[i + 1]?.kind !== 'prep') ||
    chunk.kind === 'rel' ||
    (chunk.kind === 'stop' && isMark(chunk, ';', '--', '(', ')'))
  );
}

/** All verbs of a sentence with their arguments. */
export function framesOf(chunks: readonly Chunk[]): Frame[] {
  const frames: Frame[] = [];
  chunks.forEach((chunk, at) => {
    if (!isVerb(chunk)) return;
    const before = frames[frames.length - 1] ?? null;
    const frame: Frame = {
      verb: chunk,
      at,
      from: clauseStart(chunks, at),
      to: clauseEnd(chunks, at),
      subjects: [],
      objects: [],
      preps: [],
      governor: null,
      opener: null,
      reduced: false,
    };
    frame.objects = objectsOf(chunks, at);
    const controlled = controlledBy(chunks, frame, frames.at(-1)) ?? resumedBy(chunks, frame, frames.at(-1));
    if (controlled) frame.subjects = controlled;
    else findSubject(chunks, frame, frames);
    widen(chunks, frame);
    frame.subjects = frame.subjects.map((noun) => withOffice(chunks, noun));
    const open = chunks[frame.from - 1];
    frame.opener = open && 'low' in open ? open.low : null;
    takeAntecedent(chunks, frame);
    frame.preps = [...prepsBetween(chunks, frame.from, at), ...prepsBetween(chunks, at + 1, frame.to)];
    frame.governor = before && isGoverned(chunks, before, frame) ? before : null;
    frames.push(frame);
  });
  shareObjects(chunks, frames);
  return frames;
}

/** "that 85 soldiers and officers died": a clause begins with the first of its subjects. */
function widen(chunks: readonly Chunk[], frame: Frame): void {
  const first = frame.subjects[0] ? chunks.indexOf(frame.subjects[0]) : -1;
  const joined = first >= 0 && first < frame.from && chunks.slice(first, frame.from).every(({ kind }) => /^(?:noun|and|comma)$/.test(kind));
  if (joined) frame.from = first;
}

/** "a suspect who the mob lynched": whom the relative clause is about is its object where it has a subject of its own. */
function takeAntecedent(chunks: readonly Chunk[], frame: Frame): void {
  const { verb, from, at } = frame;
  if (chunks[from - 1]?.kind !== 'rel' || !isNoun(chunks[from]) || frame.objects.length > 0 || verb.passive || verb.says) return;
  if (!frame.subjects.includes(chunks[from]) || chunks.slice(from, at).some(isVerb)) return;
  const antecedent = antecedentOf(chunks, from - 1);
  if (!antecedent) return;
  frame.objects = [antecedent];
  frame.reduced = false;
}

/** "ambushed and killed ten gendarmes": the object after the second verb is the first one's too. */
function shareObjects(chunks: readonly Chunk[], frames: readonly Frame[]): void {
  for (let i = frames.length - 2; i >= 0; i--) {
    const [first, second] = [frames[i]!, frames[i + 1]!];
    const joined =
      chunks.slice(first.at + 1, second.at).every(({ kind }) => kind === 'and' || kind === 'comma') && second.at > first.at + 1;
    if (joined && first.objects.length === 0 && !first.verb.passive) first.objects = second.objects;
  }
}

/** A clause hangs on the verb before it when no full stop or semicolon parts them. */
function isGoverned(chunks: readonly Chunk[], before: Frame, frame: Frame): boolean {
  for (let i = before.at + 1; i < frame.at; i++) {
    if (isMark(chunks[i], '.', ';')) return false;
  }
  return true;
}

function clauseStart(chunks: readonly Chunk[], at: number): number {
  for (let i = overBrackets(chunks, at - 1); i >= 0; i = overBrackets(chunks, i - 1)) {
    if (isVerb(chunks[i]) || isBoundary(chunks, i)) return i + 1;
    if (chunks[i]!.kind === 'comma' && isNoun(chunks[i + 1]) && i + 2 === at && chunks[0]!.kind === 'sub') return i + 1;
    if (chunks[i]!.kind === 'and' && isNoun(chunks[i + 1]) && opensClause(chunks, i + 1) && chunks.slice(0, i).some(isVerb)) return i + 1;
  }
  return 0;
}

function isTensed(chunk: Chunk | undefined): boolean {
  return isVerb(chunk) && chunk.form === 'finite';
}

function clauseEnd(chunks: readonly Chunk[], at: number): number {
  for (let i = pastBrackets(chunks, at + 1); i < chunks.length; i = pastBrackets(chunks, i + 1)) {
    if (isVerb(chunks[i]) || isBoundary(chunks, i)) return i;
    if (chunks[i]!.kind === 'and' && isNoun(chunks[i + 1]) && opensClause(chunks, i + 1)) return i;
    if (chunks[i]!.kind === 'comma' && isNoun(chunks[i + 1]) && isTensed(chunks[i + 2])) return i;
  }
  return chunks.length;
}

function objectsOf(chunks: readonly Chunk[], at: number): NounChunk[] {
  let i = at + 1;
  while (i < chunks.length && (chunks[i]!.kind === 'other' || isMark(chunks[i], '"'))) i += 1;
  return isNoun(chunks[i]) && !saysThat(chunks, at, i) ? nounList(chunks, i).nouns : [];
}

/** "said a teacher and a guard were shot": the nouns after the verb begin a clause. */
function saysThat(chunks: readonly Chunk[], at: number, i: number): boolean {
  const verb = chunks[at];
  if (!isVerb(verb) || !verb.says) return false;
  const joined = chunks[i + 1]?.kind === 'and' && isNoun(chunks[i + 2]);
  return opensClause(chunks, i) || (joined && opensClause(chunks, i + 2));
}
