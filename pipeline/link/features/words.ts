import { fold } from '../../gazetteer/index.ts';

/** Words that tell nobody from anybody. */
const EMPTY = new Set(
  'the and for from with some several many least about more than who its his her their other another all dozen people person men man woman women group member suspected unidentified unknown armed local'.split(
    ' ',
  ),
);

/** Words for so many that sharing one is chance; whose side they are on is told by other columns. */
const COMMON = new Set(
  'gunmen gunman attacker assailant militant fighter rebel insurgent terrorist soldier troop army force military police policemen officer civilian villager resident worshipper farmer'.split(
    ' ',
  ),
);

/** Phrases recur: a force is named alike in thousands of reports. */
const known = new Map<string, ReadonlySet<string>>();
const MOST = 50_000;

/** The telling words of a phrase, folded, without numbers and plural s. */
function wordsOf(text: string): ReadonlySet<string> {
  const before = known.get(text);
  if (before) return before;
  const words = text.split(/[\s-]+/).map((word) => fold(word).trim().replace(/s$/, ''));
  const telling = new Set(words.filter((word) => word.length > 2 && !/\d/.test(word) && !EMPTY.has(word) && !COMMON.has(word)));
  if (known.size >= MOST) known.clear();
  known.set(text, telling);
  return telling;
}

/** Whether two phrases share a telling word; null where one of them has none. */
export function shareWord(a: string | null, b: string | null): boolean | null {
  if (a === null || b === null) return null;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.size === 0 || other.size === 0) return null;
  for (const word of one) if (other.has(word)) return true;
  return false;
}
