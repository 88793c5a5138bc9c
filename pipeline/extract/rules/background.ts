import type { EventStatement, Party } from '../../kernel/statements.ts';
import type { DateMention } from '../../time/form.ts';
import type { Frame } from '../clause/frames.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import type { SentenceContext } from './context.ts';

/** "after ten years of fighting": what fills years is no event. */
export function fillsYears(context: SentenceContext, at: number): boolean {
  const [noun, of] = [context.chunks[at - 2], context.chunks[at - 1]];
  return (
    of?.kind === 'prep' &&
    of.low === 'of' &&
    isNoun(noun) &&
    /^(?:years?|decades?|centur(?:y|ies))$/.test(context.reading.tokens[noun.head]!.low)
  );
}

/** Nouns for how much of a thing there is: "the escalation of fighting", "a rise in attacks", "the risk of war". */
export const TRENDS =
  /^(?:escalation|intensification|rise|increase|surge|upsurge|spread|resurgence|likelihood|possibility|risks?|threats?)$/;

/** "a year with both civilians and soldiers targeted by Islamists": kinds of people, no number, no place and no time but a year tell of no single event. */
export function isGeneral(statement: EventStatement): boolean {
  const { violent, noun, definite, agents, patients, targets, places, dates, clause } = statement;
  // "attacks on health workers and hospitals": kinds of things as well as of people.
  const things = targets.filter(({ text }) => !(noun && /^\p{Ll}[\p{Ll} ]*$/u.test(text)));
  const there = places.some((place) => !noun || (place.start >= clause.start && place.end <= clause.end));
  if (!violent || definite || things.length > 0 || there || patients.length === 0) return false;
  const told = dates.some((date) => (date.start >= clause.start && date.end <= clause.end) || !isYear(date));
  return !told && [...agents, ...patients].every(isKind);
}

/** Words for a fight that are words for any striving, too. */
const STRIVINGS = new Set(['battle', 'battles', 'fight', 'fights', 'struggle', 'struggles', 'war', 'wars']);

/** "the battle over the budget", "a fight for votes": a striving, unless it is over ground or somebody with arms takes part. */
export function isContest({ chunks, reading }: SentenceContext, at: number, { agents, patients }: EventStatement): boolean {
  const [noun, over, what] = [chunks[at], chunks[at + 1], chunks[at + 2]];
  if (!isNoun(noun) || !STRIVINGS.has(reading.tokens[noun.head]!.low)) return false;
  if (over?.kind !== 'prep' || !/^(?:over|for|about|against)$/.test(over.low) || !isNoun(what)) return false;
  if ([...agents, ...patients].some(({ side }) => side === 'state' || side === 'armed_group')) return false;
  return (
    what.place === null && what.target === null && what.role === null && what.actor === null && reading.tokens[what.head]!.low !== 'control'
  );
}

/** "He spoke of attacks and murder": violence in general, of nobody in particular, of no place or time and no part in what is told. */
export function isMention({ chunks, frames, reading }: SentenceContext, at: number, statement: EventStatement): boolean {
  const noun = chunks[at] as NounChunk;
  const { violent, agents, patients, targets, weapons, places, dates, clause } = statement;
  if (!violent || noun.article !== null || noun.count !== null || noun.possessor !== null) return false;
  if (agents.length + patients.length + targets.length + weapons.length > 0) return false;
  const before = chunks[at - 1];
  // "were killed or subjected to violence"
  const suffers =
    chunks[at - 2] !== undefined && /^(?:subjected|exposed|vulnerable|due)$/.test(reading.tokens[chunks[at - 2]!.to - 1]!.low);
  const told = at === 0 || (!suffers && before?.kind === 'prep' && /^(?:in|during|into|to|after|amid)$/.test(before.low));
  if (told || frames.some(({ subjects }) => subjects.includes(noun))) return false;
  return ![...places, ...dates].some((span) => span.start >= clause.start && span.end <= clause.end);
}

