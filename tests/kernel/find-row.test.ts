import { expect, test } from 'vitest';
import { findRow, type Pointer, rowsNear, type Words, wordsOf } from '../../pipeline/kernel/find-row.ts';
import type { Extraction } from '../../schemas/types.ts';

const text =
  'On Monday gunmen killed 132 civilians and wounded 40 soldiers in the village of Diallassagou. Two died in Gao. Two died in Kona.';

function words(quote: string, at = text.indexOf(quote)): Words {
  return { char_start: at, char_end: at + quote.length, quote };
}

const clause = 'gunmen killed 132 civilians and wounded 40 soldiers in the village of Diallassagou';
const spans: [string, Words][] = [
  ['ca-killed', words(clause)],
  ['ca-killed', words('132 civilians')],
  ['ca-wounded', words(clause)],
  ['ca-wounded', words('40 soldiers')],
  ['ca-gao', words('Two died in Gao')],
  ['ca-kona', words('Two', 110)],
];

const extraction = {
  source_id: 'report',
  events: [{ event_id: 'ev-attack' }],
  casualties: ['ca-killed', 'ca-wounded', 'ca-gao', 'ca-kona', 'ca-mute'].map((casualty_id) => ({ casualty_id })),
  forces: [],
  evidence: [
    ...spans.map(([row_id, span]) => ({ table_name: 'casualties', row_id, source_id: 'report', ...span })),
    { table_name: 'events', row_id: 'ev-attack', source_id: 'report', ...words(clause) },
    { table_name: 'casualties', row_id: 'ca-mute', source_id: 'another', ...words('On Monday') },
  ],
} as unknown as Extraction;

const cases: [string, Pointer, string | null][] = [
  ['the row of that id, whatever its words', { row_id: 'ca-gao', evidence: words('132 civilians') }, 'ca-gao'],
  ['the row of those very words', { row_id: 'ca-moved', evidence: words('132 civilians') }, 'ca-killed'],
  ['the row of some more words', { row_id: 'ca-moved', evidence: words('132') }, 'ca-killed'],
  ['the row of some fewer words', { row_id: 'ca-moved', evidence: words('wounded 40 soldiers in') }, 'ca-wounded'],
  ['no row where two share the words', { row_id: 'ca-moved', evidence: words(clause) }, null],
  ['no row by one word of a clause', { row_id: 'ca-moved', evidence: words('village') }, null],
  ['the row of long words that stand elsewhere now', { row_id: 'ca-moved', evidence: words(clause, 300) }, null],
  ['no row by short words elsewhere', { row_id: 'ca-moved', evidence: words('Two died in Gao', 300) }, null],
  [
    'no row where other words stand there now',
    { row_id: 'ca-moved', evidence: words('Six fled to Kidal', text.indexOf('Two died in Gao')) },
    null,
  ],
  ['no row by the words of another source', { row_id: 'ca-moved', evidence: words('On Monday') }, null],
  ['no row without id and words', {}, null],
  ['no row by an id alone that has moved', { row_id: 'ca-moved' }, null],
];

test.each(cases)('finds %s', (_, pointer, key) => {
  expect(findRow(extraction, 'casualties', pointer)).toBe(key);
});

test('an event is found by long words that have moved, and only among events', () => {
  expect(findRow(extraction, 'events', { row_id: 'ev-moved', evidence: words(clause, 300) })).toBe('ev-attack');
  expect(findRow(extraction, 'events', { row_id: 'ca-killed' })).toBe(null);
  expect(findRow(extraction, 'forces', { evidence: words(clause) })).toBe(null);
});

test('a row that is taken leaves its words to the next', () => {
  expect(findRow(extraction, 'casualties', { evidence: words(clause) }, new Set(['ca-killed']))).toBe('ca-wounded');
});

test('rows are near by the share of words in common', () => {
  expect(rowsNear(extraction, 'casualties', words('132 civilians and'))).toEqual([
    { key: 'ca-killed', share: 13 / 17 },
    { key: 'ca-wounded', share: 17 / clause.length },
  ]);
});

test.each([
  ['events', 'ev-attack', words(clause)],
  ['casualties', 'ca-killed', words('132 civilians')],
  ['casualties', 'ca-wounded', words('40 soldiers')],
  ['casualties', 'ca-mute', null],
] as const)('a decision on %s %s remembers the widest words that are its own', (table, key, expected) => {
  expect(wordsOf(extraction, table, key)).toEqual(expected);
});
