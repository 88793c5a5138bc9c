import { dayExists, dayNumber, dayOf, interval, monthOf, weekdayOf, weekdayOnOrBefore, yearOf } from '../calendar.ts';
import type { Anchor, DayForm, Interval } from '../form.ts';
import { yearFrom } from './year.ts';

/** A leap day may be eight years back (1904 to 1896). */
const YEARS_BACK = 8;

/** A year is left out only where it goes without saying: a day that was this long ago is rather the one that is near at hand. */
const [LONG_AGO, AT_HAND] = [300, 31];

/** A day of the month: with its year, or the nearest such day on the anchor's side; or the week that holds it. */
export function resolveDay(form: DayForm, anchor: Anchor): Interval | null {
  const day = form.month === null ? dayInMonth(form, anchor) : dayInYear(form, form.month, anchor);
  if (day === null) return null;
  const monday = weekdayOnOrBefore(day, 1);
  return form.week_of ? interval(monday, monday + 6) : interval(day, day);
}

function dayInYear(form: DayForm, month: number, anchor: Anchor): number | null {
  const year = yearFrom(form, anchor);
  if (year !== null) return dayExists(year, month, form.day) ? dayOf(year, month, form.day) : null;
  if (form.year_of !== undefined || anchor.published_on === null) return null;
  const published = dayNumber(anchor.published_on);
  const ahead = nearest(month, form.day, published, true);
  if (anchor.direction === 'future') return ahead;
  const past = nearest(month, form.day, published, false);
  return past !== null && ahead !== null && published - past > LONG_AGO && ahead - published <= AT_HAND ? ahead : past;
}

function nearest(month: number, day: number, published: number, ahead: boolean): number | null {
  for (let step = 0; step <= YEARS_BACK; step++) {
    const year = yearOf(published + 1) + (ahead ? step - 1 : -step);
    if (!dayExists(year, month, day)) continue;
    const found = dayOf(year, month, day);
    if (ahead ? found >= published : found <= published + 1) return found;
  }
  return null;
}

/** `the 15th` or `Monday the 15th`: the latest such day (of that weekday) within a year, or the next one ahead. */
function dayInMonth({ day, weekday }: DayForm, { published_on, direction }: Anchor): number | null {
  if (published_on === null) return null;
  const published = dayNumber(published_on);
  for (let step = 0; step <= 12; step++) {
    const [year, month] = [yearOf(published), monthOf(published) + (direction === 'future' ? step : -step)];
    const found = dayOf(year, month, day);
    const exists = monthOf(dayOf(year, month, 1)) === monthOf(found);
    const reached = direction === 'future' ? found >= published : found <= published + 1;
    if (exists && reached && (weekday === undefined || weekdayOf(found) === weekday)) return found;
  }
  return null;
}
