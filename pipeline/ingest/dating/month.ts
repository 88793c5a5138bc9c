import { dayOf, yearOf } from '../../time/calendar.ts';
import type { DateForm, DateMention } from '../../time/index.ts';
import { clue, isThisMonth, newestInCycle, type Window } from './window.ts';

/** A window of one month at most; `from_day` says that it begins with a day that the text names. */
export interface MonthWindow extends Window {
  from_day: boolean;
}

/** Narrows the window to a month by the months and days named without a year; null where none is named or none fits. */
export function narrowToMonth(window: Window, past: readonly DateMention[]): MonthWindow | null {
  const bare = past.flatMap((mention) => (isBare(mention.form) ? [{ mention, form: mention.form }] : []));
  if (bare.length === 0) return null;
  const newest = newestInCycle(
    bare.map(({ form }) => form.month),
    12,
  );
  const named = bare.filter(({ form }) => form.month === newest);
  const days = named.flatMap(({ form }) => (form.kind === 'day' ? [form.day] : []));
  const contrast = days.length === 0 ? past.find(({ form }) => isThisMonth(form)) : undefined;
  const month = contrast ? (newest % 12) + 1 : newest;
  const year = [yearOf(window.latest), yearOf(window.earliest)].find(
    (each) => dayOf(each, month, 1) <= window.latest && dayOf(each, month + 1, 0) >= window.earliest,
  );
  if (year === undefined) return null;
  const says = contrast ? 'is past, and another month than this' : 'is past, and not long ago';
  return {
    earliest: Math.max(window.earliest, dayOf(year, month, Math.max(1, ...days))),
    latest: Math.min(window.latest, dayOf(year, month + 1, 0)),
    clues: [
      ...window.clues,
      ...named.map(({ mention }) => clue(mention, says)),
      ...(contrast ? [clue(contrast, 'is the month after')] : []),
    ],
    from_day: days.length > 0,
  };
}

type Bare = DateForm & { kind: 'day' | 'month'; month: number };

/** A month or a day of a month without any word on its year. */
function isBare(form: DateForm): form is Bare {
  if (form.kind !== 'day' && form.kind !== 'month') return false;
  return form.year === null && form.month !== null && form.year_of === undefined && !('which' in form && form.which);
}
