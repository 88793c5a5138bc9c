import { numberAt } from '../annotate/numbers.ts';
import { phraseAt } from '../annotate/phrases.ts';
import type { Entry } from '../lexicon/load.ts';
import type { Reading, Token } from '../read/tokens.ts';
import type { NounChunk } from './chunk.ts';
import { determiner, isAge, overOthers, overQuote, PERSONAL } from './determiner.ts';
import { afterJoinedName, pastInnerBrackets } from './joined.ts';
import { COMPASS, demonymAt, type Knowledge, placeAt, type State } from './noun-places.ts';

/** Participles that stand before a noun like adjectives. */
const MODIFIERS = new Set(
  'suspected alleged presumed armed unidentified masked unknown uniformed wounded injured retired elected appointed displaced kidnapped abducted detained arrested leading ruling united organized organised banned outlawed besieged occupied combined joint opposing rival hooded heavily-armed disguised unarmed affiliated'.split(
    ' ',
  ),
);
const FURTHER = new Set(['another', 'other', 'others', 'more', 'additional', 'further', 'remaining', 'second', 'third', 'fourth', 'fifth']);
const HEDGES = new Set([
  'suspected',
  'alleged',
  'presumed',
  'unidentified',
  'unknown',
  'apparent',
  'reported',
  'probable',
  'likely',
  'supposed',
]);
/** What follows "of" where a number names a part of people told before: "two of his aides", "three of them". */
const OF_THEM = /^(?:the|these|those|its|his|her|their|them|whom)$/;
/** Adjectives that follow the noun they belong to: "left two people dead". */
const FOLLOWING = new Set(['dead', 'alive', 'missing', 'wounded', 'injured', 'unhurt', 'unharmed', 'unconscious', 'homeless']);
/** What people are taken: "took two nurses hostage". */
const TAKEN = /^(?:hostage|captive)$/;
const MONEY =
  /^(?:\$|€|£|usd|us\$|percent|cent|%|km|kms|kilometers?|kilometres?|kilos?|kg|kilograms?|pounds|tons?|tonnes?|meters?|metres?|miles?|feet|hectares?|acres?|pesos|dollars|rupees|francs|cfa|euros|years?|months?|weeks?|days?|hours?|minutes?|seconds?|mm|caliber|calibre|rounds?|times|votes?|seats?|percentage|points?|degrees?|liters?|litres?|copies|cattle|sheep|goats|cows|camels|donkeys|animals|livestock|countries|nations|districts|provinces|departments|cities)$/;

const PLURAL = /[^s]s$|men$|people$|children$/;

/** Whether a number's unit says it counts no people: "15 kilometers", "$3", "30 percent". */
export function countsThings(tokens: readonly Token[], head: number): boolean {
  return MONEY.test(tokens[head]!.low);
}

function blank(from: number): NounChunk {
  return {
    kind: 'noun',
    from,
    to: from,
    head: from,
    count: null,
    article: null,
    role: null,
    actor: null,
    meant: null,
    body: null,
    weapon: null,
    target: null,
    event: null,
    topic: null,
    place: null,
    country: null,
    compass: null,
    pronoun: false,
    hedged: false,
    plural: false,
    possessor: null,
    name: false,
    measure: false,
    partitive: false,
    further: false,
    owned: false,
    whose: null,
  };
}

function note(chunk: NounChunk, entries: readonly Entry[], last: boolean): void {
  for (const entry of entries) {
    if (entry.kind === 'actor') chunk.actor = entry.actor;
    else if (entry.kind === 'role') chunk.role = entry;
    else if (entry.kind === 'weapon') chunk.weapon = entry;
    else if (entry.kind === 'target') chunk.target = entry;
    else if (entry.kind === 'topic') chunk.topic = entry;
    else if (entry.kind === 'event' && last) chunk.event = entry;
  }
}

/** Words that end a phrase although the tagger calls them nouns. */
const ENDS = new Set([
  'whilst',
  'while',
  'after',
  'before',
  'when',
  'who',
  'which',
  'that',
  'where',
  'because',
  'and',
  'or',
  'but',
  'as',
  'including',
  'alias',
  'aka',
]);

