import type { Span, Statement, Statements } from '../kernel/statements.ts';
import { type DateMention, type Interval, resolveDate } from '../time/index.ts';
import { isOneParagraph } from './nearby.ts';

/** Days with the words that say them. */
export interface Dated extends Interval {
  mention: DateMention;
}

export type Resolve = (statement: Statement) => Dated | null;

/** Every statement's own date, the most exact of several, read against the publication and the date told before it. */
export function resolver(document: Statements): Resolve {
  const { statements, published_on } = document;
  const resolved = new Map<Statement, Dated | null>();
  const before = datesBefore(document);
  for (const statement of statements) {
    let found: Dated | null = null;
    for (const mention of statement.dates) {
      const direction = isAhead(statement, mention) ? 'future' : 'past';
      const interval = resolveDate(mention, { published_on, previous: before(mention), direction });
      if (interval && (found === null || interval.date_prec < found.date_prec)) found = { ...interval, mention };
    }
    resolved.set(statement, found);
  }
  return (statement) => resolved.get(statement) ?? null;
}

/**
 * The date that "the next day" counts from: the one the text named before it, each read against the one before that. Days on which
 * something was said or began are passed over, unless the words point right back: "that night".
 */
export function datesBefore({ text, dates, published_on }: Statements): (mention: Span) => Interval | null {
  const known: { end: number; interval: Interval; aside: boolean }[] = [];
  const before = ({ start, end }: Span): Interval | null => {
    const words = text.slice(start, end);
    const close = /^(?:later )?that\b/i.test(words);
    // "The raid of 7 March was the largest since April 2014. Two days later": days are counted from a day.
    const exact = /\bdays? (?:earlier|later|before|after)\b|\b(?:next|following|previous|same) day\b/i.test(words);
    return known.findLast((one) => one.end <= start && (close || !one.aside) && !(exact && one.interval.date_prec > 2))?.interval ?? null;
  };
  for (const mention of dates) {
    const interval = resolveDate(mention, { published_on, previous: before(mention) });
    if (interval && !isLoose(mention)) known.push({ end: mention.end, interval, aside: isAside(text, mention) });
  }
  return before;
}

/** "since 2012", "in the 1990s": nothing counts from there. */
function isLoose({ form }: DateMention): boolean {
  return form.kind === 'decade' || (form.kind === 'range' && form.open === true);
}

/** "officials said on Thursday", "missiles launched from 8 p.m. Thursday": no day on which what is told happened. */
function isAside(text: string, { start }: DateMention): boolean {
  return /\b(?:said|told \w+|announced|(?:from|until|by) \d{1,2}(?::\d\d)? ?[ap]\.?m\.?)(?: (?:late|early))?(?: on)? $/i.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

/** A plan lies ahead; the day on which it was announced, told outside its own clause, does not: "said on Monday that it will leave". */
function isAhead({ status, clause }: Statement, { start }: DateMention): boolean {
  return status === 'planned' && start >= clause.start && start < clause.end;
}

/** How far before the words that tell an event (characters) its day may stand. */
const BEFORE = 300;

/** The day that a paragraph has just named, for an event whose own sentence names none: "On Monday … . Two escaped, one was arrested." */
export function dateNearby({ text, dates, published_on }: Statements, at: Span): Dated | null {
  const before = dates.filter(
    (date) =>
      date.end <= at.start &&
      at.start - date.end <= BEFORE &&
      isOneParagraph(text, date.end, at.start) &&
      endsSentence(text, date.end, at.start) &&
      !isAside(text, date),
  );
  for (const mention of before.reverse()) {
    const interval = resolveDate(mention, { published_on });
    if (interval && interval.date_prec <= 2) return { ...interval, mention };
  }
  return null;
}

/** Whether a sentence ends between two offsets: what the event's own sentence says of other days is none of it. */
function endsSentence(text: string, from: number, to: number): boolean {
  return /[.!?]["'”’)\]]*\s/.test(text.slice(from, to));
}
