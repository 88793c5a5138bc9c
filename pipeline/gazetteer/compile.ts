import { type Cursor, feed, finish, fold, newCursor, rewind } from './fold.ts';
import { type Layer, MORE, PER_DEGREE } from './layer.ts';
import { renown } from './renown.ts';
import { articleForms } from './sources/names.ts';

/** A place before it is packed: what the sources say of it. */
export interface PlaceRow {
  name: string;
  /** Other names, any order; those that fold to the main name or to one another are kept once. */
  names: string[];
  country: string | null;
  admin1: string | null;
  admin2: string | null;
  latitude: number;
  longitude: number;
  feature: string;
  geonames_id: number | null;
  population: number;
}

/** Packs rows into columns and a table of names. The same rows in the same order always give the same bytes. */
export function compileLayer(rows: readonly PlaceRow[]): Layer {
  const { lists, order } = listNames(rows);
  const { postings, starts } = packPostings(lists, order);
  return { ...packColumns(rows), postings, slots: packNames(lists, starts) };
}

type Lists = Map<string, number[]>;

/** Every folded name with the places that bear it, best known first; and how well known each place is. */
function listNames(rows: readonly PlaceRow[]): { lists: Lists; order: Float64Array } {
  const lists: Lists = new Map();
  const order = Float64Array.from(rows, renown);
  rows.forEach((row, place) => {
    const seen: string[] = [];
    addForms(lists, seen, row.name, place * 2);
    for (const name of articleForms(row.name, row.country)) addForms(lists, seen, name, place * 2 + 1);
    for (const name of row.names) {
      addForms(lists, seen, name, place * 2 + 1);
      for (const form of articleForms(name, row.country)) addForms(lists, seen, form, place * 2 + 1);
    }
  });
  return { lists, order };
}

/** Lists a name and, as texts drop hyphens as they please, `In-Arab` as `Inarab` too. A name shorter than two letters is none. */
function addForms(lists: Lists, seen: string[], name: string, entry: number): void {
  addForm(lists, seen, fold(name), entry);
  if (name.includes('-')) addForm(lists, seen, fold(name.replaceAll('-', '')), entry);
}

function addForm(lists: Lists, seen: string[], form: string, entry: number): void {
  if (form.length < 2 || seen.includes(form)) return;
  seen.push(form);
  const list = lists.get(form);
  if (list) list.push(entry);
  else lists.set(form, [entry]);
}

/** An alternate name counts as if its bearer had a hundredth of its people. */
const ALTERNATE = 2;

function packPostings(lists: Lists, order: Float64Array): { postings: Uint32Array; starts: Map<string, number> } {
  const starts = new Map<string, number>();
  const postings: number[] = [];
  const weight = (entry: number) => order[entry >>> 1]! - (entry & 1) * ALTERNATE;
  for (const [name, entries] of lists) {
    if (entries.length > 1) entries.sort((a, b) => weight(b) - weight(a) || a - b);
    starts.set(name, postings.length + 1);
    for (const entry of entries) postings.push((entry >>> 1) * 2);
    postings[postings.length - 1]! += 1;
  }
  return { postings: Uint32Array.from(postings), starts };
}

/** Names and the beginnings of longer names, as an open hash table that is about two thirds full. */
function packNames(lists: Lists, starts: Map<string, number>): Uint32Array {
  const values = new Map<string, number>(starts);
  for (const name of lists.keys()) {
    for (let gap = name.indexOf(' '); gap !== -1; gap = name.indexOf(' ', gap + 1)) {
      const head = name.slice(0, gap);
      values.set(head, ((values.get(head) ?? 0) | MORE) >>> 0);
    }
  }
  const count = Math.ceil(values.size * 1.5) + 1;
  const slots = new Uint32Array(count * 2);
  const cursor = newCursor();
  for (const [name, value] of values) place(slots, count, cursor, name, value);
  return slots;
}

function place(slots: Uint32Array, count: number, cursor: Cursor, name: string, value: number): void {
  rewind(cursor);
  feed(cursor, name);
  const check = finish(cursor.b) || 1;
  let slot = Math.floor((finish(cursor.a) / 0x100000000) * count);
  while (slots[slot * 2] !== 0) {
    if (slots[slot * 2] === check) throw new Error(`Two names share one hash; change the seeds in fold.ts: ${name}`);
    slot = slot + 1 === count ? 0 : slot + 1;
  }
  slots[slot * 2] = check;
  slots[slot * 2 + 1] = value;
}

function packColumns(rows: readonly PlaceRow[]): Omit<Layer, 'slots' | 'postings'> {
  const strings = new Map<string, number>();
  const id = (text: string | null): number => {
    if (text === null || text === '') return 0;
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size + 1);
    return strings.size;
  };
  return {
    latitude: Int32Array.from(rows, (row) => Math.round(row.latitude * PER_DEGREE)),
    longitude: Int32Array.from(rows, (row) => Math.round(row.longitude * PER_DEGREE)),
    population: Uint32Array.from(rows, (row) => row.population),
    geonames: Uint32Array.from(rows, (row) => row.geonames_id ?? 0),
    name: Uint32Array.from(rows, (row) => id(row.name)),
    country: Uint32Array.from(rows, (row) => id(row.country)),
    admin1: Uint32Array.from(rows, (row) => id(row.admin1)),
    admin2: Uint32Array.from(rows, (row) => id(row.admin2)),
    feature: Uint32Array.from(rows, (row) => id(row.feature)),
    ...packText([...strings.keys()]),
  };
}

/** Strings end to end. Number 0 is the empty string, so that 0 can stand for null. */
function packText(strings: string[]): Pick<Layer, 'text' | 'textStart'> {
  const encoded = strings.map((text) => Buffer.from(text, 'utf8'));
  const textStart = new Uint32Array(strings.length + 2);
  encoded.forEach((bytes, i) => {
    textStart[i + 2] = textStart[i + 1]! + bytes.length;
  });
  return { text: Buffer.concat(encoded), textStart };
}