function continues(tokens: readonly Token[], i: number, state: State, chunk: NounChunk): boolean {
  const { low, pos } = tokens[i]!;
  // "by rebels more than two years ago"
  if (ENDS.has(low) || (low === 'more' && tokens[i + 1]?.low === 'than')) return false;
  if (pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM' || pos === 'ADJ' || pos === 'SYM') return true;
  const joined = (k: number): boolean => state.reading.spaced || tokens[k]!.end === tokens[k + 1]!.start;
  if (i > chunk.from + 1 && tokens[i - 1]!.low === '-' && joined(i - 1) && /^[a-z]/.test(low)) return true;
  if (low === '-' && i > chunk.from && i + 1 < state.end && joined(i)) return true;
  // "a convicted thief", "the charred remains": a participle between article and noun.
  if (pos === 'VERB' && i > 0 && /(?:ed|en)$/.test(low) && isArticle(tokens[i - 1]!.low))
    return i + 1 < state.end && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 1]!.pos);
  // "militants abducted catechist Omar": after the people it is what they did.
  if (pos === 'VERB')
    return (
      MODIFIERS.has(low) &&
      i + 1 < state.end &&
      /^(?:NOUN|PROPN|ADJ|VERB)$/.test(tokens[i + 1]!.pos) &&
      !(chunk.role?.plural && tokens[i - 1]!.pos === 'NOUN')
    );
  if (pos === 'ADV')
    return (
      COMPASS.has(low) ||
      (i + 1 < state.end && (/^(?:ADJ|NUM)$/.test(tokens[i + 1]!.pos) || modifies(tokens, i + 1)) && i > chunk.from) ||
      tokens[i + 1]?.low === '-'
    );
  return false;
}

/** "heavily armed men"; not "arbitrarily arrested 18 activists", where it is what they did. */
function modifies(tokens: readonly Token[], i: number): boolean {
  return MODIFIERS.has(tokens[i]!.low) && !/^(?:NUM|DET)$/.test(tokens[i + 1]?.pos ?? '');
}

function isArticle(low: string): boolean {
  return /^(?:an?|the|his|her|their|its)$/.test(low);
}

/** "by suspected Islamists": a participle that belongs to the noun after it. */
export function beginsNoun(tokens: readonly Token[], i: number, end: number): boolean {
  const after = i + 1 < end ? tokens[i + 1]!.pos : '';
  const before = i > 0 ? tokens[i - 1]!.pos : '';
  return MODIFIERS.has(tokens[i]!.low) && /^(?:NOUN|PROPN|ADJ)$/.test(after) && !/^(?:NOUN|PROPN|PRON|AUX|PART|NUM)$/.test(before);
}

/** The noun phrase that begins at token i: article, number, modifiers, head. Null where none begins. */
export function nounAt(
  reading: Reading,
  names: string[],
  know: Knowledge,
  i: number,
  end: number,
  stopAt: (i: number) => boolean,
): NounChunk | null {
  const { tokens } = reading;
  const chunk = blank(i);
  const state: State = { reading, know, end, names };
  let at = overOthers(tokens, chunk, overQuote(tokens, chunk, determiner(tokens, chunk, i, end)), end);
  // "among them two officers": the number is of the next phrase.
  if (chunk.pronoun && PERSONAL.has(tokens[at - 1]!.low)) return { ...chunk, to: at, head: at - 1 };
  // "a December 2014 bombing": the date stands by itself.
  if (chunk.article === 'a' && at < end && stopAt(at)) return null;
  // "this one" counts nobody.
  const pointing = tokens[at]?.low === 'one' && /^(?:this|that)$/.test(tokens[i]!.low);
  const number = at < end && !stopAt(at) && !pointing && !beginsName(state, at) ? numberAt(tokens, at, end) : null;
  if (number && isAge(tokens, number.to, end)) at = number.to;
  else if (number) {
    chunk.count = number.count;
    chunk.plural = (number.count.best ?? number.count.low ?? 2) > 1;
    at = number.to;
    while (at < end && /^(?:other|more|additional|new|the)$/.test(tokens[at]!.low)) at += 1;
    chunk.partitive = at + 1 < end && tokens[at]!.low === 'of' && OF_THEM.test(tokens[at + 1]!.low);
    if (chunk.partitive) at += 2;
    if (chunk.partitive && /^(?:them|whom)$/.test(tokens[at - 1]!.low) && !isManyAt(state, at))
      return { ...chunk, to: at, head: at - 1, pronoun: true };
  }
  const body = readBody(state, chunk, at, stopAt);
  if (body === at && !number && chunk.article === null && !chunk.pronoun) return null;
  if (body === at && chunk.article !== null && !number && !chunk.pronoun) return null;
  chunk.to = Math.max(body, at);
  chunk.head = chunk.to - 1;
  if (body > at) chunk.head = headOf(tokens, at, body);
  chunk.measure = chunk.count !== null && countsThings(tokens, chunk.head);
  const { count } = chunk;
  // "more than 20" are no others.
  chunk.further = tokens
    .slice(i, chunk.to)
    .some(({ low, start }) => FURTHER.has(low) && !(count && start >= count.start && start < count.end));
  return possessive(state, withJoined(state, chunk, stopAt), stopAt);
}

