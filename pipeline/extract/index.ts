import type { Document } from '../../schemas/types.ts';
import { countriesOfWord, isCommonWord, loadGazetteer, nationality } from '../gazetteer/index.ts';
import { partiesNamed } from '../kernel/parties.ts';
import type { NamedActor, Span, Statements } from '../kernel/statements.ts';
import { type DateMention, findDates, isDateline } from '../time/index.ts';
import { framesOf } from './clause/frames.ts';
import { loadLexicon } from './lexicon/load.ts';
import type { Chunk } from './phrase/chunk.ts';
import type { Knowledge } from './phrase/noun-places.ts';
import { chunkSentence, type DatesAt } from './phrase/sentence.ts';
import { markPeople } from './read/people.ts';
import { retag } from './read/retag.ts';
import { openReader, type Reader, type Reading } from './read/tokens.ts';
import { type SentenceContext, tokenSpan } from './rules/context.ts';
import { rules } from './rules/index.ts';
import { resolvePronouns } from './rules/pronouns.ts';
import { resolveReferences } from './rules/references.ts';
import { nameSpeakers } from './rules/speakers.ts';
import { settleStrikes } from './rules/strikes.ts';
import { settleSums } from './rules/sums.ts';
import { countryNamed, whereAt, whereOf } from './rules/where.ts';
import { leaveOut, leaveOutAsides, topicOf } from './topic.ts';

export interface Extractor {
  /** Reads one document; the same document always gives the same statements. */
  extract(document: Pick<Document, 'source_id' | 'text'> & Partial<Document>): Statements;
}

/** Loads the lexicons, the gazetteer and the tagger once (about 250 ms); `gazetteer` are GeoNames dumps that join the index. */
export function openExtractor(options: { gazetteer?: string[] } = {}): Extractor {
  const read = openReader();
  const know: Knowledge = { lexicon: loadLexicon(), gazetteer: loadGazetteer(options.gazetteer), nationality, isCommonWord };
  return { extract: (document) => extractDocument(document, read, know) };
}

function extractDocument(document: Pick<Document, 'source_id' | 'text'> & Partial<Document>, read: Reader, know: Knowledge): Statements {
  const reading = read(document.text);
  retag(reading, know.lexicon.verbs);
  markPeople(reading, know);
  const mentions = findDates(reading.text);
  const dates = datesByToken(reading, mentions);
  const names = reading.tokens.map((token) => token.text);
  const result: Statements = {
    source_id: document.source_id,
    text: document.text,
    published_on: document.published_on ?? null,
    places: [],
    dates: mentions.filter((mention) => !isDateline(reading.text, mention)),
    countries: {},
    actors: [],
    statements: [],
    rejects: [],
  };
  const contexts: SentenceContext[] = [];
  reading.sentences.forEach((sentence, index) => {
    const chunks = chunkSentence(reading, sentence, know, dates, names);
    const context: SentenceContext = {
      reading,
      know,
      chunks,
      frames: framesOf(chunks),
      sentence: index,
      paragraph: sentence.paragraph,
      out: result.statements,
      rejects: result.rejects,
    };
    gatherPlaces(context, chunks, result);
    contexts.push(context);
  });
  settleStrikes(contexts);
  resolveReferences(contexts);
  for (const context of contexts) for (const rule of rules) rule.apply(context);
  resolvePronouns(result.statements, contexts);
  nameSpeakers(result.statements, contexts);
  settleSums(result.statements, contexts);
  result.statements = leaveOutAsides(result.statements, reading, know.lexicon.topics);
  const topic = topicOf(reading, know.lexicon.topics);
  if (topic !== null) result.statements = leaveOut(result.statements, topic);
  for (const { country, said } of localCountries(reading)) speakOf(country, said, LOCAL, result);
  result.actors = namedActors(result, know);
  return result;
}

/** What a word such as "upazila" weighs for its country beside the country's name. */
const LOCAL = 0.5;

function speakOf(country: string, said: Span, weight: number, { countries }: Statements): void {
  countries[country] = { weight: (countries[country]?.weight ?? 0) + weight, said: countries[country]?.said ?? said };
}

/** Countries that the words of a text are at home in, each once a word. */
function localCountries({ tokens }: Reading): { country: string; said: Span }[] {
  const found = new Map<string, { country: string; said: Span }[]>();
  for (const { low, start, end } of tokens) {
    const countries = found.has(low) ? undefined : countriesOfWord(low);
    if (countries)
      found.set(
        low,
        countries.map((country) => ({ country, said: { start, end } })),
      );
  }
  return [...found.values()].flat();
}

function namedActors(result: Statements, know: Knowledge): NamedActor[] {
  const parties = result.statements.flatMap(partiesNamed);
  const ids = new Set(parties.map((party) => party.actor).filter((id) => id !== null));
  return [...ids].sort().map((id) => know.lexicon.actors.byId.get(id)!);
}

/** Dates keyed by the token they begin at. */
function datesByToken(reading: Reading, mentions: readonly DateMention[]): DatesAt {
  const found = new Map<number, { mention: DateMention; to: number }>();
  let token = 0;
  for (const mention of mentions) {
    while (token < reading.tokens.length && reading.tokens[token]!.end <= mention.start) token += 1;
    let to = token;
    while (to < reading.tokens.length && reading.tokens[to]!.start < mention.end) to += 1;
    if (to > token) found.set(token, { mention, to });
  }
  return found;
}

function gatherPlaces(context: SentenceContext, chunks: readonly Chunk[], result: Statements): void {
  chunks.forEach((chunk, i) => {
    if (chunk.kind !== 'noun') return;
    for (const noun of [chunk, chunk.possessor]) {
      if (!noun) continue;
      const country = noun.country ?? countryNamed(context, noun);
      if (country) speakOf(country, tokenSpan(context, noun.from, noun.to), 1, result);
      const put = noun === chunk ? whereAt(context, i) : null;
      const place = whereOf(context, noun, '');
      if (put) result.places.push(put);
      else if (place) result.places.push({ ...place, relation: 'aside' });
    }
  });
}
