import { type Chunk, isNoun, isVerb } from '../phrase/chunk.ts';
import type { Frame } from './frames.ts';
import { isMark } from './lists.ts';

/** "Soldiers killed in Mali": a participle alone, which says what was done to the noun it touches. */
export function isBareParticiple(chunks: readonly Chunk[], { verb, at, objects }: Frame): boolean {
  // "shot and wounded a driver": the object of the second verb is the first one's.
  const second = chunks[at + 2];
  if (chunks[at + 1]?.kind === 'and' && isVerb(second) && second.from === second.head && isNoun(chunks[at + 3])) return false;
  return (
    objects.length === 0 &&
    verb.from === verb.head &&
    verb.form === 'finite' &&
    verb.forms.some(({ tags, intransitive }) => tags.includes('participle') && !intransitive)
  );
}

/** Whether the clause names a doer after "by": "kidnapped on Tuesday by rebels". */
export function saysByWhom(chunks: readonly Chunk[], { at, to }: Frame): boolean {
  return chunks.slice(at, to).some((chunk, i) => isMark(chunk, 'by') && isNoun(chunks[at + i + 1]));
}
