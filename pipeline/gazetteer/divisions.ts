import { fold } from './fold.ts';
import type { Place } from './layer.ts';

/** The longest name at a token, with the places that bear it. */
export type Hit = { length: number; places: Place[] };
export type Search = (words: readonly string[], i: number) => Hit | null;

/**
 * Adds the words that say what a division is to a search: "Gao region" and "department of Morazan" mean the division only,
 * never the town of that name. `kinds` gives the feature codes that such a word can mean, likeliest first.
 */
export function withKinds(search: Search, kinds: ReadonlyMap<string, readonly string[]>): Search {
  return (words, i) => {
    const next = words[i + 1];
    if (next !== undefined && isOf(next)) {
      const start = /^the$/i.test(words[i + 2] ?? '') ? i + 3 : i + 2;
      const features = kindOf(kinds, words[i]!);
      const divisions = features && start < words.length ? only(search(words, start), features) : null;
      if (divisions) return { length: start - i + divisions.length, places: divisions.places };
    }
    const hit = search(words, i);
    const word = hit && words[i + hit.length];
    const features = word && kindOf(kinds, word);
    if (!features || ownsItsState(hit, word)) return hit;
    const divisions = only(hit, features);
    return divisions ? { length: hit.length + 1, places: divisions.places } : hit;
  };
}

/** "Niger state television" is about the country; "Niger State" is the division. */
function ownsItsState(hit: Hit, word: string): boolean {
  return word === 'state' && hit.places[0]!.feature.startsWith('PCL');
}

function isOf(word: string): boolean {
  return word.length === 2 && (word.charCodeAt(0) | 32) === 111 && (word.charCodeAt(1) | 32) === 102;
}

/** The features of a kind, also from its plural: "the regions of Sahel and Est". */
function kindOf(kinds: ReadonlyMap<string, readonly string[]>, word: string): readonly string[] | undefined {
  if (word.length < 4 || word.length > 15) return undefined;
  const folded = fold(word);
  return (
    kinds.get(folded) ?? (folded.endsWith('s') ? (kinds.get(folded.slice(0, -1)) ?? kinds.get(folded.replace(/ies$/, 'y'))) : undefined)
  );
}

function only(hit: Hit | null, features: readonly string[]): Hit | null {
  if (hit === null) return null;
  const rank = (place: Place) => features.indexOf(place.feature);
  const places = hit.places.filter((place) => rank(place) !== -1).sort((a, b) => rank(a) - rank(b));
  return places.length > 0 ? { length: hit.length, places } : null;
}
