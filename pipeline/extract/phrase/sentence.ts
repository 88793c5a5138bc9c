import type { DateMention } from '../../time/form.ts';
import { numberAt } from '../annotate/numbers.ts';
import type { Reading, Sentence } from '../read/tokens.ts';
import type { Chunk, MarkChunk } from './chunk.ts';
import type { Knowledge } from './noun-places.ts';
import { beginsNoun, nounAt } from './nouns.ts';
import { verbAt } from './verbs.ts';

const PREPOSITIONS = new Set(
  'in on at by from to into near of with for against during amid between around across through over within outside inside towards toward under among including until since throughout along off onto via per without as like about above below behind beside beyond despite upon following'.split(
    ' ',
  ),
);
const SUBORDINATORS = new Set(
  'after before when while whilst because if unless although though where as since once until whereas that so'.split(' '),
);
const RELATIVES = new Set(['who', 'which', 'whom', 'whose']);

/** Dates of the document by the token they begin at. */
export type DatesAt = ReadonlyMap<number, { mention: DateMention; to: number }>;

/** Cuts a sentence into noun, verb and date phrases and the marks between them. */
export function chunkSentence(reading: Reading, sentence: Sentence, know: Knowledge, dates: DatesAt, names: string[]): Chunk[] {
  const chunks: Chunk[] = [];
  const stopAt = (i: number): boolean => dates.has(i);
  for (let i = sentence.from; i < sentence.to; ) {
    const date = dates.get(i);
    if (date && date.to <= sentence.to) {
      chunks.push({ kind: 'date', from: i, to: date.to, mention: date.mention });
      i = date.to;
      continue;
    }
    const chunk =
      clockAt(reading, i) ??
      aliasAt(reading, i, sentence.to) ??
      agedAt(reading, i, sentence.to) ??
      mostAt(reading, i, sentence.to) ??
      phraseHere(reading, sentence, know, names, stopAt, i) ??
      markAt(reading, i);
    chunks.push(chunk);
    i = Math.max(chunk.to, i + 1);
  }
  return chunks;
}

/** "09:05 Dozens dead": a time of day counts nobody. */
function clockAt({ tokens }: Reading, i: number): MarkChunk | null {
  const { low } = tokens[i]!;
  return /^\d{1,2}:\d{2}$/.test(low) ? { kind: 'other', from: i, to: i + 1, low } : null;
}

/** "Omar Sow, alias Abu Zeid": another name of the same man. */
function aliasAt({ tokens }: Reading, i: number, end: number): MarkChunk | null {
  if (!/^(?:alias|aka)$/.test(tokens[i]!.low)) return null;
  let to = i + 1;
  while (to < end && /^\p{Lu}/u.test(tokens[to]!.text)) to += 1;
  return to > i + 1 ? { kind: 'other', from: i, to, low: 'alias' } : null;
}

/** "aged 20 to 30" says how old somebody is, nothing of who did what. */
function agedAt({ tokens }: Reading, i: number, end: number): MarkChunk | null {
  const number = tokens[i]!.low === 'aged' && i + 1 < end ? numberAt(tokens, i + 1, end) : null;
  return number && { kind: 'other', from: i, to: number.to, low: 'aged' };
}

/** Tokens that say of whom most are: "most of them women and children". */
const LONGEST = 9;

/** "ten people, most of them women, were killed": says what many of those told before are, and nobody else. */
function mostAt({ tokens }: Reading, i: number, end: number): MarkChunk | null {
  if (tokens[i - 1]?.low !== ',' || !/^(?:most|many|some|half|all|mostly|mainly)$/.test(tokens[i]!.low)) return null;
  if (!/ly$/.test(tokens[i]!.low) && !(tokens[i + 1]?.low === 'of' && /^(?:them|whom)$/.test(tokens[i + 2]?.low ?? ''))) return null;
  let to = i + 1;
  while (to < end && !/^[,.;:)]$/.test(tokens[to]!.low)) {
    if (/^(?:VERB|AUX)$/.test(tokens[to]!.pos) || to - i > LONGEST) return null;
    to += 1;
  }
  return { kind: 'other', from: i, to, low: 'mostly' };
}

