import { type Chunk, isNoun, type NounChunk } from '../phrase/chunk.ts';
import { isMark } from './lists.ts';

/** Whom the relative pronoun at `rel` stands for. */
export function antecedentOf(chunks: readonly Chunk[], rel: number): NounChunk | null {
  let i = rel - 1;
  while (i >= 0 && (chunks[i]!.kind === 'comma' || isMark(chunks[i], 'mostly'))) i -= 1;
  let noun = chunks[i];
  if (!isNoun(noun)) return null;
  while (i >= 2 && chunks[i - 1]!.kind === 'prep' && isNoun(chunks[i - 2]) && !noun.role && !noun.actor) {
    i -= 2;
    noun = chunks[i] as NounChunk;
  }
  return withOffice(chunks, noun);
}

/** "the driver, Amjad Yasin, who was wounded": the person named, with what the noun before the comma says that he is. */
export function withOffice(chunks: readonly Chunk[], noun: NounChunk): NounChunk {
  const i = noun.name && noun.role === null ? chunks.indexOf(noun) : -1;
  const office = chunks[i - 2];
  if (i < 2 || !isMark(chunks[i - 1], ',') || !isNoun(office) || office.article === null || office.count || office.plural) return noun;
  return office.role?.plural === false ? { ...noun, role: office.role } : noun;
}
