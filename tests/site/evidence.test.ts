import { expect, test } from 'vitest';
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
