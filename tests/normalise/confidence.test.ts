import { expect, test } from 'vitest';
import { read } from '../extract/read.ts';

test.each([
  ['Teachers protested in Bouaké on Monday.', 0.97],
  ['Soldiers clashed with rebels near Bria on Monday.', 0.89],
  ['Gunmen killed two farmers near Bria on Monday.', 0.75],
  ['Militants killed two farmers near Bria on Monday.', 0.82],
  ['Militants allegedly killed two farmers near Bria on Monday.', 0.66],
  ['The governor met opposition leaders in Bria on Monday.', 0.6],
])('an event is as sure as its kind, less what is in doubt: %s', (text, expected) => {
  expect(read(text).events[0]!.confidence).toBe(expected);
});

test.each([
  ['Militants killed two farmers near Bria on Monday.', 0.89],
  ['Militants killed at least two farmers near Bria on Monday.', 0.71],
  ['Militants killed dozens of farmers near Bria on Monday.', 0.27],
  ['Militants killed two farmers and a teacher near Bria on Monday.', 0.61],
])('a toll is as sure as its number: %s', (text, expected) => {
  expect(read(text).casualties[0]!.confidence).toBe(expected);
});

test('one event among several is less sure than one alone', () => {
  const { events } = read('Teachers protested in Bouaké on Monday. Soldiers withdrew from Man on Friday.');
  expect(events.map(({ confidence }) => confidence)).toEqual([0.9, 0.61]);
});
