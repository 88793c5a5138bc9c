import { type Cursor, feed, newCursor, rewind } from './fold.ts';
import { type Layer, MORE, type Place, placeAt, placesAt, probe } from './layer.ts';
import { renown } from './renown.ts';

/** A layer with what stands in for some of its places (a loaded dump knows them better). */
export interface Shelf {
  layer: Layer;
  /** The place with number i of this layer. */
  place(i: number): Place;
}

/** Wraps a layer so that each place is made once, when first asked for. */
export function makeShelf(layer: Layer, instead?: Map<number, Place>): Shelf {
  const made = new Map<number, Place>(instead);
  return {
    layer,
    place(i) {
      const known = made.get(i);
      if (known) return known;
      const fresh = placeAt(layer, i);
      made.set(i, fresh);
      return fresh;
    },
  };
}

/** Names longer than this many tokens are not looked for. */
const LONGEST = 12;

/** Where the longest name ends, and the slot value of that name on each shelf. */
interface Found {
  length: number;
  values: number[];
}

/** A search over shelves; it keeps its cursors, so that a miss allocates nothing. */
export function makeSearch(shelves: readonly Shelf[]): (words: readonly string[], i: number) => { length: number; places: Place[] } | null {
  const cursor = newCursor();
  const found: Found = { length: 0, values: shelves.map(() => 0) };
  const memory = new Map<string, Place[]>();
  return (words, i) => {
    walk(shelves, cursor, found, words, i);
    if (found.length === 0) return null;
    const key = found.values.join(',');
    let places = memory.get(key);
    if (places === undefined) {
      places = collect(shelves, found.values);
      memory.set(key, places);
    }
    return { length: found.length, places };
  };
}

/** Reads token after token for as long as some name goes on so, and notes the last token at which one ends. */
function walk(shelves: readonly Shelf[], cursor: Cursor, found: Found, words: readonly string[], i: number): void {
  found.length = 0;
  rewind(cursor);
  for (let j = i; j < words.length && j < i + LONGEST; j += 1) {
    const word = words[j]!;
    const before = cursor.letters;
    // "Mali's" ends before the 's, but "King's Lynn" goes on after it.
    const owns = isPossessive(word);
    if (owns) cursor.joined = true;
    const end = owns ? word.length : nameEnd(word);
    feed(cursor, word, 0, end);
    if (cursor.letters === before) {
      if (j === i || !links(word)) return;
      continue;
    }
    const mayEnd = !(owns && found.length === j - i);
    let goesOn = step(shelves, cursor, found, mayEnd ? j - i + 1 : 0);
    if (cursor.stopped) return;
    if (end < word.length) {
      cursor.joined = true;
      feed(cursor, 's');
      goesOn = step(shelves, cursor, found, found.length === j - i + 1 ? 0 : j - i + 1);
    }
    if (!goesOn && !cursor.joined && !joins(words[j + 1])) return;
  }
}

/** Where the name in a token ends: before a possessive 's that was left on it. */
function nameEnd(word: string): number {
  const last = word.length - 1;
  return last > 1 && isS(word, last) && isMark(word, last - 1) ? last - 1 : word.length;
}

function isPossessive(word: string): boolean {
  return word.length === 2 && isMark(word, 0) && isS(word, 1);
}

/** Whether a token is glued to the one before it: an apostrophe, alone or with an s. */
function joins(word: string | undefined): boolean {
  return word !== undefined && isMark(word, 0) && (word.length === 1 || isPossessive(word));
}

/** Whether a token without letters can stand inside a name: an apostrophe or a hyphen, no full stop. */
function links(word: string): boolean {
  return isMark(word, 0) || /^[-\u2010-\u2013]$/.test(word);
}

function isMark(word: string, at: number): boolean {
  const code = word.charCodeAt(at);
  return code === 39 || code === 0x2019 || code === 0x2018;
}

function isS(word: string, at: number): boolean {
  return (word.charCodeAt(at) | 32) === 115;
}

/** Looks up what has been read so far; notes a name that ends here (`length` 0: not allowed to). False when no name goes on so. */
function step(shelves: readonly Shelf[], cursor: Cursor, found: Found, length: number): boolean {
  let goesOn = false;
  let isName = false;
  for (let s = 0; s < shelves.length; s += 1) {
    const value = probe(shelves[s]!.layer, cursor);
    if (value >= MORE) goesOn = true;
    if (length > 0 && (value & ~MORE) !== 0) {
      if (!isName) found.values.fill(0);
      isName = true;
      found.values[s] = value & ~MORE;
    }
  }
  if (isName) found.length = length;
  return goesOn;
}

/** The places of every shelf, best known first, each once. */
function collect(shelves: readonly Shelf[], values: readonly number[]): Place[] {
  const places = new Set<Place>();
  values.forEach((value, s) => {
    if (value !== 0) for (const i of placesAt(shelves[s]!.layer, value)) places.add(shelves[s]!.place(i));
  });
  const list = [...places];
  return values.filter(Boolean).length > 1 ? list.sort((a, b) => renown(b) - renown(a)) : list;
}
