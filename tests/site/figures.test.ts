import { describe, expect, test } from 'vitest';
import { drawFigures } from '../../pipeline/site/figures/index.ts';
import { openPainter } from '../../pipeline/site/figures/png.ts';
import { noTables, row } from '../release/fixture.ts';
import { pageTables } from './fixture.ts';

/** [posture, from, to, first day, last day, status, actor]. */
const postures = [
  ['deployed', null, 'MLI', '2013-01-01', '2013-12-31', 'reported', 'ac-1'],
  ['present', null, 'TCD', '2014-08-01', null, 'reported', null],
  ['withdrawn', 'MLI', null, '2022-08-15', '2022-08-15', 'planned', 'ac-1'],
  ['relocated', 'MLI', 'NER', null, null, 'reported', 'ac-1'],
] as const;

function tablesWithForces() {
  const forces = postures.map(([posture, from_country, to_country, date_start, date_end, status, actor_id], i) =>
    row('forces', { force_id: `fo-${i}`, force_text: 'troops', posture, from_country, to_country, date_start, date_end, status, actor_id }),
  );
  return { ...pageTables(), forces };
}

const figures = drawFigures(tablesWithForces());

test('the same rows give the same bytes', () => {
  expect(drawFigures(tablesWithForces())).toEqual(figures);
});

test('each says in words what it shows and what it leaves out', () => {
  expect(figures['deaths-by-month']).toMatchObject({
    label: 'People killed by month, June 2022 to August 2022; most in June 2022: 132.',
    notes: ['1 count that no month is told for is not drawn.'],
  });
  expect(figures.timeline!.notes).toEqual(['1 event without a date is not drawn.']);
  expect(figures.map!.notes).toEqual([
    'Shaded: 2 events known only to the country or a region in it.',
    'Outside the frame: France.',
    'Borders as Natural Earth draws them; they imply no judgement.',
  ]);
});

describe.each(Object.entries(figures))('%s', (_, figure) => {
  test.each(['wide', 'narrow'] as const)('%s: an SVG by itself that asks for nothing', (width) => {
    const svg = figure!.svg[width];
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).not.toMatch(/url\(|<image|@import|NaN|undefined/);
    expect(svg, 'marks that XML has no room for').not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;|#)/);
    for (const [, address] of svg.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^#(ev-|fo-|events|casualties)/);
  });
});

test('a painted figure is a PNG of 1240 pixels across that shows words, the same each time', async () => {
  const svg = figures.forces!.svg.wide;
  const [paint, other] = [await openPainter(), await openPainter()];
  const painted = Buffer.from(await paint(svg));
  expect(painted.subarray(1, 4).toString()).toBe('PNG');
  expect(painted.readUInt32BE(16)).toBe(1240);
  expect(painted.length).toBeGreaterThan((await paint(svg.replace(/<text.*?<\/text>/g, ''))).length + 1000);
  expect(Buffer.from(await other(svg)).equals(painted)).toBe(true);
});

test('each posture is told in words, the earliest first', () => {
  const { svg, label, notes } = figures.forces!;
  expect([...svg.wide.matchAll(/>([^<>]+: (?:deployed|present|withdrawn)[^<>]*)<\/text>/g)].map(([, words]) => words)).toEqual([
    'French Armed Forces: deployed to Mali',
    'troops: present in Chad',
    'French Armed Forces: withdrawn from Mali',
  ]);
  expect(label).toBe('3 postures of forces from 2013 to 2022 on a line of time.');
  expect(notes).toEqual(['1 posture without a date is not drawn.']);
});

test('a plan is drawn hollow', () => {
  const tables = pageTables();
  const planned = { ...tables.events[2]!, date_start: '2022-09-01', date_end: '2022-09-01' };
  expect(drawFigures({ ...tables, events: [planned] }).timeline!.svg.wide).toMatch(
    /stroke-dasharray="3 2"[^>]*class="stone-line"|class="stone-line"[^>]*stroke-dasharray="3 2"/,
  );
});

test('without data there is nothing to draw', () => {
  expect(drawFigures(noTables())).toEqual({ 'deaths-by-month': null, timeline: null, map: null, forces: null });
});

test('thousands of events in many years stay a small picture', () => {
  const events = Array.from({ length: 3000 }, (_, i) => {
    const day = new Date(Date.UTC(1997, 0, 1 + 3 * i)).toISOString().slice(0, 10);
    const place = { latitude: (i % 60) - 30, longitude: (i % 90) - 20, where_prec: 1, place: `Place ${i % 90}` };
    return row('events', {
      event_id: `ev-${i}`,
      event_type: i % 3 ? 'ASSAULT' : 'PROTEST',
      violent: i % 3 > 0,
      date_start: day,
      date_end: day,
      date_prec: 1,
      status: 'reported',
      ...place,
    });
  });
  const casualties = events.map(({ date_start }, i) => {
    const counts = { count_low: i % 7, count_best: i % 7, count_high: (i % 7) + 2 };
    const who = { victim_type: i % 2 ? 'civilian' : 'militant', harm: 'killed', scope: 'incident', status: 'reported' };
    return row('casualties', { casualty_id: `ca-${i}`, ...who, ...counts, period_start: date_start, period_end: date_start });
  });
  const drawn = drawFigures({ ...noTables(), events, casualties });
  expect(drawn.timeline!.svg.wide.length).toBeLessThan(60_000);
  expect(drawn['deaths-by-month']!.svg.wide.length).toBeLessThan(200_000);
  expect(drawn.map!.svg.wide.length).toBeLessThan(250_000);
});
