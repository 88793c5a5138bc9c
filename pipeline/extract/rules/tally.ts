import type { CasualtyStatement } from '../../kernel/statements.ts';
import type { DateForm } from '../../time/form.ts';
import { type Rule, type SentenceContext, sentenceText, spanOf } from './context.ts';
import { isStatistic } from './statistics.ts';

const PERIOD =
  /\b(?:since|so far|(?:reporting|reported|review) period|period under review|(?:first|second|third|last) (?:quarter|half)|to date|in total|overall|(?:over|in|during|within|for) the (?:past|last)(?! (?:\w+ )?(?:hours|days|day|night|24|48))|over (?:a|the) (?:period|decade|year)|(?:in|over|during) (?:\w+ )?(?:decades?|years|months)|this year|each year|every year|per year|a year|(?:war|conflict|insurgency|civil war|campaign|uprising) (?:has|have|had|that)|throughout|nationwide|in (?:less|more) than \w+ (?:days|weeks|months)|during the (?:\w+ )?(?:war|conflict|insurgency)|in the (?:\w+ )?(?:war|insurgency|uprising)|in (?:more than |over |some |about )?\d+ (?:\w+ )?(?:clashes|attacks|battles|skirmishes|actions))\b/i;

/** "During the reporting period, armed groups …": all that its sentence counts. */
const REPORT = /^\W*(?:\d+\.\s*)?(?:during|over|in|for) the (?:reporting|reported|review) period\b/i;

/** "have died in jihadist attacks": of no attack in particular. */
const HAVE_DIED =
  /\bha(?:ve|s) (?:\w+ )?(?:been )?(?:died|killed|murdered|wounded|injured|displaced|abducted|kidnapped)\b.*\b(?:in|by|during|from) (?!(?:two|three|four|five|twin|separate|several|\d+)\b)(?:[a-z-]+ ){0,2}(?:attacks|violence|clashes|massacres|raids|bombings)\b/i;

/** Tells a tally over a period or a campaign from the toll of one incident. */
export const tally: Rule = {
  id: 'tally',
  reads: 'A toll over a period: "More than 35,000 people have been killed since 2009."',
  apply(context) {
    for (const one of context.out) {
      if (one.kind === 'casualty' && one.sentence === context.sentence && one.victim.count && isTally(context, one)) {
        settle(context, one);
      }
    }
    // "13 soldiers have been killed since May, along with one sailor": what one verb tells is counted over one time.
    for (const one of context.out)
      if (one.kind === 'casualty' && one.sentence === context.sentence && isWithTally(context, one)) settle(context, one);
    // A part of a tally is a tally.
    for (const one of context.out) {
      const whole = one.kind === 'casualty' && one.part_of !== null ? context.out[one.part_of] : undefined;
      if (one.kind === 'casualty' && whole?.kind === 'casualty' && whole.cumulative) {
        settle(context, one);
      }
    }
  },
};

function isWithTally({ out }: SentenceContext, one: CasualtyStatement): boolean {
  return (
    !one.cumulative &&
    one.victim.count !== null &&
    out.some(
      (other) =>
        other.kind === 'casualty' && other.cumulative && other.sentence === one.sentence && other.trigger.start === one.trigger.start,
    )
  );
}

/** A tally belongs to no event; the verb that told it tells none either. */
function settle(context: SentenceContext, one: CasualtyStatement): void {
  one.cumulative = true;
  const event = one.event === null ? undefined : context.out[one.event];
  if (event?.kind === 'event') event.background = true;
  one.event = null;
}

function isTally(context: SentenceContext, one: CasualtyStatement): boolean {
  const { count } = one.victim;
  if ((count?.best ?? count?.low ?? 0) < 2) return false;
  const { text } = context.reading;
  const clause = text.slice(one.clause.start, one.clause.end);
  const least = count?.low ?? count?.best ?? 0;
  const long = one.dates.some(({ form }) => isLong(form) || (least >= MANY && form.kind === 'period' && form.unit === 'year'));
  return (
    (long && (one.harm !== 'missing' || least >= MANY) && !isOneDevice(context, one) && !isOneAct(context, one)) ||
    PERIOD.test(sinceWhen(one, clause + tailOf(context, one))) ||
    isStatistic(context, one) ||
    (one.harm !== 'missing' && (/^\W*since\b/i.test(text.slice(one.clause.end)) || isUpToNow(context, one, clause))) ||
    (one.harm === 'killed' && least >= MOST) ||
    isOfWar(text, one, clause) ||
    // "an insurgency that has killed thousands"
    one.perpetrators.some(({ head }) => WARS.test(head)) ||
    isOfMission(context, one) ||
    (HAVE_DIED.test(clause) && one.dates.every(({ form }) => form.kind !== 'weekday' && form.kind !== 'day')) ||
    REPORT.test(text.slice(spanOf(context, 0, 1).start, one.clause.end)) ||
    (one.harm === 'displaced' && isStock(text, clause, one, least)) ||
    partitiveTotal(context, one)
  );
}

