import { fold } from '../gazetteer/fold.ts';

export type Value = string | number | boolean | null;

/** What a gold file says about a field: one value, or several that are all right. */
export type Answer = Value | { anyOf: Value[] };

/** The values that count as right. */
export function choices(answer: Answer): Value[] {
  return typeof answer === 'object' && answer !== null ? answer.anyOf : [answer];
}

/** Whether a code or a number is one of the right ones. */
export function codeAgrees(answer: Answer, got: Value): boolean {
  return choices(answer).includes(got);
}

/**
 * Whether one of the names found for a person, group or place is right, with the leniency usual in scoring role fillers:
 * the folded names are equal, one holds the other as whole words, or both end in the same head noun.
 * `null` is right when no name was found.
 */
export function nameAgrees(answer: Answer, got: readonly string[]): boolean {
  return choices(answer).some((choice) => (choice === null ? got.length === 0 : got.some((name) => sameName(String(choice), name))));
}

function sameName(a: string, b: string): boolean {
  const [x, y] = [words(a), words(b)];
  if (x.length === 0 || y.length === 0) return false;
  return holds(x, y) || holds(y, x) || head(x) === head(y);
}

function words(name: string): string[] {
  return fold(name.replace(/['’]s\b/g, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !ARTICLES.has(word));
}

const ARTICLES = new Set(['the', 'a', 'an', 'of', 'his', 'her', 'their', 'its']);

function holds(whole: string[], part: string[]): boolean {
  return ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);
}

/** The last word, in the singular: `soldiers` and `soldier` are one head noun. */
function head(name: string[]): string {
  const last = name.at(-1)!;
  return last === 'men' || last.endsWith('men') ? `${last.slice(0, -2)}an` : last.replace(/(?<=[^s])s$/, '');
}

/** First and last day of an answer in ISO 8601 notation: `2022`, `2022-08`, `2022-08-15`, or two of them joined by a slash. */
export function interval(notation: string): [start: string, end: string] {
  const [from, to = from] = notation.split('/') as [string, string?];
  return [`${from}-01-01`.slice(0, 10), lastDay(to)];
}

function lastDay(notation: string): string {
  if (notation.length === 10) return notation;
  const [year, month = 12] = notation.split('-').map(Number) as [number, number?];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** 1 when start and end are right, 0.5 when the intervals overlap (enough to pair rows, not to be right), else 0. */
export function dateAgreement(answer: Answer, start: string | null, end: string | null): number {
  return Math.max(...choices(answer).map((choice) => intervalAgreement(choice, start, end)));
}

function intervalAgreement(choice: Value, start: string | null, end: string | null): number {
  if (choice === null || start === null) return choice === start ? 1 : 0;
  const [from, to] = interval(String(choice));
  const last = end ?? start;
  if (start === from && last === to) return 1;
  return start <= to && last >= from ? 0.5 : 0;
}
