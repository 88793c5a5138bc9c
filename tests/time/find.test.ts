import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates, resolveDate } from '../../pipeline/time/index.ts';

const piece = fc.constantFrom(
  ...['in', 'on', 'the', 'June', 'MAY', 'march', '14', '3', '31', '2014', '90', '1980s', ',', '-', '–', '/', '(', ']', ' ', '\n', '.'],
  ...['from', 'to', 'and', 'between', 'since', 'until', 'night of', 'week of', 'last', 'next', 'this', 'early', 'the end of', 'month'],
  ...['Monday', 'yesterday', 'overnight', 'days', 'ago', 'earlier', 'two', 'a few', 'same day', 'year', "'", 'é', '😀', '15th', '23/02'],
);
const phrase = fc.array(piece, { maxLength: 25 }).chain((words) => fc.constantFrom(' ', '').map((gap) => words.join(gap)));

describe('findDates', () => {
  test('quotes exactly, in order, without overlap, and never fails', () => {
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string({ unit: 'binary' })), (text) => {
        let end = 0;
        for (const mention of findDates(text)) {
          expect(mention.text).toBe(text.slice(mention.start, mention.end));
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(JSON.parse(JSON.stringify(mention))).toEqual(mention);
          end = mention.end;
        }
      }),
      { numRuns: 2000, seed: 14 },
    );
  });

  test('what it finds resolves to whole intervals or to nothing', () => {
    const iso = /^\d{4}-\d{2}-\d{2}$/;
    const published = fc.option(fc.constantFrom('2022-08-17', '2020-02-29', '1990-01-01', '2021-12-31'));
    fc.assert(
      fc.property(phrase, published, fc.constantFrom<'past' | 'future'>('past', 'future'), (text, published_on, direction) => {
        for (const mention of findDates(text)) {
          const previous = { date_start: '2022-06-14', date_end: '2022-06-14', date_prec: 1 as const };
          const days = resolveDate(mention, { published_on, previous, direction });
          if (days === null) continue;
          expect(days.date_start).toMatch(iso);
          expect(days.date_end).toMatch(iso);
          expect(days.date_start <= days.date_end).toBe(true);
        }
      }),
      { numRuns: 2000, seed: 15 },
    );
  });

  test('reads the same words in capitals and in lower case', () => {
    const text = 'On Monday 15 August 2022, two days after the attack of last week, and since March 2020';
    const forms = findDates(text).map((mention) => mention.form);
    expect(findDates(text.toUpperCase()).map((mention) => mention.form)).toEqual(forms);
    expect(findDates(text.toLowerCase()).map((mention) => mention.form)).toEqual(forms);
  });

  test('a line may break inside an expression, a paragraph may not', () => {
    expect(findDates('on 14\nJune 2022').map((mention) => mention.text)).toEqual(['14\nJune 2022']);
    expect(findDates('there were 14\n\nJune was quiet').map((mention) => mention.text)).toEqual(['June']);
  });
});
