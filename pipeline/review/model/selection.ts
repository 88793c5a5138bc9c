/** Chosen words of a text: from the first character's position to the position after the last. */
export interface Selection {
  start: number;
  end: number;
}

/** A step that the keyboard takes through a text; `more` keeps what is chosen and adds to it, or takes from its end. */
export interface Step {
  by: 'word' | 'sentence';
  forward: boolean;
  more: boolean;
}

/** The words that a selection touches, whole and without the spaces around them; null when it touches none. */
export function wholeWords(text: string, { start, end }: Selection): Selection | null {
  const touched = segments(text, 'word').filter((word) => word.start < end && word.end > start);
  return touched.length === 0 ? null : { start: touched[0]!.start, end: touched.at(-1)!.end };
}

/** Where the selection is after a step. Without one, the first step chooses the first word or sentence from `from` on. */
export function step(text: string, now: Selection | null, { by, forward, more }: Step, from = 0): Selection | null {
  const all = segments(text, by);
  if (!now) return all.find(({ end }) => end > from) ?? null;
  if (!more) return (forward ? all.find(({ start }) => start >= now.end) : all.findLast(({ end }) => end <= now.start)) ?? now;
  if (forward) return { start: now.start, end: all.find(({ end }) => end > now.end)?.end ?? now.end };
  const end = all.findLast((each) => each.end < now.end && each.end > now.start)?.end;
  return end === undefined ? now : { start: now.start, end };
}

const segmenters = {
  word: new Intl.Segmenter('en', { granularity: 'word' }),
  sentence: new Intl.Segmenter('en', { granularity: 'sentence' }),
};

function segments(text: string, by: Step['by']): Selection[] {
  return [...segmenters[by].segment(text)]
    .filter(({ isWordLike, segment }) => (by === 'word' ? isWordLike : segment.trim() !== ''))
    .map(({ index, segment }) => {
      const start = index + segment.length - segment.trimStart().length;
      return { start, end: start + segment.trim().length };
    });
}
