import { detectAll } from 'tinyld/light';

const sampleLength = 5000;
const fewestLetters = 200;

/** Words that make up an eighth of any English text, in capitals or not, and next to nothing of a text in another language. */
const englishWords = new Set(['the', 'of', 'and', 'was', 'were', 'by', 'with']);

/**
 * The language of a text as an ISO 639-1 code, told from its first 5,000 characters; null when in doubt.
 * Letter statistics alone take notes full of foreign names for foreign: they are asked only where English words are missing, and
 * believed only on text enough.
 */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const share = words.filter((word) => englishWords.has(word)).length / words.length;
  if (share >= 0.06) return 'en';
  const [best] = detectAll(sample);
  if (best?.lang === 'en') return 'en';
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  return best && best.accuracy > 0.3 && share < 0.02 && letters >= fewestLetters ? best.lang : null;
}
