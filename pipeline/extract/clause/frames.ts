import { type Chunk, isNoun, isVerb, type NounChunk, type VerbChunk } from '../phrase/chunk.ts';

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

/** Nouns joined by commas and "and" from position i; stops where the next noun opens a clause of its own. */
export function nounList(chunks: readonly Chunk[], i: number): { nouns: NounChunk[]; to: number } {
  const nouns: NounChunk[] = [];
  let at = i;
  while (at < chunks.length) {
    const chunk = chunks[at]!;
    if (!isNoun(chunk)) break;
    if (nouns.length > 0 && opensClause(chunks, at)) break;
    nouns.push(chunk);
    at += 1;
    let next = at;
    while (next < chunks.length && (chunks[next]!.kind === 'comma' || chunks[next]!.kind === 'and')) next += 1;
    if (next === at || !isNoun(chunks[next])) break;
    if (opensClause(chunks, next)) break;
    at = next;
  }
  return { nouns, to: at };
}

/** A noun followed by a finite verb (past any "of" phrase) is the subject of a new clause. */
function opensClause(chunks: readonly Chunk[], i: number): boolean {
  let at = i + 1;
  while (at < chunks.length) {
    if (chunks[at]!.kind === 'prep' && isNoun(chunks[at + 1])) at += 2;
    else if (chunks[at]!.kind === 'date' || chunks[at]!.kind === 'other') at += 1;
    else if (chunks[at]!.kind === 'comma' && chunks[at + 1]?.kind === 'other' && isNoun(chunks[at + 2])) at += 3;
    else if (chunks[at]!.kind === 'comma' && isVerb(chunks[at + 1])) at += 1;
    else break;
  }
  const next = chunks[at];
  return isVerb(next) && next.form === 'finite';
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
    (chunk.kind === 'stop' && 'low' in chunk && /^(?:;|--|\(|\))$/.test(chunk.low))
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
    const open = chunks[frame.from - 1];
    frame.opener = open && 'low' in open ? open.low : null;
    frame.objects = objectsOf(chunks, at);
    findSubject(chunks, frame, frames);
    frame.preps = [...prepsBetween(chunks, frame.from, at), ...prepsBetween(chunks, at + 1, frame.to)];
    frame.governor = before && isGoverned(chunks, before, frame) ? before : null;
    frames.push(frame);
  });
  shareObjects(chunks, frames);
  return frames;
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
    const chunk = chunks[i]!;
    if (chunk.kind === 'stop' && 'low' in chunk && /^[.;]$/.test(chunk.low)) return false;
  }
  return true;
}

function clauseStart(chunks: readonly Chunk[], at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    if (isVerb(chunks[i]) || isBoundary(chunks, i)) return i + 1;
    if (chunks[i]!.kind === 'and' && isNoun(chunks[i + 1]) && opensClause(chunks, i + 1) && chunks.slice(0, i).some(isVerb)) return i + 1;
  }
  return 0;
}

function clauseEnd(chunks: readonly Chunk[], at: number): number {
  for (let i = at + 1; i < chunks.length; i++) {
    if (isVerb(chunks[i]) || isBoundary(chunks, i)) return i;
    if (chunks[i]!.kind === 'and' && isNoun(chunks[i + 1]) && opensClause(chunks, i + 1)) return i;
  }
  return chunks.length;
}

function objectsOf(chunks: readonly Chunk[], at: number): NounChunk[] {
  let i = at + 1;
  while (
    i < chunks.length &&
    (chunks[i]!.kind === 'other' || (chunks[i]!.kind === 'stop' && 'low' in chunks[i]! && (chunks[i] as { low: string }).low === '"'))
  )
    i += 1;
  return isNoun(chunks[i]) ? nounList(chunks, i).nouns : [];
}

