// Casus: events, casualties and forces from conflict reporting, version 2026.11.0: three questions, in JavaScript
//
// 1. Who was killed, where and when?
// 2. Which forces were where?
// 3. What does the source say for this row?
//
// This notebook stands in the folder notebooks/ of a release and reads the CSV files beside it, so keep the folders together. Run it with
//
//     npm install arquero @observablehq/plot linkedom
//     node notebooks/javascript.mjs > answers.html
//
// and open answers.html. On Observable each statement makes a cell: attach the CSV files and let `text` be
// await FileAttachment(`${table}.csv`).text(); a page has a `document` already.

import { readFileSync } from 'node:fs';
import * as Plot from '@observablehq/plot';
import * as aq from 'arquero';
import { op } from 'arquero';
import { parseHTML } from 'linkedom';

const { document } = parseHTML('<html><body></body></html>');

// Days stay texts such as 2022-08-15, which sort as they are; all else becomes numbers, booleans and texts by itself.
const dayColumns = ['period_start', 'period_end', 'date_start', 'date_end', 'published_on'];
const days = Object.fromEntries(dayColumns.map((name) => [name, (day) => day || null]));
const read = (table) => {
  const text = readFileSync(new URL(`../csv/${table}.csv`, import.meta.url), 'utf8');
  return aq.fromCSV(text, { parse: days });
};
const casualties = read('casualties');
const events = read('events');
const forces = read('forces');
const actors = read('actors');
const evidence = read('evidence');
const sources = read('sources');

// # Who was killed, where and when?
//
// Only rows that count the same people once may be added up (CODEBOOK.md, "Adding up deaths"): killed, in one incident (a cumulative
// tally holds incidents already), no part of another row, and neither denied nor only planned or threatened. A count belongs to a month
// only if its whole period lies in it.

const killed = casualties
  .filter((d) => d.harm === 'killed' && d.scope === 'incident' && d.part_of === null)
  .filter((d) => d.status === 'reported' || d.status === 'alleged')
  .derive({
    month: aq.escape((d) => (monthOf(d.period_start) === monthOf(d.period_end ?? d.period_start) ? monthOf(d.period_start) : null)),
  });
function monthOf(day) {
  return day?.slice(0, 7) ?? null;
}

// A sum passes over rows without a figure, so `without_best` says how many have no best one. "At least 12" has no upper bound; a sum has
// one only where every row has.
const toll = (groups) =>
  groups.rollup({
    low: (d) => op.sum(d.count_low),
    best: (d) => op.sum(d.count_best),
    high: (d) => (op.valid(d.count_high) === op.count() ? op.sum(d.count_high) : null),
    counts: () => op.count(),
    without_best: (d) => op.count() - op.valid(d.count_best),
  });
const killedInAll = toll(killed.groupby('harm'));
const killedByMonth = toll(killed.groupby('month', 'victim_type'))
  .orderby((d) => d.month === null, 'month', 'victim_type') // unknown months last
  .slice(0, 20);

const monthChart = Plot.plot({
  document,
  title: 'Killed, by month',
  x: { interval: 'month', label: null },
  y: { grid: true, label: null },
  color: { domain: ['civilians', 'everyone else'], range: ['#a3341c', '#9a948a'], legend: true },
  marks: [
    Plot.rectY(killed.filter((d) => d.month !== null).objects(), {
      x: (d) => new Date(`${d.month}-01`),
      y: (d) => d.count_best ?? d.count_low ?? 0, // the lowest figure where there is no best one
      interval: 'month',
      fill: (d) => (d.victim_type === 'civilian' ? 'civilians' : 'everyone else'),
    }),
    Plot.ruleY([0]),
  ],
});

// The deadliest counts, with their places and days as exact as the source gives them.
const killedWhere = killed
  .orderby(
    (d) => d.count_best === null,
    aq.desc('count_best'),
    (d) => d.count_low === null,
    aq.desc('count_low'),
    'casualty_id',
  )
  .select(
    ...['casualty_id', 'count_low', 'count_best', 'count_high', 'victim_text', 'victim_type', 'perpetrator_text'],
    ...['place_text', 'country', 'period_start', 'period_end', 'status'],
  )
  .slice(0, 20);

