import { dayExists, dayNumber, dayOf, interval, monthOf, weekdayOf, yearOf } from '../calendar.ts';
import type { Anchor, DayForm, Interval } from '../form.ts';
import { yearFrom } from './year.ts';

/** A leap day may be eight years back (1904 to 1896). */
const YEARS_BACK = 8;

/** A day of the month: with its year, or the nearest such day on the anchor's side. */
export function resolveDay(form: DayForm, anchor: Anchor): Interval | null {
  if (form.month === null) return dayInMonth(form, anchor);
  const year = yearFrom(form, anchor);
  if (year !== null) return dayExists(year, form.month, form.day) ? single(dayOf(year, form.month, form.day)) : null;
  if (form.year_of !== undefined || anchor.published_on === null) return null;
  return nearest(form.month, form.day, dayNumber(anchor.published_on), anchor.direction === 'future');
}

function single(day: number): Interval {
  return interval(day, day);
}

function nearest(month: number, day: number, published: number, ahead: boolean): Interval | null {
  for (let step = 0; step <= YEARS_BACK; step++) {
    const year = yearOf(published + 1) + (ahead ? step - 1 : -step);
    if (!dayExists(year, month, day)) continue;
    const found = dayOf(year, month, day);
    if (ahead ? found >= published : found <= published + 1) return single(found);
  }
  return null;
}

/** `the 15th` or `Monday the 15th`: the latest such day (of that weekday) within a year, or the next one ahead. */
function dayInMonth({ day, weekday }: DayForm, { published_on, direction }: Anchor): Interval | null {
  if (published_on === null) return null;
  const published = dayNumber(published_on);
  for (let step = 0; step <= 12; step++) {
    const [year, month] = [yearOf(published), monthOf(published) + (direction === 'future' ? step : -step)];
    const found = dayOf(year, month, day);
    const exists = monthOf(dayOf(year, month, 1)) === monthOf(found);
    const reached = direction === 'future' ? found >= published : found <= published + 1;
    if (exists && reached && (weekday === undefined || weekdayOf(found) === weekday)) return single(found);
  }
  return null;
}
