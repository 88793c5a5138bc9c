import type { CasualtyRow } from '../../schemas/types.ts';
import { faults, show } from '../kernel/faults.ts';
import { keyOf, type Reviewed } from '../kernel/find-row.ts';
import { nearest } from '../kernel/nearest.ts';
import { makeRowTest, type Row } from '../kernel/rules/index.ts';
import { partMisfit } from '../kernel/rules/parts.ts';
import { table as tableOf } from '../kernel/tables.ts';
import type { Draft } from './draft.ts';

/** What is wrong with a field, as in Problem. */
export interface FieldFault {
  found: string;
  cure: string;
}

/** What is wrong with a row: the field, the others that have a part in it, and the rows, its own key first. */
export interface RowFault extends FieldFault {
  field: string;
  others: string[];
  keys: string[];
}

/** Columns that no person sets, and what to do instead. */
export function whyLocked(table: Reviewed, field: string): string | null {
  if (field === tableOf(table).key[0]) return 'leave it out; it is made from the content of the row';
  if (field === 'source_ids') return 'leave it out; link rows of two sources with a decision to link';
  if (field === 'review' || field === 'confidence') return 'leave it out; it follows from the decision';
  if (field === 'summary') return 'edit the fields that it is made of';
  if (table === 'events' && field.startsWith('deaths_')) return 'edit or add the casualties of the event, of which it is the sum';
  return null;
}

/** Why a person cannot set this field to this, whatever else the row holds; null when they can. */
export function fieldFault(draft: Draft, table: Reviewed, field: string, value: unknown): FieldFault | null {
  const names = tableOf(table).columns.map(({ name }) => name);
  const column = tableOf(table).columns.find(({ name }) => name === field);
  if (!column) {
    const close = nearest(field, names);
    return { found: `is no column of ${table}`, cure: close ? `write ${close}` : `take one of ${names.join(', ')}` };
  }
  const locked = whyLocked(table, field);
  if (locked) return { found: 'cannot be set', cure: locked };
  if (!column.verbatim || typeof value !== 'string' || draft.text === undefined || flat(draft.text).includes(flat(value))) return null;
  return { found: `is ${show(value)}, which the text does not say`, cure: 'copy the words from the text' };
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The first thing that is wrong with a row, by itself or beside the others of its source; null when it can be published. */
export function rowFault(draft: Draft, table: Reviewed, row: Row): RowFault | null {
  return (
    shapeFault(table, row) ??
    ruleFault(table, row) ??
    pointerFault(draft, table, row) ??
    (table === 'casualties' ? partFault(draft, row) : null)
  );
}

function shapeFault(table: Reviewed, row: Row): RowFault | null {
  const [first] = faults(table, row);
  return first ? { ...namedIn(table, first.found), ...first, field: String(first.path[0]), keys: [keyOf(table, row)] } : null;
}

function ruleFault(table: Reviewed, row: Row): RowFault | null {
  tests[table] ??= makeRowTest(tableOf(table));
  const why = tests[table](row);
  if (why === null) return null;
  const { others } = namedIn(table, why);
  const [field, ...rest] = others;
  return {
    field: field!,
    others: rest,
    found: why.slice(field!.length + 1),
    cure: 'decide on the fields that do not agree together',
    keys: [keyOf(table, row)],
  };
}

const tests: Partial<Record<Reviewed, (row: Row) => string | null>> = {};

/** The columns that a sentence names, in the order in which it does. */
function namedIn(table: Reviewed, sentence: string): { others: string[] } {
  const names = new Set(tableOf(table).columns.map(({ name }) => name));
  return { others: (sentence.match(/\w+/g) ?? []).filter((word) => names.has(word)) };
}

const tables = ['events', 'casualties', 'actors'] as const;

function pointerFault({ extraction }: Draft, table: Reviewed, row: Row): RowFault | null {
  for (const { name, references } of tableOf(table).columns) {
    const target = tables.find((each) => each === references?.table);
    if (!target || row[name] === null) continue;
    const key = tableOf(target).key[0]!;
    if (extraction[target].some((each) => (each as unknown as Row)[key] === row[name])) continue;
    return {
      field: name,
      others: [],
      found: `is ${row[name]}, which is no row of ${target} of this source`,
      cure: 'take the id of one',
      keys: [keyOf(table, row)],
    };
  }
  if (table !== 'events' || row.geonames_id === null || extraction.places.some(({ geonames_id }) => geonames_id === row.geonames_id))
    return null;
  return {
    field: 'geonames_id',
    others: ['place'],
    found: `is ${row.geonames_id}, which is no place called ${show(row.place)}`,
    cure: 'correct one of the two',
    keys: [keyOf(table, row)],
  };
}

/** A part and its whole, whichever of the two this row is. */
function partFault({ extraction }: Draft, row: Row): RowFault | null {
  const rows = new Map(extraction.casualties.map((each) => [each.casualty_id, each]));
  const pairs = extraction.casualties.filter(
    (part) => part.part_of !== null && (part.casualty_id === row.casualty_id || part.part_of === row.casualty_id),
  );
  for (const part of pairs) {
    const whole = rows.get(part.part_of!);
    if (!whole) continue;
    const why = isInside(rows, part) ? 'which leads back to the row itself' : partMisfit(part, whole);
    const keys = part.casualty_id === row.casualty_id ? [part.casualty_id, part.part_of!] : [part.part_of!, part.casualty_id];
    const others = ['count_low', 'count_best', 'count_high'];
    if (why)
      return {
        field: 'part_of',
        others,
        found: `of ${part.casualty_id} is ${part.part_of}, ${why}`,
        cure: 'decide on the two rows together',
        keys,
      };
  }
  return null;
}

/** Whether following part_of from a row leads back to it. */
function isInside(rows: ReadonlyMap<string, CasualtyRow>, start: CasualtyRow): boolean {
  const seen = new Set<string>();
  for (let key = start.part_of; key !== null && !seen.has(key); key = rows.get(key)?.part_of ?? null) {
    if (key === start.casualty_id) return true;
    seen.add(key);
  }
  return false;
}
