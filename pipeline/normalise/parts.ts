import type { Toll } from './tolls.ts';
import { isBare } from './victims.ts';

/** Makes every toll that a total of the same text covers a part of it, so that nobody adds them up twice. */
export function foldParts(tolls: readonly Toll[]): void {
  tolls.forEach((total, at) => {
    const size = sizeOf(total);
    if (size < 2 || total.part_of !== null || total.said[0]!.cumulative) return;
    const peers = tolls.filter((toll) => toll !== total && toll.harm === total.harm && toll.part_of === null && sizeOf(toll) < size);
    const before = peers.filter((toll) => tolls.indexOf(toll) < at);
    const after = peers.filter((toll) => tolls.indexOf(toll) > at && !inOneBreath(toll, total));
    // "the death toll rose to 42": whatever was told before is in it.
    if (total.said.some(({ toll }) => toll)) join([...before, ...after.filter(isTold)], total);
    else if (isTotal(total))
      join(
        breakdown(
          before.filter((toll) => !inOneBreath(toll, total)),
          size,
        ) ??
          breakdown(after, size) ??
          after.filter(isPart),
        total,
      );
  });
}

/** "The toll rose to 43. … Thirty-one worshippers died": in it as well, but for more of them, and for those who attacked. */
function isTold({ said }: Toll): boolean {
  return said.every(({ victim, cumulative }) => !victim.further && !cumulative && victim.side !== 'armed_group' && !victim.unnamed);
}

function join(parts: readonly Toll[], total: Toll): void {
  for (const part of parts) part.part_of = total;
}

function sizeOf({ count }: Toll): number {
  return count?.best ?? count?.high ?? count?.low ?? 0;
}

function isTotal({ said }: Toll): boolean {
  return said.some(({ victim }) => victim.plural);
}

function inOneBreath(a: Toll, b: Toll): boolean {
  return a.said.some(({ sentence }) => b.said.some((one) => one.sentence === sentence));
}

/** "Two men were killed. … The driver and the guard died": tolls that add up to the total. */
function breakdown(parts: readonly Toll[], size: number): readonly Toll[] | null {
  const told = parts.filter((toll) => !toll.said[0]!.victim.further);
  const sum = told.reduce((all, toll) => all + sizeOf(toll), 0);
  return told.length > 1 && sum === size ? told : null;
}

/** "Five people were killed. Three died in Kona": a bare number after a total. */
function isPart({ said }: Toll): boolean {
  return said.every(({ victim }) => isBare(victim) && !victim.further);
}
