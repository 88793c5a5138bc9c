import { type Chunk, isNoun, type NounChunk } from '../phrase/chunk.ts';
import type { Frame } from './frames.ts';
import { isMark } from './lists.ts';

/** "The UN accused the army of killing 40", "shot a man for helping the rebels": the subjects of the participle, who are the objects of the verb before; null elsewhere. */
export function controlledBy(chunks: readonly Chunk[], { verb, at }: Frame, before: Frame | undefined): NounChunk[] | null {
  if (verb.form !== 'ing' || !before || before.verb.passive || !isMark(chunks[at - 1], 'of', 'for', 'from', 'with')) return null;
  const last = chunks[at - 2];
  return isNoun(last) && before.objects.at(-1) === last && isSomebody(last) ? before.objects : null;
}

function isSomebody({ role, actor, name, country, pronoun, event, weapon, target }: NounChunk): boolean {
  return event === null && weapon === null && target === null && (role !== null || actor !== null || name || country !== null || pronoun);
}
