import type { CasualtyStatement, Count, EventStatement, Party, Span, Statement, Statements, Thing } from '../../kernel/statements.ts';
import { phraseAt } from '../annotate/phrases.ts';
import type { Frame } from '../clause/frames.ts';
import type { Chunk, NounChunk } from '../phrase/chunk.ts';
import type { Knowledge } from '../phrase/noun-places.ts';
import { countsThings } from '../phrase/nouns.ts';
import type { Reading } from '../read/tokens.ts';
import { sideOf, typeOf } from './sides.ts';
import { actorOf, groupOf, membersOf } from './who.ts';
import { wholeEnd } from './whole-name.ts';

/** What a rule sees: one sentence cut into phrases and clauses. Rules add statements to `out`. */
export interface SentenceContext {
  reading: Reading;
  know: Knowledge;
  chunks: readonly Chunk[];
  frames: readonly Frame[];
  sentence: number;
  paragraph: number;
  out: Statement[];
  /** What cannot be told for sure, with the reason. */
  rejects: Statements['rejects'];
}

export interface Rule {
  /** Lands in evidence.rule. */
  id: string;
  /** What it reads, with an example. */
  reads: string;
  apply(context: SentenceContext): void;
}

/** Offsets of chunks [from, to). */
export function spanOf(context: SentenceContext, from: number, to: number): Span {
  const { tokens } = context.reading;
  const first = context.chunks[from]!;
  const last = context.chunks[Math.max(from, to - 1)]!;
  return { start: tokens[first.from]!.start, end: tokens[last.to - 1]!.end };
}

/** The words of the whole sentence. */
export function sentenceText(context: SentenceContext): string {
  const { start, end } = spanOf(context, 0, context.chunks.length);
  return context.reading.text.slice(start, end);
}

