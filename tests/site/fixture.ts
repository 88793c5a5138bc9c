import { type Data, unpack } from '../../pipeline/site/model/payload.ts';
import { payload } from '../../pipeline/site/payload.ts';
import type { Tables } from '../../schemas/types.ts';
import { noTables, row } from '../release/fixture.ts';

const shared = { status: 'reported', confidence: 0.8, review: 'machine', source_ids: ['report'] };
const june = { period_start: '2022-06-01', period_end: '2022-06-30' };
const text = 'In June, 132 civilians were murdered by gunmen in central Mali, a ministry said.';

/** Where words stand in the report, as evidence for a row. */
function span(row_id: string, field: string | null, quote: string, n: number): Tables['evidence'][number] {
  const char_start = text.indexOf(quote);
  const place = { source_id: 'report', char_start, char_end: char_start + quote.length, quote };
  return row('evidence', {
    evidence_id: `ei-${n}`,
    table_name: 'events',
    row_id,
    field,
    value: quote,
    ...place,
    rule: 'r',
    confidence: 0.8,
  });
}

/** A small release for pages: facts, a claim, a plan, a tally, rows without a date or a place. */
export function pageTables(): Tables {
  const event = (n: number, more: object) =>
    row('events', { ...shared, event_id: `ev-${n}`, event_type: 'ASSAULT', violent: true, ...more });
  const casualty = (n: number, count: number, more: object) => {
    const counts = { count_low: count, count_best: count, count_high: count };
    return row('casualties', {
      ...shared,
      casualty_id: `ca-${n}`,
      harm: 'killed',
      scope: 'incident',
      victim_type: 'military',
      ...counts,
      ...more,
    });
  };
  return {
    ...noTables(),
    events: [
      event(1, {
        date_start: '2022-06-01',
        date_end: '2022-06-30',
        country: 'MLI',
        place_text: 'central Mali',
        where_prec: 5,
        actor1_text: 'gunmen',
        deaths_best: 132,
        summary: 'Attack by gunmen, 2022-06-01 to 2022-06-30.',
      }),
      event(2, {
        date_start: '2022-08-07',
        date_end: '2022-08-07',
        country: 'MLI',
        place: 'Tessit',
        latitude: 15.2,
        longitude: -0.3,
        where_prec: 1,
        deaths_best: 42,
        summary: 'Attack.',
      }),
      event(3, {
        event_type: 'RETREAT',
        violent: false,
        status: 'planned',
        actor1_id: 'ac-1',
        actor1_text: 'the French',
        country: 'FRA',
        summary: '<script>alert(1)</script>',
      }),
    ],
    casualties: [
      casualty(1, 132, { ...june, event_id: 'ev-1', victim_text: '132 civilians', victim_type: 'civilian', country: 'MLI' }),
      casualty(2, 42, { period_start: '2022-08-01', period_end: '2022-08-31', victim_text: '42' }),
      casualty(3, 53, { scope: 'cumulative', victim_text: 'soldiers' }),
      casualty(4, 9, { victim_text: 'nine men' }),
    ],
    forces: [
      row('forces', {
        ...shared,
        force_id: 'fo-1',
        force_text: 'troops',
        posture: 'withdrawn',
        kind: 'armed_forces',
        from_country: 'MLI',
        to_country: 'NER',
      }),
    ],
    actors: [row('actors', { actor_id: 'ac-1', name: 'French Armed Forces' })],
    sources: [
      row('sources', {
        source_id: 'report',
        title: 'A report',
        published_on: '2022-08-15',
        published_on_basis: 'inferred',
        characters: text.length,
      }),
    ],
    evidence: [
      span('ca-1', null, 'In June, 132 civilians were murdered by gunmen', 1),
      span('ca-1', 'count_best', '132', 2),
      span('ca-1', 'victim_text', '132 civilians', 3),
      span('ev-1', null, 'murdered by gunmen in central Mali', 4),
      span('ev-1', 'place', 'central Mali', 5),
      span('ev-2', null, 'a ministry said.', 6),
    ],
  };
}

export const pageData = (): Data => unpack(payload(pageTables()));
