import { isDeepStrictEqual } from 'node:util';
import type { Place } from '../gazetteer/index.ts';
import { keyOf, type Reviewed } from '../kernel/find-row.ts';
import type { Row } from '../kernel/rules/index.ts';
import { alter, type Draft, type Filed, put, refuse, rowOf, rowsOf, touch } from './draft.ts';
import { addEvidence, wordsFor } from './evidence.ts';
import { fieldFault, type RowFault, rowFault } from './fault.ts';
import { withFields } from './follow.ts';
import type { Verdict } from './judge.ts';
import { type Atlas, addPlace, countriesOf } from './places.ts';

/** One field of one row to be set. */
interface Edit {
  field: string;
  value: unknown;
  filed: Filed;
}

/** A row as it was, with the edits of it that still stand. */
interface Edited {
  table: Reviewed;
  before: Row;
  edits: Edit[];
  place: Place | null;
}

/**
 * Sets the fields that people corrected. All edits are tried together, since fields lean on each other within a row and between a part
 * and its whole. Those that would leave a row which cannot be published are refused, one fault after another; the others stand.
 *
 * @param moved today's keys of rows by ids of old, for fields that point at a row
 */
export function applyEdits(draft: Draft, verdicts: readonly Verdict[], moved: ReadonlyMap<string, string>, atlas: Atlas): void {
  const rows = verdicts.filter(({ edits }) => edits.length > 0).map((verdict) => editedRow(draft, verdict, moved));
  const { places } = draft.extraction;
  for (;;) {
    draft.extraction.places = [...places];
    for (const each of rows) tryOut(draft, each, atlas);
    const fault = firstFault(draft, rows);
    if (fault === null) break;
    refuseCulprits(draft, fault, rows);
  }
  const sealed = rows.filter(({ edits }) => edits.length > 0);
  for (const each of sealed) seal(draft, each);
  for (const { table, before } of sealed) if (table === 'events') lead(draft, before);
}

function editedRow(draft: Draft, { table, key, edits }: Verdict, moved: ReadonlyMap<string, string>): Edited {
  const all = edits.map((filed) => {
    const { field, value } = filed.decision;
    return { field: field!, value: moved.get(value as string) ?? value, filed };
  });
  const settable = all.filter(({ field, value, filed }) => {
    const why = fieldFault(draft, table, field, value);
    if (why) refuse(draft, filed, { field, ...why });
    return !why;
  });
  return { table, before: rowOf(draft, table, key)!, edits: settable, place: null };
}

function tryOut(draft: Draft, each: Edited, atlas: Atlas): void {
  const set = Object.fromEntries(each.edits.map(({ field, value }) => [field, value]));
  const { row, place } = withFields(each.table, each.before, set, atlas, countriesOf(draft));
  each.place = place;
  if (place) addPlace(draft, place);
  put(draft, each.table, row);
}

function firstFault(draft: Draft, rows: readonly Edited[]): RowFault | null {
  for (const { table, before } of rows.filter((each) => each.edits.length > 0)) {
    const fault = rowFault(draft, table, rowOf(draft, table, keyOf(table, before))!);
    if (fault) return fault;
  }
  return null;
}

/** The edit of the faulty field itself, otherwise those of fields that have a part in the fault, otherwise all of the rows concerned. */
function refuseCulprits(draft: Draft, fault: RowFault, rows: readonly Edited[]): void {
  const concerned = rows.flatMap((each) => {
    const key = keyOf(each.table, each.before);
    return fault.keys.includes(key)
      ? each.edits.map((edit) => ({ each, edit, own: key === fault.keys[0] && edit.field === fault.field }))
      : [];
  });
  const own = concerned.filter((one) => one.own);
  const near = concerned.filter(({ edit }) => fault.others.includes(edit.field));
  for (const { each, edit } of [own, near, concerned].find((list) => list.length > 0)!) {
    each.edits = each.edits.filter((other) => other !== edit);
    const found = edit.field === fault.field ? fault.found : `would make ${fault.field} wrong, which then ${fault.found}`;
    refuse(draft, edit.filed, { field: edit.field, found, cure: fault.cure });
  }
}

/** Makes the row a corrected one, with evidence for every field that a person set or that follows from one. */
function seal(draft: Draft, { table, before, edits, place }: Edited): void {
  const row = rowOf(draft, table, keyOf(table, before))!;
  touch(draft, table, before);
  const fields = Object.keys(row).filter(
    (field) => edits.some((edit) => edit.field === field) || !isDeepStrictEqual(row[field], before[field]),
  );
  for (const field of fields) {
    const { filed } = edits.find((edit) => edit.field === field) ?? edits[0]!;
    const words = wordsFor(draft, table, row, field, filed.decision.evidence);
    addEvidence(draft, table, keyOf(table, row), field, row[field], words);
    if (place && field === 'place') addEvidence(draft, 'places', place.place_id, null, null, words);
  }
  put(draft, table, { ...row, review: 'corrected', confidence: 1 });
}

/** The casualties of an event had its days and its country, and have them still, where nobody said otherwise. */
function lead(draft: Draft, before: Row): void {
  const event = rowOf(draft, 'events', before.event_id as string)!;
  const said = new Set(draft.extraction.evidence.filter(({ rule }) => rule === 'review').map(({ row_id, field }) => `${row_id} ${field}`));
  for (const row of rowsOf(draft, 'casualties').filter(({ event_id }) => event_id === event.event_id)) {
    const moves = led.filter(
      ([field, of]) => row[field] === before[of] && before[of] !== event[of] && !said.has(`${row.casualty_id} ${field}`),
    );
    if (moves.length > 0) alter(draft, 'casualties', row, Object.fromEntries(moves.map(([field, of]) => [field, event[of]])));
  }
}

const led = [
  ['period_start', 'date_start'],
  ['period_end', 'date_end'],
  ['country', 'country'],
] as const;
