import { barX, gridX, type Markish, ruleY, text } from '@observablehq/plot';
import type { ActorRow, ForceRow } from '../../../schemas/types.ts';
import { countryName } from '../countries.ts';
import { people, period, plural, word } from '../model/words.ts';
import { both, draw, type Figure, type Width } from './draw.ts';
import { palette } from './palette.ts';

/** A posture on its own row of the chart, from the top. */
interface Lane {
  force: ForceRow;
  row: number;
  from: number;
  to: number;
  label: string;
}

const dayLong = 24 * 60 * 60 * 1000;
/** More rows than this make no picture; the table has them all. */
const mostLanes = 40;

/** Which forces were where and when, a row for each stated posture, the earliest on top; null when none is dated. */
export function forcesOverTime(forces: readonly ForceRow[], actors: readonly ActorRow[]): Figure | null {
  const dated = forces.filter(({ date_start }) => date_start !== null);
  if (dated.length === 0) return null;
  const drawn = [...dated].sort(byDay).slice(0, mostLanes);
  const names = new Map(actors.map(({ actor_id, name }) => [actor_id, name]));
  const lanes = drawn.map((force, row): Lane => {
    const [from, to] = [Date.parse(force.date_start!), Date.parse(force.date_end ?? force.date_start!) + dayLong];
    return { force, row, from, to, label: inWords(force, names.get(force.actor_id ?? '') ?? force.force_text) };
  });
  const [first, last] = [Math.min(...lanes.map(({ from }) => from)), Math.max(...lanes.map(({ to }) => to - dayLong))].map(
    (time) => new Date(time),
  ) as [Date, Date];
  const label = `${plural(lanes.length, 'posture')} of forces from ${first.getUTCFullYear()} to ${last.getUTCFullYear()} on a line of time.`;
  // Whole months, so that the axis tells of no hours where all happened within days.
  const span: [number, number] = [
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1),
    Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1),
  ];
  return {
    title: 'Which forces were where',
    ...both(label, notes(forces.length, dated.length, drawn.length), (width) => chart(label, lanes, span, width)),
  };
}

function byDay(a: ForceRow, b: ForceRow): number {
  const [one, other] = [`${a.date_start} ${a.force_id}`, `${b.date_start} ${b.force_id}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** `Operation Barkhane: present in Chad`. */
function inWords(
  { posture, from_country, from_place, to_country, to_place, personnel_low, personnel_best, personnel_high }: ForceRow,
  name: string | null,
): string {
  const [from, to] = [
    [from_place, from_country],
    [to_place, to_country],
  ].map(([place, country]) => place ?? (country && countryName(country)));
  const where = from && to ? ` from ${from} to ${to}` : from ? ` from ${from}` : to ? ` ${goesTo.has(posture) ? 'to' : 'in'} ${to}` : '';
  const strength = people(personnel_low, personnel_best, personnel_high);
  return `${name ?? 'A force without a name'}: ${word(posture).toLowerCase()}${where}${strength && `, ${strength}`}`;
}

const goesTo = new Set(['deployed', 'relocated']);

function notes(all: number, dated: number, drawn: number): string[] {
  const [undated, over] = [all - dated, dated - drawn];
  const verb = (count: number): string => (count === 1 ? 'is' : 'are');
  return [
    undated > 0 ? `${plural(undated, 'posture')} without a date ${verb(undated)} not drawn.` : '',
    over > 0 ? `${plural(over, 'later posture')} ${verb(over)} not drawn.` : '',
  ].filter(Boolean);
}

function chart(label: string, lanes: Lane[], [first, last]: [number, number], width: Width): string {
  const [across, left, right] = [width === 'wide' ? 1040 : 340, 16, 12];
  const ticks = width === 'wide' ? 10 : 4;
  const perPixel = (last - first) / (across - left - right);
  const ended = lanes.filter(({ force }) => force.date_end !== null);
  const place = { y: 'row', href: ({ force }: Lane) => `#${force.force_id}`, title: told } as const;
  // What is known only to the year is pale: it was so at some time in that span, not all through it.
  const opacity = ({ force }: Lane): number => (force.date_prec === 5 && force.date_end !== null ? 0.4 : 1);
  const bar = {
    ...place,
    x1: 'from',
    x2: ({ from, to }: Lane) => Math.max(to, from + 8 * perPixel),
    rx: 3,
    insetTop: 16,
    insetBottom: 3,
    opacity,
  } as const;
  const certain = ({ force }: Lane): boolean => force.status === 'reported';
  const hollow = { fill: palette.paper, stroke: palette.stone, strokeWidth: 1.5, strokeDasharray: '3 2', className: 'stone-line' };
  const marks: Markish[] = [
    gridX({ stroke: palette.line, strokeOpacity: 0.6, className: 'line', ticks }),
    ruleY(
      lanes.filter((lane) => !ended.includes(lane)),
      { ...place, x1: 'from', x2: last, dy: 6.5, stroke: palette.stone, strokeWidth: 1.5, className: 'stone-line' },
    ),
    barX(lanes.filter(certain), { ...bar, fill: palette.stone, className: 'stone' }),
    barX(
      lanes.filter((lane) => !certain(lane)),
      { ...bar, ...hollow },
    ),
    text(lanes, {
      // Over the bar, or as far left of that as its words need to be seen.
      x: ({ from, label }: Lane) => Math.max(first, Math.min(from, last - 6.6 * label.length * perPixel)),
      y: 'row',
      text: 'label',
      dy: -6,
      textAnchor: 'start',
      fill: palette.ink,
      className: 'ink-fill',
    }),
  ];
  return draw(label, {
    width: across,
    height: lanes.length * 31 + 36,
    marginTop: 30,
    marginLeft: left,
    marginRight: right,
    marginBottom: 6,
    x: { type: 'utc', domain: [first, last], axis: 'top', label: null, tickSize: 0, ticks },
    y: { type: 'band', domain: lanes.map(({ row }) => row), axis: null },
    marks,
  });
}

function told({ force, label }: Lane): string {
  const status = force.status === 'reported' ? '' : ` (${force.status})`;
  return `${period(force.date_start, force.date_end)}: ${label}${status}`;
}