export function tokenSpan(context: SentenceContext, from: number, to: number): Span {
  const { tokens } = context.reading;
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

/** People as a noun phrase names them, or null where the phrase names none. */
export function partyOf(context: SentenceContext, noun: NounChunk, victims = false): Party | null {
  const { reading } = context;
  if (noun.pronoun && noun.meant && !victims) return meantBy(context, noun.meant);
  const members = membersOf(context, noun);
  if (members) {
    const party = partyOf(context, members, victims);
    return party && { ...party, plural: true };
  }
  if (!isPeople(context, noun, victims)) return null;
  const { start, end } = tokenSpan(context, afterArticle(context, noun), wholeEnd(context, noun));
  const role = noun.role;
  const actor = actorOf(context, noun, victims);
  const state = !noun.role && !actor ? countryOf(context, noun) : null;
  return {
    start,
    end,
    text: reading.text.slice(start, end),
    head: role?.noun ?? reading.tokens[noun.head]!.low,
    actor: actor?.id ?? null,
    country: noun.country ?? actor?.country ?? state,
    victim_type: typeOf(role, actor),
    side: sideOf(role, actor) ?? (state ? 'state' : noun.name ? 'civilian' : 'unknown'),
    count: noun.count,
    plural: isPlural(noun),
    hedged: noun.hedged,
    definite: noun.article === 'the',
    protester: role?.protester ?? false,
    unnamed: role?.unnamed ?? false,
    pronoun: noun.pronoun,
    further: noun.further,
    named: noun.name && !role && !noun.actor,
    surname: surnameOf(context, noun),
  };
}

function surnameOf({ reading }: SentenceContext, noun: NounChunk): string | null {
  const last = reading.tokens[noun.to - 1]!;
  const isName = last.person || (!reading.caseless && last.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(last.text));
  return noun.name && !noun.actor && noun.place?.to !== noun.to && isName ? last.low : null;
}

/** People of whom a phrase gives the number only: "12 dead", "five fatalities". */
export function unnamedParty(context: SentenceContext, noun: NounChunk): Party {
  const span = tokenSpan(context, noun.from, noun.to);
  return {
    ...span,
    text: context.reading.text.slice(span.start, span.end),
    head: 'people',
    actor: null,
    country: noun.country,
    victim_type: null,
    side: 'unknown',
    count: noun.count,
    plural: noun.count ? noun.plural : noun.article !== 'a',
    hedged: false,
    definite: noun.article === 'the',
    protester: false,
    unnamed: false,
    pronoun: false,
    further: noun.further,
    named: false,
    surname: null,
  };
}

/** Whether a phrase means more than one person: by its number, by "a", by its noun. A group is many, and so is a named actor. */
function isPlural(noun: NounChunk): boolean {
  const { role, actor, count, article } = noun;
  if (count) return noun.plural;
  if (role) return role.collective || (role.plural && article !== 'a');
  return actor !== null || (noun.plural && article !== 'a');
}

/** Nouns that by their ending mean somebody who does something: "tracker", "cultivator", "herbalist". */
const DOER = /(?:[^aeiou]er|[^aeiou]or|ator|eer|ist|ian|man|men|woman|women|local|national)s?$/;

/** First token of a phrase past its article; a possessor stays: "Mali's army", "country's army" of "the country's army". */
function afterArticle({ reading }: SentenceContext, noun: NounChunk): number {
  const { from, to, article, count } = noun.possessor ?? noun;
  if (count && isUntold(count)) return reading.tokens.findIndex(({ start }, i) => i >= from && start >= count.end);
  if (article === null || to - from === 1) return from;
  return /^['"‘“`]$/.test(reading.tokens[from + 1]!.low) && to - from > 2 ? from + 2 : from + 1;
}

/** "an unspecified number of nurses": nurses. */
function isUntold({ low, best, high, start, end }: Count): boolean {
  return low === null && best === null && high === null && end - start > 'several of'.length;
}

/** The people a pronoun stands for; it counts nobody anew. */
function meantBy(context: SentenceContext, noun: NounChunk): Party | null {
  const party = partyOf(context, noun);
  return party && { ...party, count: null, definite: true };
}

function isPeople(context: SentenceContext, noun: NounChunk, victims: boolean): boolean {
  if (noun.pronoun && context.reading.tokens[noun.from]!.low === 'it') return false;
  if (noun.role || noun.actor || noun.meant || noun.pronoun) return !(noun.event && !noun.role);
  if (groupOf(context, noun) !== null || (!victims && countryOf(context, noun) !== null)) return true;
  if (noun.event || (noun.weapon && !noun.name) || noun.target) return false;
  if (noun.place && noun.to === noun.place.to) return false;
  if (noun.count && noun.head >= noun.from && countsThings(context.reading.tokens, noun.head)) return false;
  if (victims && (noun.partitive || isOneMore(context, noun))) return true;
  const head = context.reading.tokens[noun.head]!;
  // "38 Palestinians", "five Rohingya": whoever bears a name and is counted.
  if (victims && noun.count && !context.reading.caseless && /^\p{Lu}\p{Ll}/u.test(head.text)) return true;
  if (victims && (noun.count || noun.article === 'a') && (DOER.test(head.low) || context.know.nationality(head.text))) return true;
  // A bare number stands for people: "48 died". A name with capitals may be a person.
  return noun.name || (victims && noun.count !== null && (noun.count.end >= head.end || /^(?:more|others?|lives)$/.test(head.low)));
}

/** "Two guards were killed and a third was wounded." */
function isOneMore({ chunks, reading }: SentenceContext, { article, from, to, further }: NounChunk): boolean {
  if (article !== 'a' || !further || to - from !== 2 || !/^(?:second|third|fourth|fifth)$/.test(reading.tokens[from + 1]!.low))
    return false;
  const next = chunks.find((chunk) => chunk.from === to);
  return next?.kind === 'verb';
}

/** A country that acts: "France accused", "Paris" is not one. */
function countryOf(context: SentenceContext, noun: NounChunk): string | null {
  if (!noun.place || noun.place.to !== noun.to || noun.compass) return null;
  const [first] = context.know.gazetteer.named(noun.place.name);
  return first?.feature === 'PCLI' ? first.country : null;
}

export function partiesOf(context: SentenceContext, nouns: readonly NounChunk[], victims = false): Party[] {
  return nouns.map((noun) => partyOf(context, noun, victims)).filter((party) => party !== null);
}

export function thingOf(context: SentenceContext, noun: NounChunk, kind: 'target' | 'weapon'): Thing | null {
  const within = kind === 'weapon' ? weaponWithin(context, noun) : null;
  if (within) return within;
  const entry = noun[kind];
  if (!entry) return null;
  const { start, end } = tokenSpan(context, afterArticle(context, noun), noun.to);
  const category = entry.kind === 'weapon' ? (entry.mode ?? '') : entry.category;
  return { start, end, text: context.reading.text.slice(start, end), category, acled: entry.kind === 'weapon' ? entry.acled : null };
}

/** "a bomb attack", "the rocket strike": the weapon that an event is called after. */
function weaponWithin({ reading, know }: SentenceContext, { event, from, head }: NounChunk): Thing | null {
  if (!event) return null;
  const { tokens, text, caseless } = reading;
  for (let i = from; i < head; i++) {
    const phrase = phraseAt(know.lexicon, tokens, i, head, caseless);
    const entry = phrase?.entries.find(({ kind }) => kind === 'weapon');
    if (!phrase || entry?.kind !== 'weapon') continue;
    const [start, end] = [tokens[i]!.start, tokens[phrase.to - 1]!.end];
    return { start, end, text: text.slice(start, end), category: entry.mode ?? '', acled: entry.acled };
  }
  return null;
}

/** The event told last in the sentence by which people can come to harm: "25 were wounded, doctors said, blaming the army" is no accusation's toll. */
export function lastEvent({ out, sentence }: SentenceContext): number | null {
  const at = out.findLastIndex((one) => one.kind === 'event' && one.sentence === sentence && harms(one));
  return at < 0 ? null : at;
}

function harms({ violent, type }: EventStatement): boolean {
  return violent || type === 'PROTEST' || type === 'COERCE';
}

export function casualty(
  base: Omit<CasualtyStatement, 'kind' | 'part_of' | 'event' | 'toll' | 'speaker' | 'outdated'> & Partial<CasualtyStatement>,
): CasualtyStatement {
  return { part_of: null, event: null, toll: false, speaker: null, outdated: false, ...base, kind: 'casualty' };
}
