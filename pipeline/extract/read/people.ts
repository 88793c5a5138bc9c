import type { Gazetteer } from '../../gazetteer/index.ts';
import { phraseAt } from '../annotate/phrases.ts';
import type { Lexicon } from '../lexicon/load.ts';
import type { Reading, Token } from './tokens.ts';

interface Knows {
  lexicon: Lexicon;
  gazetteer: Gazetteer;
  nationality: (word: string) => string | null;
}

/** Words that hold a name together: "de la", "van". */
const PARTICLES = new Set('de del la las los y e da dos van von bin ibn al el'.split(' '));
/** Words before a first name that make it a place: "San Jose". */
const PLACES = new Set('san santa santo santos sao puerto ciudad villa villas cerro rio monte colonia'.split(' '));
const TITLES = new Set('mr mrs ms dr fr msgr sen col gen lt capt maj sgt don dona commander comrade companero comandante'.split(' '));
const SCENE = new Set('in at near from to around outside inside between toward towards'.split(' '));
/** Endings of English words that the tagger does not know. */
const ENGLISH =
  /(?:ed|ing|ers?|[^h]men|man|ists?|isms?|ly|tions?|ments?|ness|ties|als|ized?|ises?|able|ible|ous|ful|less|ship|ive|ary|ians?|ans|ees?|guns?|fire|ors|ics|ical|craft|wing)$/;

/**
 * Marks the names of people in a text printed without case, where capitals do not tell them: a first name or a title, and the
 * unknown words after it. A surname told once is known for the rest of the document.
 */
export function markPeople(reading: Reading, knows: Knows): void {
  if (!reading.caseless) return;
  const { tokens } = reading;
  const surnames = new Set<string>();
  for (let i = 0; i < tokens.length; ) {
    const to = startsName(tokens, i, knows) ? nameEnd(tokens, i, knows) : i;
    for (let k = i; k < to; k++) {
      mark(tokens[k]!);
      if (k > i && tokens[k]!.strange) surnames.add(tokens[k]!.low);
    }
    i = Math.max(to, i + 1);
  }
  tokens.forEach((token, i) => {
    if (token.strange && surnames.has(token.low) && !SCENE.has(tokens[i - 1]?.low ?? '')) mark(token);
  });
}

function mark(token: Token): void {
  token.person = true;
  token.pos = 'PROPN';
}

/** A first name with a name behind it, or a title with an unknown word behind it. */
function startsName(tokens: readonly Token[], i: number, knows: Knows): boolean {
  const token = tokens[i]!;
  const before = tokens[i - 1]?.low ?? '';
  if (PLACES.has(before)) return false;
  if (knows.lexicon.givenNames.has(token.low)) {
    const words = tokens.slice(i, i + 4).map(({ text }) => text);
    const scene = SCENE.has(before) ? knows.gazetteer.longest(words, 0) : null;
    const phrase = phraseAt(knows.lexicon, tokens, i, tokens.length);
    return nameEnd(tokens, i, knows) > i + 1 && !(scene && scene.length > 1) && !(phrase && phrase.to > i + 1);
  }
  return isStrange(token, knows, tokens, i) && isTitle(tokens, i - 1, knows);
}

function isTitle(tokens: readonly Token[], i: number, { lexicon }: Knows): boolean {
  const token = tokens[i]?.low === '.' ? tokens[i - 1] : tokens[i];
  if (!token || token.sentence !== tokens[i + 1]?.sentence) return false;
  if (TITLES.has(token.low.replace(/\.$/, ''))) return true;
  const entries = phraseAt(lexicon, tokens, i, i + 1)?.entries ?? [];
  return entries.some((entry) => entry.kind === 'role' && !entry.plural && !entry.collective);
}

/** Whether token i can be part of a name because the language does not know it. */
function isStrange(token: Token, { lexicon, nationality }: Knows, tokens: readonly Token[], i: number): boolean {
  if (!token.strange || !/^\p{L}{3,}$/u.test(token.low) || ENGLISH.test(token.low)) return false;
  return !lexicon.verbs.has(token.low) && nationality(token.low) === null && phraseAt(lexicon, tokens, i, i + 1) === null;
}

function nameEnd(tokens: readonly Token[], from: number, knows: Knows): number {
  const named = (i: number): boolean => {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[from]!.sentence) return false;
    return knows.lexicon.givenNames.has(token.low) || isStrange(token, knows, tokens, i);
  };
  let to = from + 1;
  while (to < tokens.length) {
    let next = to;
    while (isInitial(tokens, next)) next += tokens[next + 1]?.low === '.' ? 2 : 1;
    while (next < to + 3 && PARTICLES.has(tokens[next]?.low ?? '')) next += 1;
    if (!named(next)) break;
    to = next + 1;
  }
  return to;
}

function isInitial(tokens: readonly Token[], i: number): boolean {
  return /^[a-z]\.?$/.test(tokens[i]?.low ?? '') && (tokens[i]!.low.length === 2 || tokens[i + 1]?.low === '.');
}