// Events with a point of their own (`where_prec` up to 4; the coordinates of a region or a country only stand for it). `deaths_best` of an
// event is the sum of the counts above: use one or the other.
const points = events.filter((d) => d.latitude !== null && d.where_prec < 5);
const map = Plot.plot({
  document,
  title: 'Events, sized by people killed',
  aspectRatio: 1,
  inset: 40,
  grid: true,
  x: { label: 'longitude' },
  y: { label: 'latitude' },
  r: { range: [4, 16] },
  color: { domain: ['force used', 'no force'], range: ['#a3341c', '#9a948a'], legend: true },
  marks: [
    Plot.dot(points.objects(), {
      x: 'longitude',
      y: 'latitude',
      r: (d) => d.deaths_best ?? 0,
      fill: (d) => (d.violent ? 'force used' : 'no force'),
    }),
    Plot.text(points.orderby(aq.desc('deaths_best')).slice(0, 8).objects(), { x: 'longitude', y: 'latitude', text: 'place', dy: -22 }),
  ],
});

// # Which forces were where?
//
// A row is one stated posture of one force. Actors that are in no list have no `actor_id`; then the words of the source name them.

const named = forces
  .join_left(actors.select('actor_id', 'name'), 'actor_id')
  .derive({ force: aq.escape((d) => d.name ?? d.force_text) })
  .orderby((d) => d.date_start === null, 'date_start', 'force_id');
const forcesWhere = named
  .select(
    ...['force_id', 'force', 'posture', 'from_country', 'from_place', 'to_country', 'to_place', 'date_start', 'date_end'],
    ...['personnel_low', 'personnel_best', 'personnel_high', 'status'],
  )
  .slice(0, 20);

const dated = named
  .filter((d) => d.date_start !== null)
  .slice(0, 40)
  .objects();
const lane = (d) => `${d.force}, ${d.posture} (${d.to_country ?? d.from_country ?? '?'})`;
const begin = (d) => new Date(d.date_start);
const end = (d) => new Date(d.date_end ?? d.date_start);
const latest = new Date(Math.max(...dated.map(end)));
const forceChart = Plot.plot({
  document,
  title: 'Forces over time',
  width: 900,
  marginLeft: 300,
  y: { domain: dated.map(lane), label: null },
  marks: [
    // A line without a bar: no end is stated.
    Plot.ruleY(
      dated.filter((d) => d.date_end === null),
      { y: lane, x1: begin, x2: latest, stroke: '#9a948a', strokeDasharray: '2 3' },
    ),
    Plot.ruleY(dated, { y: lane, x1: begin, x2: end, stroke: '#9a948a', strokeWidth: 7 }),
    Plot.dot(dated, { y: lane, x: begin, fill: '#22201d' }),
  ],
});

// # What does the source say for this row?
//
// Every cell rests on words of a source, which `evidence` quotes. Put the id of any row of events, casualties or forces here.

const rowId = 'ca-c9659cf3d6dd';
const said = evidence
  .params({ rowId })
  .filter((d, $) => d.row_id === $.rowId)
  .join(sources.select('source_id', 'title', 'published_on'), 'source_id')
  .orderby('source_id', 'char_start', 'char_end', 'field', 'evidence_id')
  .select('field', 'value', 'quote', 'source_id', 'title', 'published_on', 'confidence')
  .slice(0, 20);

// # The page

const parts = [
  '<h1>Who was killed, where and when?</h1>',
  ...[killedInAll, killedByMonth, monthChart, killedWhere, map],
  '<h1>Which forces were where?</h1>',
  ...[forcesWhere, forceChart],
  `<h1>What does the source say for ${rowId}?</h1>`,
  said,
];
const shown = (part) => (part.toHTML ? part.toHTML({ null: () => '' }) : (part.outerHTML ?? part));
console.log('<!doctype html><meta charset="utf-8"><title>Three questions</title>');
console.log('<style>body { font: 15px/1.5 sans-serif } td, th { padding: 2px 8px; vertical-align: top }</style>');
console.log(parts.map(shown).join('\n'));
