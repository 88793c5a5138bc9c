/**
 * The assignment of rows to columns with the greatest total weight (Hungarian method with potentials, O(n²m)).
 * A pair of weight 0 stays unassigned.
 *
 * @param weights one list a row, all of the same length, no weight negative
 * @returns for each row its column, or -1
 */
export function assign(weights: readonly (readonly number[])[]): number[] {
  const rows = weights.length;
  const columns = Math.max(rows, ...weights.map((row) => row.length));
  const cost = (row: number, column: number) => -(weights[row]![column] ?? 0);
  const state = {
    rowOf: new Array<number>(columns + 1).fill(0),
    u: new Array<number>(rows + 1).fill(0),
    v: new Array<number>(columns + 1).fill(0),
  };
  for (let row = 1; row <= rows; row += 1) augment(row, columns, cost, state);
  const result = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column += 1) {
    const row = state.rowOf[column]! - 1;
    if (row >= 0 && cost(row, column - 1) < 0) result[row] = column - 1;
  }
  return result;
}

interface State {
  /** The row (from 1) that holds each column (from 1), 0 when free. */
  rowOf: number[];
  u: number[];
  v: number[];
}

/** Finds the cheapest path that gives `row` a column, moving earlier rows to other columns where that pays. */
function augment(row: number, columns: number, cost: (row: number, column: number) => number, { rowOf, u, v }: State): void {
  const least = new Array<number>(columns + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Array<number>(columns + 1).fill(0);
  const seen = new Array<boolean>(columns + 1).fill(false);
  rowOf[0] = row;
  let at = 0;
  do {
    seen[at] = true;
    const [delta, next] = nearest(rowOf[at]!, at);
    for (let column = 0; column <= columns; column += 1) {
      if (seen[column]) {
        u[rowOf[column]!]! += delta;
        v[column]! -= delta;
      } else least[column]! -= delta;
    }
    at = next;
  } while (rowOf[at] !== 0);
  for (; at !== 0; at = before[at]!) rowOf[at] = rowOf[before[at]!]!;

  function nearest(holder: number, from: number): [delta: number, column: number] {
    let [delta, next] = [Number.POSITIVE_INFINITY, 0];
    for (let column = 1; column <= columns; column += 1) {
      if (seen[column]) continue;
      const reduced = cost(holder - 1, column - 1) - u[holder]! - v[column]!;
      if (reduced < least[column]!) [least[column], before[column]] = [reduced, from];
      if (least[column]! < delta) [delta, next] = [least[column]!, column];
    }
    return [delta, next];
  }
}
