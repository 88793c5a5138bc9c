import { dayExists } from '../calendar.ts';
import { before, type Context, type Family } from '../family.ts';
import type { DayForm } from '../form.ts';

/** `2022-06-14`, `2022/06/14`, also before a time of day (`2022-06-14T08:30Z`). */
export const yearFirst: Family = {
  id: 'numeric.year-first',
  pattern: String.raw`(?<year>(?:1[89]|20)\d\d)(?<sep>[-/.])(?<month>\d\d)(?:-|/|\.)(?<day>\d\d)(?:T\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)`,
  read: (groups) => valid(Number(groups.year), Number(groups.month), Number(groups.day)),
};

/** `14/06/2022`, `14.06.22`: the day stands first unless it cannot (`06/14/2022`). */
export const dayFirst: Family = {
  id: 'numeric.day-first',
  pattern: String.raw`(?<day>\d{1,2})(?:/(?<month>\d{1,2})/(?<year>(?:1[89]|20)\d\d|\d\d)|[.](?<dotted>\d{1,2})[.](?<after>(?:1[89]|20)\d\d)|-(?<dashed>\d\d)-(?<last>(?:1[89]|20)\d\d))(?![\d/]|[.,]\d)`,
  read(groups, context) {
    if (/[\d][.,/-]$/.test(before(context))) return null;
    const year = Number(groups.year ?? groups.after ?? groups.last);
    const [day, month] = [Number(groups.day), Number(groups.month ?? groups.dotted ?? groups.dashed)];
    return valid(year, month, day) ?? valid(year, day, month);
  },
};

/** `on 23/02`: only after a word that dates, for fractions, scores and `24/7` look the same. */
export const dayMonth: Family = {
  id: 'numeric.day-month',
  pattern: String.raw`(?<day>\d{1,2})/(?<month>\d{2})(?![\d/%]|[.,]\d)`,
  read(groups, context) {
    if (!dates(context)) return null;
    const [day, month] = [Number(groups.day), Number(groups.month)];
    return dayMonthForm(month, day) ?? dayMonthForm(day, month);
  },
};

function dates(context: Context): boolean {
  return /(?:\b(?:on|since|from|dated|date:|night\s+of|today|yesterday|night)\s+|(?:sun|mon|tues|wednes|thurs|fri|satur)day,?\s+|[([]\s*|^\s*)$/i.test(
    before(context),
  );
}

function valid(year: number, month: number, day: number): DayForm | null {
  return month <= 12 && dayExists(year, month, day) ? { kind: 'day', day, month, year } : null;
}

function dayMonthForm(month: number, day: number): DayForm | null {
  return month <= 12 && dayExists(2000, month, day) ? { kind: 'day', day, month, year: null } : null;
}
