import { dayNumber, dayOf, interval, monthOf, yearOf } from '../calendar.ts';
import type { Anchor, Interval, MonthForm, Part } from '../form.ts';
import { yearFrom } from './year.ts';

/** A month: of its year, or the nearest such month on the anchor's side. */
export function resolveMonth(form: MonthForm, anchor: Anchor): Interval | null {
  const year = yearFrom(form, anchor);
  if (year !== null) return monthInterval(year, form.month, form.part);
  if (form.year_of !== undefined || anchor.published_on === null) return null;
  const published = dayNumber(anchor.published_on);
  return monthInterval(yearOf(published) + yearsAway(form, monthOf(published), anchor.direction === 'future'), form.month, form.part);
}

/** Years between the publication and the month meant, by whether the month is before or after the publication's. */
function yearsAway({ month, which }: MonthForm, current: number, ahead: boolean): -1 | 0 | 1 {
  if (which === 'this') return 0;
  if (which === 'last') return month < current ? 0 : -1;
  if (which === 'next') return month > current ? 0 : 1;
  if (ahead) return month >= current ? 0 : 1;
  return month <= current ? 0 : -1;
}

/** A month or its part; month 0 is December of the year before. */
export function monthInterval(year: number, month: number, part?: Part): Interval {
  const start = dayOf(year, month, 1);
  const days = dayOf(year, month + 1, 1) - start;
  const [first, last] = part ? daysOfPart(part, days) : [1, days];
  return interval(start + first - 1, start + last - 1);
}

function daysOfPart({ nth, of }: Part, days: number): [number, number] {
  if (of === 'week') return nth < 0 ? [days - 6, days] : [7 * nth - 6, 7 * nth];
  const size = of === 'third' ? 10 : of === 'half' ? 15 : 7;
  const count = of === 'third' ? 3 : of === 'half' ? 2 : 4;
  const index = nth < 0 ? count : nth;
  return [size * (index - 1) + 1, index >= count ? days : size * index];
}

/** A year or its part: thirds of four months, halves, quarters; a week of a year is read as a week of its first or last month. */
export function yearInterval(year: number, part?: Part): Interval {
  if (part?.of === 'week') return monthInterval(year, part.nth < 0 ? 12 : 1, part);
  const count = part === undefined ? 1 : part.of === 'third' ? 3 : part.of === 'half' ? 2 : 4;
  const index = part === undefined ? 1 : part.nth < 0 ? count : Math.min(part.nth, count);
  const months = 12 / count;
  return interval(dayOf(year, months * (index - 1) + 1, 1), dayOf(year, months * index + 1, 1) - 1);
}

/** Ten years, or the first four (`early`), middle three or last three. */
export function decadeInterval(year: number, part?: Part): Interval {
  const [first, last] = part === undefined ? [0, 9] : part.nth === 1 ? [0, 3] : part.nth === 2 ? [4, 6] : [7, 9];
  return interval(dayOf(year + first, 1, 1), dayOf(year + last, 12, 31));
}
