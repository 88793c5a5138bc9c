import type { Where } from '../../kernel/statements.ts';
import { isMark } from '../clause/lists.ts';
import { type Chunk, isNoun, isVerb, type NounChunk } from '../phrase/chunk.ts';
import type { SentenceContext } from './context.ts';
import { LOCATIVE, RELATIONS, type Relation, relationAfter } from './relation.ts';
import { type Named, strangeName } from './strange-names.ts';

const ROADS = /^(?:roads?|axis|highways?|routes?|motorway|railway)$/;
/** Heads of names that only contain a place's name: parties, firms, embassies. */
const BODIES =
  /^(?:party|parties|league|front|union|unions|movement|army|embassy|consulate|company|companies|corporation|group|association|associations|council|federation|alliance|bank|ministry|government|committee|congress|coalition|forum|society|agency|mission|team|fc|club|times|news|tv|radio|newspaper|process|agreement|accords?|time)$/;
/** Buildings that are called after a country and stand in another. */
const MISSIONS = /^(?:embassy|consulate|mission)$/;
/** "the Khulna-bound truck", "the Dakar-based group": where something is not. */
const ELSEWHERE = /^(?:bound|based|born|led|backed|trained|made|registered|flagged)$/;

/** The place a noun phrase names, as the preposition before it puts it. */
export function whereOf(context: SentenceContext, noun: NounChunk, prep: string): Where | null {
  return noun.place && wherePut(context, noun, noun.place, prep);
}

function wherePut(context: SentenceContext, noun: NounChunk, named: Named, prep: string): Where {
  const { text, tokens } = context.reading;
  const { start } = tokens[noun.compass ? noun.from : named.from]!;
  const { end } = tokens[named.to - 1]!;
  return {
    start,
    end,
    text: text.slice(start, end),
    name: named.name,
    relation: RELATIONS[prep] ?? 'at',
    compass: noun.compass,
    within: noun.possessor?.place?.name ?? null,
    settlement: isTown(context, noun),
  };
}

/** Areas, districts and islands are as often named after what is larger. */
const TOWNS = /^(?:barrios?|cit(?:y|ies)|hamlets?|neighbou?rhoods?|quarters?|slums?|suburbs?|towns?|villages?)$/;

/** "the village of Jordan", "the neighbourhoods of Jneina and Brazil", "Jordan village". */
function isTown({ chunks, reading: { tokens } }: SentenceContext, noun: NounChunk): boolean {
  const at = openerOf(chunks, chunks.indexOf(noun));
  const [owner, of] = [chunks[at - 1], chunks[at]];
  const after = of && 'low' in of && of.low === 'of' && isNoun(owner) && TOWNS.test(tokens[owner.to - 1]!.low);
  return after || (noun.place?.to === noun.to - 1 && TOWNS.test(tokens[noun.to - 1]!.low));
}

/** The place that the phrase at chunk `i` names and how it stands to what is told there; null where it says nothing of where. */
export function whereAt(context: SentenceContext, i: number): Where | null {
  const noun = context.chunks[i];
  const named = isNoun(noun)
    ? (noun.place ?? capitalNamed(context, noun) ?? strangeName(context, noun, openerOf(context.chunks, i)))
    : null;
  if (!isNoun(noun) || !named) return null;
  const where = wherePut(context, noun, named, '');
  const relation = relationAt(context, noun, named, i);
  return (
    relation && { ...where, relation, within: (noun.place ? null : noun.country) ?? where.within ?? containerAfter(context.chunks, i) }
  );
}

/** Whether a phrase is a place that the gazetteer does not know, and nobody. */
export function isStrangePlace(context: SentenceContext, noun: NounChunk): boolean {
  return noun.place === null && strangeName(context, noun, openerOf(context.chunks, context.chunks.indexOf(noun))) !== null;
}

/** "the capital", "the Malian capital", "Mali's capital city": a place though it bears no name; a provincial capital is not. */
function capitalNamed(context: SentenceContext, noun: NounChunk): Named | null {
  if (!/^(?:capital|city)$/.test(context.reading.tokens[noun.to - 1]!.low)) return null;
  const words = context.reading.tokens.slice(noun.from, noun.to).map(({ low }) => low);
  const own = noun.possessor ? words.slice(noun.possessor.to - noun.from) : words;
  const bare = own.filter((word) => !/^(?:the|'s|'|city)$/.test(word));
  const known = bare.length === 1 || (bare.length === 2 && noun.country !== null && noun.possessor === null);
  return known && bare.at(-1) === 'capital' && noun.article === 'the' ? { name: 'the capital', from: noun.from, to: noun.to } : null;
}

