import { type Frame, framesOf } from '../../pipeline/extract/clause/frames.ts';
import { openExtractor } from '../../pipeline/extract/index.ts';
import { loadLexicon } from '../../pipeline/extract/lexicon/load.ts';
import type { Chunk } from '../../pipeline/extract/phrase/chunk.ts';
import { chunkSentence } from '../../pipeline/extract/phrase/sentence.ts';
import { retag } from '../../pipeline/extract/read/retag.ts';
import { openReader, type Reading } from '../../pipeline/extract/read/tokens.ts';
import { isCommonWord, loadGazetteer, nationality } from '../../pipeline/gazetteer/index.ts';
import { openNormaliser } from '../../pipeline/normalise/index.ts';
import type { CasualtyRow, Extraction } from '../../schemas/types.ts';

/** A Wednesday. */
export const PUBLISHED = '2022-08-17';

const extractor = openExtractor();
const normaliser = openNormaliser();
const reader = openReader();
const know = { lexicon: loadLexicon(), gazetteer: loadGazetteer(), nationality, isCommonWord };

/** The rows of one text, published on a Wednesday in August 2022 unless said otherwise. */
export function read(text: string, { published_on = PUBLISHED as string | null, source_id = 'note' } = {}): Extraction {
  return normaliser.normalise(extractor.extract({ source_id, text, published_on }));
}

/** The text as the first step leaves it: tokens and sentences. */
export function tokensOf(text: string): Reading {
  return reader(text);
}

/** The phrases and clauses of the first sentence, dates left aside. */
export function parse(text: string): { reading: Reading; chunks: Chunk[]; frames: Frame[] } {
  const reading = reader(text);
  retag(reading, know.lexicon.verbs);
  const names = reading.tokens.map((token) => token.text);
  const chunks = chunkSentence(reading, reading.sentences[0]!, know, new Map(), names);
  return { reading, chunks, frames: framesOf(chunks) };
}

/** `12`, or `low/best/high` where they differ, with `-` for what is not known; `?` where nothing is. */
export function count(low: number | null, best: number | null, high: number | null): string {
  if (low === best && best === high) return best === null ? '?' : String(best);
  return [low, best, high].map((value) => value ?? '-').join('/');
}

const BARE =
  /^(?:\d[\d,.-]*|dead|killed|wounded|injured|hurt|missing|bodies|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|several|many)$/;

/** Who was harmed, in one word: the last of the phrase; `-` where the text gives a number alone. */
function victim({ victim_text }: CasualtyRow): string {
  const word = (victim_text ?? '')
    .toLowerCase()
    .replace(/\b(members?|fighters?|groups?|squads?) of .*/, '$1')
    .split(/[\s-]+/)
    .at(-1)!;
  return word === '' || BARE.test(word) ? '-' : word;
}

/** Every casualty row as `killed soldiers 2`; a status other than `reported`, a cumulative scope and a part of a whole are added. */
export function harms(text: string, published_on: string | null = PUBLISHED): string[] {
  return read(text, { published_on }).casualties.map(show).sort();
}

function show(row: CasualtyRow): string {
  const words = [row.harm, victim(row), count(row.count_low, row.count_best, row.count_high)];
  if (row.status !== 'reported') words.push(row.status);
  if (row.scope !== 'incident') words.push(row.scope);
  if (row.part_of !== null) words.push('part');
  return words.join(' ');
}
