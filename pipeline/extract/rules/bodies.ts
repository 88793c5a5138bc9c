import type { Party } from '../../kernel/statements.ts';
import type { Frame } from '../clause/frames.ts';
import { isMark, nounList } from '../clause/lists.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { partyOf, type Rule, type SentenceContext, unnamedParty } from './context.ts';
import { tell, victimOf } from './dead.ts';
import { statusOf } from './status.ts';

/** "the bodies of three men were found", "three bodies", "his body was recovered". */
export const bodies: Rule = {
  id: 'bodies',
  reads: 'Dead people found: "The bodies of three men were recovered from a well."',
  apply(context) {
    context.chunks.forEach((chunk, at) => {
      if (isNoun(chunk) && chunk.article !== 'no' && isBody(context, chunk)) readBody(context, chunk, at);
    });
  },
};

const FINDS =
  /^(?:f[io]und|discover|recover|retriev|s[aeu][ew]n?$|spot|locat|dump|le[af]|l[ai]y|bring|brought|pull|count|collect|receiv|hand|fish|strew|wash|burie|bury|deposit|unearth|h[eo]ld|kept|stor)/;

/** "The hospital received 25 bodies": a count of the dead told elsewhere, who did not die there. */
const BRINGS = /^(?:bring|brought|receiv|count|tak|took|deliver|transfer|h[eo]ld|kept|stor)/;

function isToll({ out, reading }: SentenceContext, { from }: NounChunk): void {
  const told = out.findLast((one) => one.kind === 'casualty' && one.victim.start === reading.tokens[from]!.start);
  if (told?.kind === 'casualty') Object.assign(told, { toll: true, places: [] });
}

function isBody(context: SentenceContext, noun: NounChunk): boolean {
  return /^(?:body|bodies|corpse|corpses|remains)$/.test(context.reading.tokens[noun.head]!.low);
}

function readBody(context: SentenceContext, noun: NounChunk, at: number): void {
  const { chunks } = context;
  const verbs = context.frames.filter(({ subjects, objects }) => subjects.includes(noun) || objects.includes(noun));
  // "Twenty bodies, four of them headless and bound, were found": the sentence is about them.
  const finds =
    noun.count && !chunks.slice(0, at).some(isNoun) ? [...verbs, ...context.frames.filter(({ verb }) => verb.from < verb.head)] : verbs;
  const found = finds.some((frame) => FINDS.test(lowOf(context, frame)) && statusOf(context, frame) !== null);
  if (verbs.some((frame) => /^exhum/.test(lowOf(context, frame)))) return;
  if (isMark(chunks[at + 1], 'of') && isNoun(chunks[at + 2])) {
    const dead = nounList(chunks, at + 2).nouns;
    const all = dead.length === 1 ? noun.count : null;
    for (const one of dead) {
      // "The bodies of the five were not identified": the dead told before.
      if (one.article === 'the' && one.count && !found) continue;
      const victim = partyOf(context, one, true);
      if (victim) tell(context, noun, at, 'killed', { ...victim, count: victim.count ?? all });
    }
  } else if (found && noun.owned) tell(context, noun, at, 'killed', ownerOf(context, noun));
  else if (found && (noun.count || noun.article === 'a')) tell(context, noun, at, 'killed', victimOf(context, noun));
  if (noun.count && verbs.some((frame) => BRINGS.test(lowOf(context, frame)))) isToll(context, noun);
}

function lowOf({ reading }: SentenceContext, { verb }: Frame): string {
  return reading.tokens[verb.head]!.low;
}

/** "their bodies": whoever "their" stands for. */
function ownerOf(context: SentenceContext, noun: NounChunk): Party {
  const plural = context.reading.tokens[noun.from]!.low === 'their';
  return { ...unnamedParty(context, noun), count: null, plural, pronoun: true };
}
