/** A row with what decides whether its word counts. */
export interface Voice<Row> {
  row: Row;
  published_on: string | null;
  /** Fields that a person set. */
  set: ReadonlySet<string>;
}

/**
 * The fields of one row of several that tell of the same, taken together so that they fit: from the row in which a person set one of
 * them; else from the row that tells most (`worth`); of equals, those that most rows agree on; then the latest, which knows most.
 *
 * @param voices in their order of standing
 */
export function choose<Row extends object, Field extends keyof Row & string>(
  voices: readonly Voice<Row>[],
  fields: readonly Field[],
  worth: (row: Row) => number,
): Pick<Row, Field> {
  const said = voices.map((voice, order) => {
    const words = JSON.stringify(fields.map((field) => voice.row[field]));
    const decided = Number(fields.some((field) => voice.set.has(field)));
    return { row: voice.row, day: voice.published_on ?? '', order, words, decided, worth: worth(voice.row) };
  });
  const alike = (words: string): number => said.filter((one) => one.words === words).length;
  const best = said.sort(
    (a, b) =>
      b.decided - a.decided ||
      b.worth - a.worth ||
      alike(b.words) - alike(a.words) ||
      Number(b.day > a.day) - Number(b.day < a.day) ||
      a.order - b.order,
  )[0]!;
  return Object.fromEntries(fields.map((field) => [field, best.row[field]])) as Pick<Row, Field>;
}

const ASSURED = ['reported', 'alleged', 'denied', 'planned', 'threatened'];

/** What one source states as a fact is no longer a mere claim. */
export function assurance({ status }: { status: string }): number {
  return -ASSURED.indexOf(status);
}

const JUDGED = ['machine', 'confirmed', 'corrected'];

/** The columns that follow from all rows alike. */
export function shared(rows: readonly { source_ids: string[]; confidence: number; review: string }[]) {
  return {
    source_ids: [...new Set(rows.flatMap(({ source_ids }) => source_ids))].sort(),
    confidence: Math.max(...rows.map(({ confidence }) => confidence)),
    review: rows.map(({ review }) => review).sort((a, b) => JUDGED.indexOf(b) - JUDGED.indexOf(a))[0] as
      | 'machine'
      | 'confirmed'
      | 'corrected',
  };
}
