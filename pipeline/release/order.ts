/** Order of two strings by their UTF-8 bytes: the order DuckDB sorts in, the same in every locale (`<` would compare UTF-16 units). */
export function byteOrder(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** A copy of the rows, sorted by these columns in turn, in byte order. */
export function sortRows<Row extends object>(rows: readonly Row[], columns: readonly string[]): Row[] {
  const keyed = rows.map((row) => ({ row, bytes: columns.map((name) => Buffer.from(keyText(row, name))) }));
  return keyed.sort((a, b) => compareAll(a.bytes, b.bytes)).map(({ row }) => row);
}

/** The row's key as one text, for messages and for finding doubles. */
export function keyOf(row: object, key: readonly string[]): string {
  return key.map((name) => keyText(row, name)).join(', ');
}

function keyText(row: object, name: string): string {
  return String((row as Record<string, unknown>)[name] ?? '');
}

function compareAll(a: readonly Buffer[], b: readonly Buffer[]): number {
  for (const [i, bytes] of a.entries()) {
    const order = Buffer.compare(bytes, b[i]!);
    if (order !== 0) return order;
  }
  return 0;
}
