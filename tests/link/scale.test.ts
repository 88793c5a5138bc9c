import { expect, test, vi } from 'vitest';
import { extraction, linkedExtractions, type Report } from './reports.ts';

const counted = vi.hoisted(() => ({ comparisons: 0 }));
vi.mock('../../pipeline/link/score.ts', async (original) => {
  const score = await original<typeof import('../../pipeline/link/score.ts')>();
  const likeness: typeof score.likeness = (a, b) => {
    counted.comparisons += 1;
    return score.likeness(a, b);
  };
  return { ...score, likeness };
});

/** Reports of one country, four a day on average, each of an event of its own in one of 400 places. */
function reports(count: number): Report[] {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  return Array.from({ length: count }, (_, i) => {
    const spot = random(400);
    const day = new Date(Date.UTC(2015, 0, 1 + random(count / 4))).toISOString().slice(0, 10);
    const [latitude, longitude] = [10 + (spot % 20) / 2, Math.floor(spot / 20) / 2 - 5];
    const where = { place: `P${spot}`, admin1: `R${spot % 12}`, latitude, longitude, where_prec: 1 as const };
    return {
      source: `s${i}`,
      on: day,
      events: [{ ...where, date_start: day, date_end: day, date_prec: 1, tolls: [`killed civilian ${1 + random(40)}`] }],
    };
  });
}

async function comparisons(count: number): Promise<number> {
  counted.comparisons = 0;
  await linkedExtractions(reports(count).map(extraction));
  return counted.comparisons;
}

test('twice as many reports over twice as long a time take about twice as many comparisons', async () => {
  const [few, many] = [await comparisons(2000), await comparisons(4000)];
  expect(few).toBeGreaterThan(0);
  expect(many / few).toBeLessThan(2.5);
  // Each row meets those of the days and places around it, not its whole country.
  expect(many / 4000).toBeLessThan(20);
});