/** Walks left from the verb to its subject, over prepositional phrases, adverbs, dates and inserted clauses. */
function findSubject(chunks: readonly Chunk[], frame: Frame, earlier: readonly Frame[]): void {
  const frameAt = new Map(earlier.map((known) => [known.at, known]));
  let i = frame.at - 1;
  let gap = false;
  while (i >= 0) {
    const chunk = chunks[i]!;
    if (isNoun(chunk)) {
      if (isAge(chunks, i) || chunk.measure) {
        i -= 1;
        continue;
      }
      const start = listStart(chunks, i);
      const before = chunks[start - 1];
      // "of the 53 soldiers killed serving in the Sahel": a bare participle belongs to the noun it touches.
      if (i === frame.at - 1 && isBareParticiple(frame) && before?.kind === 'prep') {
        assign(frame, [chunk], true);
        return;
      }
      // "with ECOWAS imposing sanctions": the noun after "with" is what the participle says something of.
      if (before?.kind === 'prep' && before.low === 'with' && frame.verb.form === 'ing' && i === frame.at - 1) {
        assign(frame, nounsBetween(chunks, start, i), false);
        return;
      }
      if (before?.kind === 'prep') {
        i = start - 2;
        gap = true;
        continue;
      }
      // After a participle that modifies, "soldiers serving in Mali died": the noun is that verb's object only if it is transitive here.
      if (isVerb(before) && before.form !== 'finite' && frame.verb.form === 'finite') {
        i = start - 2;
        continue;
      }
      if (isVerb(before) && frame.verb.form === 'finite' && !gap && start === i) {
        assign(frame, nounsBetween(chunks, i, i), false);
        return;
      }
      if (isVerb(before) && frame.verb.form === 'ing') {
        inherit(frame, frameAt.get(start - 1));
        return;
      }
      assign(frame, nounsBetween(chunks, isVerb(before) ? i : start, i), !gap && i === frame.at - 1);
      return;
    }
    if (chunk.kind === 'rel') {
      const antecedent = antecedentOf(chunks, i);
      if (antecedent) assign(frame, [antecedent], false);
      return;
    }
    if (chunk.kind === 'and' || chunk.kind === 'comma') {
      const verb = verbBefore(chunks, i);
      if (verb !== null && chunk.kind === 'and') {
        inherit(frame, frameAt.get(verb));
        return;
      }
    }
    if (isVerb(chunk)) {
      inherit(frame, frameAt.get(i));
      return;
    }
    if (chunk.kind === 'sub' || (chunk.kind === 'stop' && (chunk as { low: string }).low === ';')) {
      if (frame.verb.form !== 'finite') inherit(frame, earlier[earlier.length - 1]);
      return;
    }
    i -= 1;
  }
}

function isBareParticiple({ verb, objects }: Frame): boolean {
  return (
    objects.length === 0 &&
    verb.from === verb.head &&
    verb.form === 'finite' &&
    verb.forms.some(({ tags, intransitive }) => tags.includes('participle') && !intransitive)
  );
}

/** "Ujjal, 40, was killed": a bare number between commas is an age. */
function isAge(chunks: readonly Chunk[], i: number): boolean {
  const chunk = chunks[i]!;
  return (
    isNoun(chunk) &&
    chunk.count !== null &&
    chunk.to - chunk.from === 1 &&
    chunks[i - 1]?.kind === 'comma' &&
    (chunks[i + 1]?.kind === 'comma' || chunks[i + 1]?.kind === 'stop')
  );
}

/**
 * Start of the noun list that ends at i. "X, Y and Z": commas count once an "and" has been seen, and nothing is taken in that hangs on
 * a preposition ("in Barisal, an activist was killed").
 */
function listStart(chunks: readonly Chunk[], i: number): number {
  let at = i;
  let joined = false;
  while (at >= 2) {
    let before = at - 1;
    let and = false;
    while (before >= 0 && (chunks[before]!.kind === 'comma' || chunks[before]!.kind === 'and' || isSlash(chunks[before]!))) {
      and ||= chunks[before]!.kind === 'and';
      before -= 1;
    }
    joined ||= and;
    if (before === at - 1 || !joined || !isNoun(chunks[before])) break;
    const opener = chunks[before - 1];
    if (opener?.kind === 'prep' || isVerb(opener)) break;
    at = before;
  }
  return at;
}

function isSlash(chunk: Chunk): boolean {
  return chunk.kind === 'stop' && 'low' in chunk && chunk.low === '/';
}

function nounsBetween(chunks: readonly Chunk[], from: number, to: number): NounChunk[] {
  return chunks.slice(from, to + 1).filter(isNoun);
}

function antecedentOf(chunks: readonly Chunk[], rel: number): NounChunk | null {
  let i = rel - 1;
  while (i >= 0 && chunks[i]!.kind === 'comma') i -= 1;
  let noun = chunks[i];
  if (!isNoun(noun)) return null;
  while (i >= 2 && chunks[i - 1]!.kind === 'prep' && isNoun(chunks[i - 2]) && !noun.role && !noun.actor) {
    i -= 2;
    noun = chunks[i] as NounChunk;
  }
  return noun;
}

function verbBefore(chunks: readonly Chunk[], i: number): number | null {
  for (let k = i - 1; k >= 0 && chunks[k]!.kind !== 'sub' && chunks[k]!.kind !== 'rel'; k--) if (isVerb(chunks[k])) return k;
  return null;
}

function assign(frame: Frame, subjects: NounChunk[], adjacent: boolean): void {
  frame.subjects = subjects;
  const { verb } = frame;
  frame.reduced =
    adjacent && !verb.passive && verb.form === 'finite' && !verb.perfect && !verb.future && !verb.modal && verb.from === verb.head;
}

function inherit(frame: Frame, from: Frame | undefined): void {
  if (!from) return;
  frame.subjects = from.subjects;
  // "were attacked and killed": the auxiliary serves both.
  if (from.verb.passive && frame.verb.form === 'finite' && frame.verb.from === frame.verb.head) frame.verb.passive = true;
}
