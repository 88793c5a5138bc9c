import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeValidator } from '../../pipeline/validate/index.ts';
import { read } from './read.ts';

const validate = makeValidator();

/** Reading it throws nothing, and the validator finds nothing to refuse: schemas, keys, dates, counts, quotes. */
function isSound(text: string, published_on: string | null): void {
  expect(validate(read(text, { published_on }), text).rejects).toEqual([]);
}

const words = fc.constantFrom(
  ...'killed wounded attacked soldiers 12 forty-two , . " ’s and of the in Mali Gao on Monday in June 2013 since at least dozens between 30 and 40 \
withdrew from Barkhane police said that not if no 1,200 three of them including bomb exploded near (NGO) protest — İstanbul 😀 \n\n 9,999,999,999 0 -year'.split(
    ' ',
  ),
);
const day = fc.constantFrom('2022-08-15', '2024-02-29', null);

test.each([
  ['nobody', '0 soldiers were killed.'],
  ['more people than a table holds', '9,999,999,999 killed'],
  ['a sum of which no best figure is known', 'dozens and 40 killed'],
  ['a part larger than its whole', 'three killed including dozens'],
  ['a possessor of nothing', 'dozens ’s'],
])('%s', (_, text) => isSound(text, '2022-08-15'));

test('any words in any order give sound rows', () => {
  const sentence = fc.array(words, { maxLength: 60 }).map((list) => list.join(' '));
  const cased = fc.tuple(sentence, fc.boolean()).map(([text, upper]) => (upper ? text.toUpperCase() : text));
  fc.assert(fc.property(cased, day, isSound), { numRuns: 200, seed: 2022 });
});

test('any text whatever gives sound rows', () => {
  const units = fc.string({ unit: 'binary', maxLength: 200 });
  const broken = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 }).map((list) => String.fromCharCode(...list));
  fc.assert(fc.property(fc.oneof(units, broken), day, isSound), { numRuns: 100, seed: 2022 });
});

test('a long text gives sound rows', () => {
  isSound('Gunmen killed 12 farmers near Gao on Monday, and three others fled. '.repeat(500), '2022-08-15');
  isSound(`Gunmen killed ${'12 farmers, '.repeat(2000)}near Gao`, '2022-08-15');
});
