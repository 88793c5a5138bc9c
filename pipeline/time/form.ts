/** A slice of a longer period: `early June` is the first third, `the second half of 2014` the second half, `the last week of May` week -1. */
export interface Part {
  nth: number;
  of: 'third' | 'half' | 'quarter' | 'week';
}

/** Which year a day or month without a year number belongs to: counted from the publication's year or from the year last mentioned. */
export interface YearOf {
  shift: number;
  from: Origin;
}

/** What a relative expression is counted from. */
export type Origin = 'publication' | 'previous';

/** `14 June 2022`, `June 14`, `the 15th`. A `year` below 100 was written with two digits. `weekday` is 0 for Sunday. */
export interface DayForm {
  kind: 'day';
  day: number;
  month: number | null;
  year: number | null;
  year_of?: YearOf;
  weekday?: number;
  /** `the week of 9 July`: the whole week, Monday to Sunday, that holds the day. */
  week_of?: true;
}

/** `in June`, `late June 2022`, `last July`, `July last year`. */
export interface MonthForm {
  kind: 'month';
  month: number;
  year: number | null;
  year_of?: YearOf;
  which?: 'last' | 'this' | 'next';
  part?: Part;
}

/** `2013`, `early 2014`. */
export interface YearForm {
  kind: 'year';
  year: number;
  part?: Part;
}

/** `the late 1980s`: `year` is the first of the ten. */
export interface DecadeForm {
  kind: 'decade';
  year: number;
  part?: Part;
}

/** `Monday`, `last Tuesday`, `Friday last week`, `the following Monday`. `week` counts weeks from the publication's own week. */
export interface WeekdayForm {
  kind: 'weekday';
  weekday: number;
  which?: 'last' | 'next';
  week?: number;
  from: Origin;
}

/**
 * A calendar unit counted from the publication or from the interval last mentioned: `yesterday` is day -1, `last month` is month -1,
 * `two weeks ago` is week -2, `the next day` is day +1 from the previous one. With `shift_end` it reaches over several units:
 * `overnight` is day -1 to 0. `so_far` cuts it off at the publication (`earlier this month`).
 */
export interface PeriodForm {
  kind: 'period';
  unit: Unit;
  shift: number;
  shift_end?: number;
  from: Origin;
  part?: Part;
  so_far?: true;
}

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'year';

/** `from 3 to 5 May`, `2013-2014`. `open` marks a range with one end: `since 2014` has no `to`, `until June` no `from`. */
export interface RangeForm {
  kind: 'range';
  from: DateForm | null;
  to: DateForm | null;
  open?: true;
}

/** What a date expression says, before anything is known about when the text was published. Plain data. */
export type DateForm = DayForm | MonthForm | YearForm | DecadeForm | WeekdayForm | PeriodForm | RangeForm;

/** A date expression in a text: `text` is exactly `source.slice(start, end)`, offsets in UTF-16 code units. */
export interface DateMention {
  start: number;
  end: number;
  text: string;
  form: DateForm;
}

/** First and last day (ISO 8601), and how exactly that dates an event: UCDP's 1 day, 2 two to six days, 3 week, 4 month, 5 longer. */
export interface Interval {
  date_start: string;
  date_end: string;
  date_prec: 1 | 2 | 3 | 4 | 5;
}

/** What a relative expression is read against. */
export interface Anchor {
  /** ISO day of publication, null when unknown. */
  published_on: string | null;
  /** The interval last mentioned: what `the same day` and `two days earlier` count from. */
  previous?: Interval | null;
  /** Where a date without a year or week lies: before the publication (default) or after it. */
  direction?: 'past' | 'future';
}
