import { fold } from '../../gazetteer/index.ts';

/** Words that tell nobody from anybody. */
const EMPTY = new Set(
  'the a an of in and or by to on at from for some several many least about more than who its his her their people men group suspected unidentified unknown armed local'.split(
    ' ',
  ),
);

/** The telling words of a phrase, folded, without numbers and plural s. */
function wordsOf(text: string): Set<string> {
  const words = text.split(/[\s-]+/).map((word) => fold(word).trim().replace(/s$/, ''));
  return new Set(words.filter((word) => word.length > 2 && !/\d/.test(word) && !EMPTY.has(word)));
}

/** Whether two phrases share a telling word; null where one of them has none. */
export function shareWord(a: string | null, b: string | null): boolean | null {
  if (a === null || b === null) return null;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.size === 0 || other.size === 0) return null;
  return [...one].some((word) => other.has(word));
}
