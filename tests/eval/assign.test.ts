import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign } from '../../pipeline/eval/assign.ts';

test.each([
  ['nothing', [], []],
  ['no columns', [[], []], [-1, -1]],
  ['one pair', [[0.7]], [0]],
  ['a pair of no weight', [[0]], [-1]],
  [
    'the greatest total, not the greatest pair',
    [
      [0.9, 0.8],
      [0.8, 0],
    ],
    [1, 0],
  ],
  ['more rows than columns', [[0.5], [0.9], [0.7]], [-1, 0, -1]],
  ['more columns than rows', [[0.1, 0.9, 0.3]], [1]],
])('assigns %s', (_, weights, expected) => expect(assign(weights)).toEqual(expected));

test('no other assignment weighs more', () => {
  const matrix = fc
    .integer({ min: 1, max: 4 })
    .chain((columns) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
    );
  fc.assert(
    fc.property(matrix, (weights) => {
      const columns = assign(weights);
      const used = columns.filter((column) => column >= 0);
      expect(new Set(used).size).toBe(used.length);
      expect(columns.reduce((sum, column, row) => sum + (weights[row]![column] ?? 0), 0)).toBe(best(weights, 0, new Set()));
    }),
  );
});

function best(weights: number[][], row: number, used: Set<number>): number {
  if (row === weights.length) return 0;
  const options = weights[row]!.map((weight, column) =>
    used.has(column) ? 0 : weight + best(weights, row + 1, new Set([...used, column])),
  );
  return Math.max(best(weights, row + 1, used), ...options);
}
