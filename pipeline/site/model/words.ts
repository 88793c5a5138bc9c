const months = 'January February March April May June July August September October November December'.split(' ');

/** A day for people: `15 August 2022`. */
export function day(iso: string): string {
  const [year, month, date] = split(iso);
  return `${date} ${months[month - 1]} ${year}`;
}

/** A month for people: `June 2022`, of `2022-06`. */
export function monthOf(iso: string): string {
  const [year, month] = split(`${iso}-01`);
  return `${months[month - 1]} ${year}`;
}

/** From the first day to the last in the fewest words that are exact: `15 August 2022`, `June 2022`, `2013–2014`, `1–5 August 2022`. */
export function period(start: string | null, end: string | null): string {
  if (!start) return end ? `until ${day(end)}` : '';
  if (!end || start === end) return day(start);
  const [y1, m1, d1] = split(start);
  const [y2, m2, d2] = split(end);
  const wholeMonths = d1 === 1 && d2 === lastDay(y2, m2);
  if (wholeMonths && m1 === 1 && m2 === 12) return y1 === y2 ? `${y1}` : `${y1}–${y2}`;
  const [from, to] = wholeMonths ? [months[m1 - 1], months[m2 - 1]] : [`${d1} ${months[m1 - 1]}`, `${d2} ${months[m2 - 1]}`];
  if (y1 !== y2) return `${from} ${y1} – ${to} ${y2}`;
  if (m1 === m2) return wholeMonths ? `${to} ${y2}` : `${d1}–${to} ${y2}`;
  return wholeMonths ? `${from}–${to} ${y2}` : `${from} – ${to} ${y2}`;
}

/** A number of people with its bounds: `132`, `12 or more`, `30–40`, `35 (30–40)`; empty when nothing is known. */
export function people(low: number | null, best: number | null, high: number | null): string {
  const bounds = low !== null && high !== null && low !== high ? `${grouped(low)}–${grouped(high)}` : '';
  if (best !== null && bounds) return `${grouped(best)} (${bounds})`;
  if (best !== null) return high === null && low === best ? `${grouped(best)} or more` : grouped(best);
  if (bounds) return bounds;
  if (low !== null) return high === null ? `${grouped(low)} or more` : grouped(low);
  return high === null ? '' : `up to ${grouped(high)}`;
}

/** The one figure that stands for a number of people where there is room for no more: `132`, `12+`, `30–40`. */
export function figure(low: number | null, best: number | null, high: number | null): string {
  if (best !== null) return low === best && high === null ? `${grouped(best)}+` : grouped(best);
  return people(low, null, high).replace(' or more', '+');
}

/** Whole number in groups of three: `12,345`. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 row`, `2 rows`, `2 countries`. */
export function plural(value: number, noun: string, nouns = `${noun}s`): string {
  return `${grouped(value)} ${value === 1 ? noun : nouns}`;
}

/** Size of a file: `512 bytes`, `5.5 KB`, `43 KB`, `1.2 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return plural(bytes, 'byte');
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'KB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

/** A code as a word: `Armed forces` of `armed_forces`, `Assault` of `ASSAULT`. */
export function word(code: string | number): string {
  const text = String(code).replace(/[_-]/g, ' ');
  const plain = text === text.toUpperCase() ? text.toLowerCase() : text;
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

function split(iso: string): [year: number, month: number, day: number] {
  const [year, month, date] = iso.split('-').map(Number);
  return [year!, month!, date!];
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