/** "nine of them children", "two of them Chinese nationals": who the part of a number are. */
function isManyAt({ reading: { tokens, caseless }, know, end }: State, at: number): boolean {
  if (at >= end) return false;
  if (know.nationality(tokens[at]!.text)) return at + 1 < end && /s$/.test(tokens[at + 1]!.low);
  return phraseAt(know.lexicon, tokens, at, end, caseless)?.entries.some((entry) => entry.kind === 'role' && entry.plural) ?? false;
}

/** "400 Mawozo", "4 March Movement": the number is the first word of a name. */
function beginsName({ reading, know, end }: State, at: number): boolean {
  if (reading.tokens[at]!.pos !== 'NUM') return false;
  return phraseAt(know.lexicon, reading.tokens, at, end, reading.caseless)?.entries.some(({ kind }) => kind === 'actor') ?? false;
}

/** "6 TTP and LeI militants": two names before the people that both name, and one number. */
function withJoined(state: State, chunk: NounChunk, stopAt: (i: number) => boolean): NounChunk {
  const at = afterJoinedName(state, chunk, chunk.to);
  const rest = at === null ? null : nounAt(state.reading, state.names, state.know, at, state.end, stopAt);
  if (!rest?.role?.plural || rest.count || !(rest.actor || rest.country || rest.name || rest.place)) return chunk;
  return { ...rest, from: chunk.from, count: chunk.count, plural: chunk.plural, actor: null, country: null };
}

function headOf(tokens: readonly Token[], from: number, to: number): number {
  for (let k = to - 1; k >= from; k--) if (/[a-z0-9]/.test(tokens[k]!.low)) return k;
  return to - 1;
}

function readBody(state: State, chunk: NounChunk, start: number, stopAt: (i: number) => boolean): number {
  const { tokens } = state.reading;
  let at = start;
  while (at < state.end) {
    if (at > start && (stopAt(at) || isFollowing(tokens, at, state.end) || beginsCount(state, chunk, at))) break;
    const phrase = phraseAt(state.know.lexicon, tokens, at, state.end, state.reading.caseless);
    if (
      phrase &&
      !actsOn(tokens, at, phrase.to, state.end) &&
      (phrase.to > at + 1 ||
        continues(tokens, at, state, chunk) ||
        plainNoun(phrase.entries, tokens[at]!, at > chunk.from && !PLURAL.test(tokens[at - 1]!.low)))
    ) {
      note(chunk, phrase.entries, true);
      chunk.event = phrase.entries.some((e) => e.kind === 'event') ? chunk.event : null;
      placeAt(state, chunk, at, phrase.to);
      at = phrase.to;
      continue;
    }
    const place = placeAt(state, chunk, at, at);
    if (place > at) {
      at = place;
      chunk.event = null;
      continue;
    }
    const past = pastInnerBrackets(state, chunk, at);
    if (past > at) {
      at = past;
      continue;
    }
    if (!continues(tokens, at, state, chunk)) break;
    word(state, chunk, at);
    at += 1;
  }
  while (at > start && tokens[at - 1]!.low === '-') at -= 1;
  return at;
}

