import { after, before, type Context, type Family, type Groups, inName } from '../family.ts';
import type { MonthForm } from '../form.ts';
import { MONTH, MONTH_NAME, monthNumber, PART, readPart, S, YEAR } from '../words.ts';
import { readYearOf, YEAR_OF } from './year-of.ts';

/** `June 2022`, `Aug. 2020`, `late June 2022`, `the last week of May 2021`, `June '89`. */
export const monthOfYear: Family = {
  id: 'month.year',
  pattern: String.raw`(?:(?<part>${PART})[\s-]+)?(?<month>${MONTH})(?:,?${S}(?:of${S})?(?<year>${YEAR})|${S}?['’](?<short>\d\d)\b)`,
  read: (groups, context) => (inName(context) ? null : month(groups, { year: Number(groups.year ?? groups.short) })),
};

/** `in June`, `early June`, `last July`, `July last year`, `the end of May`. */
export const monthAlone: Family = {
  id: 'month.alone',
  pattern: String.raw`(?:(?<part>${PART})[\s-]+)?(?:(?<which>last|this|next|this${S}past)${S})?(?<month>${MONTH_NAME})(?<of>${YEAR_OF})?`,
  read(groups, context) {
    if (inName(context) || (/^(?:may|march|april|june|august)$/i.test(groups.month!) && !isMonth(groups, context))) return null;
    const which = groups.which?.toLowerCase();
    return month(
      groups,
      which ? { which: which.startsWith('this') ? (/past/.test(which) ? 'last' : 'this') : (which as 'last' | 'next') } : {},
    );
  },
};

function month(groups: Groups, rest: Partial<MonthForm>): MonthForm {
  const form: MonthForm = { kind: 'month', month: monthNumber(groups.month!), year: null, ...rest };
  if (groups.of) form.year_of = readYearOf(groups.of);
  const part = readPart(groups.part);
  return part ? { ...form, part } : form;
}

const DATES = /\b(?:in|since|until|till|by|during|throughout|of|from|between)\s+(?:the\s+month\s+of\s+)?$/i;
const JOINS = new RegExp(`\\b(?:${MONTH_NAME})(?:\\s+\\d{4})?(?:,|\\s+(?:to|and|or|through|until)|\\s*[-–])\\s*$`, 'i');

/** Whether a month that is also a verb or a first name is a month here: after a word that dates, or beside another month. */
function isMonth(groups: Groups, context: Context): boolean {
  const name = groups.month!;
  const words = before(context);
  if (groups.part || groups.of || DATES.test(words) || JOINS.test(words)) return true;
  if (!/^(?:may|march)$/i.test(name)) return groups.which !== undefined || !isFirstName(context);
  if (groups.which) return !/^this$/i.test(groups.which) || /^(?:May|March)$/.test(name);
  return /^(?:May|March)$/.test(name) && /(?:\bthe|['’]s)\s+$/i.test(words);
}

function isFirstName(context: Context): boolean {
  return (
    /^\s+[A-Z][a-z]/.test(after(context)) ||
    /[A-Z][a-z]+\s+$/.test(before(context).replace(/\b(?:After|Before|For|On|The|And|Late|Early)\s+$/, ''))
  );
}