/** "They are killing our children": what goes on and on, with no number and no place, is no single event. */
export function isOngoing({ reading }: SentenceContext, { verb }: Frame, { violent, patients, places, dates }: EventStatement): boolean {
  // "has fought the government since 2007"
  if (violent && verb.perfect && dates.some(({ form }) => form.kind === 'range' && form.open === true))
    return patients.every(({ count }) => count === null);
  if (!violent || verb.perfect || places.length > 0 || patients.some(({ count }) => count !== null)) return false;
  const words = reading.tokens.slice(verb.from, verb.head + 1);
  return words.at(-1)!.low.endsWith('ing') && words.some(({ low }) => /^(?:is|are|am|'s|'re)$/.test(low));
}

/** "the mission of killing the mayor", "without firing a shot", "kept from being hanged", "barred from holding rallies": what is meant, feared or left undone has not happened. */
export function isUndone({ chunks, reading }: SentenceContext, { verb, at, governor }: Frame): boolean {
  const before = chunks[at - 1];
  const being = reading.tokens[verb.from]!.low === 'being';
  if ((verb.form !== 'ing' && !being) || verb.perfect || before === undefined || !('low' in before)) return false;
  const owner = chunks[at - 2];
  if (before.low === 'without') return true;
  if (before.low === 'from') return being || (governor !== null && KEEPS.test(reading.tokens[governor.verb.head]!.low));
  return (
    before.low === 'of' &&
    owner !== undefined &&
    (AIMS.test(reading.tokens[owner.to - 1]!.low) || TRENDS.test(reading.tokens[owner.to - 1]!.low))
  );
}

const KEEPS = /^(?:ban|bar|block|deter|discourag|dissuad|forb|keep|kept|prevent|prohibit|refrain|restrain|stop)/;

const AIMS =
  /^(?:aims?|chances?|dangers?|dreams?|fears?|goals?|hopes?|ideas?|intent|intentions?|means|missions?|objectives?|plans?|possibilit(?:y|ies)|prospects?|purposes?|risks?|sake|tasks?|threats?|ways?)$/;

/** "harshly attacked the president": with words. */
export function isVerbal({ reading }: SentenceContext, { verb }: Frame): boolean {
  const near = reading.tokens.slice(Math.max(0, verb.head - 1), verb.to + 1);
  return near.some(({ low, sentence }) => VERBALLY.has(low) && sentence === reading.tokens[verb.head]!.sentence);
}

const VERBALLY = new Set('harshly verbally bitterly publicly rhetorically sharply'.split(' '));

function isYear({ form }: DateMention): boolean {
  return form.kind === 'year' || form.kind === 'decade' || form.kind === 'range';
}

function isKind(party: Party): boolean {
  return party.plural && party.count === null && !party.definite && party.actor === null && !party.pronoun;
}

/** What is fought without arms. */
const EVILS =
  /^(?:blazes?|cancer|climate|corruption|crime|deficits?|diseases?|disinformation|elections?|fires?|flames|hunger|inflation|poverty|pollution|racism|stigma|unemployment|wildfires?)$/;

/** "fights for her job": what is fought for is no enemy, unless it is ground. */
export function isStriving(context: SentenceContext, { verb, at, objects, preps }: Frame): boolean {
  const { low } = context.reading.tokens[verb.head]!;
  if (/^(?:fight|fought|battl)/.test(low) && objects.some(({ head }) => EVILS.test(context.reading.tokens[head]!.low))) return true;
  const after = preps.filter((phrase) => phrase.at > at);
  return (
    objects.length === 0 &&
    /^(?:fight|fought|battl)/.test(low) &&
    after[0]?.prep === 'for' &&
    after.every(({ prep, nouns }) => !/^(?:with|against)$/.test(prep) && nouns.every(({ place }) => place === null))
  );
}

const CHARGES =
  /^(?:charges?|charged|suspicion|suspected|accused|accusations?|involvement|involved|participation|allegations?|convicted|guilty|wanted)$/;

/** "arrested on charges of murder", "suspected of involvement in a raid": what somebody is held to have done is no event told. */
export function isCharge({ chunks, reading }: SentenceContext, at: number): boolean {
  const [held, prep, noun, of] = chunks.slice(at - 2, at + 2);
  // "accused of the murder of six priests": the priests are dead, whoever did it.
  if (at < 2 || (isNoun(noun) && noun.article === 'the') || (of?.kind === 'prep' && of.low === 'of')) return false;
  return prep?.kind === 'prep' && held !== undefined && CHARGES.test(reading.tokens[held.to - 1]!.low);
}
