import type { Count } from '../../kernel/statements.ts';
import type { Token } from '../read/tokens.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const WORDS = new Map<string, number>([...UNITS.map((w, i) => [w, i] as const), ...TENS.map((w, i) => [w, 20 + 10 * i] as const)]);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);

/** Lowest number an indefinite plural can mean ("dozens": at least two dozen). */
const VAGUE = new Map([
  ['tens', 20],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2000],
  ['several', null],
  ['many', null],
  ['some', null],
]);

const MANY = new Map([
  ['hundreds', 200],
  ['thousands', 2000],
  ['millions', 2_000_000],
]);

/** "an unspecified number of": some, and nobody says how many. */
const UNTOLD =
  /^(?:unspecified|unknown|undetermined|undisclosed|unconfirmed|uncertain|unverified|large|small|significant|growing|similar)$/;

type Bound = 'about' | 'least' | 'more' | 'most' | 'less';

/** Words before a number that bound it. */
const QUALIFIERS: readonly (readonly [readonly string[], Bound])[] = [
  [['at', 'least'], 'least'],
  [['atleast'], 'least'],
  [['no', 'less', 'than'], 'least'],
  [['no', 'fewer', 'than'], 'least'],
  [['not', 'less', 'than'], 'least'],
  [['a', 'minimum', 'of'], 'least'],
  [['more', 'than'], 'more'],
  [['over'], 'more'],
  [['above'], 'more'],
  [['upwards', 'of'], 'more'],
  [['at', 'most'], 'most'],
  [['up', 'to'], 'most'],
  [['as', 'many', 'as'], 'most'],
  [['no', 'more', 'than'], 'most'],
  [['less', 'than'], 'less'],
  [['fewer', 'than'], 'less'],
  [['under'], 'less'],
  [['about'], 'about'],
  [['around'], 'about'],
  [['some'], 'about'],
  [['nearly'], 'about'],
  [['almost'], 'about'],
  [['approximately'], 'about'],
  [['roughly'], 'about'],
  [['an', 'estimated'], 'about'],
  [['estimated'], 'about'],
];

export interface NumberAt {
  /** Token after the number. */
  to: number;
  count: Count;
  /** A word such as "a" or "several" rather than a figure. */
  vague: boolean;
}

/** No larger number counts people; the tables hold 32 bits. */
const MOST = 2_147_483_647;

/** Reads one plain number at token i: "1,200", "forty-two", "two hundred and six", "3 million". */
function plain(tokens: readonly Token[], i: number, end: number): { value: number; to: number } | null {
  const number = inDigits(tokens, i, end) ?? inWords(tokens, i, end);
  return number && number.value <= MOST ? number : null;
}

function inDigits(tokens: readonly Token[], i: number, end: number): { value: number; to: number } | null {
  const low = tokens[i]!.low;
  if (/^\d{1,3}(?:,\d{3})+$|^\d+$|^\d+\.\d+$/.test(low)) {
    const value = Number(low.replaceAll(',', ''));
    const scale = i + 1 < end ? SCALES.get(tokens[i + 1]!.low) : undefined;
    if (scale) return { value: Math.round(value * scale), to: i + 2 };
    return Number.isInteger(value) ? { value, to: i + 1 } : null;
  }
  return null;
}

function inWords(tokens: readonly Token[], i: number, end: number): { value: number; to: number } | null {
  if (tokens[i]!.low === 'half' && tokens[i + 1]?.low === 'a' && tokens[i + 2]?.low === 'dozen' && i + 2 < end)
    return { value: 6, to: i + 3 };
  const start = WORDS.get(tokens[i]!.low) ?? compound(tokens[i]!.low);
  const article = /^an?$/.test(tokens[i]!.low) && i + 1 < end && (SCALES.has(tokens[i + 1]!.low) || tokens[i + 1]!.low === 'dozen');
  if (start === undefined && !article) return tokens[i]!.low === 'dozen' ? { value: 12, to: i + 1 } : null;
  let value = start ?? 1;
  let total = 0;
  let at = i + 1;
  while (at < end) {
    const low = tokens[at]!.low;
    const scale = SCALES.get(low);
    const unit = WORDS.get(low);
    if (low === 'dozen') value *= 12;
    else if (scale === 100) value *= 100;
    else if (scale) {
      total += value * scale;
      value = 0;
    } else if (unit !== undefined && ((value % 100 >= 20 && unit < 10 && value % 10 === 0) || value % 100 === 0)) value += unit;
    else if ((low === '-' || low === 'and') && at + 1 < end && WORDS.has(tokens[at + 1]!.low) && (low === '-' || value % 100 === 0)) {
      at += 1;
      continue;
    } else break;
    at += 1;
  }
  return { value: total + value, to: at };
}

