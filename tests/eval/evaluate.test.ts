import { describe, expect, test } from 'vitest';
import type { Answer } from '../../pipeline/eval/answer.ts';
import type { GoldArticle } from '../../pipeline/eval/gold.ts';
import { evaluate, type Quality } from '../../pipeline/eval/index.ts';
import type { Extraction } from '../../schemas/types.ts';
import { casualtyRow, eventRow, extraction, forceRow, perfectExtraction } from './perfect.ts';

function article(parts: Partial<GoldArticle>): GoldArticle {
  const document = { source_id: 'a', text: 'x', published_on: '2022-08-15' };
  const rows = { events: [], casualties: [], forces: [] };
  return { document, about: 'made for a test', style: 'note', covers: ['counts.words'], deaths: 0, other_events: 'judge', rows, ...parts };
}

const clash = article({
  deaths: 5,
  rows: {
    events: [
      { id: 'clash', event_type: 'ASSAULT', violent: true, date: '2022-08-14', country: 'MLI', place: 'Tessit', actor1: 'gunmen' },
      { optional: true, event_type: 'ACCUSE' },
    ],
    casualties: [
      { id: 'all', event: 'clash', harm: 'killed', victim: 'soldiers', count: 5, scope: 'incident', country: 'MLI' },
      { event: 'clash', harm: 'killed', victim: 'officers', count: 2, part_of: 'all', country: 'MLI' },
    ],
    forces: [{ actor: { anyOf: ['Barkhane', 'French forces'] }, posture: 'withdrawn', from_country: 'MLI', personnel: 300 }],
  },
});
const quiet = article({ document: { source_id: 'q', text: 'x' }, covers: ['nothing'] });

function score(gold: GoldArticle, rows: Partial<Extraction>): Quality {
  return evaluate([gold], new Map([[gold.document.source_id, extraction(gold.document.source_id, rows)]]));
}

const event = eventRow({
  event_id: 'ev-1',
  violent: true,
  date_start: '2022-08-14',
  date_end: '2022-08-14',
  country: 'MLI',
  place: 'Tessit',
  actor1_text: 'unidentified gunmen',
});
const all = casualtyRow({ casualty_id: 'ca-1', event_id: 'ev-1', victim_text: 'Malian soldiers', count_best: 5, country: 'MLI' });
const officers = casualtyRow({
  casualty_id: 'ca-2',
  event_id: 'ev-1',
  victim_text: 'officers',
  count_best: 2,
  country: 'MLI',
  part_of: 'ca-1',
});
const withdrawal = forceRow({ force_text: 'French forces', posture: 'withdrawn', from_country: 'MLI', personnel_best: 300 });
const perfect = { events: [event], casualties: [all, officers], forces: [withdrawal] };

describe('evaluate', () => {
  test('gives full marks to what is all right', () => {
    const { tables, deaths } = score(clash, perfect);
    for (const table of Object.values(tables)) expect(table).toMatchObject({ precision: 1, recall: 1, f1: 1, right: 1 });
    expect(deaths).toMatchObject({ articles: 1, exact: 1, exact_share: 1 });
  });

  test('gives full marks to the first answer of every gold row', () => {
    expect(evaluate([clash], new Map([['a', perfectExtraction(clash)]])).tables.casualties).toMatchObject({ f1: 1, right: 1 });
  });

  test('gives nothing for nothing', () => {
    const { tables, deaths } = score(clash, {});
    expect(tables.events).toMatchObject({ gold: 1, predicted: 0, found: 0, precision: null, recall: 0, f1: 0, right: null });
    expect(deaths.exact_share).toBe(0);
  });

  test('keeps a row with a wrong count as found, but not as right', () => {
    const { tables, deaths } = score(clash, { ...perfect, casualties: [{ ...all, count_best: 6 }, officers] });
    expect(tables.casualties).toMatchObject({ found: 2, f1: 1, right: 0.5 });
    expect(tables.casualties.fields.count).toEqual({ judged: 2, right: 1, accuracy: 0.5 });
    expect(deaths.exact).toBe(0);
  });

  test('counts a subset that points nowhere as wrong and its people twice', () => {
    const { tables, deaths } = score(clash, { ...perfect, casualties: [all, { ...officers, part_of: null }] });
    expect(tables.casualties.fields.part_of).toMatchObject({ judged: 2, right: 1 });
    expect(deaths.exact).toBe(0);
  });

  test('counts a second row about one event as wrong', () => {
    expect(score(clash, { ...perfect, events: [event, { ...event, event_id: 'ev-2' }] }).tables.events).toMatchObject({
      predicted: 2,
      precision: 0.5,
      recall: 1,
    });
  });

  test('never pairs rows of another type, harm or posture', () => {
    const { tables } = score(clash, {
      events: [{ ...event, event_type: 'COERCE' }],
      casualties: [{ ...all, harm: 'injured' }],
      forces: [{ ...withdrawal, posture: 'present' }],
    });
    for (const table of Object.values(tables)) expect(table.found).toBe(0);
  });

  test('holds neither presence nor absence of an optional row against anybody', () => {
    const accusation = eventRow({ event_id: 'ev-3', event_type: 'ACCUSE' });
    expect(score(clash, { ...perfect, events: [event, accusation] }).tables.events).toMatchObject({
      gold: 1,
      found: 1,
      precision: 1,
      recall: 1,
    });
  });

  test('judges what status says when the gold row does not', () => {
    const { tables } = score(clash, { ...perfect, events: [{ ...event, status: 'denied' }] });
    expect(tables.events.fields.status).toMatchObject({ judged: 1, right: 0 });
  });

  test.each([
    ['judge', false, 1],
    ['ignore', false, 0],
    ['ignore', true, 1],
  ] as const)('other events: %s, violent: %s -> %i false', (other_events, violent, wrong) => {
    const { nothing } = score({ ...quiet, other_events }, { events: [eventRow({ event_type: 'CONSULT', violent })] });
    expect(nothing).toMatchObject({ articles: 1, clean: 1 - wrong, false_events: wrong });
  });

  test('takes the alternative coding that fits', () => {
    const victim = (who: string, count: Answer) => ({ harm: 'killed', victim: who, count, scope: 'incident' });
    const gold = article({
      deaths: 3,
      rows: { events: [], forces: [], casualties: [{ either: [[victim('shopkeeper', 3)], [victim('shopkeeper', 1), victim('sons', 2)]] }] },
    });
    const [man, sons] = [
      casualtyRow({ victim_text: 'a shopkeeper', count_best: 1 }),
      casualtyRow({ casualty_id: 'ca-2', victim_text: 'his two sons', count_best: 2 }),
    ];
    expect(score(gold, { casualties: [man, sons] }).tables.casualties).toMatchObject({ gold: 2, f1: 1, right: 1 });
    expect(score(gold, { casualties: [{ ...man, count_best: 3 }] }).tables.casualties).toMatchObject({ gold: 1, f1: 1, right: 1 });
  });

  test('shows how often rows are right by their confidence', () => {
    const { reliability } = score(clash, { ...perfect, casualties: [all, { ...officers, confidence: 0.35, count_best: 4 }] });
    expect(reliability[9]).toEqual({ from: 0.9, to: 1, rows: 3, right: 3, share: 1 });
    expect(reliability[3]).toEqual({ from: 0.3, to: 0.4, rows: 1, right: 0, share: 0 });
  });
});
