import { after, before, type Context, countsNext, type Family } from '../family.ts';
import type { DateForm, YearForm } from '../form.ts';
import { PART, readPart, S, YEAR } from '../words.ts';

/** `2013-2014`, `2013–14`, `2013/14`. */
export const yearRange: Family = {
  id: 'year.range',
  pattern: String.raw`(?<from>${YEAR})(?:${S}?[-–—]${S}?|/)(?<to>${YEAR}|\d\d(?!\w|[.,:/-]\d))`,
  read(groups, context) {
    const from = Number(groups.from);
    const to = groups.to!.length === 2 ? from - (from % 100) + Number(groups.to) : Number(groups.to);
    if (to <= from || to - from > 60 || countsNext(context) || isNumbered(context)) return null;
    return { kind: 'range', from: { kind: 'year', year: from }, to: { kind: 'year', year: to } };
  },
};

/** `early 2014`, `mid-2014`, `the end of 2013`, `the first half of 2014`. */
export const partOfYear: Family = {
  id: 'year.part',
  pattern: String.raw`(?<part>${PART})[\s-]+(?:in${S})?(?<year>${YEAR})(?!\w)`,
  read: (groups, context) => (countsNext(context) ? null : { ...year(groups), part: readPart(groups.part)! }),
};

/** `in 2013`, `(2013)`, `2022 has been`, `the 2012 coup`: a bare number is a year only in such a setting. */
export const yearAlone: Family = {
  id: 'year.alone',
  pattern: String.raw`(?<year>${YEAR})(?![\w/-])`,
  read: (groups, context) => (isYear(context) ? year(groups) : null),
};

/** `the 1980s`, `the early 1990s`, `the 80s`. */
export const decade: Family = {
  id: 'year.decade',
  pattern: String.raw`(?:the${S})?(?:(?<part>early|mid|late)[\s-]+)?(?:(?<full>(?:1[89]|20)\d)0['’]?s|['’]?(?<short>[2-9])0['’]?s)`,
  read(groups, context): DateForm | null {
    if (groups.short && !/^the\b|^(?:early|mid|late)/i.test(context.text.slice(context.start))) return null;
    const part = readPart(groups.part);
    return { kind: 'decade', year: groups.full ? Number(groups.full) * 10 : 1900 + Number(groups.short) * 10, ...(part ? { part } : {}) };
  },
};

function year(groups: Record<string, string | undefined>): YearForm {
  return { kind: 'year', year: Number(groups.year) };
}

const DATES =
  /(?:^|[^\w])(?:in|since|during|throughout|until|till|through|from|between|before|after|by|prior\s+to|as\s+of|back\s+in|(?:scheduled|planned|set|due|slated|expected|held)\s+for)\s+(?:the\s+years?\s+)?$/i;
const COUNT_OF =
  /\b(?:total|number|group|force|crowd|excess|out|strength|distance|sum|convoy|contingent|population|maximum|minimum|average|team|toll|cost|price|height|estimate|gathering|army|some|most|each)\s+of\s+$/i;
const LISTED = /\b(?:1[89]|20)\d\d(?:,|,?\s+(?:and|or|to|through|until)|\s*[-–—])\s+$/i;
const STATES = /^\s+(?:has|had|was|is|saw|will|marked|brought|began|ended|became|alone|so\s+far)\b/i;
const BEFORE_NOUN = /\b(?:the|this|that|an?|its|their|his|her|[a-z]+['’]s)\s+$/i;

/** "In 2014 police abducted 43 students": at the head of a sentence. */
const OPENS = /(?:^|[.!?"”]\s+|\n\s*)In\s+$/;

function isYear(context: Context): boolean {
  const [left, right] = [before(context), after(context)];
  if (OPENS.test(left)) return true;
  if (isNumbered(context) || countsNext(context)) return false;
  if (/[([]$/.test(left) && /^[)\],;]/.test(right)) return true;
  if (DATES.test(left) || LISTED.test(left) || STATES.test(right)) return true;
  return (/\bof\s+$/i.test(left) && !COUNT_OF.test(left)) || (BEFORE_NOUN.test(left) && /^\s+[a-z]/i.test(right));
}

/** `Flight 1989`, `Resolution 2100`, `AK-2013`, `1,900`: a name's or a longer number's digits. */
function isNumbered(context: Context): boolean {
  return /(?:\b(?:flight|resolution|route|highway|room|page|no|nr|number|article|law|decree|unit|battalion|company|patrol)\.?\s+|[\d.,:/$€£#-])$/i.test(
    before(context),
  );
}
