import type { Words } from '../kernel/find-row.ts';

/** Characters from which part of a quote is telling enough to stand for it. */
const TELLING = 20;

/**
 * Where the words of a decision stand in today's text: where they stood, or the nearest place that has them. In a text whose words have
 * been changed since, it is the longest part of them that it still has. Null when it has not even that. Without a text they are
 * taken at their word.
 */
export function locate({ char_start, quote }: Words, text: string | undefined): Words | null {
  if (text === undefined) return { char_start, char_end: char_start + quote.length, quote };
  const whole = nearest(char_start, quote, text);
  if (whole !== null) return { char_start: whole, char_end: whole + quote.length, quote };
  const part = longestPart(quote, text);
  return part === null ? null : locate({ char_start, char_end: 0, quote: part }, text);
}

function nearest(from: number, words: string, text: string): number | null {
  const places = [text.lastIndexOf(words, from), text.indexOf(words, from)].filter((place) => place >= 0);
  if (places.length === 0) return null;
  return places.reduce((one, other) => (Math.abs(other - from) < Math.abs(one - from) ? other : one));
}

/** The longest run of whole words of a quote that a text has. */
function longestPart(quote: string, text: string): string | null {
  const words = [...quote.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  const runs = words.flatMap(({ start }, first) => words.slice(first).map(({ end }) => quote.slice(start, end)));
  const telling = runs.filter((run) => run.length >= TELLING).sort((a, b) => b.length - a.length);
  return telling.find((run) => text.includes(run)) ?? null;
}
