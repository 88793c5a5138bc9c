import { barX, gridX, type Markish, ruleY, text } from '@observablehq/plot';
import type { EventRow } from '../../../schemas/types.ts';
import { table } from '../../kernel/tables.ts';
import { grouped, period, plural, word } from '../model/words.ts';
import { both, draw, type Figure, type Width } from './draw.ts';
import { palette } from './palette.ts';

interface Stroke {
  event: EventRow;
  from: number;
  to: number;
  /** Row of the chart, from the top. */
  row: number;
  label: string;
}

const dayLong = 24 * 60 * 60 * 1000;
/** More events than this are not told apart by eye: each lane then shows how many there were in each span. */
const mostStrokes = 200;

/** What happened when, a lane for each type of event, the most forceful on top; null when no event is dated. */
export function timeline(events: readonly EventRow[]): Figure | null {
  const dated = events.filter(({ date_start }) => date_start !== null);
  if (dated.length === 0) return null;
  const [first, last] = [dated.map(({ date_start }) => date_start!).sort()[0]!, dated.map(dayAfter).sort().at(-1)!];
  const label = `${plural(dated.length, 'event')} from ${first.slice(0, 4)} to ${last.slice(0, 4)} on a line of time, by type.`;
  const missing = events.length - dated.length;
  const notes = missing === 0 ? [] : [`${plural(missing, 'event')} without a date ${missing === 1 ? 'is' : 'are'} not drawn.`];
  // Whole months, so that the axis tells of no hours where all happened within days.
  const [year, month] = last.split('-').map(Number);
  const span: [number, number] = [Date.parse(`${first.slice(0, 7)}-01`), Date.UTC(year!, month!, 1)];
  return { title: 'What happened when', ...both(label, notes, (width) => chart(label, dated, span, width)) };
}

function dayAfter({ date_start, date_end }: EventRow): string {
  return date_end ?? date_start!;
}

function chart(label: string, dated: readonly EventRow[], span: [number, number], width: Width): string {
  const [across, left] = width === 'wide' ? [1040, 92] : [340, 78];
  const perPixel = (span[1] - span[0]) / (across - left - 60);
  const lanes = lanesOf(dated);
  const strokes = dated.length > mostStrokes ? null : pack(lanes, dated, perPixel);
  const rows = strokes ? Math.max(...strokes.map(({ row }) => row)) + 1 : lanes.length;
  const first = (lane: string): number =>
    strokes ? Math.min(...strokes.filter(({ event }) => event.event_type === lane).map(({ row }) => row)) : lanes.indexOf(lane);
  const marks: Markish[] = [
    ruleY(lanes.map(first), { stroke: palette.line, dy: -9.5, className: 'line' }),
    gridX({ stroke: palette.line, strokeOpacity: 0.6, className: 'line', ticks: width === 'wide' ? 10 : 4 }),
    ...(strokes ? strokeMarks(strokes) : [density(dated, lanes, span[0], perPixel)]),
    text(lanes, {
      x: span[0],
      y: first,
      text: word,
      dx: -10,
      frameAnchor: 'left',
      textAnchor: 'end',
      fill: palette.ink,
      className: 'ink-fill',
    }),
  ];
  return draw(label, {
    width: across,
    height: rows * 19 + 56,
    marginTop: 40,
    marginLeft: left,
    marginRight: 10,
    marginBottom: 6,
    x: { type: 'utc', domain: [span[0], span[1] + 50 * perPixel], axis: 'top', label: null, tickSize: 0, ticks: width === 'wide' ? 10 : 4 },
    y: { type: 'band', domain: Array.from({ length: rows }, (_, i) => i), axis: null, padding: 0.22 },
    marks,
  });
}

/** The types there are, by the order of the schema turned round: force first, agreement last. */
function lanesOf(dated: readonly EventRow[]): string[] {
  const types = table('events').columns.find(({ name }) => name === 'event_type')!.values!;
  const present = new Set<string>(dated.map(({ event_type }) => event_type));
  return types
    .map(({ value }) => String(value))
    .filter((value) => present.has(value))
    .reverse();
}

