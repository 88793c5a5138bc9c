import { detectAll } from 'tinyld';

const sampleLength = 5000;
const fewestLetters = 200;

/**
 * The language of a text as an ISO 639-1 code, told from its first 5,000 characters; null when in doubt.
 * Short texts and texts in capitals mislead letter statistics: there only English is believed.
 */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength);
  const [best, next] = detectAll(sample);
  if (!best) return null;
  if (best.lang === 'en') return 'en';
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const capitals = sample.match(/\p{Lu}/gu)?.length ?? 0;
  const clear = best.accuracy > 0.3 && best.accuracy > 5 * (next?.accuracy ?? 0);
  return letters >= fewestLetters && capitals < letters / 2 && clear ? best.lang : null;
}
