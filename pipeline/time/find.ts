import { dayBefore, earlier, sameOrNext } from './families/anaphoric.ts';
import { dayAfterMonth, dayAlone, dayBeforeMonth } from './families/day.ts';
import { monthAlone, monthOfYear } from './families/month.ts';
import { dayFirst, dayMonth, yearFirst } from './families/numeric.ts';
import { ago, nearDay, overnight, partOfDay, pastSpan, unit } from './families/relative.ts';
import { weekday } from './families/weekday.ts';
import { decade, partOfYear, yearAlone, yearRange } from './families/year.ts';
import type { Family } from './family.ts';
import type { DateMention } from './form.ts';
import { join } from './join.ts';

/** Where two families match at the same place, the earlier one is asked first. */
const families: readonly Family[] = [
  ...[yearFirst, dayFirst, dayMonth, dayBeforeMonth, dayAfterMonth, monthOfYear, monthAlone, dayAlone],
  ...[yearRange, partOfYear, decade, yearAlone, weekday],
  ...[nearDay, partOfDay, overnight, pastSpan, unit, ago, sameOrNext, dayBefore, earlier],
];

const END = String.raw`(?!\w)`;
const each = families.map((family) => ({ family, regex: new RegExp(`(?:${family.pattern})${END}`, 'iy') }));
/** One pass over the text for all families at once; the group that matched tells which is the first that does. */
const any = new RegExp(`\\b(?:${families.map(({ pattern }) => `(${pattern.replace(/\(\?<\w+>/g, '(?:')})${END}`).join('|')})`, 'gi');

/**
 * Every date expression in a text, in order, none overlapping another. Durations (`for ten years`, `48 hours`) are no dates.
 * A preposition that only places (`in`, `on`) stays outside the mention; `since`, `until`, `between` and `from … to` are inside.
 */
export function findDates(text: string): DateMention[] {
  const mentions: DateMention[] = [];
  any.lastIndex = 0;
  for (let match = any.exec(text); match; match = any.exec(text)) {
    const mention = readAt(text, match.index, match.indexOf(match[0], 1) - 1);
    if (mention) mentions.push(mention);
    any.lastIndex = mention ? mention.end : match.index + 1;
  }
  return join(text, mentions);
}

/** What the families from number `first` on make of the words at `start`. */
function readAt(text: string, start: number, first: number): DateMention | null {
  for (let i = first; i < each.length; i += 1) {
    const { family, regex } = each[i]!;
    regex.lastIndex = start;
    const match = regex.exec(text);
    if (!match) continue;
    const end = start + match[0].length;
    const form = family.read(match.groups ?? {}, { text, start, end });
    if (form) return { start, end, text: match[0], form };
  }
  return null;
}