/** Gives every event the first row of its lane in which it and its label touch no other. */
function pack(lanes: string[], dated: readonly EventRow[], perPixel: number): Stroke[] {
  const strokes: Stroke[] = [];
  let row = 0;
  for (const lane of lanes) {
    const ends: number[] = [];
    const inLane = dated.filter(({ event_type }) => event_type === lane).sort((a, b) => (a.date_start! < b.date_start! ? -1 : 1));
    for (const event of inLane) {
      const [from, to] = [Date.parse(event.date_start!), Date.parse(dayAfter(event)) + dayLong];
      const wide = Math.max(to, from + 8 * perPixel);
      const label = event.deaths_best ? grouped(event.deaths_best) : '';
      const free = ends.findIndex((end) => end <= from);
      const at = free < 0 ? ends.length : free;
      ends[at] = wide + (4 + 8 * label.length) * perPixel;
      strokes.push({ event, from, to: wide, row: row + at, label });
    }
    row += ends.length;
  }
  return strokes;
}

function strokeMarks(strokes: Stroke[]): Markish[] {
  const kinds = [
    { wanted: (e: EventRow) => e.violent && certain(e), style: { fill: palette.accent, className: 'accent' } },
    { wanted: (e: EventRow) => !e.violent && certain(e), style: { fill: palette.stone, className: 'stone' } },
    { wanted: (e: EventRow) => e.violent && !certain(e), style: { ...hollow, stroke: palette.accent, className: 'accent-line' } },
    { wanted: (e: EventRow) => !e.violent && !certain(e), style: { ...hollow, stroke: palette.stone, className: 'stone-line' } },
  ];
  const place = { x1: 'from', x2: 'to', y: 'row', rx: 3, href: address, title: told } as const;
  // What is known only to the year is pale: it happened at some time in that span, not all through it.
  const strength = ({ event }: Stroke): number => (event.date_prec === 5 ? 0.4 : 1);
  const bars = kinds.map(({ wanted, style }) =>
    barX(
      strokes.filter(({ event }) => wanted(event)),
      { ...place, opacity: strength, ...style },
    ),
  );
  const labelled = strokes.filter(({ label }) => label !== '');
  const label = text(labelled, {
    x: 'to',
    y: 'row',
    text: 'label',
    dx: 4,
    textAnchor: 'start',
    fontWeight: 600,
    fill: palette.ink,
    className: 'ink-fill',
  });
  return [...bars, label];
}

const hollow = { fill: palette.paper, strokeWidth: 1.5, strokeDasharray: '3 2', inset: 0.75 };

/** Whether the source states it as done. */
function certain({ status }: EventRow): boolean {
  return status === 'reported';
}

function address({ event }: Stroke): string {
  return `#${event.event_id}`;
}

function told({ event }: Stroke): string {
  const deaths = event.deaths_best ? `, ${grouped(event.deaths_best)} killed` : '';
  const status = event.status === 'reported' ? '' : ` (${event.status})`;
  return `${period(event.date_start, event.date_end)}: ${word(event.event_type).toLowerCase()}${status}, ${event.place_text ?? 'place not stated'}${deaths}`;
}

/** Many events: each lane is cut into spans of about eight pixels, the darker the more events began in it. */
function density(dated: readonly EventRow[], lanes: string[], origin: number, perPixel: number): Markish {
  const step = 8 * perPixel;
  const cells = new Map<string, { row: number; from: number; to: number; events: number }>();
  for (const event of dated) {
    const [row, slot] = [lanes.indexOf(event.event_type), Math.floor((Date.parse(event.date_start!) - origin) / step)];
    const cell = cells.get(`${row} ${slot}`) ?? { row, from: origin + slot * step, to: origin + (slot + 1) * step, events: 0 };
    cells.set(`${row} ${slot}`, { ...cell, events: cell.events + 1 });
  }
  const most = Math.max(...[...cells.values()].map(({ events }) => events));
  const opacity = ({ events }: { events: number }): number => 0.15 + (0.85 * events) / most;
  return barX([...cells.values()], {
    x1: 'from',
    x2: 'to',
    y: 'row',
    fill: palette.accent,
    fillOpacity: opacity,
    className: 'accent',
    title: ({ events }: { events: number }) => plural(events, 'event'),
  });
}
