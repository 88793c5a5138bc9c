import { type Reviewed, rowsNear, type Words } from '../kernel/find-row.ts';
import { contentId } from '../kernel/ids.ts';
import type { Row } from '../kernel/rules/index.ts';
import { table as tableOf } from '../kernel/tables.ts';
import { type Draft, type Filed, put, refuse, rowOf, rowsOf } from './draft.ts';
import { addEvidence } from './evidence.ts';
import { fieldFault, rowFault } from './fault.ts';
import { withFields } from './follow.ts';
import { type Atlas, addPlace, countriesOf } from './places.ts';

/** What a row has where the person who adds it does not say otherwise; the remaining columns are null. The summary is made later. */
const usual: Record<Reviewed, Row> = {
  events: { status: 'reported', violent: false, summary: 'Added by a person.' },
  casualties: { status: 'reported', scope: 'incident', victim_type: 'unknown' },
  forces: { status: 'reported' },
};

const prefixes: Record<Reviewed, string> = { events: 'ev', casualties: 'ca', forces: 'fo' };
const order: Reviewed[] = ['events', 'casualties', 'forces'];

/**
 * Adds the rows that the rules missed, each with an id made from its source, words and fields.
 *
 * @param moved today's keys of rows by ids of old, for fields that point at a row
 * @returns the key of the row that each decision added
 */
export function addRows(draft: Draft, decisions: readonly Filed[], moved: ReadonlyMap<string, string>, atlas: Atlas): Map<Filed, string> {
  const inOrder = order.flatMap((table) => decisions.filter(({ decision }) => decision.table_name === table));
  const keys = inOrder.map((filed) => [filed, addRow(draft, filed, moved, atlas)] as const);
  return new Map(keys.filter((pair): pair is [Filed, string] => pair[1] !== null));
}

function addRow(draft: Draft, filed: Filed, moved: ReadonlyMap<string, string>, atlas: Atlas): string | null {
  const { table_name: table, row: given, evidence } = filed.decision;
  const words = evidence!;
  const set = pointed(draft, given!, words, moved);
  for (const [field, value] of Object.entries(set)) {
    const why = fieldFault(draft, table, field, value);
    if (why) return refuseRow(draft, filed, { field, ...why });
  }
  const key = contentId(prefixes[table], draft.extraction.source_id, 'review', words.quote, JSON.stringify(Object.entries(given!).sort()));
  if (rowOf(draft, table, key))
    return refuseRow(draft, filed, { found: `adds ${key}, which another entry adds already`, cure: 'remove one of the two' });
  const places = [...draft.extraction.places];
  const { row, place } = withFields(table, blank(draft, table, key, set), set, atlas, countriesOf(draft));
  if (place) addPlace(draft, place);
  put(draft, table, row);
  const fault = rowFault(draft, table, row);
  if (fault) {
    rowsOf(draft, table).pop();
    draft.extraction.places = places;
    const isMissing = row[fault.field] === null && !(fault.field in set);
    return refuseRow(draft, filed, isMissing ? { field: fault.field, found: 'is missing', cure: 'add it to the row' } : fault);
  }
  addEvidence(draft, table, key, null, null, words);
  for (const field of Object.keys(set)) addEvidence(draft, table, key, field, row[field], words);
  if (place) addEvidence(draft, 'places', place.place_id, null, null, words);
  return key;
}

function refuseRow(draft: Draft, filed: Filed, why: { field?: string; found: string; cure: string }): null {
  refuse(draft, filed, { field: why.field, found: why.found, cure: why.cure });
  return null;
}

function blank(draft: Draft, table: Reviewed, key: string, set: Row): Row {
  const { columns, key: keys } = tableOf(table);
  const own = { [keys[0]!]: key, source_ids: [draft.extraction.source_id], confidence: 1, review: 'corrected' };
  const force = set.event_type === 'ASSAULT' ? { violent: true } : {};
  return { ...Object.fromEntries(columns.map(({ name }) => [name, null])), ...usual[table], ...force, ...own };
}

/** The fields with today's ids. An event that has gone from where it was is the one that is told in the words of the row itself. */
function pointed(draft: Draft, given: Row, words: Words, moved: ReadonlyMap<string, string>): Row {
  const set = Object.fromEntries(Object.entries(given).map(([field, value]) => [field, moved.get(value as string) ?? value]));
  if (typeof set.event_id !== 'string' || rowOf(draft, 'events', set.event_id)) return set;
  const [nearest, second] = rowsNear(draft.extraction, 'events', words);
  return nearest && nearest.share > (second?.share ?? 0) ? { ...set, event_id: nearest.key } : set;
}
