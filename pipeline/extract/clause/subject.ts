import { type Chunk, isNoun, isVerb, type NounChunk } from '../phrase/chunk.ts';
import { antecedentOf } from './antecedent.ts';
import type { Frame } from './frames.ts';
import { isAge, isMark, isShare, listBefore, overBrackets } from './lists.ts';
import { isBareParticiple, saysByWhom } from './participles.ts';

/** What the walk from a verb to its subject knows: the clauses read so far, by the position of their verbs. */
interface Walk {
  chunks: readonly Chunk[];
  frame: Frame;
  earlier: ReadonlyMap<number, Frame>;
  last: Frame | undefined;
  /** Something other than the subject stands between it and the verb. */
  gap: boolean;
}

/** Walks left from the verb to its subject, over prepositional phrases, adverbs, dates and inserted clauses. */
export function findSubject(chunks: readonly Chunk[], frame: Frame, earlier: readonly Frame[]): void {
  const walk: Walk = { chunks, frame, earlier: new Map(earlier.map((known) => [known.at, known])), last: earlier.at(-1), gap: false };
  let i = frame.at - 1;
  while (i >= 0) {
    const next = step(walk, overBrackets(chunks, i));
    if (next === null) return;
    i = next;
  }
}

/** Looks at one chunk: where the walk goes on, or null where it has ended. */
function step(walk: Walk, i: number): number | null {
  const { chunks, frame, earlier } = walk;
  const chunk = chunks[i];
  if (chunk === undefined) return null;
  if (isNoun(chunk)) return atNoun(walk, chunk, i);
  if (chunk.kind === 'rel') {
    const antecedent = antecedentOf(chunks, i);
    if (antecedent) assign(frame, [antecedent], false);
    return null;
  }
  if (chunk.kind === 'and') {
    const verb = verbBefore(chunks, i);
    if (verb !== null) return inherit(frame, earlier.get(verb));
  }
  if (isVerb(chunk)) return overInserted(walk, i) ?? inherit(frame, earlier.get(i));
  if (chunk.kind === 'sub' && frame.verb.form === 'finite' && isClosed(chunks, frame)) {
    walk.gap = true;
    return i - 1;
  }
  if (chunk.kind === 'sub' || isMark(chunk, ';')) {
    if (frame.verb.form !== 'finite') inherit(frame, walk.last);
    return null;
  }
  return i - 1;
}