function relationAt(context: SentenceContext, noun: NounChunk, named: Named, i: number): Relation | null {
  const words = context.reading.tokens.slice(noun.from, noun.to).map(({ low }) => low);
  const tail = words.slice(named.to - noun.from);
  if ((tail.some((word) => BODIES.test(word)) && !isBuilding(context, noun, tail, i)) || (tail[0] === '-' && ELSEWHERE.test(tail[1] ?? '')))
    return null;
  if (noun.role || noun.actor) return countryNamed(context, noun) ? null : 'from';
  const at = openerOf(context.chunks, i);
  const opener = context.chunks[at];
  if (opener?.kind === 'prep') {
    const { low } = opener as { low: string };
    if (low === 'as' && context.reading.tokens[opener.from - 1]?.low === 'coded') return 'near';
    if (!LOCATIVE.has(low) || (low === 'to' && isEnvoy(context.chunks[at - 1]))) return null;
    const relation = relationAfter(context, noun, at, low);
    return relation === 'at' && words.some((word) => ROADS.test(word)) ? 'between' : relation;
  }
  if (noun.place === null && isVerb(opener)) return 'at';
  if (isSpeakerOrDoer(context, noun, i)) return null;
  const told = opener?.kind === 'comma' || opener?.kind === 'and' || opener?.kind === 'stop' || noun.target !== null || noun.event !== null;
  return told ? 'at' : null;
}

/** "France handed over its base": a country that does something is no scene. */
function isSpeakerOrDoer(context: SentenceContext, noun: NounChunk, i: number): boolean {
  const verb = context.chunks[i + 1];
  if (!isVerb(verb) || verb.passive || verb.form !== 'finite' || noun.compass !== null) return false;
  const object = context.chunks[i + 2];
  return verb.says || (countryNamed(context, noun) !== null && isNoun(object));
}

/** "outside the Gao Press Club": the house of a body, where one stands, and not the body. */
function isBuilding({ chunks }: SentenceContext, { target }: NounChunk, tail: readonly string[], i: number): boolean {
  const opener = chunks[openerOf(chunks, i)];
  const put = opener?.kind === 'prep' && /^(?:at|in|inside|outside|near|around)$/.test(opener.low);
  return put && target !== null && !tail.some((word) => MISSIONS.test(word));
}

/** "the ambassador to France", "a visitor to Mali" are people of some place, and nothing happens there. */
function isEnvoy(owner: Chunk | undefined): boolean {
  return isNoun(owner) && owner.role !== null;
}

/** The mark that opens a list of places: in "between X and Y" both are between. */
function openerOf(chunks: readonly Chunk[], i: number): number {
  let at = i - 1;
  if (chunks[at]?.kind !== 'and') return at;
  for (; chunks[at]?.kind === 'and' || chunks[at]?.kind === 'comma'; at -= 2) {
    const before = chunks[at - 1];
    if (!isNoun(before) || !(before.place || (before.name && before.article === null))) return i - 1;
  }
  return chunks[at]?.kind === 'prep' ? at : i - 1;
}

/** "Gounghin in Ouagadougou", "Kain (Yatenga)", "Gomboro, in Yatenga province": the place that the next phrase says it lies in. */
function containerAfter(chunks: readonly Chunk[], i: number): string | null {
  const at = chunks[i + 1]?.kind === 'comma' && isMark(chunks[i + 2], 'in') ? i + 2 : i + 1;
  const [mark, outer] = [chunks[at], chunks[at + 1]];
  if (!mark || !('low' in mark) || !isNoun(outer) || !outer.place) return null;
  return /^(?:in|of|under|\()$/.test(mark.low) ? outer.place.name : null;
}

/** The places that chunks [from, to) tell of. */
export function placesIn(context: SentenceContext, from: number, to: number): Where[] {
  const places: Where[] = [];
  for (let i = from; i < to; i++) {
    const place = whereAt(context, i);
    if (place) places.push(place);
  }
  return places;
}

/** The country that a name stands for where it does something: "Mali", and "Bamako" for its government. */
export function countryActing(context: SentenceContext, noun: NounChunk): string | null {
  if (!noun.place || noun.place.to !== noun.to || noun.role || noun.compass) return null;
  const [first] = context.know.gazetteer.named(noun.place.name);
  return first && /^(?:PCLI|PPLC)$/.test(first.feature) ? first.country : null;
}

/** The country whose own name the phrase bears: "Mali", not "Bamako". */
export function countryNamed(context: SentenceContext, noun: NounChunk): string | null {
  const [first] = noun.place ? context.know.gazetteer.named(noun.place.name) : [];
  return first?.feature === 'PCLI' ? first.country : null;
}
