import { dayNumber, dayOf } from '../../time/calendar.ts';
import { type DateMention, resolveDate } from '../../time/index.ts';
import { clue, lead, type Window } from './window.ts';

const NOT_OVER = /^\s+(?:has\s+(?:been|seen|already|so\s+far)|so\s+far)\b/i;
const SO_FAR = /\bso\s+far\s+(?:in|during)\s+$/i;

/** The year that the text treats as running: `2022 has been …`, `so far in 2022`. */
export function currentYear(text: string, past: readonly DateMention[]): Window | null {
  for (const mention of past) {
    if (mention.form.kind !== 'year' || mention.form.part) continue;
    if (!NOT_OVER.test(text.slice(mention.end, mention.end + 30)) && !SO_FAR.test(lead(text, mention))) continue;
    const { year } = mention.form;
    return { earliest: dayOf(year, 1, 1), latest: dayOf(year, 12, 31), clues: [clue(mention, 'is the current year')] };
  }
  return null;
}

/** Narrows the window by mentions that bear their own year: what is past has begun, what is to come is not over. */
export function bounded(window: Window, past: readonly DateMention[], coming: readonly DateMention[]): Window {
  let { earliest, latest } = window;
  const clues = [...window.clues];
  for (const mention of past) {
    const start = dayAt(mention, 'date_start');
    if (start === null || start <= earliest || start > latest) continue;
    earliest = start;
    clues.push(clue(mention, 'is past'));
  }
  for (const mention of coming) {
    const end = dayAt(mention, 'date_end');
    if (end === null || end >= latest || end < earliest) continue;
    latest = end;
    clues.push(clue(mention, 'is to come'));
  }
  return { earliest, latest, clues };
}

function dayAt(mention: DateMention, side: 'date_start' | 'date_end'): number | null {
  const days = resolveDate(mention, { published_on: null });
  return days && dayNumber(days[side]);
}