function atNoun(walk: Walk, noun: NounChunk, i: number): number | null {
  const { chunks, frame, earlier } = walk;
  // "About 10 per cent of the people are displaced": a share, and nobody else.
  if (isShare(chunks, noun, i, frame.at)) return assign(frame, [noun], false);
  if (isAge(chunks, i) || noun.measure) return i - 1;
  // "Three workers, two of them Chinese nationals, were shot": a part of those named before.
  if (noun.partitive && isClosed(chunks, frame) && isMark(chunks[i - 1], ',') && isNoun(chunks[i - 2])) return i - 2;
  if (isPlaceTail(chunks, i) && (isMere(noun) || isClosed(chunks, frame))) return i - 2;
  const { nouns, start } = listBefore(chunks, i);
  const before = chunks[start - 1];
  const adjacent = i === frame.at - 1;
  const finite = frame.verb.form === 'finite';
  // "of the 53 soldiers killed serving in the Sahel": a bare participle belongs to the noun it touches.
  if (adjacent && isBareParticiple(chunks, frame) && before?.kind === 'prep') {
    const counted = chunks[start - 2];
    // "The police post in Gao attacked by gunmen": nor is it the place that was struck.
    if (isMere(noun) && isNoun(counted) && counted.target && isMark(before, 'in', 'at', 'near')) return assign(frame, [counted], true);
    const whole = isNoun(counted) && counted.count && counted.role && !noun.count && isMark(before, 'of', 'from') ? counted : noun;
    return assign(frame, [whole], true);
  }
  // "with ECOWAS imposing sanctions": the noun after "with" is what the participle says something of.
  if (adjacent && isMark(before, 'with') && frame.verb.form === 'ing') return assign(frame, nouns, false);
  // "resulted in six militants being killed": so it is where something is done to people.
  if (adjacent && before?.kind === 'prep' && frame.verb.form === 'ing' && frame.verb.passive && !isThing(noun))
    return assign(frame, nouns, false);
  // "who after his arrest was executed": what stands between "who" and its verb is an aside.
  if (before?.kind === 'sub' && chunks[start - 2]?.kind === 'rel') return start - 2;
  // "was beaten by police and soldiers, succumbed": who joined in doing it is not the one it was done to.
  if (before?.kind === 'and' && isClosed(chunks, frame) && isNoun(chunks[start - 2]) && isMark(chunks[start - 3], 'by')) return start - 2;
  // "Juan Paz, kidnapped on Tuesday by rebels": so does one behind a comma that says by whom.
  if (i === frame.at - 2 && isBareParticiple(chunks, frame) && isMark(chunks[frame.at - 1], ',') && saysByWhom(chunks, frame))
    return assign(frame, [noun], true);
  // "as a bomb exploded", "after five people were killed": a conjunction, where a verb of its own follows.
  const clause = isMark(before, 'as', 'since', 'until')
    ? frame.verb.form === 'finite'
    : isMark(before, 'after', 'before') && frame.verb.from < frame.verb.head;
  if (clause && adjacent) return assign(frame, nouns, false);
  if (before?.kind === 'prep') {
    walk.gap = true;
    return start - 2;
  }
  // "injuries to the head and a leg": the second thing hangs on the first one's preposition.
  if (before?.kind === 'and' && isThing(noun) && isNoun(chunks[start - 2]) && chunks[start - 3]?.kind === 'prep') return start - 2;
  // "used knives and guns to kill residents": things do nothing by themselves.
  if (frame.verb.form === 'infinitive' && walk.last && nouns.every(isThing)) return inherit(frame, walk.last);
  const named = personBefore(chunks, noun, start) ?? actorBefore(walk, noun, start);
  if (named) return assign(frame, [named], false);
  if (!isVerb(before)) return assign(frame, nouns, !walk.gap && adjacent);
  // "to expel the troops stationed in the country": a participle behind an infinitive's object.
  if (adjacent && before.form !== 'finite' && isBareParticiple(chunks, frame) && noun.role?.plural) return assign(frame, [noun], true);
  // After a participle that modifies, "soldiers serving in Mali died": the noun is that verb's object only if it is transitive here.
  if (before.form !== 'finite' && finite) return start - 2;
  const resumed = overInserted(walk, start - 1);
  if (resumed !== null) return resumed;
  // "burned the granaries, ransacked houses": a comma between object and verb leaves the subject to the verb before.
  if (finite && (chunks[frame.at - 1]?.kind === 'comma' || (isClosed(chunks, frame) && !walk.gap)))
    return inherit(frame, earlier.get(start - 1));
  if (finite && !walk.gap && start === i) return assign(frame, [noun], false);
  if (frame.verb.form === 'ing') return inherit(frame, earlier.get(start - 1));
  if (before.says) return assign(frame, nouns, false);
  return assign(frame, [noun], !walk.gap && adjacent);
}

/** A place and nothing else. */
function isMere({ place, role, actor, count }: NounChunk): boolean {
  return place !== null && role === null && actor === null && count === null;
}

/** "UNDOF, the UN observer force, has 1,100 soldiers": the name that the noun at `start` only describes. */
function actorBefore({ chunks, frame }: Walk, noun: NounChunk, start: number): NounChunk | null {
  const name = chunks[start - 2];
  const inserted = noun.article !== null && noun.actor === null && isMark(chunks[start - 1], ',') && isClosed(chunks, frame);
  return inserted && isNoun(name) && name.actor !== null && name.role === null && chunks[start - 3]?.kind !== 'prep' ? name : null;
}

/** "Ana Paz, rector of the university, was killed": the name that the noun at `start` only describes. */
function personBefore(chunks: readonly Chunk[], noun: NounChunk, start: number): NounChunk | null {
  const last = start - 2;
  const at = overBrackets(chunks, last >= 1 && isAge(chunks, last) ? last - 2 : last);
  const person = chunks[at];
  if (!noun.role || noun.plural || noun.name || noun.count || !isMark(chunks[start - 1], ',') || !isNoun(person)) return null;
  if (!person.name || person.plural || person.actor || chunks[at - 1]?.kind === 'prep') return null;
  return { ...person, role: person.role ?? noun.role };
}