/** "forty-two" printed as one token. */
function compound(low: string): number | undefined {
  const [tens, unit, more] = low.split('-');
  if (unit === undefined || more !== undefined) return undefined;
  const a = WORDS.get(tens!);
  const b = WORDS.get(unit);
  return a !== undefined && b !== undefined && a >= 20 && b < 10 ? a + b : undefined;
}

/**
 * The number that begins at token i, with its bounds: "at least 12" (12, 12, -), "between 30 and 40" (30, -, 40), "4-6" (4, -, 6),
 * "up to 20" (-, 20, 20), "dozens" (24, -, -). Null where there is none.
 */
export function numberAt(tokens: readonly Token[], i: number, end: number): NumberAt | null {
  for (const [words, bound] of QUALIFIERS) {
    if (!words.every((word, k) => i + k < end && tokens[i + k]!.low === word)) continue;
    const from = i + words.length;
    const inner = from < end ? rangeOrNumber(tokens, from, end) : null;
    if (inner) return qualified(tokens, i, inner, bound);
  }
  if (tokens[i]!.low === 'between' || tokens[i]!.low === 'from') return between(tokens, i, end);
  return rangeOrNumber(tokens, i, end);
}

function qualified(tokens: readonly Token[], i: number, inner: NumberAt, bound: Bound): NumberAt {
  const { low, best, high } = inner.count;
  const start = tokens[i]!.start;
  const count = { ...inner.count, start };
  if (bound === 'least' || bound === 'more') return { ...inner, count: { ...count, low: low ?? best, best: best ?? low, high: null } };
  if (bound === 'most') return { ...inner, count: { ...count, low: null, best: best ?? high, high: high ?? best } };
  if (bound === 'less') return { ...inner, count: { ...count, low: null, best, high: high ?? best } };
  return { ...inner, count: { ...count, low: best === null ? low : null, best, high: best === null ? high : null } };
}

function between(tokens: readonly Token[], i: number, end: number): NumberAt | null {
  const a = i + 1 < end ? plain(tokens, i + 1, end) : null;
  if (!a || a.to >= end || !/^(?:and|to)$/.test(tokens[a.to]!.low)) return null;
  const b = a.to + 1 < end ? plain(tokens, a.to + 1, end) : null;
  return b && b.value > a.value ? found(tokens, i, b.to, a.value, null, b.value) : null;
}

function rangeOrNumber(tokens: readonly Token[], i: number, end: number): NumberAt | null {
  const low = tokens[i]!.low;
  const range = /^(\d+)-(\d+)$/.exec(low);
  if (range && Number(range[2]) > Number(range[1])) return found(tokens, i, i + 1, Number(range[1]), null, Number(range[2]));
  if (VAGUE.has(low)) return vague(tokens, i, end);
  // "a couple walking home" are two people who belong together.
  const pair = tokens[i + 1]?.low === 'couple' && tokens[i + 2]?.low !== 'of';
  if (low === 'a' && i + 1 < end && !pair && /^(?:few|couple|handful|number|score)$/.test(tokens[i + 1]!.low)) return vague(tokens, i, end);
  if (/^an?$/.test(low) && i + 3 < end && UNTOLD.test(tokens[i + 1]!.low) && tokens[i + 2]!.low === 'number' && tokens[i + 3]!.low === 'of')
    return { ...found(tokens, i, i + 4, null, null, null), vague: true };
  const a = plain(tokens, i, end);
  if (!a) return null;
  if (a.to + 1 < end && /^(?:to|or|-)$/.test(tokens[a.to]!.low)) {
    const b = plain(tokens, a.to + 1, end);
    if (b && b.value > a.value) return found(tokens, i, b.to, a.value, null, b.value);
  }
  return found(tokens, i, a.to, a.value, a.value, a.value);
}

function vague(tokens: readonly Token[], i: number, end: number): NumberAt {
  let to = i + 1;
  if (tokens[i]!.low === 'a') to += 1;
  const low = VAGUE.get(tokens[i]!.low) ?? null;
  if (to < end && tokens[to]!.low === 'of') to += 1;
  const second = to < end ? MANY.get(tokens[to]!.low) : undefined;
  // "hundreds of thousands", "dozens of millions"
  if (low !== null && second) return { ...found(tokens, i, to + 1, Math.min(MOST, (low / 2) * second), null, null), vague: false };
  const result = found(tokens, i, to, low, null, null);
  return { ...result, vague: low === null };
}

function found(tokens: readonly Token[], i: number, to: number, low: number | null, best: number | null, high: number | null): NumberAt {
  return { to, vague: false, count: { start: tokens[i]!.start, end: tokens[to - 1]!.end, low, best, high } };
}
