import { type Chunk, isNoun, type NounChunk } from '../phrase/chunk.ts';
import type { Frame } from './frames.ts';
import { isMark } from './lists.ts';

/** "The UN accused the army of killing 40", "shot a man for helping the rebels": the subjects of the participle, who are the objects of the verb before, or its subjects in the passive; null elsewhere. */
export function controlledBy(chunks: readonly Chunk[], { verb, at }: Frame, before: Frame | undefined): NounChunk[] | null {
  if (verb.form !== 'ing' || !before || !isMark(chunks[at - 1], 'of', 'for', 'from', 'with')) return null;
  const last = chunks[at - 2];
  // "M23 was accused by rights groups of killing 40": not the groups.
  if (before.verb.passive) return isNoun(last) && isMark(chunks[at - 3], 'by') && before.at === at - 4 ? before.subjects : null;
  return isNoun(last) && before.objects.at(-1) === last && isSomebody(last) ? before.objects : null;
}

function isSomebody({ role, actor, name, country, pronoun, event, weapon, target }: NounChunk): boolean {
  return event === null && weapon === null && target === null && (role !== null || actor !== null || name || country !== null || pronoun);
}
