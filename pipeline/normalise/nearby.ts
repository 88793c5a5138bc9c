import { commonness } from '../gazetteer/index.ts';
import type { Span, Statements, Where } from '../kernel/statements.ts';
import { mostExact } from './most-exact.ts';
import { isScene, type Settle, type Settled } from './places.ts';

/** How far from the words that tell an event (characters) a place may stand that they leave out. */
const BEFORE = 500;
const AFTER = 300;

/** UCDP's precision of a country: a missile from there, or gunmen, fall on a village that is known by name alone. */
const COUNTRY = 6;

/** Characters of a note, which tells of one place in whatever order. */
const NOTE = 600;

/**
 * Where an event lies whose own sentence names no place: where its paragraph has just been, else where it goes next, else a place that
 * is only mentioned ("students of Tita").
 *
 * @param named whether the scene has a name that no gazetteer knows: it may lie in the place told before it, not in the one told next
 */
export function placeNearby({ text, places }: Statements, at: Span, settle: Settle, named: boolean): Settled | null {
  const before = places.filter(({ end }) => end <= at.start && at.start - end <= BEFORE && isOneParagraph(text, end, at.start));
  const after = places.filter(({ start }) => start >= at.start && start - at.end <= AFTER && isOneParagraph(text, at.start, start));
  const scene = (some: typeof places) => mostExact(some.filter(isScene).map(settle).filter(isSettled));
  const side = [...before, ...after].filter(({ relation }) => relation === 'from').map(settle);
  return (
    scene(before) ??
    (named && text.length > NOTE ? null : scene(after)) ??
    mostExact(side.filter(isSettled).filter(({ precision }) => !named || precision < COUNTRY))
  );
}

/** A name that is no place of the gazetteer and no everyday word ("Farmers", "Section"). */
export function isStrange(mention: Where, settle: Settle): boolean {
  return settle(mention) === null && commonness(mention.name) !== 'word';
}

/** The scene's name where no gazetteer has it, by the same signs: "The market of Gasseliki burned. Two people died." */
export function nameNearby({ text, places }: Statements, at: Span, settle: Settle): Where | null {
  const strange = (mention: Where): boolean =>
    isStrange(mention, settle) && isOneParagraph(text, Math.min(mention.end, at.start), Math.max(mention.start, at.start));
  const before = places.filter((mention) => mention.start < at.start && at.start - mention.end <= BEFORE && strange(mention));
  const after = places.filter((mention) => mention.start >= at.start && mention.start - at.end <= AFTER && strange(mention));
  const fits = ({ relation }: Where): boolean => relation === 'from' || relation === 'at' || relation === 'near';
  return before.findLast(isScene) ?? after.find(isScene) ?? [...before, ...after].find(fits) ?? null;
}

function isSettled(settled: Settled | null): settled is Settled {
  return settled !== null;
}

/** Whether no paragraph ends between two offsets. */
export function isOneParagraph(text: string, from: number, to: number): boolean {
  return !/\n\s*\n/.test(text.slice(from, to));
}
