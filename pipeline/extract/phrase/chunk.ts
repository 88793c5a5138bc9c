import type { Count, NamedActor } from '../../kernel/statements.ts';
import type { DateMention } from '../../time/form.ts';
import type { EventNoun, Role, Target, TopicPhrase, VerbForm, Weapon } from '../lexicon/load.ts';

/** A noun phrase: tokens [from, to) with what the lexicons and the gazetteer know of it. */
export interface NounChunk {
  kind: 'noun';
  from: number;
  to: number;
  head: number;
  count: Count | null;
  /** "a", "two" but no numeral: an article alone counts one only for people. */
  article: 'a' | 'the' | 'no' | null;
  role: Role | null;
  actor: NamedActor | null;
  /** Who "the group" or "they" are: the phrase that names them. */
  meant: NounChunk | null;
  /** The body that "the army" is, where the report tells the country elsewhere. */
  body: NamedActor | null;
  weapon: Weapon | null;
  target: Target | null;
  event: EventNoun | null;
  /** "heart attack": a phrase of another topic. */
  topic: TopicPhrase | null;
  /** Name to look up in the gazetteer, with its tokens. */
  place: { name: string; from: number; to: number } | null;
  country: string | null;
  compass: string | null;
  pronoun: boolean;
  hedged: boolean;
  plural: boolean;
  /** "the attackers' ", "Mali's": a possessor stands before the head. */
  possessor: NounChunk | null;
  /** Capitalised words that no lexicon knows: a person's name or an unknown name. */
  name: boolean;
  /** A quantity of something that is no people: "15 kilometers". */
  measure: boolean;
  /** "his brother": somebody else's. */
  owned: boolean;
  /** Who "its", "their" and "whose" point back to: the phrase that names them. */
  whose: NounChunk | null;
  /** "another", "two more", "three others": not those told before. */
  further: boolean;
  /** A number of people told before: "two of his aides", "three of them". */
  partitive: boolean;
}

export interface VerbChunk {
  kind: 'verb';
  from: number;
  to: number;
  head: number;
  /** Lexicon readings of the main verb. */
  forms: readonly VerbForm[];
  passive: boolean;
  /** A form without tense: participle or infinitive. */
  form: 'finite' | 'ing' | 'participle' | 'infinitive';
  negated: boolean;
  future: boolean;
  /** may, might, could, would, should. */
  modal: boolean;
  perfect: boolean;
  /** A verb of saying or thinking, which a clause may follow: "said rebels fled". */
  says: boolean;
}

export interface DateChunk {
  kind: 'date';
  from: number;
  to: number;
  mention: DateMention;
}

/** Everything between phrases: prepositions, conjunctions, punctuation, subordinators, relative pronouns. */
export interface MarkChunk {
  kind: 'prep' | 'and' | 'comma' | 'sub' | 'rel' | 'stop' | 'other';
  from: number;
  to: number;
  low: string;
}

export type Chunk = NounChunk | VerbChunk | DateChunk | MarkChunk;

export function isNoun(chunk: Chunk | undefined): chunk is NounChunk {
  return chunk?.kind === 'noun';
}

export function isVerb(chunk: Chunk | undefined): chunk is VerbChunk {
  return chunk?.kind === 'verb';
}
