import type { Node } from '../node.ts';

/** Days by which two reports of one event may differ: a night between two days, a burial, a late dispatch. */
export const SLACK = 3;

/** What it costs that the days two reports give lie 1, 2 or 3 days apart. */
const APART = [-1, -2.5, -4];

/** What it is worth that two periods share days, by the length in days of the longer one: the shorter, the rarer by chance. */
const SHARED: [longest: number, weight: number][] = [
  [1, 3],
  [6, 2],
  [7, 1.5],
  [31, 1],
  [Number.POSITIVE_INFINITY, 0.3],
];

/** Same day +3 … same year +0.3; up to three days apart below 0; further apart impossible. Days that nobody names say nothing. */
export function date(a: Node, b: Node): number | null {
  if (a.window === null || b.window === null) return null;
  const gap = Math.max(a.window.start, b.window.start) - Math.min(a.window.end, b.window.end);
  if (gap > SLACK) return null;
  if (gap > 0) return APART[gap - 1]!;
  if (!isDated(a) || !isDated(b)) return 0;
  // A week that nobody names is the one before publication, and says little.
  if (!isTold(a) || !isTold(b)) return SHARED.at(-1)![1];
  const length = Math.max(a.window.end - a.window.start, b.window.end - b.window.start) + 1;
  return SHARED.find(([longest]) => length <= longest)![1];
}

function isTold({ row }: Node): boolean {
  return !('date_text' in row && row.date_text === null && row.date_prec === 3);
}

function isDated({ row }: Node): boolean {
  return ('period_start' in row ? row.period_start : row.date_start) !== null;
}
