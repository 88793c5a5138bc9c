import { fold, type Gazetteer } from '../../gazetteer/index.ts';
import { phraseAt } from '../annotate/phrases.ts';
import type { Lexicon } from '../lexicon/load.ts';
import type { Reading, Token } from '../read/tokens.ts';
import type { NounChunk } from './chunk.ts';

export interface Knowledge {
  lexicon: Lexicon;
  gazetteer: Gazetteer;
  nationality: (word: string) => string | null;
  isCommonWord: (name: string) => boolean;
}

/** The country whose demonym ends at token i: "Kenyan", "South Sudanese". */
export function demonymAt({ nationality }: Knowledge, { tokens, caseless }: Reading, i: number): string | null {
  const [first, word] = [tokens[i - 1], tokens[i]!];
  if (!caseless && !isUpper(word) && word.pos !== 'ADJ' && word.pos !== 'PROPN') return null;
  const two = first && isUpper(first) && isUpper(word) ? nationality(`${first.text} ${word.text}`) : null;
  return two ?? nationality(word.text);
}

/** Where a noun phrase is being read. */
export interface State {
  reading: Reading;
  know: Knowledge;
  end: number;
  names: string[];
}

export const COMPASS = new Set(
  'northern southern eastern western central north south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern north-east north-west south-east south-west northcentral downtown'.split(
    ' ',
  ),
);

/** Marks a gazetteer name at token i, where it can be one; returns the token after it. */
export function placeAt(state: State, chunk: NounChunk, i: number, covered: number): number {
  const { reading, know } = state;
  const { tokens } = reading;
  const token = tokens[i]!;
  if (token.person || (!reading.caseless && !isUpper(token))) return i;
  // "Norbert Zongo" is a person, whatever places are called Zongo.
  if (chunk.name && i > chunk.from && !reading.caseless && tokens[i - 1]!.pos === 'PROPN' && !TOWNLY.test(tokens[i - 1]!.low)) return i;
  const hit = know.gazetteer.longest(state.names, i);
  // "Somali territory" is Somalia's, whatever regions bear the name.
  const demonym = know.nationality(token.text) !== null && (hit?.length === 1 || /^(?:territory|soil)$/.test(tokens[i + 1]?.low ?? ''));
  if (!hit || demonym || (hit.length === 1 && COMPASS.has(token.low)) || i + hit.length > state.end || i + hit.length < covered) return i;
  const to = i + hit.length;
  const text = reading.text.slice(token.start, tokens[to - 1]!.end);
  const common = know.isCommonWord(text);
  const put = !reading.caseless && /^(?:in|at|near)$/.test(tokens[i - 1]?.low ?? '');
  if (common && (reading.caseless || hit.length === 1) && token.pos !== 'PROPN' && !put) return i;
  const weak = common || isByName(hit, text);
  if (!reading.caseless && hit.length === 1 && hit.places[0]!.feature !== 'PCLI' && isOther(state, chunk, i, weak)) return i;
  if (chunk.place?.to === i && !reading.caseless && !common && isVillage(hit) && isVillage(know.gazetteer.longest(state.names, i - 1))) {
    chunk.place = null;
    chunk.name = true;
    return i;
  }
  if (!chunk.place || !(common || isPartner(tokens, i))) chunk.place = { name: text, from: i, to };
  return Math.max(to, covered);
}

type Hit = ReturnType<Knowledge['gazetteer']['longest']>;

/** "Salif Diallo": two villages in a row are a person. */
function isVillage(hit: Hit): boolean {
  return hit?.length === 1 && hit.places[0]!.feature.startsWith('PPL') && hit.places[0]!.population < 50_000;
}

/** A name that is only another name of the place. */
function isByName(hit: Hit, text: string): boolean {
  return hit !== null && !hit.places.some(({ name }) => fold(name) === fold(text));
}

function isUpper(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/** A name of one word that is no place here: an acronym, a first name, the second half of a double name. */
function isOther(state: State, chunk: NounChunk, i: number, weak: boolean): boolean {
  const { tokens } = state.reading;
  const { text } = tokens[i]!;
  if (/^\p{Lu}{2,5}$/u.test(text)) return true;
  const next = tokens[i + 1];
  const named =
    i + 1 < state.end &&
    next!.pos === 'PROPN' &&
    isUpper(next) &&
    !phraseAt(state.know.lexicon, tokens, i + 1, state.end, state.reading.caseless);
  if (named && (chunk.role !== null || weak)) return !TOWNLY.test(next!.low);
  return !chunk.place && i > chunk.from && isPartner(tokens, i) && isUpper(tokens[i - 2]);
}

/** Words that a place's own name goes on with: "Victoria Island". */
const TOWNLY =
  /^(?:city|town|village|island|district|region|province|state|county|bazar|bazaar|market|camp|airport|university|hospital|center|centre|mine|north|south|east|west|road|street|square|sadar)$/;

/** The second of two names that a hyphen joins: "the Solle-Titao road". */
function isPartner(tokens: readonly Token[], i: number): boolean {
  const hyphen = tokens[i - 1];
  return hyphen !== undefined && /^[-–/]$/.test(hyphen.low) && /\p{L}$/u.test(tokens[i - 2]?.text ?? '');
}
