import { dayNumber, yearOf } from '../calendar.ts';
import type { Anchor, YearOf } from '../form.ts';

/** The year that a form states: in full, in two digits, or as `this year`, `that year`; null where it states none or the anchor is unknown. */
export function yearFrom(form: { year: number | null; year_of?: YearOf }, { published_on, previous }: Anchor): number | null {
  if (form.year !== null) return form.year < 100 ? fullYear(form.year, published_on) : form.year;
  if (form.year_of === undefined) return null;
  const origin = form.year_of.from === 'publication' ? published_on : (previous?.date_start ?? null);
  return origin === null ? null : yearOf(dayNumber(origin)) + form.year_of.shift;
}

/** Without a publication date, 00-49 are of this century, 50-99 of the last. */
function fullYear(short: number, published_on: string | null): number {
  const latest = published_on === null ? 2049 : yearOf(dayNumber(published_on)) + 1;
  return latest - ((((latest - short) % 100) + 100) % 100);
}
