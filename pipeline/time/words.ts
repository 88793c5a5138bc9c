import type { Part } from './form.ts';

/** White space inside an expression: a line may break once, a paragraph may not. */
export const S = String.raw`(?:[ \t\u00a0]{1,3}\r?\n?[ \t]{0,3}|\r?\n[ \t]{0,3})`;

export const MONTH_NAME = 'january|february|march|april|may|june|july|august|september|october|november|december';
/** Also the short names, which are read only beside a day or a year. */
export const MONTH = `(?:${MONTH_NAME}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)`;
export const WEEKDAY_NAME = 'sunday|monday|tuesday|wednesday|thursday|friday|saturday';
/** Before a day of the month a weekday may be short: `Sat. 14 June`. */
export const SHORT_WEEKDAY = String.raw`(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?,?`;
export const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?`;
export const YEAR = String.raw`(?:1[89]|20)\d\d(?![\d%]|[.,:]\d)`;
export const TIME_OF_DAY = 'morning|midday|noon|afternoon|evening|night|overnight';

/** `early`, `the end of`, `the second half of`, `the last week of`: what may stand before a month, a year or a decade. */
export const PART =
  '(?:early|mid|late|end|(?:the\\s+)?(?:beginning|start|middle|end)\\s+of|(?:the\\s+)?(?:first|second|third|fourth|last|1st|2n?d|3r?d|4th)\\s+(?:half|quarter|week)\\s+(?:of|in))';

const MONTHS = new Map(MONTH_NAME.split('|').map((name, i) => [name.slice(0, 3), i + 1]));
const WEEKDAYS = new Map(WEEKDAY_NAME.split('|').map((name, i) => [name.slice(0, 3), i]));

/** 1 to 12 of a month's name, long or short, in any case. */
export function monthNumber(name: string): number {
  return MONTHS.get(name.slice(0, 3).toLowerCase()) ?? 0;
}

/** 0 (Sunday) to 6 of a weekday's name. */
export function weekdayNumber(name: string): number {
  return WEEKDAYS.get(name.slice(0, 3).toLowerCase()) ?? 0;
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** The part that a PART expression names; undefined for none. */
export function readPart(words: string | undefined): Part | undefined {
  if (words === undefined) return undefined;
  const text = words.toLowerCase();
  const slice = /(first|second|third|fourth|last|[1-4])\w*\s+(half|quarter|week)/.exec(text);
  if (slice) return { nth: slice[1] === 'last' ? -1 : Number(slice[1]) || ORDINALS.indexOf(slice[1]!) + 1, of: slice[2] as Part['of'] };
  return { nth: /early|beginning|start/.test(text) ? 1 : /mid/.test(text) ? 2 : 3, of: 'third' };
}

const SMALL =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** A count before a unit: `3`, `three`, `a`, `a couple of`, `a few`. */
export const COUNT = String.raw`(?:\d{1,3}|an?\s+couple\s+of|(?:a\s+|the\s+)?few|several|an?|thirty|${SMALL.join('|')})`;

/** The number a COUNT expression names; null for `a few` and `several`. */
export function readCount(words: string): number | null {
  const text = words.toLowerCase();
  if (/few|several/.test(text)) return null;
  if (/couple/.test(text)) return 2;
  if (text === 'thirty') return 30;
  return /^\d/.test(text) ? Number(text) : SMALL.indexOf(text) + 1 || 1;
}
