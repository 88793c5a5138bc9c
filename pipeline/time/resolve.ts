import { dayNumber, interval, isoDay, monthOf, weekdayOf, weekdayOnOrBefore, yearOf } from './calendar.ts';
import type { Anchor, DateForm, DateMention, Interval, PeriodForm, RangeForm, WeekdayForm } from './form.ts';
import { resolveDay } from './resolve/day.ts';
import { decadeInterval, monthInterval, resolveMonth, yearInterval } from './resolve/month.ts';

/**
 * The days that a mention means, or null where its anchor does not say enough (a relative expression in an undated text) or the day does
 * not exist. Conventions:
 * - A weekday is the latest one on or before the publication; `last Monday` is strictly before it, `next Monday` strictly after.
 * - A day without a year is the latest not after the day following the publication (time zones), unless that is most of a
 *   year ago and the coming one is near; a month without a year the latest not after the publication's month. `direction: 'future'` looks the other way.
 * - Two digits of a year mean the latest such year not after the one that follows the publication.
 * - `early`, `mid` and `late` are thirds: days 1-10, 11-20 and 21 on of a month, four months of a year.
 * - Weeks run from Monday to Sunday, weekends are Saturday and Sunday. `last night` is the day before, `overnight` both days,
 *   `the night of 12 to 13 June` both days.
 * - Months and years are whole ones, also the current one; `earlier this month` ends with the publication.
 * - `since 2014` ends with the publication, or with 2014 where that is unknown; `until 2014` has no known start and gives null.
 * - Precision follows from the length alone, see `interval`.
 */
export function resolveDate(mention: DateMention, anchor: Anchor): Interval | null {
  return resolveForm(mention.form, anchor);
}

function resolveForm(form: DateForm, anchor: Anchor): Interval | null {
  switch (form.kind) {
    case 'day':
      return resolveDay(form, anchor);
    case 'month':
      return resolveMonth(form, anchor);
    case 'year':
      return yearInterval(form.year, form.part);
    case 'decade':
      return decadeInterval(form.year, form.part);
    case 'weekday':
      return resolveWeekday(form, anchor);
    case 'period':
      return resolvePeriod(form, anchor);
    case 'range':
      return resolveRange(form, anchor);
  }
}

function resolveWeekday(form: WeekdayForm, { published_on, previous, direction }: Anchor): Interval | null {
  const origin = form.from === 'previous' ? (previous?.date_start ?? null) : published_on;
  if (origin === null) return null;
  const base = dayNumber(origin);
  if (form.week !== undefined) return oneDay(weekdayOnOrBefore(base, 1) + 7 * form.week + ((form.weekday + 6) % 7));
  if (form.which === 'last') return oneDay(weekdayOnOrBefore(base - 1, form.weekday));
  const onOrBefore = weekdayOnOrBefore(base, form.weekday);
  if (form.which === 'next') return oneDay(onOrBefore + 7);
  return oneDay(direction === 'future' && onOrBefore < base ? onOrBefore + 7 : onOrBefore);
}

function oneDay(day: number): Interval {
  return interval(day, day);
}

function resolvePeriod(form: PeriodForm, anchor: Anchor): Interval | null {
  const previous = form.from === 'previous';
  const origin = previous
    ? anchor.previous
    : anchor.published_on && { date_start: anchor.published_on, date_end: anchor.published_on, date_prec: 1 };
  if (!origin) return null;
  const [start, end] = [dayNumber(origin.date_start), dayNumber(origin.date_end)];
  if (previous && isShorter(form.unit, end - start + 1)) return null;
  const first = unitAt(form, form.shift, start, end, anchor);
  const last = form.shift_end === undefined ? first : unitAt(form, form.shift_end, start, end, anchor);
  const until = dayNumber(last.date_end);
  return interval(dayNumber(first.date_start), form.so_far ? Math.min(until, start) : until);
}

/** Whether a unit is too short to be counted from an interval of so many days: no `next day` after `in June`. */
function isShorter(unit: PeriodForm['unit'], days: number): boolean {
  return unit === 'day' ? days > 2 : unit === 'week' || unit === 'weekend' ? days > 7 : unit === 'month' ? days > 31 : days > 366;
}

function unitAt({ unit, part, from }: PeriodForm, shift: number, start: number, end: number, { direction }: Anchor): Interval {
  if (unit === 'day') return interval(start + shift, end + shift);
  if (unit === 'month') return monthInterval(yearOf(start), monthOf(start) + shift, part);
  if (unit === 'year') return yearInterval(yearOf(start) + shift, part);
  const monday = weekdayOnOrBefore(start, 1) + 7 * shift;
  if (unit === 'week') return interval(monday, monday + 6);
  const saturday = weekend(start, shift, from === 'previous' || direction === 'future');
  return interval(saturday, saturday + 1);
}

/** The Saturday of the weekend that is on (shift 0, else the latest, or the coming one where `ahead`), the last one over, or the next. */
function weekend(day: number, shift: number, ahead: boolean): number {
  const now = weekdayOf(day) === 6 || weekdayOf(day) === 0;
  const latest = weekdayOnOrBefore(day, 6);
  if (shift === 0) return now || !ahead ? latest : latest + 7;
  if (shift > 0) return latest + 7 * shift;
  return (now ? latest - 7 : latest) + 7 * (shift + 1);
}

/** The later end is read first, the earlier one then as the latest before it: `between November and January 2021` begins in 2020. */
function resolveRange({ from, to }: RangeForm, anchor: Anchor): Interval | null {
  if (from === null) return null;
  if (to === null) return openRange(from, anchor);
  const end = isBare(to) && hasYear(from) ? after(from, to, anchor) : resolveForm(to, anchor);
  if (end === null) return null;
  const start = resolveForm(from, isBare(from) ? { ...anchor, published_on: end.date_end, direction: 'past' } : anchor);
  if (start === null || start.date_start > end.date_end) return null;
  return interval(dayNumber(start.date_start), dayNumber(end.date_end));
}

function openRange(from: DateForm, anchor: Anchor): Interval | null {
  const start = resolveForm(from, anchor);
  if (start === null) return null;
  const end = anchor.published_on !== null && anchor.published_on >= start.date_start ? anchor.published_on : start.date_end;
  return interval(dayNumber(start.date_start), dayNumber(end));
}

/** The second of two ends, which follows the first: `from 28 December 2021 to 3 January`. */
function after(from: DateForm, to: DateForm, anchor: Anchor): Interval | null {
  const start = resolveForm(from, anchor);
  return start && resolveForm(to, { ...anchor, published_on: isoDay(dayNumber(start.date_start)), direction: 'future' });
}

function isBare(form: DateForm): boolean {
  if (form.kind === 'weekday') return form.week === undefined && form.which === undefined && form.from === 'publication';
  return (form.kind === 'day' || form.kind === 'month') && form.year === null && form.year_of === undefined;
}

function hasYear(form: DateForm): boolean {
  return (form.kind === 'day' || form.kind === 'month') && form.year !== null;
}
