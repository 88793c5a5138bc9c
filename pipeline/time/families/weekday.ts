import { before, type Family, type Groups, inName } from '../family.ts';
import type { DateForm, WeekdayForm } from '../form.ts';
import { S, TIME_OF_DAY, WEEKDAY_NAME, weekdayNumber } from '../words.ts';

/** `Monday`, `early on Friday`, `last Tuesday`, `Saturday night`, `Friday last week`, `the following Sunday`, `Monday the 15th`. */
export const weekday: Family = {
  id: 'weekday',
  pattern: String.raw`(?:(?:early|earlier|late|later)${S}(?:on${S})?)?(?:(?<which>last|next|this(?:${S}(?:past|coming))?|(?:the${S})?(?:past|coming|previous|preceding|following))${S})?(?<name>${WEEKDAY_NAME})(?:${S}(?:the${S}|\(?)(?<ordinal>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\)?))?(?:${S}(?:early${S}|late${S})?(?:${TIME_OF_DAY}))?(?:${S}(?:of${S})?(?<week>last|this|next)${S}week)?`,
  read(groups, context) {
    if (inName(context) || /\b(?:every|each|bloody|black|good|palm|easter|ash|holy|mail\s+on)\s+$/i.test(before(context))) return null;
    return form(groups);
  },
};

function form(groups: Groups): DateForm {
  const day = weekdayNumber(groups.name!);
  if (groups.ordinal) return { kind: 'day', day: Number.parseInt(groups.ordinal, 10), month: null, year: null, weekday: day };
  const which = groups.which?.toLowerCase() ?? '';
  const week = groups.week?.toLowerCase();
  const fromPrevious = /previous|preceding|following/.test(which);
  const result: WeekdayForm = { kind: 'weekday', weekday: day, from: fromPrevious ? 'previous' : 'publication' };
  if (week) result.week = week === 'last' ? -1 : week === 'next' ? 1 : 0;
  if (/next|coming|following/.test(which)) result.which = 'next';
  else if (/last|past|previous|preceding/.test(which)) result.which = 'last';
  return result;
}
