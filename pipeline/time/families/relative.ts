import { after, type Family } from '../family.ts';
import type { PeriodForm, Unit } from '../form.ts';
import { COUNT, PART, readCount, readPart, S, TIME_OF_DAY } from '../words.ts';

const period = (unit: Unit, shift: number, rest: Partial<PeriodForm> = {}): PeriodForm => ({
  kind: 'period',
  unit,
  shift,
  from: 'publication',
  ...rest,
});

/** `yesterday`, `late yesterday evening`, `today`, `tonight`, `tomorrow morning`, `the day before yesterday`. */
export const nearDay: Family = {
  id: 'relative.day',
  pattern: String.raw`(?:(?<two>the${S}day${S}(?:before|after))${S}|(?:early|earlier|late|later)${S})?(?<word>yesterday|today|tonight|tomorrow)(?:${S}(?:at${S})?(?:${TIME_OF_DAY})\b)?`,
  read({ word, two }) {
    const shift = { yesterday: -1, tomorrow: 1 }[word!.toLowerCase()] ?? 0;
    return period('day', two ? shift * 2 : shift);
  },
};

/** `last night`, `this morning`, `early this evening`. */
export const partOfDay: Family = {
  id: 'relative.part-of-day',
  pattern: `(?:(?:early|earlier|late|later)${S})?(?<which>last|this)${S}(?:${TIME_OF_DAY})`,
  read: ({ which }) => period('day', which!.toLowerCase() === 'last' ? -1 : 0),
};

/** `overnight`: from the day before to the day of publication. Not after a weekday, which then names the night itself. */
export const overnight: Family = {
  id: 'relative.overnight',
  pattern: 'overnight',
  read: (_, context) =>
    /^\s+(?:curfew|flight|bus|train|stay|camp|visit|success)/i.test(after(context)) ? null : period('day', -1, { shift_end: 0 }),
};

/** `this month`, `last week`, `early this year`, `earlier this month`, `late last year`, `over the weekend`, `next week`. */
export const unit: Family = {
  id: 'relative.unit',
  pattern: String.raw`(?:(?<part>earlier|later|${PART})[\s-]+)?(?:(?<which>last|this|next|(?:the|this)${S}past|past|this${S}coming)${S}(?<unit>week|weekend|month|year)|(?<weekend>the${S}weekend))|(?<within>earlier|later)${S}in${S}the${S}(?<of>week|month|year)`,
  read({ part, which, unit: name, weekend, within, of }) {
    if (within) return period(of!.toLowerCase() as Unit, 0, /earlier/i.test(within) ? { so_far: true } : {});
    if (weekend) return period('weekend', 0);
    const word = which!.toLowerCase();
    const kind = name!.toLowerCase() as Unit;
    if (/past/.test(word) && kind !== 'weekend') return period('day', -LENGTH[kind]!, { shift_end: 0 });
    const shift = /last|past/.test(word) ? -1 : /next|coming/.test(word) ? 1 : 0;
    if (part && /^earlier/i.test(part)) return period(kind, shift, shift === 0 ? { so_far: true } : {});
    const slice = part && !/^later/i.test(part) && (kind === 'month' || kind === 'year') ? readPart(part) : undefined;
    return period(kind, shift, slice ? { part: slice } : {});
  },
};

const LENGTH: Record<string, number> = { day: 1, week: 7, month: 30, year: 365 };

/** `three days ago`, `a week ago`, `a few days ago`, `30 minutes ago`, `two years ago`. */
export const ago: Family = {
  id: 'relative.ago',
  pattern: `(?:(?<count>${COUNT})${S})?(?<unit>minute|moment|hour|day|night|week|month|year)s?${S}ago`,
  read: ({ count, unit: name }) => counted(count, name!.toLowerCase(), -1, 'publication'),
};

/** `the past 24 hours`, `the last three weeks`: up to the publication. Years are durations and no dates. */
export const pastSpan: Family = {
  id: 'relative.past-span',
  pattern: `(?:the${S}|these${S})?(?:past|last)${S}(?<count>${COUNT})${S}(?<unit>hour|day|week|month)s(?!${S}of\\b)`,
  read({ count, unit: name }) {
    const number = readCount(count!);
    if (number === null) return null;
    const days = name!.toLowerCase() === 'hour' ? Math.ceil(number / 24) : number * LENGTH[name!.toLowerCase()]!;
    return period('day', -days, { shift_end: 0 });
  },
};

/** A number of units before (-1) or after (+1) a day: hours in whole days, an unstated few as two to six. */
export function counted(count: string | undefined, name: string, sign: 1 | -1, from: PeriodForm['from']): PeriodForm | null {
  if (/minute|moment|hour/.test(name)) {
    const hours = count && /hour/.test(name) ? (readCount(count) ?? 0) : 0;
    return period('day', sign * Math.floor(hours / 24) || 0, { from });
  }
  if (!count) return null;
  const kind = (name === 'night' ? 'day' : name) as Unit;
  const number = readCount(count);
  if (number !== null) return period(kind, sign * number, { from });
  return sign < 0 ? period(kind, -6, { shift_end: -2, from }) : period(kind, 2, { shift_end: 6, from });
}
