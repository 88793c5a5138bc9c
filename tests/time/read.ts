import { type Anchor, findDates, type Interval, resolveDate } from '../../pipeline/time/index.ts';

/** A Wednesday. */
export const PUBLISHED = '2022-08-17';

/** Every mention of a text with the days it means: `Monday = 2022-08-15`, `June = 2022-06-01..2022-06-30 (4)`, `the next day = ?`. */
export function read(text: string, anchor: Partial<Anchor> = {}): string[] {
  let previous: Interval | null = anchor.previous ?? null;
  return findDates(text).map((mention) => {
    const days = resolveDate(mention, { published_on: PUBLISHED, ...anchor, previous });
    previous = days ?? previous;
    return `${mention.text} = ${show(days)}`;
  });
}

function show(days: Interval | null): string {
  if (days === null) return '?';
  return days.date_start === days.date_end ? days.date_start : `${days.date_start}..${days.date_end} (${days.date_prec})`;
}