function phraseHere(
  reading: Reading,
  sentence: Sentence,
  know: Knowledge,
  names: string[],
  stopAt: (i: number) => boolean,
  i: number,
): Chunk | null {
  const { tokens } = reading;
  const { low, pos } = tokens[i]!;
  if (pos === 'PUNCT' && low !== '-') return null;
  if (RELATIVES.has(low)) return null;
  // "a man armed with a grenade": it says more of the man and is nobody itself.
  if (low === 'armed' && tokens[i + 1]?.low === 'with') return null;
  // "said that troops fled": "that" is no article of many.
  if (low === 'that' && (pos !== 'DET' || /(?:[^s]s|men|people)$/.test(tokens[i + 1]?.low ?? ''))) return null;
  if (low === 'at' && tokens[i + 2]?.low === 'hands') return null;
  if (/^(?:between|from|over|about|around|under|above|up|at|as)$/.test(low)) return numeric(reading, sentence, know, names, stopAt, i);
  if (PREPOSITIONS.has(low) && (pos === 'ADP' || pos === 'SCONJ' || pos === 'VERB')) return null;
  if (SUBORDINATORS.has(low) && pos !== 'DET' && pos !== 'PRON' && pos !== 'ADV') return null;
  if (pos === 'CCONJ' || low === 'whilst') return null;
  if (beginsNoun(tokens, i, sentence.to) && !stopAt(i + 1)) return nounAt(reading, names, know, i, sentence.to, stopAt);
  const verb = verbAt(know.lexicon, tokens, i, sentence.to, sentence.from);
  if (verb) return verb;
  return nounAt(reading, names, know, i, sentence.to, stopAt);
}

/** "at least 12 people", "over 30 others" begin with a preposition but are noun phrases; "at the base" is not. */
function numeric(
  reading: Reading,
  sentence: Sentence,
  know: Knowledge,
  names: string[],
  stopAt: (i: number) => boolean,
  i: number,
): Chunk | null {
  const chunk = nounAt(reading, names, know, i, sentence.to, stopAt);
  if (!chunk?.count || chunk.count.start !== reading.tokens[i]!.start) return null;
  // "wounding about fifty": after a verb a bare number is its object.
  const before = reading.tokens[i - 1];
  const { verbs, postures } = know.lexicon;
  const acts =
    before !== undefined &&
    (verbs.has(before.low) || postures.has(before.low)) &&
    (/^(?:VERB|AUX)$/.test(before.pos) || before.low.endsWith('ing'));
  // "around 20 were injured", "some 30 wounded"
  const harmed = /^(?:dead|wounded|injured|killed|missing|displaced|was|were|are|have|had)$/.test(reading.tokens[chunk.to]?.low ?? '');
  const bare = acts || harmed || /^(?:at|up|as)$/.test(reading.tokens[i]!.low);
  const people = chunk.role ?? chunk.actor ?? (chunk.further ? chunk : null) ?? (chunk.head === chunk.to - 1 && bare ? chunk : null);
  return people ? chunk : null;
}

function markAt(reading: Reading, i: number): MarkChunk {
  const { tokens } = reading;
  const { low, pos } = tokens[i]!;
  const mark = (kind: MarkChunk['kind']): MarkChunk => ({ kind, from: i, to: i + 1, low });
  if (low === ',') return mark('comma');
  if (low === 'at' && tokens[i + 1]?.low === 'the' && tokens[i + 2]?.low === 'hands' && tokens[i + 3]?.low === 'of')
    return { ...mark('prep'), to: i + 4, low: 'by' };
  const among = amongAt(tokens, i);
  if (among > i) return { ...mark('prep'), to: among, low: 'including' };
  if (low === 'as' && tokens[i + 1]?.low === 'well' && tokens[i + 2]?.low === 'as') return { ...mark('and'), to: i + 3 };
  if (/^(?:[.;:!?()[\]"]|--?|…)$/.test(low)) return mark('stop');
  if (RELATIVES.has(low) || (low === 'that' && pos === 'PRON')) return mark('rel');
  if (low === 'and' || low === 'or' || low === 'but' || low === '&' || low === '/') return mark('and');
  if (PREPOSITIONS.has(low) && (pos !== 'SCONJ' || low === 'for')) return mark('prep');
  if (SUBORDINATORS.has(low)) return mark(PREPOSITIONS.has(low) && pos === 'ADP' ? 'prep' : 'sub');
  return mark('other');
}

/** "ten people, among them two nurses", "among those killed": token after the words; `i` itself where they do not stand. */
function amongAt(tokens: Reading['tokens'], i: number): number {
  if (!tokens[i]!.low.startsWith('among')) return i;
  const [among, them, harmed] = tokens.slice(i, i + 3).map(({ low }) => low);
  if (!/^among(?:st)?$/.test(among!)) return i;
  if (/^(?:them|whom)$/.test(them ?? '')) return i + 2;
  return them === 'those' && /^(?:killed|dead|wounded|injured)$/.test(harmed ?? '') ? i + 3 : i;
}
