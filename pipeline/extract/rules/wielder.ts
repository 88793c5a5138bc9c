import type { Party } from '../../kernel/statements.ts';
import { phraseAt } from '../annotate/phrases.ts';
import type { NounChunk } from '../phrase/chunk.ts';
import { partiesOf, partyOf, type SentenceContext } from './context.ts';

/** Nouns that, before an event or a weapon, say what it was like rather than whose it was: "a terrorist attack", "an army-style rifle". */
const QUALITIES = new Set(['terrorist', 'criminal', 'extremist']);

/** Senses of what only states and armies of rebels can do: "Israeli airstrikes" are Israel's, where an "Iraqi bombing" is one in Iraq. */
const MILITARY = new Set(['airstrike', 'drone', 'shell']);

/** Who does it; of a weapon or an attack, whose it is: "an Israeli strike killed six", "hit by Houthi missiles". */
export function doersOf(context: SentenceContext, nouns: readonly NounChunk[]): Party[] {
  return nouns.flatMap((noun) => (isWielded(context, noun) ? (wielderOf(context, noun) ?? []) : partiesOf(context, [noun])));
}

/** Whose an event or a weapon is, by the words before its noun: "an FMLN ambush", "Israeli airstrikes", "Houthi missiles", "army drones". */
export function wielderOf(context: SentenceContext, noun: NounChunk): Party | null {
  if (noun.possessor) return partyOf(context, noun.possessor);
  return namedIn(context, noun) ?? stateIn(context, noun);
}

/** The people or the group that the phrase names before its head. */
function namedIn(context: SentenceContext, noun: NounChunk): Party | null {
  if (!noun.actor && (!noun.role || QUALITIES.has(noun.role.noun))) return null;
  const { tokens, caseless } = context.reading;
  for (let i = noun.from; i < noun.head; i++) {
    const phrase = phraseAt(context.know.lexicon, tokens, i, noun.to, caseless);
    if (!phrase?.entries.some(({ kind }) => kind === 'actor' || kind === 'role')) continue;
    const from = i > noun.from && context.know.nationality(tokens[i - 1]!.text) ? i - 1 : i;
    return partyOf(context, asPeople(noun, from, phrase.to));
  }
  return null;
}

/** "Russian shelling", "a Ukrainian drone": the state's forces; "Iranian-made" and "Russian-backed" say something else. */
function stateIn(context: SentenceContext, noun: NounChunk): Party | null {
  const { event, country } = noun;
  if (country === null || noun.role || noun.actor || !(event ? MILITARY.has(event.sense) : noun.weapon)) return null;
  const { tokens } = context.reading;
  const { actors } = context.know.lexicon;
  const army = actors.byId.get(actors.bodyOf(country, 'armed-forces') ?? '');
  for (let i = noun.from; army && i < noun.head; i++) {
    if (context.know.nationality(tokens[i]!.text) !== country) continue;
    return tokens[i + 1]!.low === '-' ? null : partyOf(context, { ...asPeople(noun, i, i + 1), actor: army });
  }
  return null;
}

/** The words [from, to) of a phrase as a phrase of their own that names people. */
function asPeople(noun: NounChunk, from: number, to: number): NounChunk {
  return { ...noun, from, to, head: to - 1, article: null, event: null, weapon: null, count: null };
}

/** Whether the phrase is a weapon or an event, whoever's it is: "a rifle", "army drones", not "rifle-toting youths". */
function isWielded({ reading: { tokens }, know }: SentenceContext, { weapon, event, from, head }: NounChunk): boolean {
  if (event !== null) return true;
  for (let i = head; weapon !== null && i >= from; i--) {
    const phrase = phraseAt(know.lexicon, tokens, i, head + 1);
    if (phrase?.to === head + 1) return phrase.entries.some(({ kind }) => kind === 'weapon');
  }
  return false;
}
