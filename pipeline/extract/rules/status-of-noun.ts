import type { Status } from '../../kernel/statements.ts';
import type { Frame } from '../clause/frames.ts';
import type { Sense } from '../lexicon/load.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { isUndone, TRENDS } from './background.ts';
import type { SentenceContext } from './context.ts';
import { statusOf } from './status.ts';

/** Verbs whose object is only asked for or talked about. */
const ASKS =
  /^(?:demand(?:s|ed|ing)?|call(?:s|ed|ing)?|urg(?:e|es|ed|ing)|seek(?:s|ing)?|request(?:s|ed|ing)?|want(?:s|ed)?|discuss(?:es|ed|ing)?)$/;
/** Verbs that say of a move that it is to come: "ordered the withdrawal". */
const ANNOUNCES =
  /^(?:announc(?:e|es|ed|ing)|approv(?:e|es|ed|ing)|authori[sz](?:e|es|ed|ing)|order(?:s|ed|ing)?|plan(?:s|ned|ning)?|pledg(?:e|es|ed|ing)|propos(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|agree(?:s|d|ing)?|schedul(?:e|es|ed|ing)|prepar(?:e|es|ed|ing))$/;

/** How sure an event is that a noun names; null where it says nothing happened: "no attack", "talks on a truce", "warned of attacks". */
export function statusOfNoun(context: SentenceContext, noun: NounChunk, at: number, { frame }: Sense): Status | null {
  if (noun.article === 'no') return null;
  const { tokens } = context.reading;
  const words = tokens.slice(noun.from, noun.to).map((token) => token.low);
  if (words.some((word) => /^(?:alleged|claimed|supposed)$/.test(word))) return 'alleged';
  if (words.some((word) => /^(?:planned|imminent|future|possible|potential|threatened|further|new)$/.test(word)) && !words.includes('new'))
    return words.includes('threatened') ? 'threatened' : 'planned';
  const before = context.chunks[at - 1];
  if (before && 'low' in before && /^(?:against|without|of)$/.test(before.low) && noun.plural) return null;
  const above = context.frames.find((one) => one.at < at && one.to > at);
  const verb = frame === 'move' ? (frameOf(context, noun) ?? above) : above;
  if (taken(context, noun)) return null;
  const main = verb ? tokens[verb.verb.head]!.low : '';
  if (isSpokenOf(context, noun, at) || (verb && isUndone(context, verb))) return null;
  if (before && 'low' in before && /^(?:against|of|about)$/.test(before.low) && /^(?:warn|caution|advis)/.test(main)) return null;
  if (ASKS.test(main)) return null;
  if (/^(?:denied|denies|deny|prevent(?:ed)?|thwart(?:ed)?|foil(?:ed)?|avert(?:ed)?)$/.test(main))
    return /^den/.test(main) ? 'denied' : null;
  if (verb?.verb.negated || verb?.verb.modal) return null;
  if (frame === 'move' && verb && (verb.verb.future || ANNOUNCES.test(main))) return 'planned';
  const told = noun.article === 'the' || noun.possessor !== null ? undefined : frameOf(context, noun);
  if (told?.verb.modal) return null;
  if (told?.verb.future) return 'planned';
  // "plans to launch an offensive": the noun is no surer than its verb.
  return (verb?.verb.form === 'infinitive' && statusOf(context, verb)) || 'reported';
}

/** The clause whose subject the noun is: "a truce would follow". */
function frameOf({ frames }: SentenceContext, noun: NounChunk): Frame | undefined {
  return frames.find(({ subjects }) => subjects.includes(noun));
}

const TALKS =
  /^(?:talks?|negotiations?|discussions?|consultations?|debates?|hopes?|prospects?|chances?|calls?|appeals?|efforts?|proposals?|plans?|push|pressure|votes?|referendum)$/;

/** "talks on a truce", "hopes for a ceasefire": what is spoken of and has not come about; "a rise in attacks": no single one. */
function isSpokenOf({ chunks, reading }: SentenceContext, { article }: NounChunk, at: number): boolean {
  const [owner, prep] = [chunks[at - 2], chunks[at - 1]];
  if (article === 'the' || prep?.kind !== 'prep' || !/^(?:on|for|about|over|of|in|toward|towards)$/.test(prep.low)) return false;
  if (!isNoun(owner)) return false;
  const { low } = reading.tokens[owner.head]!;
  return TALKS.test(owner.event?.noun ?? low) || (prep.low !== 'for' && TRENDS.test(low));
}

/** A noun that a verb of its own sense has read already: "lifted the sanctions". */
function taken(context: SentenceContext, noun: NounChunk): boolean {
  return context.frames.some((frame) => {
    const nouns = [...frame.subjects, ...frame.objects];
    const { low } = context.reading.tokens[noun.head]!;
    return nouns.includes(noun) && frame.verb.forms.some(({ sense, object }) => sense !== 'claim-responsibility' && object?.includes(low));
  });
}
