import { isNoun, type NounChunk, type VerbChunk } from '../phrase/chunk.ts';
import type { SentenceContext } from './context.ts';

/** A place's name within a noun phrase: tokens [from, to). */
export type Named = NonNullable<NounChunk['place']>;

/** Prepositions after which a name that nobody knows is a place rather than anything else. */
const PUTS = /^(?:in|at|near|around|outside|inside|between)$/;
/** Whose place a name after "of" is: "the outskirts of X", "the north of X", "the mayor of X". */
const PARTS =
  /^(?:areas?|vicinity|outskirts|surroundings?|environs|north|south|east|west|mayor|prefect|imam|residents?|inhabitants?|villagers?|people)$/;
/** Last words of the names of bodies and causes, which are nowhere. */
const BODIES =
  /^(?:affairs|alliance|assembly|association|bureau|coalition|commission|committee|council|court|directorate|federation|front|institute|league|ministry|movement|organi[sz]ation|parliament|party|senate|service|society|union)$/;

/**
 * A capitalised name that the gazetteer does not know, where the words around say that it is a place: "in Gasseliki village", "residents
 * of Gasseliki", "came to Gasseliki to loot it". A facility keeps its own noun: "at the Gasseliki hospital".
 *
 * @param opener index of the chunk that opens the phrase, past the members of a list before it
 */
export function strangeName(context: SentenceContext, noun: NounChunk, opener: number): Named | null {
  const { tokens, caseless, text } = context.reading;
  if (caseless || noun.role || noun.actor || noun.event || noun.weapon || noun.possessor || !isPut(context, noun, opener)) return null;
  let from = noun.from;
  while (from < noun.to && !/^\p{Lu}\p{Ll}/u.test(tokens[from]!.text)) from += 1;
  let to = from;
  while (to < noun.to && (/^\p{Lu}\p{Ll}/u.test(tokens[to]!.text) || tokens[to]!.low === '-')) to += 1;
  if (from === to) return null;
  const facility = noun.target !== null && noun.target.category !== 'settlement';
  if (!facility && (BODIES.test(tokens[to - 1]!.low) || isPerson(context, from, to))) return null;
  const end = facility ? noun.to : to;
  return { name: text.slice(tokens[from]!.start, tokens[end - 1]!.end), from, to: end };
}

/** Whether the words before the phrase say that it is a place. */
function isPut(context: SentenceContext, noun: NounChunk, opener: number): boolean {
  const { chunks, reading } = context;
  const prep = chunks[opener];
  if (prep?.kind === 'verb') return isTaken(context, noun, prep);
  if (prep?.kind !== 'prep') return false;
  if (PUTS.test(prep.low)) return true;
  if (prep.low === 'to') return isVisited(context, noun, opener);
  const owner = chunks[opener - 1];
  if (prep.low !== 'of' || !isNoun(owner)) return false;
  return owner.measure || isSettlement(owner) || PARTS.test(reading.tokens[owner.to - 1]!.low);
}

/** "the village", "a farming community": a noun of people's settlements. */
export function isSettlement({ target }: NounChunk): boolean {
  return target?.category === 'settlement';
}

/** Verbs whose object is ground, and those whose object may as well be somebody. */
const GROUND = /^(?:besieg|enter|infiltrat|loot|overr[au]n|raid|recaptur|retak|retook|shell|storm|torch)/;
const EITHER = /^(?:attack|bomb|captur|seiz|strik|struck|target)/;

/** "stormed Gasseliki", "attacked Gasseliki, in the province of Yatenga": ground that was attacked or taken. */
function isTaken(context: SentenceContext, noun: NounChunk, { head, passive }: VerbChunk): boolean {
  const { low } = context.reading.tokens[head]!;
  if (passive || noun.article !== null || noun.count !== null) return false;
  return GROUND.test(low) || (EITHER.test(low) && isLocated(context, noun));
}

/** ", in the province of Yatenga", ", a village near Ouahigouya", "(Yatenga)". */
function isLocated({ chunks }: SentenceContext, noun: NounChunk): boolean {
  const [mark, next, last] = chunks.slice(chunks.indexOf(noun) + 1);
  if (!mark || !('low' in mark) || !/^[,(]$/.test(mark.low)) return false;
  if (isNoun(next)) return isSettlement(next) || (mark.low === '(' && next.place !== null);
  return next?.kind === 'prep' && /^(?:in|near|outside)$/.test(next.low) && isNoun(last) && last.place !== null;
}

const COMES = /^(?:came|come|comes|coming|arriv(?:ed?|es|ing)|went|goes|going|gone|return(?:ed|s|ing)|drove|rode)$/;

/** "came to X to capture a chief": who comes somewhere to do something does it there. */
export function isVisited({ chunks, reading }: SentenceContext, noun: NounChunk, opener: number): boolean {
  const [verb, then] = [chunks[opener - 1], chunks[chunks.indexOf(noun) + 1]];
  return verb?.kind === 'verb' && COMES.test(reading.tokens[verb.head]!.low) && then?.kind === 'verb' && then.form === 'infinitive';
}

/** "Norbert Zongo": a first name and another. */
function isPerson({ reading, know }: SentenceContext, from: number, to: number): boolean {
  return to > from + 1 && know.lexicon.givenNames.has(reading.tokens[from]!.low);
}
