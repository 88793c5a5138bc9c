import type { DateForm, DateMention } from '../../time/index.ts';

/** Words of the text (UTF-16 offsets) and what they say about its date. */
export interface Clue {
  start: number;
  end: number;
  text: string;
  says: string;
}

/** Days (day numbers of the calendar) between which a text was published, and why. */
export interface Window {
  earliest: number;
  latest: number;
  clues: Clue[];
}

export function clue({ start, end, text }: DateMention, says: string): Clue {
  return { start, end, text, says };
}

/** The words of the same sentence before a mention, 60 characters at most. */
export function lead(text: string, mention: DateMention): string {
  return text.slice(Math.max(0, mention.start - 60), mention.start).replace(/^.*[.!?]["”’]?\s/s, '');
}

const COMING = /\b(?:scheduled|planned|due|expected|slated|set|will|would|upcoming|postponed|ahead\s+of)\b/i;

/** Whether a mention is of days still to come: `scheduled for 2024`, `next month`, `until June`. */
export function isComing(text: string, mention: DateMention): boolean {
  const { form } = mention;
  if (form.kind === 'range' && form.from === null) return true;
  if ('which' in form && form.which === 'next') return true;
  return (form.kind === 'period' && form.shift > 0) || COMING.test(lead(text, mention));
}

/** `this month`, `earlier this month`. */
export function isThisMonth(form: DateForm): boolean {
  return form.kind === 'period' && form.unit === 'month' && form.shift === 0 && form.from === 'publication';
}

/** The last of some months (or weekdays) where they are read as the shortest run: the one before the widest gap of the cycle. */
export function newestInCycle(values: readonly number[], length: number): number {
  const gapAfter = (value: number) => Math.min(...values.map((next) => (next - value + length - 1) % length));
  const widest = Math.max(...values.map(gapAfter));
  return Math.max(...values.filter((value) => gapAfter(value) === widest));
}