/** "in Bara, Konna", "in Bara and Konna": a name after a comma after a place, a place joined to another. */
function isPlaceTail(chunks: readonly Chunk[], i: number): boolean {
  const noun = chunks[i] as NounChunk;
  const first = chunks[i - 2];
  if (chunks[i - 1]?.kind === 'and') return isMere(noun) && isNoun(first) && isMere(first) && chunks[i - 3]?.kind === 'prep';
  if (noun.role || noun.actor || noun.count || noun.article !== null || chunks[i - 1]?.kind !== 'comma') return false;
  return isNoun(first) && !first.role && chunks[i - 3]?.kind === 'prep';
}

/** "A man, who suffered burns in the attack, died": past the relative clause the verb at `at` stands in, to its antecedent. */
function overInserted(walk: Walk, at: number): number | null {
  const { chunks, frame, earlier } = walk;
  if (frame.verb.form !== 'finite') return null;
  let verb = earlier.get(at);
  while (verb && chunks[verb.from - 1]?.kind !== 'rel') verb = verb.governor ?? undefined;
  if (!verb || !(isClosed(chunks, frame) || isSecondVerb(chunks, frame, verb))) return null;
  walk.gap = true;
  return verb.from - 2;
}

/** "A man who suffered burns in the attack died": a clause has one tensed verb, so that the next one is not the relative clause's. */
function isSecondVerb(chunks: readonly Chunk[], frame: Frame, { verb, at }: Frame): boolean {
  if (isBareParticiple(chunks, frame) || verb.form !== 'finite') return false;
  const between = chunks.slice(at + 1, frame.at);
  // "who said rebels killed two guards": the verb of saying has a clause of its own.
  if (between.filter((chunk) => isVerb(chunk) && chunk.form === 'finite').length !== (verb.says ? 1 : 0)) return false;
  return between.every((chunk, i) => {
    if (chunk.kind === 'and') return isThing(chunks[at + i + 2]);
    return chunk.kind !== 'sub' && chunk.kind !== 'rel';
  });
}

/** "burns to the head and an arm": nobody who could do anything. */
function isThing(chunk: Chunk | undefined): boolean {
  return isNoun(chunk) && !(chunk.role || chunk.actor || chunk.count || chunk.name || chunk.pronoun || chunk.further);
}

/** A comma right before the verb closes a clause that was put in. */
function isClosed(chunks: readonly Chunk[], frame: Frame): boolean {
  let i = frame.at - 1;
  while (chunks[i]?.kind === 'date' || chunks[i]?.kind === 'other') i -= 1;
  return chunks[i]?.kind === 'comma';
}

function verbBefore(chunks: readonly Chunk[], i: number): number | null {
  for (let k = i - 1; k >= 0 && chunks[k]!.kind !== 'sub' && chunks[k]!.kind !== 'rel'; k--) if (isVerb(chunks[k])) return k;
  return null;
}

function assign(frame: Frame, subjects: NounChunk[], adjacent: boolean): null {
  frame.subjects = subjects;
  const { verb } = frame;
  frame.reduced =
    adjacent && !verb.passive && verb.form === 'finite' && !verb.perfect && !verb.future && !verb.modal && verb.from === verb.head;
  return null;
}

function inherit(frame: Frame, from: Frame | undefined): null {
  if (!from) return null;
  const acts = frame.objects.some(({ count, role }) => count !== null || role !== null);
  // "Bandits freed women who were abducted in May, but killed five": no passive has an object, and whoever acts is told before.
  if (acts && from.verb.passive && from.governor && frame.verb.from === frame.verb.head) return inherit(frame, from.governor);
  frame.subjects = from.subjects;
  // "were attacked and killed": the auxiliary serves both.
  if (from.verb.passive && frame.verb.form === 'finite' && frame.verb.from === frame.verb.head) frame.verb.passive = true;
  return null;
}
