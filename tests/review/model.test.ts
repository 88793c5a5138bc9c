import { expect, test } from 'vitest';
import { together } from '../../pipeline/review/model/fields.ts';
import { paragraphs } from '../../pipeline/review/model/pieces.ts';
import { type Step, step, wholeWords } from '../../pipeline/review/model/selection.ts';
import type { ColumnInfo, Span } from '../../pipeline/review/model/shapes.ts';
import { guess, read, written } from '../../pipeline/review/model/value.ts';

const text = 'Gao: 12 men died.\n\nOn Monday, two fled.';
const span = (words: string, id: string, field: string | null = null): Span => {
  const start = text.indexOf(words);
  return { table: id.startsWith('ev') ? 'events' : 'casualties', id, field, start, end: start + words.length, rule: 'r' };
};

test('words are cut where spans begin and end, and at the ends of paragraphs', () => {
  const spans = [span('12 men died', 'ev-1'), span('12 men', 'ca-1', 'count_best'), span('men', 'ca-1', 'victim_text')];
  const shown = paragraphs(text, spans, 'ca-1').map((line) =>
    line.map(({ start, end, tables, rows, chosen }) => [
      text.slice(start, end),
      tables.join(' '),
      rows.join(' '),
      chosen?.join(' ') ?? null,
    ]),
  );
  expect(shown).toEqual([
    [
      ['Gao: ', '', '', null],
      ['12 ', 'casualties events', 'ca-1 ev-1', 'count_best'],
      ['men', 'casualties events', 'ca-1 ev-1', 'count_best victim_text'],
      [' died', 'events', 'ev-1', null],
      ['.', '', '', null],
    ],
    [['On Monday, two fled.', '', '', null]],
  ]);
});

test.each([
  ['part of a word', 'en die', 'men died'],
  ['the spaces around', ' men ', 'men'],
  ['a mark at the end', 'died.', 'died'],
  ['words of two paragraphs', 'died.\n\nOn', 'died.\n\nOn'],
  ['a space alone', ' ', null],
])('a selection of %s becomes whole words', (_, chosen, whole) => {
  const start = text.indexOf(chosen);
  const found = wholeWords(text, { start, end: start + chosen.length });
  expect(found && text.slice(found.start, found.end)).toBe(whole);
});

const right: Step = { by: 'word', forward: true, more: false };
const left = { ...right, forward: false };
const down: Step = { ...right, by: 'sentence' };
test.each<[string, string | null, Step, string]>([
  ['the first step chooses a word', null, right, 'Gao'],
  ['the next word', 'Gao', right, '12'],
  ['the word before', '12', left, 'Gao'],
  ['no word before the first', 'Gao', left, 'Gao'],
  ['no word after the last', 'fled', right, 'fled'],
  ['one word more', '12', { ...right, more: true }, '12 men'],
  ['one word less', '12 men', { ...left, more: true }, '12'],
  ['never less than a word', '12', { ...left, more: true }, '12'],
  ['the next sentence', 'Gao', down, 'On Monday, two fled.'],
  ['on to the end of the sentence', '12', { ...down, more: true }, '12 men died.'],
])('by keyboard: %s', (_, now, move, then) => {
  const start = now === null ? 0 : text.indexOf(now);
  const found = step(text, now === null ? null : { start, end: start + now.length }, move)!;
  expect(text.slice(found.start, found.end)).toBe(then);
});

test('the first step begins near the chosen row', () => {
  const found = step(text, null, right, text.indexOf('Monday'))!;
  expect(text.slice(found.start, found.end)).toBe('Monday');
});

const column = (type: ColumnInfo['type'], values: ColumnInfo['values'] = []): ColumnInfo => {
  return { name: 'x', title: 'X', description: '', type, nullable: true, values, references: null, open: true };
};

test.each([
  ['integer', ' 12 ', 12],
  ['integer', 'dozens', 'dozens'],
  ['integer', '', null],
  ['number', '-1.5', -1.5],
  ['boolean', 'true', true],
  ['date', '2024-05-06', '2024-05-06'],
  ['list', 'a; b;c', ['a', 'b', 'c']],
  ['string', ' near Gao ', 'near Gao'],
] as const)('as %s, %j is read as %j and written back', (type, typed, value) => {
  expect(read(column(type), typed)).toEqual(value);
  expect(written(value as string)).toBe(Array.isArray(value) ? 'a; b; c' : typed.trim());
});

test('a coded number is read as a number', () => {
  expect(read(column('integer', [{ value: 1, meaning: 'a day' }]), '1')).toBe(1);
});

test.each([
  ['integer', '1,200 fighters', '1200'],
  ['integer', 'Forty-two soldiers', '42'],
  ['integer', 'nineteen', '19'],
  ['integer', 'dozens', ''],
  ['string', 'Forty-two soldiers', 'Forty-two soldiers'],
  ['date', 'on Monday', ''],
  ['boolean', 'killed', ''],
] as const)('for %s, %j is put in as %j', (type, words, value) => {
  expect(guess(column(type), words)).toBe(value);
});

test('columns that hold together are shown together', () => {
  const columns = ['count_low', 'count_best', 'count_high', 'harm', 'date_start'].map((name) => ({ ...column('integer'), name }));
  const names = (of: string) => together(columns, of).map(({ name }) => name);
  expect([names('count_best'), names('harm'), names('date_start')]).toEqual([
    ['count_low', 'count_best', 'count_high'],
    ['harm'],
    ['date_start'],
  ]);
});
