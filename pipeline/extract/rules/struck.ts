import type { Thing } from '../../kernel/statements.ts';
import { nounList } from '../clause/lists.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { type SentenceContext, thingOf } from './context.ts';

/** Senses of what goes off: it strikes what it stood in, under or before. */
export const BLASTS: ReadonlySet<string> = new Set(['bomb', 'detonate', 'explode', 'hurl', 'plant']);

/** Nouns that only say which part of a thing, or how much of it: "in front of a bank", "a section of the pipeline", "a number of poles". */
const PARTS =
  /^(?:basements?|bottom|corridors?|doors?|doorway|dozens?|entrances?|facade|floors?|front|gates?|grounds|hundreds|interior|lobby|numbers?|parts?|portions?|premises|rear|roofs?|sections?|sides?|stretch(?:es)?|thousands|walls?|windows?)$/;

/** The thing a phrase names, that of which it names a part included. */
export function struckThing(context: SentenceContext, noun: NounChunk): Thing | null {
  const { chunks, reading } = context;
  if (!PARTS.test(reading.tokens[noun.head]!.low)) return thingOf(context, noun, 'target');
  const at = chunks.indexOf(noun);
  const [of, whole] = [chunks[at + 1], chunks[at + 2]];
  return of?.kind === 'prep' && of.low === 'of' && isNoun(whole) ? thingOf(context, whole, 'target') : thingOf(context, noun, 'target');
}

/** "exploded in front of a bank", "placed under a bus": what a blast told in chunks [from, to) strikes; a town is only where it did. */
export function struckWithin(context: SentenceContext, from: number, to: number): Thing[] {
  const things: Thing[] = [];
  for (let i = from; i < to; i++) {
    const chunk = context.chunks[i]!;
    if (chunk.kind !== 'prep' || !STANDS.has(chunk.low)) continue;
    for (const noun of nounList(context.chunks, i + 1).nouns) {
      const thing = struckThing(context, noun);
      if (thing && thing.category !== 'settlement') things.push(thing);
    }
  }
  return things;
}

const STANDS = new Set('at beneath in inside on outside under underneath'.split(' '));
