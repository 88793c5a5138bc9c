import { dayOf, monthOf, weekdayOf, yearOf } from '../../time/calendar.ts';
import type { DateMention } from '../../time/index.ts';
import type { MonthWindow } from './month.ts';
import { clue, isThisMonth, lead, newestInCycle, type Window } from './window.ts';

/** Words that tell of an earlier day than the news: `having initially announced on Thursday`. */
const BACKGROUND = /\b(?:initially|originally|previously|earlier|first|had|having)\b/i;

/** What `this month` places in the past is older than the weekdays that reach back six days: the text is not from the first week. */
const SECOND_WEEK = 8;

/** The likeliest day of a month's window by the weekdays named, and the window that they leave. */
export function guessDay(text: string, month: MonthWindow, past: readonly DateMention[]): { window: Window; day: number } {
  const weekday = newestWeekday(text, past);
  if (weekday !== null) {
    const older = past.some(({ form }) => isThisMonth(form));
    const from = older ? Math.max(month.earliest, dayOf(yearOf(month.earliest), monthOf(month.earliest), SECOND_WEEK)) : month.earliest;
    const fitting = days(from, month.latest).filter((day) => weekdayOf(day) === weekday.day);
    const day = month.from_day ? fitting[0] : middle(fitting);
    if (day !== undefined)
      return { window: { earliest: fitting[0]!, latest: month.latest, clues: [...month.clues, ...weekday.clues] }, day };
  }
  return { window: month, day: month.from_day ? month.earliest : middle(days(month.earliest, month.latest))! };
}

function newestWeekday(text: string, past: readonly DateMention[]): { day: number; clues: Window['clues'] } | null {
  const named = past.flatMap((mention) => {
    const { form } = mention;
    return form.kind === 'weekday' && form.from === 'publication' && form.week === undefined ? [{ mention, day: form.weekday }] : [];
  });
  const news = named.filter(({ mention }) => !BACKGROUND.test(clauseBefore(text, mention)));
  const read = news.length > 0 ? news : named;
  if (read.length === 0) return null;
  const day = newestInCycle(
    read.map((each) => each.day),
    7,
  );
  return { day, clues: read.filter((each) => each.day === day).map(({ mention }) => clue(mention, 'is the newest day named')) };
}

function clauseBefore(text: string, mention: DateMention): string {
  return lead(text, mention).replace(/^.*[,;:]/s, '');
}

function days(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** Of an even number the earlier of the two in the middle. */
function middle(values: readonly number[]): number | undefined {
  return values[(values.length - 1) >> 1];
}