/** "in central Mali killing four policemen": a verb with its object, not the head of the noun phrase before it. */
function actsOn(tokens: readonly Token[], i: number, to: number, end: number): boolean {
  if (tokens[i]!.pos !== 'VERB' || !/(?:ing|ed)$/.test(tokens[i]!.low) || to >= end) return false;
  return /^(?:DET|PRON)$/.test(tokens[to]!.pos) || numberAt(tokens, to, end) !== null;
}

/** "In the attack three people", "in Gao two nurses", "by security forces 17 militants": a number after a whole phrase counts the people of the next. */
function beginsCount({ reading: { tokens }, know, end }: State, { role, event, place, from }: NounChunk, at: number): boolean {
  const whole = (event !== null || role?.plural || role?.collective) && /^\p{Ll}/u.test(tokens[at - 1]!.text);
  const there = place?.to === at && /^(?:in|at|near)$/.test(tokens[from - 1]?.low ?? '');
  if (tokens[at]!.pos !== 'NUM' || !(whole || there)) return false;
  const number = numberAt(tokens, at, end);
  if (number === null) return false;
  for (let i = number.to; i < Math.min(end, number.to + 4); i++) {
    if (!/^(?:ADJ|VERB|NOUN|PROPN)$/.test(tokens[i]!.pos)) return false;
    if (phraseAt(know.lexicon, tokens, i, end)?.entries.some(({ kind }) => kind === 'role')) return true;
  }
  return false;
}

function isFollowing(tokens: readonly Token[], i: number, end: number): boolean {
  // "took 40 people hostage"
  if (/^(?:hostage|captive|prisoner)$/.test(tokens[i]!.low) && PLURAL.test(tokens[i - 1]!.low)) return true;
  return (
    (FOLLOWING.has(tokens[i]!.low) || (TAKEN.test(tokens[i]!.low) && tokens[i - 1]!.pos === 'NOUN')) &&
    !(i + 1 < end && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 1]!.pos)) &&
    !/^(?:ADJ|DET|ADV)$/.test(tokens[i - 1]!.pos)
  );
}

/** A verb inside a phrase is one of its nouns, as in "bomb blast"; after a plural it is what they do: "workers protest". */
function plainNoun(entries: readonly Entry[], token: Token, inside: boolean): boolean {
  return (
    (token.pos !== 'VERB' || inside) &&
    token.pos !== 'AUX' &&
    token.pos !== 'ADP' &&
    token.pos !== 'DET' &&
    entries.length > 0 &&
    token.pos !== 'CCONJ' &&
    token.pos !== 'PRON'
  );
}

function word(state: State, chunk: NounChunk, at: number): void {
  const token = state.reading.tokens[at]!;
  if (HEDGES.has(token.low)) chunk.hedged = true;
  if (COMPASS.has(token.low)) chunk.compass = token.low;
  const country = demonymAt(state.know, state.reading, at);
  if (country) chunk.country = country;
  else if (token.person || (token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text))) chunk.name = true;
  if (token.pos === 'NOUN' || token.pos === 'PROPN') chunk.event = null;
}

/** "Mali's military government": the possessor is kept, the head noun comes after. */
function possessive(state: State, chunk: NounChunk, stopAt: (i: number) => boolean): NounChunk {
  const { tokens } = state.reading;
  const mark = chunk.to;
  if (mark >= state.end || stopAt(mark)) return chunk;
  const { low, pos } = tokens[mark]!;
  const bare = low === "'" && /s$/.test(tokens[mark - 1]!.low);
  if (!(low === "'s" && pos !== 'AUX') && !bare) return chunk;
  const rest = mark + 1 < state.end ? nounAt(state.reading, state.names, state.know, mark + 1, state.end, stopAt) : null;
  if (!rest) return { ...chunk, to: mark + 1 };
  return { ...rest, from: chunk.from, possessor: chunk, country: rest.country ?? chunk.country, article: 'the' };
}
