import { axisX, barY, type Markish, ruleX, ruleY, text } from '@observablehq/plot';
import type { CasualtyRow } from '../../../schemas/types.ts';
import { countsOnce, killedOnce } from '../../kernel/tolls.ts';
import { figure, grouped, monthOf, people, plural } from '../model/words.ts';
import { both, draw, type Figure, type Width } from './draw.ts';
import { palette } from './palette.ts';

/** People killed in a month or, in a long series, a year. */
interface Span {
  /** `2022-06`, or `2022`. */
  span: string;
  civilians: number;
  others: number;
  low: number;
  high: number | null;
  /** The number in words, and in one figure. */
  label: string;
  figure: string;
}

/** More months than this are drawn by year. */
const mostMonths = 72;

/** Who was killed, month by month or year by year; null when no count can be dated so. */
export function deathsByMonth(casualties: readonly CasualtyRow[]): Figure | null {
  const counted = casualties.filter((row) => row.harm === 'killed' && countsOnce(row));
  const months = counted
    .map((row) => spanOf(row, 'month'))
    .filter((span) => span !== null)
    .sort();
  const unit = months.length > 0 && between(months[0]!, months.at(-1)!).length <= mostMonths ? 'month' : 'year';
  const dated = counted.filter((row) => spanOf(row, unit) !== null);
  if (dated.length === 0) return null;
  const spans = [...new Set(dated.map((row) => spanOf(row, unit)!))].sort().map((span) =>
    total(
      span,
      dated.filter((row) => spanOf(row, unit) === span),
    ),
  );
  const axis = between(spans[0]!.span, spans.at(-1)!.span);
  const worst = spans.reduce((a, b) => (b.civilians + b.others > a.civilians + a.others ? b : a));
  const label = `People killed by ${unit}, ${inWords(axis[0]!)} to ${inWords(axis.at(-1)!)}; most in ${inWords(worst.span)}: ${worst.label}.`;
  return { title: `Killed, by ${unit}`, ...both(label, notes(counted, dated, unit), (width) => chart(label, spans, axis, width)) };
}

/** The month or year that a count's whole period lies in; null when there is none. */
function spanOf({ period_start, period_end }: CasualtyRow, unit: 'month' | 'year'): string | null {
  const [from, to] = [period_start, period_end ?? period_start].map((day) => day?.slice(0, unit === 'month' ? 7 : 4));
  return from && from === to ? from : null;
}

function inWords(span: string): string {
  return span.length === 4 ? span : monthOf(span);
}

function total(span: string, rows: readonly CasualtyRow[]): Span {
  const { low, best, high } = killedOnce(rows);
  const civilians = rows.filter(({ victim_type }) => victim_type === 'civilian').reduce((sum, row) => sum + drawn(row), 0);
  const all = rows.reduce((sum, row) => sum + drawn(row), 0);
  return {
    span,
    civilians,
    others: all - civilians,
    low: low ?? all,
    high,
    label: people(low, best, high),
    figure: figure(low, best, high),
  };
}

/** What a bar shows of a count: the best figure, or the lowest when there is no best. */
function drawn({ count_low, count_best }: CasualtyRow): number {
  return count_best ?? count_low ?? 0;
}

/** Every month, or every year, from the first to the last. */
function between(first: string, last: string): string[] {
  const spans = [first];
  while (spans.at(-1)! < last) {
    const [year, month] = spans.at(-1)!.split('-').map(Number);
    if (month === undefined) spans.push(String(year! + 1));
    else spans.push(month === 12 ? `${year! + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`);
  }
  return spans;
}

function chart(label: string, spans: Span[], axis: string[], width: Width): string {
  const address = ({ span }: Span): string => `#casualties?harm=killed&when=${span}`;
  const shared = { x: 'span', href: address, title: note } as const;
  const across = width === 'wide' ? 620 : 340;
  // Figures stand over the bars where each has the room; else a scale tells.
  const few = axis.length * (12 + 8 * Math.max(...spans.map((span) => span.figure.length))) <= across;
  const [others, civilians] = [spans.filter((span) => span.others > 0), spans.filter((span) => span.civilians > 0)];
  const doubtful = spans.filter(({ low, high }) => high !== null && high !== low);
  const marks: (Markish | false)[] = [
    ruleY([0], { stroke: palette.line, className: 'line' }),
    barY(others, { ...shared, y2: 'others', y1: 0, fill: palette.stone, className: 'stone', inset: 1 }),
    barY(civilians, {
      ...shared,
      y1: 'others',
      y2: (d: Span) => d.others + d.civilians,
      fill: palette.accent,
      className: 'accent',
      inset: 1,
    }),
    ruleX(doubtful, { x: 'span', y1: 'low', y2: 'high', stroke: palette.ink, strokeWidth: 1.5, marker: 'tick', className: 'ink' }),
    few &&
      text(spans, {
        x: 'span',
        y: (d: Span) => Math.max(d.others + d.civilians, d.high ?? 0),
        text: 'figure',
        dy: -9,
        fontWeight: 600,
        fill: palette.ink,
        className: 'ink-fill',
      }),
    axisX({ ticks: ticks(axis, width), tickSize: 0, tickFormat: tickLabel(axis), fill: palette.muted, className: 'muted', label: null }),
  ];
  return draw(label, {
    width: across,
    height: 240,
    marginTop: 24,
    marginBottom: 38,
    marginLeft: few ? 8 : 40,
    marginRight: 8,
    x: { type: 'band', domain: axis, padding: axis.length > 8 ? 0.15 : 0.35 },
    y: few ? { axis: null } : { grid: true, label: null, nice: true },
    marks: marks.filter((mark) => mark !== false),
  });
}

function note({ span, civilians, others, label }: Span): string {
  const of = [civilians && plural(civilians, 'civilian'), others && `${grouped(others)} of the forces or of no stated kind`]
    .filter(Boolean)
    .join(', ');
  return `${inWords(span)}: ${label} killed (${of})`;
}

/** Months or years that bear a label: all of a few, else the first of every so many years. */
function ticks(axis: string[], width: Width): string[] {
  const room = width === 'wide' ? 18 : 8;
  if (axis.length <= room) return axis;
  const years = axis.filter((span) => span.length === 4 || span.endsWith('-01'));
  const step = Math.ceil(years.length / room);
  return years.filter((_, i) => i % step === 0);
}

function tickLabel(axis: string[]): (span: string) => string {
  return (span) => {
    if (axis.length > 18) return span.slice(0, 4);
    if (span.length === 4) return span;
    const [name, year] = monthOf(span).split(' ') as [string, string];
    return span === axis[0] || span.endsWith('-01') ? `${name.slice(0, 3)}\n${year}` : name.slice(0, 3);
  };
}

function notes(counted: readonly CasualtyRow[], dated: readonly CasualtyRow[], unit: string): string[] {
  const undated = counted.length - dated.length;
  const guessed = dated.filter(({ count_best }) => count_best === null).length;
  return [
    undated > 0 && `${plural(undated, 'count')} that no ${unit} is told for ${undated === 1 ? 'is' : 'are'} not drawn.`,
    guessed > 0 && `${plural(guessed, 'count')} without a best figure ${guessed === 1 ? 'is' : 'are'} drawn at the lowest.`,
  ].filter((sentence) => sentence !== false);
}
