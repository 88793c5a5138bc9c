import { before, type Family } from '../family.ts';
import type { PeriodForm, Unit } from '../form.ts';
import { COUNT, S } from '../words.ts';
import { counted } from './relative.ts';

const period = (unit: Unit, shift: number): PeriodForm => ({ kind: 'period', unit, shift, from: 'previous' });
const UNIT = '(?<unit>day|morning|afternoon|evening|night|week|weekend|month|year)';

function unitOf(name: string): Unit {
  const word = name.toLowerCase();
  return /week|month|year/.test(word) ? (word as Unit) : 'day';
}

/** `the same day`, `that night`, `that same week`, `the following day`, `the next morning`, `the previous month`. */
export const sameOrNext: Family = {
  id: 'anaphoric.unit',
  pattern: String.raw`(?:(?:later${S})?(?<same>(?:the|that)${S}(?:very${S})?same|that(?:${S}very)?)|the${S}(?<step>next|following|subsequent|previous|preceding|prior))${S}${UNIT}(?!${S}or\b)`,
  read({ step, unit }, context) {
    if (/\b(?:over|within|during|for|every)\s+$/i.test(before(context)) && step) return null;
    const shift = step === undefined ? 0 : /next|following|subsequent/i.test(step) ? 1 : -1;
    return period(unitOf(unit!), shift);
  },
};

/** `the day before`, `the night after`, where nothing follows that they could be before or after. */
export const dayBefore: Family = {
  id: 'anaphoric.day-before',
  pattern: String.raw`the${S}(?<unit>day|morning|evening|night|week|month|year)${S}(?<side>before|after)(?=\s*(?:$|[.,;:)]))`,
  read: ({ unit, side }) => period(unitOf(unit!), /before/i.test(side!) ? -1 : 1),
};

/** `two days earlier`, `a week later`, `three months previously`. */
export const earlier: Family = {
  id: 'anaphoric.earlier',
  pattern: String.raw`(?<count>${COUNT})${S}(?<unit>hour|day|night|week|month|year)s?${S}(?<side>earlier|later|previously|beforehand|afterwards?)(?!${S}than\b)`,
  read: ({ count, unit, side }) => counted(count, unit!.toLowerCase(), /later|after/i.test(side!) ? 1 : -1, 'previous'),
};
