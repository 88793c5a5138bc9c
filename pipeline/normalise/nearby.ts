import type { Span, Statements } from '../kernel/statements.ts';
import { isScene, mostExact, type Settle, type Settled } from './places.ts';

/** How far from the words that tell an event (characters) a place may stand that they leave out. */
const BEFORE = 500;
const AFTER = 300;

/**
 * Where an event lies whose own sentence names no place: where its paragraph has just been, else where it goes next, else a place that
 * is only mentioned ("students of Tita").
 */
export function placeNearby({ text, places }: Statements, at: Span, settle: Settle): Settled | null {
  const before = places.filter(({ end }) => end <= at.start && at.start - end <= BEFORE && isOneParagraph(text, end, at.start));
  const after = places.filter(({ start }) => start >= at.start && start - at.end <= AFTER && isOneParagraph(text, at.start, start));
  const scene = (some: typeof places) => mostExact(some.filter(isScene).map(settle).filter(isSettled));
  const side = [...before, ...after].filter(({ relation }) => relation === 'from').map(settle);
  return scene(before) ?? scene(after) ?? mostExact(side.filter(isSettled));
}

function isSettled(settled: Settled | null): settled is Settled {
  return settled !== null;
}

/** Whether no paragraph ends between two offsets. */
export function isOneParagraph(text: string, from: number, to: number): boolean {
  return !/\n\s*\n/.test(text.slice(from, to));
}
