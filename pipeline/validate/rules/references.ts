import { table as tableOf } from '../../kernel/tables.ts';
import { type Draft, empty, type Judged, judged, keyOf } from '../draft.ts';
import type { DraftRule } from './rule.ts';

/** Every column that points at a key of a judged table, as the schemas say. */
const pointers = judged.flatMap((table) =>
  tableOf(table)
    .columns.filter(({ references }) => references && (judged as readonly string[]).includes(references.table))
    .map(({ name, references }) => ({ table, field: name, target: references!.table as Judged })),
);

/**
 * A reference points at a row that stands. Where it does not, the field is emptied and the row stays: it is still true without it.
 * That holds for part_of too: a whole that is not in the table cannot be counted twice.
 */
export const referencesStand: DraftRule = (draft) => {
  for (const { table, field, target } of pointers) {
    const keys = new Set(draft.rows[target].map((row) => row[keyOf[target]]));
    for (const row of draft.rows[table].filter((candidate) => candidate[field] !== null && !keys.has(candidate[field]))) {
      empty(draft, table, row, [field], `${field} is ${row[field]}, which is no row of ${target}`);
    }
  }
};

/** An event's GeoNames number is that of a row of places. */
export const placesStand: DraftRule = (draft) => {
  const known = new Set(draft.rows.places.map(({ geonames_id }) => geonames_id));
  for (const row of draft.rows.events.filter(({ geonames_id }) => geonames_id !== null && !known.has(geonames_id))) {
    empty(draft, 'events', row, ['geonames_id'], `geonames_id is ${row.geonames_id}, which is no row of places`);
  }
};

/** No actor is part of itself, by whatever chain. */
export const actorsNest: DraftRule = (draft) => {
  for (const row of draft.rows.actors.filter((candidate) => isCyclic(draft, 'actors', candidate.actor_id))) {
    // Emptying one link may have broken the cycle that this row was part of.
    if (isCyclic(draft, 'actors', row.actor_id))
      empty(draft, 'actors', row, ['part_of'], `part_of is ${row.part_of}, which leads back to the row itself`);
  }
};

/** Whether following part_of from a row leads back to it. */
export function isCyclic(draft: Draft, table: 'actors' | 'casualties', start: unknown): boolean {
  const wholes = new Map(draft.rows[table].map((row) => [row[keyOf[table]], row.part_of]));
  const seen = new Set<unknown>();
  let key = wholes.get(start);
  while (key !== null && key !== undefined && !seen.has(key)) {
    if (key === start) return true;
    seen.add(key);
    key = wholes.get(key);
  }
  return false;
}