/** "or insurgents in the first half of the year, compared with": what goes on after a clause up to a comma or the next clause. */
function tailOf(context: SentenceContext, { clause }: CasualtyStatement): string {
  const rest = context.reading.text.slice(clause.end, spanOf(context, 0, context.chunks.length).end);
  return /^(?:(?! (?:and|but|while|when|as|after) )[^,;.:()"])*/.exec(rest)![0];
}

/** "have been killed and 413 injured since the protests began". */
function isUpToNow(context: SentenceContext, { clause: { end } }: CasualtyStatement, clause: string): boolean {
  const rest = context.reading.text.slice(end, spanOf(context, 0, context.chunks.length).end);
  // "Since the truce broke down, 15 districts have been affected, resulting in hundreds of deaths."
  if (/^\W*since\b.*\bha(?:ve|s)\b/is.test(sentenceText(context))) return true;
  return /\bha(?:ve|s) been\b/i.test(clause) && /^(?:\W+and\b[^,;.]*)?\W*\bsince\b/i.test(rest);
}

/** "have been missing since an ambush on 3 August": since the day that they were lost. */
function sinceWhen({ harm }: CasualtyStatement, words: string): string {
  return harm === 'missing' ? words.replace(/\bsince\b/gi, '') : words;
}

const WARS = /^(?:insurgency|war|conflict|uprising|rebellion|campaign)$/;

/** "469,000 persons remained displaced", "two million are displaced", "two million have been displaced": a crisis, and no single event. */
function isStock(text: string, clause: string, { victim, trigger }: CasualtyStatement, least: number): boolean {
  if (least >= MILLION || /\bas of\b/i.test(clause)) return true;
  return /\b(?:remain\w*|are|is)\b/i.test(text.slice(victim.start, trigger.end)) || (least >= MASS && /\bha(?:ve|s) been\b/i.test(clause));
}

/** "Last year gangs killed 5,600 people": so many are the toll of the year. */
const MANY = 100;

/** "the conflict, which had cost hundreds of lives". */
function isOfWar(text: string, { clause: { start } }: CasualtyStatement, clause: string): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  return /^\W*ha(?:s|ve|d)\b/i.test(clause) && /\b(?:war|conflict|insurgency|uprising|rebellion|unrest),? (?:which|that) $/i.test(before);
}

/** So many no single attack kills. */
const MOST = 20_000;

/** No single event displaces so many. */
const MILLION = 1_000_000;

/** From this number on, people displaced are those of a crisis. */
const MASS = 100_000;

/** "In 2017 a truck bomb killed 600", "a suicide bomber killed 40": one bomb or one man, once. */
function isOneDevice({ reading }: SentenceContext, { weapons, perpetrators }: CasualtyStatement): boolean {
  if (perpetrators.some(({ plural, pronoun, actor, head }) => !plural && !pronoun && actor === null && !GROUP.test(head))) return true;
  return weapons.some(
    ({ text, start }) => /^an? /i.test(text) || /\ban? (?:\w+ )?$/i.test(reading.text.slice(Math.max(0, start - 20), start)),
  );
}

/** "In 2020 gunmen ambushed the police chief, killing two guards": who attacks one man attacks once. */
function isOneAct({ out }: SentenceContext, { sentence }: CasualtyStatement): boolean {
  return out.some(
    (one) =>
      one.kind === 'event' &&
      one.violent &&
      one.sentence === sentence &&
      one.patients.some(({ plural, pronoun, count }) => !plural && !pronoun && count === null),
  );
}

/** Many in one word. */
const GROUP = /^(?:group|organi[sz]ation|outfit|movement|faction|network|militia|army|military|government|regime|police)$/;

/** A number of a mission's own people, of no day and no attack. */
function isOfMission({ reading }: SentenceContext, { victim, dates, event, weapons }: CasualtyStatement): boolean {
  const { start, end } = victim;
  return dates.length === 0 && event === null && weapons.length === 0 && /\bof its\b/i.test(reading.text.slice(start, end));
}

/** An open range, or a year and longer. */
function isLong(form: DateForm): boolean {
  // "By Monday the toll had climbed": the end alone is the number's day.
  if (form.kind === 'range') return (form.open === true && form.from !== null) || form.from?.kind === 'year' || form.from?.kind === 'month';
  return form.kind === 'decade' || form.kind === 'year';
}

/** "of the 53 soldiers killed serving in the Sahel": a known total, of no day and no single attack. */
function partitiveTotal(context: SentenceContext, one: CasualtyStatement): boolean {
  if (one.dates.length > 0 || !one.victim.definite || (one.victim.count?.best ?? 0) < 2) return false;
  const before = context.reading.text.slice(Math.max(0, one.victim.start - 20), one.victim.start);
  if (/\b(?:bod(?:y|ies)|corpses?|remains|deaths?|killings?|murders?|names) of the (?:\w+ )?$/i.test(before)) return false;
  return (
    /\bof the $/i.test(before) &&
    !context.out.some((other) => other.kind === 'event' && other.noun && other.violent && other.sentence === one.sentence)
  );
}
