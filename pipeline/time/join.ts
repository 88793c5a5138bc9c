import type { DateForm, DateMention } from './form.ts';

/**
 * Makes one mention of neighbours that say one thing: `Monday [15 June]` and `yesterday (6 November)` name one day, `June to August 2021`
 * a range, `since 2014` and `until June` a range with one end. Also takes in the words that belong to it: `between`, `the night of`.
 */
export function join(text: string, mentions: readonly DateMention[]): DateMention[] {
  const joined: DateMention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const both = last && (sameDay(text, last, mention) ?? range(text, last, mention));
    if (both) joined[joined.length - 1] = both;
    else joined.push(mention);
  }
  return joined.map((mention, i) => withLead(text, mention, joined[i - 1]?.end ?? 0));
}

function span(text: string, start: number, end: number, form: DateForm): DateMention {
  return { start, end, text: text.slice(start, end), form };
}

const APPOSED = /^(?:,?\s+(?:on\s+)?(?:the\s+)?|,?\s*[[(]\s*)$/i;

function sameDay(text: string, a: DateMention, b: DateMention): DateMention | null {
  const gap = text.slice(a.end, b.start);
  if (gap.length > 8 || !APPOSED.test(gap)) return null;
  const form = dayForm(a.form, b.form) ?? (/^,?\s+$/.test(gap) ? null : dayForm(b.form, a.form));
  if (!form) return null;
  const bracket = /[[(]/.test(gap) && /^\s*[\])]/.exec(text.slice(b.end, b.end + 3));
  return span(text, a.start, b.end + (bracket ? bracket[0].length : 0), form);
}

/** The dated form of two that name one day: a weekday or `yesterday`, and a day of the month. */
function dayForm(vague: DateForm, dated: DateForm): DateForm | null {
  const days = dated.kind === 'day' && dated.month !== null;
  if (vague.kind === 'weekday' && vague.week === undefined && dated.kind === 'day' && days) return { ...dated, weekday: vague.weekday };
  const near = vague.kind === 'period' && vague.unit === 'day' && vague.from === 'publication' && Math.abs(vague.shift) <= 2;
  const many = dated.kind === 'range' && dated.from?.kind === 'day';
  return (near && (days || many)) || (vague.kind === 'weekday' && many) ? dated : null;
}

const TO = /^\s+(?:to|until|till|through|up\s+to)\s+(?:the\s+)?$/i;
const DASH = /^\s?[-–—]\s?$/;

function range(text: string, a: DateMention, b: DateMention): DateMention | null {
  if (a.form.kind === 'range' || b.form.kind === 'range') return null;
  const gap = text.slice(a.end, b.start);
  const between = /\bbetween\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, a.start - 14), a.start)) && /^,?\s+and\s+(?:the\s+)?$/i.test(gap);
  if (!between && !TO.test(gap) && !(DASH.test(gap) && a.form.kind === b.form.kind)) return null;
  return span(text, a.start, b.end, { kind: 'range', from: a.form, to: b.form });
}

const RANGE = /(?:\b(?:from|between)\s+)(?:the\s+)?$/i;
const NIGHT = /\b(?:the\s+)?(?:night|evening|morning)\s+(?:of|from|between)\s+(?:the\s+)?$/i;
const WEEK = /\b(?:the\s+)?week\s+of\s+(?:the\s+)?$/i;
const SINCE = /\b(?:ever\s+)?since\s+(?:at\s+least\s+|about\s+)?(?:the\s+)?$/i;
const UNTIL = /\b(?:until|till|by|before|prior\s+to|up\s+to)\s+(?:the\s+)?$/i;

/** Takes in the words before a mention that make it a range, a night, or the one end of a range. */
function withLead(text: string, mention: DateMention, from: number): DateMention {
  const { form, end } = mention;
  const lead = text.slice(Math.max(from, mention.start - 30), mention.start);
  const taken = (pattern: RegExp) => pattern.exec(lead)?.[0].length ?? 0;
  const week = form.kind === 'day' ? taken(WEEK) : 0;
  if (week) return span(text, mention.start - week, end, { ...form, week_of: true } as DateForm);
  const night = form.kind === 'day' || form.kind === 'range' || form.kind === 'weekday' ? taken(NIGHT) : 0;
  const ends = form.kind === 'range' && !form.open ? night || taken(RANGE) : night;
  if (ends) return span(text, mention.start - ends, end, form);
  if (form.kind === 'range') return mention;
  const since = taken(SINCE);
  if (since) return span(text, mention.start - since, end, { kind: 'range', from: form, to: null, open: true });
  const until = /^['’]s\b/.test(text.slice(end, end + 2)) ? 0 : taken(UNTIL);
  return until ? span(text, mention.start - until, end, { kind: 'range', from: null, to: form, open: true }) : mention;
}
