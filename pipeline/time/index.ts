export { isDateline } from './dateline.ts';
export { findDates } from './find.ts';
export type { Anchor, DateForm, DateMention, Interval } from './form.ts';
export { resolveDate } from './resolve.ts';
