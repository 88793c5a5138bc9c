/** A row with the confidence it was given, and whether it turned out right. */
export interface Outcome {
  confidence: number;
  right: boolean;
}

/** Rows whose confidence lies from `from` (included) to `to` (not included, except 1), and the share of them that is right. */
export interface Decile {
  from: number;
  to: number;
  rows: number;
  right: number;
  share: number | null;
}

/** How often rows are right by the confidence they were given: ten bands, the lowest first. */
export function reliability(outcomes: Iterable<Outcome>): Decile[] {
  const bands = Array.from({ length: 10 }, (_, i) => ({ from: i / 10, to: (i + 1) / 10, rows: 0, right: 0 }));
  for (const { confidence, right } of outcomes) {
    const band = bands[Math.min(9, Math.max(0, Math.floor(confidence * 10 + 1e-9)))]!;
    band.rows += 1;
    band.right += Number(right);
  }
  return bands.map((band) => ({ ...band, share: share(band.right, band.rows) }));
}

/** A ratio rounded to four places; null when there is nothing to divide by. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}

/** The table as lines of text: `0.9-1.0   120 rows   114 right   0.95`. */
export function reliabilityLines(deciles: readonly Decile[]): string[] {
  return deciles
    .filter((decile) => decile.rows > 0)
    .map(
      ({ from, to, rows, right, share }) =>
        `  ${from.toFixed(1)}-${to.toFixed(1)} ${`${rows} rows`.padStart(12)} ${`${right} right`.padStart(12)} ${(share ?? 0).toFixed(2).padStart(6)}`,
    );
}
