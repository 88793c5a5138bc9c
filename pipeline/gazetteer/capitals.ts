import type { Search } from './divisions.ts';
import { fold } from './fold.ts';
import type { Place } from './layer.ts';

/** Abbreviations of countries are this long at most. */
const SHORT = 6;

/** Keeps the pronoun "us" from being the United States: a short name for a country other than its own (US, UK, DRC) counts in capitals only. */
export function withCapitals(search: Search): Search {
  return (words, i) => {
    const hit = search(words, i);
    const word = words[i]!;
    if (hit === null || hit.length > 1 || word.length > SHORT || !isNickname(hit.places[0]!, word) || word === word.toUpperCase())
      return hit;
    if (fold(word).length > 4) return hit;
    const places = hit.places.filter((place) => !isNickname(place, word));
    return places.length > 0 ? { length: 1, places } : null;
  };
}

function isNickname(place: Place, word: string): boolean {
  return place.feature === 'PCLI' && fold(place.name) !== fold(word);
}
