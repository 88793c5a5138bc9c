import type { CasualtyStatement } from '../../kernel/statements.ts';
import type { DateForm } from '../../time/form.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { type SentenceContext, sentenceText } from './context.ts';

/** Words of those who count what happened over a time: "documented", "compared with", "the highest number", "23 per cent". */
const COUNTING =
  /\b(?:document(?:ed|s)|record(?:ed|s)|registered|tallied|compared (?:with|to)|per ?cent|the (?:highest|largest|lowest) (?:number|share)|the (?:vast |overwhelming )?majority of|account(?:ed|s|ing) for|on average|incidents (?:of|affecting|involving|against)|violations|(?:\d{4}|year|month|quarter) alone)\b|%|^\W*of (?:these|those)\b/i;

/** Fewest people whom a report's sentence tallies. */
const MANY = 10;

/** Sentences over which a report goes on counting. */
const REACH = 2;

/**
 * A number out of a report that counts over a time: "Of these, 739 were killed and 679 injured", "164 civilians were killed in
 * Ukraine in March". What one attack, on one day or on one target did is the toll of that attack, whoever counts it.
 */
export function isStatistic(context: SentenceContext, one: CasualtyStatement): boolean {
  const { count } = one.victim;
  if (one.status !== 'reported') return false;
  if ((count?.best ?? count?.low ?? count?.high ?? 0) < MANY || one.dates.some(({ form }) => isDays(form)) || isOneDeed(context))
    return false;
  return isCounted(context) || goesOn(context) || isMonthOfCountry(context, one) || isOfUnrest(context, one) || isSoFar(context, one);
}

/** From this number on, dead of no day and no single attack are those of a time. */
const CROWD = 100;

/** "Violence in March killed 1,426 people". */
function isOfUnrest({ reading: { text } }: SentenceContext, { victim, clause, dates }: CasualtyStatement): boolean {
  return (
    atLeast(victim, CROWD) &&
    dates.length > 0 &&
    /\b(?:violence|unrest|clashes|fighting|hostilities)\b/i.test(text.slice(clause.start, clause.end))
  );
}

/** "More than 1,300 people have been killed and as many as 1,500 are missing in the state": of no day. */
function isSoFar({ reading: { text } }: SentenceContext, { victim, clause, dates, harm }: CasualtyStatement): boolean {
  if (dates.length > 0 || !atLeast(victim, CROWD)) return false;
  const words = text.slice(clause.start, clause.end);
  return (
    /\bha(?:ve|s) (?:\w+ )?(?:been )?(?:killed|died|murdered|vanished|disappeared|wounded|injured|abducted)\b/i.test(words) ||
    harm === 'missing'
  );
}

function atLeast({ count }: CasualtyStatement['victim'], least: number): boolean {
  return (count?.best ?? count?.low ?? count?.high ?? 0) >= least;
}

function isCounted(context: SentenceContext): boolean {
  return COUNTING.test(sentenceText(context));
}

/** "Warrap had 428 dead and 298 wounded.": right after a sentence that counts. */
function goesOn({ out, sentence, reading }: SentenceContext): boolean {
  const before = out.findLast((one): one is CasualtyStatement => one.kind === 'casualty' && one.sentence < sentence);
  if (!before?.cumulative || sentence - before.sentence > REACH) return false;
  const text = reading.sentences[before.sentence]!;
  return COUNTING.test(reading.text.slice(reading.tokens[text.from]!.start, reading.tokens[text.to - 1]!.end));
}

/** "in Ukraine in March": what a month brought to a country. */
function isMonthOfCountry({ know }: SentenceContext, { dates, places }: CasualtyStatement): boolean {
  const month = dates.some(({ form }) => form.kind === 'month' && form.part?.of !== 'week');
  return month && places.some(({ name }) => know.gazetteer.named(name)[0]?.feature === 'PCLI');
}

function isDays(form: DateForm): boolean {
  if (form.kind === 'range') return [form.from, form.to].some((end) => end?.kind === 'day' && end.month === null);
  return form.kind === 'day' || form.kind === 'weekday' || (form.kind === 'period' && form.unit !== 'month' && form.unit !== 'year');
}

/** "in an attack on a church": one deed, one target. */
function isOneDeed({ chunks, know }: SentenceContext): boolean {
  return chunks.some((chunk) => isNoun(chunk) && (isOne(chunk) || isNamedDeed(chunk)) && isDeedOrTarget(chunk, know));
}

function isOne({ article, count, plural }: NounChunk): boolean {
  return article === 'a' || (count?.best === 1 && !plural);
}

function isNamedDeed({ article, event }: NounChunk): boolean {
  return article === 'the' && event !== null && !event.plural && !/violence|fighting|war|conflict|unrest|hostilities/.test(event.noun);
}

function isDeedOrTarget({ event, target, weapon }: NounChunk, { lexicon }: SentenceContext['know']): boolean {
  return target !== null || weapon !== null || (event !== null && lexicon.senses.get(event.sense)?.violent === true);
}
