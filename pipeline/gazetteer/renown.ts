/**
 * How many people a place that states none is taken to have: GeoNames gives no figure for most villages and many seats of
 * divisions (Qamishli among them).
 */
const LEAST: Record<string, number> = { PPLC: 50_000, PPLA: 20_000, PPLA2: 6_000, PPLA3: 2_000, PPLA4: 1_000 };
const VILLAGE = 700;

/** What a feature weighs beside its people, or instead of them (powers of ten). */
const COUNTRY = 9.5;
const CAPITAL = 2;
const SEAT = 0.4;
const FIXED: Record<string, number> = { RGN: 5.6, ADM1: 4.6, ADM2: 3.2 };
const LESSER_DIVISION = 2.2;
const OTHER = 1.3;

/**
 * How well known a place is, as a power of ten of people: what one would bet on before reading the text. Countries come before
 * capitals, capitals before cities, a town before the division named after it, a village before a hill.
 */
export function renown({ feature, population }: { feature: string; population: number }): number {
  if (feature.startsWith('PCL')) return COUNTRY;
  const fixed = FIXED[feature];
  if (fixed !== undefined) return fixed;
  if (feature.startsWith('ADM')) return LESSER_DIVISION;
  if (!feature.startsWith('PPL')) return OTHER;
  const people = Math.log10(Math.max(population, LEAST[feature] ?? VILLAGE));
  return people + (feature === 'PPLC' ? CAPITAL : feature === 'PPLA' ? SEAT : 0);
}
