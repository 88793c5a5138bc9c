import { isoDay } from '../time/calendar.ts';
import { type DateMention, findDates } from '../time/index.ts';
import { readDateline } from './dating/dateline.ts';
import { guessDay } from './dating/day.ts';
import { narrowToMonth } from './dating/month.ts';
import { type Clue, clue, isComing } from './dating/window.ts';
import { bounded, currentYear } from './dating/year.ts';

/** When a text was published, by its own words: between `earliest` and `latest`, best guess `published_on` (ISO days). */
export interface InferredDate {
  /** Null where not even the month is known. */
  published_on: string | null;
  earliest: string;
  latest: string;
  /** `stated` by a dateline, or `inferred`. */
  basis: 'stated' | 'inferred';
  /** The words that say so, in the text's order. */
  clues: Clue[];
}

/**
 * Dates a text that comes without a date. A dateline or a label states it; else it is inferred from how the text speaks of time:
 *
 * 1. Year: one that is not over yet (`2022 has been …`, `so far in 2022`). Without such a year nothing is claimed: null.
 * 2. Bounds: what is dated in that year and past has begun; what is dated in it and to come is not over.
 * 3. Month: writers leave out the year of months close behind them, so the months named without one are read as the shortest run, and the
 *    text is from the last of them; where it also speaks of `this month`, from the month after.
 * 4. Day: the text is from the newest weekday it names (one told as background – `initially`, `had` – is an older one). What `this month`
 *    places in the past lies before the days named by weekday, so that the text is not from the month's first week. Where several dates fit,
 *    the guess is the middle one, which makes the largest possible error smallest; where a day is named, the first that fits.
 *
 * `earliest` and `latest` are what these rules leave; `published_on` is a guess within, and no better than that.
 */
export function inferDate(text: string): InferredDate | null {
  const mentions = findDates(text);
  return stated(text, mentions) ?? inferred(text, mentions);
}

function stated(text: string, mentions: readonly DateMention[]): InferredDate | null {
  const line = readDateline(text, mentions);
  if (line === null) return null;
  const { mention, published_on } = line;
  return { published_on, earliest: published_on, latest: published_on, basis: 'stated', clues: [clue(mention, 'states the date')] };
}

function inferred(text: string, mentions: readonly DateMention[]): InferredDate | null {
  const coming = mentions.filter((mention) => isComing(text, mention));
  const past = mentions.filter((mention) => !coming.includes(mention));
  const running = currentYear(text, past);
  if (running === null) return null;
  const year = bounded(running, past, coming);
  const month = narrowToMonth(year, past);
  const guess = month && guessDay(text, month, past);
  const { earliest, latest, clues } = guess?.window ?? year;
  return {
    published_on: guess ? isoDay(guess.day) : null,
    earliest: isoDay(earliest),
    latest: isoDay(latest),
    basis: 'inferred',
    clues: [...clues].sort((a, b) => a.start - b.start),
  };
}
