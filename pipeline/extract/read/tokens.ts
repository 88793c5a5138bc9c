import { createRequire } from 'node:module';
import { plainCase } from './case.ts';

/** One token of the text. Offsets count UTF-16 units of the document's own text, whatever case it is read in. */
export interface Token {
  /** As printed. */
  text: string;
  /** Lower case, typographic quotes made plain. */
  low: string;
  start: number;
  end: number;
  /** Universal part-of-speech tag from wink-nlp; the lexicon overrules it where it knows better. */
  pos: string;
  /** Index of the sentence the token stands in. */
  sentence: number;
  /** A word the tagger has never met; told only where the text is without case. */
  strange: boolean;
  /** Part of a person's name, in a text without case (see people.ts). */
  person: boolean;
}

/** A sentence: its tokens as [from, to), and the paragraph it stands in (blank lines part paragraphs, and so do the ends of headlines). */
export interface Sentence {
  from: number;
  to: number;
  paragraph: number;
}

export interface Reading {
  text: string;
  tokens: Token[];
  sentences: Sentence[];
  /** True where the text is printed in capitals or without any case, so that a capital says nothing about a name. */
  caseless: boolean;
  /** Hyphens stand between blanks ("brother - in - law"): a wire in capitals that prints its dashes as "--". */
  spaced: boolean;
}

/** Turns text into tokens with exact offsets. One reader per process; it holds no document. */
export type Reader = (text: string) => Reading;

// biome-ignore lint/suspicious/noExplicitAny: wink-nlp's own types do not cover its/as readers of a collection
type Wink = any;

/** wink keeps every token's index in 20 bits, so longer texts are read in pieces cut at line ends. */
const PIECE = 200_000;

/** wink keeps every word it ever met; a new tagger after so many tokens (60 ms) keeps memory flat on a stream without end. */
const TAGGER_TOKENS = 1_000_000;

/** Loads wink-nlp with its sentence and part-of-speech stages (about 60 ms). */
export function openReader(): Reader {
  let tagger = openTagger();
  let tokens = 0;
  return (text) => {
    if (tokens > TAGGER_TOKENS) {
      tagger = openTagger();
      tokens = 0;
    }
    const reading = read(tagger.nlp, tagger.known, text);
    tokens += reading.tokens.length;
    return reading;
  };
}

function openTagger(): { nlp: Wink; known: number } {
  const require = createRequire(import.meta.url);
  const nlp: Wink = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  // Words beyond the model's vocabulary are numbered from here on.
  const known: number = nlp.readDoc('zzqxjwv').tokens().out(nlp.its.uniqueId)[0];
  return { nlp, known };
}

function read(nlp: Wink, known: number, text: string): Reading {
  const { plain, caseless } = plainCase(text);
  const spaced = caseless && text.includes(' -- ');
  const reading: Reading = { text, tokens: [], sentences: [], caseless, spaced };
  let start = 0;
  while (start < plain.length) {
    const end = pieceEnd(plain, start);
    readPiece(nlp, known, reading, plain.slice(start, end), start);
    start = end;
  }
  return reading;
}

function pieceEnd(text: string, start: number): number {
  if (text.length - start <= PIECE) return text.length;
  const cut = Math.max(text.lastIndexOf('\n', start + PIECE), text.lastIndexOf('. ', start + PIECE));
  return cut > start ? cut + 1 : start + PIECE;
}

function readPiece(nlp: Wink, known: number, reading: Reading, piece: string, offset: number): void {
  const { its } = nlp;
  const doc = nlp.readDoc(piece);
  const all = doc.tokens();
  const values: string[] = all.out(its.value);
  const tags: string[] = all.out(its.pos);
  const ids: number[] | null = reading.caseless ? all.out(its.uniqueId) : null;
  const first = reading.tokens.length;
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    // wink gives the blanks before a token only as a count or as text; finding the token again is exact for both.
    const found = piece.indexOf(value, at);
    const start = found < 0 ? at : found;
    at = start + value.length;
    if (value.trim() === '') continue;
    const text = reading.text.slice(offset + start, offset + at);
    const strange = ids !== null && ids[i]! >= known;
    reading.tokens.push({
      text,
      low: lower(value),
      start: offset + start,
      end: offset + at,
      pos: tags[i]!,
      sentence: 0,
      strange,
      person: false,
    });
  }
  addSentences(reading, first);
}

/** Letters and figures alone, as nearly every word: nothing in it is written in several ways. */
const TYPED = /^[a-z0-9]+$/;

function lower(value: string): string {
  const low = value.toLowerCase();
  return TYPED.test(low) ? low : low.replace(/[’‘`]/g, "'").replace(/[“”]/g, '"').replace(/[–—‒]/g, '-');
}

const CLOSERS = new Set(['"', ')', ']', "'", '”', '’']);
const ENDERS = new Set(['.', '!', '?', '…']);

/** Sentences end at . ! ? and at line ends: news text sets headlines, datelines and list items on lines of their own. */
function addSentences(reading: Reading, first: number): void {
  const { tokens, sentences, text } = reading;
  let from = first;
  let paragraph = sentences.length > 0 ? sentences[sentences.length - 1]!.paragraph : 0;
  const close = (to: number): void => {
    for (let i = from; i < to; i++) tokens[i]!.sentence = sentences.length;
    if (to > from) sentences.push({ from, to, paragraph });
    from = to;
  };
  for (let i = first; i < tokens.length; i++) {
    const gap = i > first ? text.slice(tokens[i - 1]!.end, tokens[i]!.start) : '';
    if (gap.includes('\n') && (i === from || endsLine(tokens, from, i, gap))) {
      // A line without a full stop is a headline, and says nothing of the next.
      const headline = i > from && !ENDERS.has(tokens[i - 1]!.low) && !CLOSERS.has(tokens[i - 1]!.text);
      close(i);
      if (headline || /\n\s*\n/.test(gap)) paragraph += 1;
    }
    if (!ENDERS.has(tokens[i]!.low)) continue;
    let end = i + 1;
    while (end < tokens.length && CLOSERS.has(tokens[end]!.text) && tokens[end]!.start === tokens[end - 1]!.end) end += 1;
    close(end);
    i = end - 1;
  }
  close(tokens.length);
}

/** A single line break inside running text (hard-wrapped lines) does not end a sentence; one before a capital or a list mark does. */
function endsLine(tokens: Token[], from: number, i: number, gap: string): boolean {
  if (/\n\s*\n/.test(gap)) return true;
  const next = tokens[i]!.text;
  return i - from < 3 || /^[A-Z0-9\-–•*"“[(]/.test(next);
}
