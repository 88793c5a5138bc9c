import type { Interval } from './form.ts';

const DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO day, e.g. `1970-01-02` is 1. Proleptic Gregorian, no time zone. */
export function dayNumber(iso: string): number {
  return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY;
}

/** The ISO day of a day number. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Day number of a year, month (1-12, or beyond: month 13 is January of the next year) and day. */
export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** 1 to 12. */
export function monthOf(day: number): number {
  return new Date(day * DAY).getUTCMonth() + 1;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Whether the month of that year has that day: no 31 June, and 29 February only in leap years. */
export function dayExists(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The latest day on or before `day` that falls on `weekday`. */
export function weekdayOnOrBefore(day: number, weekday: number): number {
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}

/**
 * The interval between two day numbers, both included. Its precision follows from its length alone (UCDP's date_prec):
 * 1 one day, 2 two to six days, 3 seven days, 4 up to a month (31 days), 5 longer.
 */
export function interval(start: number, end: number): Interval {
  const days = end - start + 1;
  const date_prec = days <= 1 ? 1 : days <= 6 ? 2 : days === 7 ? 3 : days <= 31 ? 4 : 5;
  return { date_start: isoDay(start), date_end: isoDay(end), date_prec };
}
