import { expect, test } from 'vitest';
import { claims } from '../../pipeline/site/model/claims.ts';
import { panel } from '../../pipeline/site/model/panel.ts';
import { passages } from '../../pipeline/site/model/passage.ts';
import { pageData } from './fixture.ts';

const data = pageData();
const rowOf = (id: string) => data.byId.get(id)!;

/** A passage as text, the telling words in brackets. */
function shown(id: string): string[] {
  return passages(data, id, rowOf(id).row).map(({ parts }) => {
    return parts.map((pieces) => pieces.map(({ text, fields }) => (fields.length > 0 ? `[${text}]` : text)).join('')).join(' … ');
  });
}

test.each([
  ['ca-1', ['In June, [132][ civilians] were murdered by gunmen in [central Mali]']],
  ['ev-1', ['In June, 132 civilians were murdered by gunmen in [central Mali]']],
  ['ev-2', ['a ministry said.']],
  ['ca-4', []],
])('%s rests on %j: quotes that overlap are one passage', (id, text) => {
  expect(shown(id)).toEqual(text);
});

test('a row tells its words, source, status, confidence and what belongs to it', () => {
  const text = panel(data, 'casualties', rowOf('ca-1').row)
    .html.replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  for (const part of [
    '132 civilians killed',
    'June 2022',
    'Source: A report , published on 15 August 2022 (worked out from the text).',
    'Status reported The source states it as a fact',
    'Confidence 0.80',
    'Review machine Made by rules',
    'Attack by gunmen, June 2022 event',
    'count_best 132',
  ]) {
    expect(text).toContain(part);
  }
});

test('a bare number says what kind of people they were', () => {
  expect(panel(data, 'casualties', rowOf('ca-2').row).html).toContain('>42 military killed<');
});

test('what a source wrote is shown, never run', () => {
  expect(panel(data, 'events', rowOf('ev-3').row).html).not.toContain('<script>');
});

test('of a row that several sources tell, their numbers stand side by side, the earliest first', () => {
  const id = 'ca-9';
  const row = { casualty_id: id, harm: 'killed', victim_text: 'soldiers', count_best: 42, source_ids: ['a', 'b'], status: 'reported' };
  const said = (source: string, value: string) => ({
    ...{ field: 'count_best', value, source, start: 0, end: 2, quote: value, rule: 'r', confidence: 0.8 },
  });
  const source = (source_id: string, published_on: string) => ({
    ...data.sources.report!,
    source_id,
    title: `Report ${source_id}`,
    published_on,
  });
  const more = {
    ...data,
    evidence: { ...data.evidence, [id]: [said('a', '42'), said('b', '17')] },
    sources: { ...data.sources, a: source('a', '2022-08-11'), b: source('b', '2022-08-09') },
  };
  const text = claims(more, 'casualties', row)
    .html.replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  expect(text).toBe(' What each source says Source Count Report b 9 August 2022 17 Report a 11 August 2022 42 ');
  expect(claims(more, 'casualties', { ...row, source_ids: ['a'] }).html).toBe('');
});
