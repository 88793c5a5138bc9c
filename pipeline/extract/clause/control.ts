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

/** Clauses that only say where or when somebody was: "where villagers were sheltering", "as they slept", "which carried workers". */
const SCENES = /^(?:where|when|while|as|which)$/;
const PEACEFUL = /^(?:meet|gather|protest|visit)$/;

/** "Jets bombed a school where villagers were sheltering, killing 20": past the clause put in, the participle goes on with the main clause's subjects; null elsewhere. */
export function resumedBy(chunks: readonly Chunk[], { verb, at }: Frame, before: Frame | undefined): NounChunk[] | null {
  if (verb.form !== 'ing' || chunks[at - 1]?.kind !== 'comma' || !before?.governor) return null;
  const scene = SCENES.test(before.opener ?? '') || isMark(chunks[chunks.indexOf(before.subjects[0]!) - 1], 'as');
  if (!scene) return null;
  if (before.verb.says || !before.verb.forms.every(({ sense }) => PEACEFUL.test(sense))) return null;
  const main = before.governor;
  return main.subjects.length > 0 && main.verb.forms.length > 0 && !main.verb.passive ? main.subjects : null;
}

function isSomebody({ role, actor, name, country, pronoun, event, weapon, target }: NounChunk): boolean {
  return event === null && weapon === null && target === null && (role !== null || actor !== null || name || country !== null || pronoun);
}
