import { after, before, type Context, countsNext, type Family, type Groups, inName } from '../family.ts';
import type { DateForm, DayForm } from '../form.ts';
import { DAY, MONTH, monthNumber, S, SHORT_WEEKDAY, YEAR } from '../words.ts';
import { readYearOf, YEAR_OF } from './year-of.ts';

const TO = `(?:${S}?[-–—/]${S}?|${S}(?:to|and|until|till|through|or)${S}(?:the${S})?|${S}?&${S}?)`;
const LIST = `(?<day>${DAY})(?:(?:,${S}${DAY})*(?<to>${TO})(?<last>${DAY}))?`;
const MORE = String.raw`(?:,?${S}(?:of${S})?(?<year>${YEAR})|${S}?['’](?<apostrophe>\d\d)\b|(?<of>${YEAR_OF}))?`;

/** Two digits after a month are a year only where nothing follows that they could count: `3 JAN 90 --`, `(12 Nov 89)`. */
const SHORT_YEAR = String.raw`[-\s](?<short>\d\d)(?=\s*(?:$|[-–—()\[\]|.,;:/]))`;

/** `14 June 2022`, `the 14th of June`, `28-Dec-2018`, `3 JAN 90`, `3 to 5 May`, `15, 16 and 17 November 1989`. */
export const dayBeforeMonth: Family = {
  id: 'day.day-month',
  pattern: String.raw`(?:${SHORT_WEEKDAY}${S})?(?:the${S})?${LIST}(?:${S}of|-)?${S}?\b(?<month>${MONTH})(?!\w)(?:${SHORT_YEAR}|-(?<dashed>${YEAR})|${MORE})`,
  read(groups, context) {
    if (inName(context) || isNumberPart(context)) return null;
    return days(groups);
  },
};

/** `June 14`, `Oct. 28, 2014`, `June 14-16`, `June 14 and 15, 2022`. */
export const dayAfterMonth: Family = {
  id: 'day.month-day',
  pattern: String.raw`(?:${SHORT_WEEKDAY}${S})?(?<month>${MONTH})(?:${S}(?:the${S})?|,${S}(?=\d+(?:st|nd|rd|th))|-|(?<=\.))${LIST}(?![\w%]|[.,:/]\d|-\w)${MORE}`,
  read(groups, context) {
    if (inName(context) || isVerb(groups.month!, context) || isCount(groups, context)) return null;
    return days(groups);
  },
};

/** `on the 15th`, `the 15th of this month`: the month is the publication's or the one before. */
export const dayAlone: Family = {
  id: 'day.alone',
  pattern: String.raw`the${S}(?<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))(?:${S}of${S}(?:the|this|last)${S}month|(?=\s*(?:$|[.,;:)\]])|${S}(?:in|at|near|when|by)\b))`,
  read: (groups, context) =>
    /\b(?:on|night\s+of)\s+$/i.test(before(context)) || /month/i.test(context.text.slice(context.start, context.end))
      ? { kind: 'day', day: Number.parseInt(groups.day!, 10), month: null, year: null }
      : null,
};

function days(groups: Groups): DateForm {
  const first = day(groups, groups.day!);
  return groups.last ? { kind: 'range', from: first, to: day(groups, groups.last) } : first;
}

function day(groups: Groups, number: string): DayForm {
  const year = groups.year ?? groups.dashed ?? groups.apostrophe ?? groups.short;
  const form: DayForm = {
    kind: 'day',
    day: Number.parseInt(number, 10),
    month: monthNumber(groups.month!),
    year: year ? Number(year) : null,
  };
  if (groups.of) form.year_of = readYearOf(groups.of);
  return form;
}

/** The end of a longer number: `1,15 May`, `3.14 March`. */
function isNumberPart(context: Context): boolean {
  return /[\d][.,:/-]$/.test(before(context));
}

/** Lower-case `may` and `march` are months only after a word that dates: `troops may 3 times`, `they march 15 km`. */
function isVerb(month: string, context: Context): boolean {
  return (
    /^(?:may|march)$/.test(month) &&
    !/(?:^|\b(?:on|of|in|since|from|until|by|to|and|between|the|dated)\s+|[(["]\s*)$/i.test(before(context))
  );
}

/** `in July 15 people died`, `June 14 and 15 people`: the number counts what follows. */
function isCount(groups: Groups, context: Context): boolean {
  if (groups.year || groups.apostrophe || groups.of || /[a-z]$/i.test(groups.last ?? groups.day!)) return false;
  if (!groups.last && /\bon\s+$/i.test(before(context))) return false;
  if (countsNext(context)) return true;
  const word = /^\s+[a-z]/i.test(after(context));
  return word && (/(?<![-\w])in\s+$/i.test(before(context)) || (groups.to !== undefined && /and|or/i.test(groups.to)));
}
