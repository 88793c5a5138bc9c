import { expect, test } from 'vitest';
import { read } from './read.ts';

test.each<[string, ...string[]]>([
  ['attacked in July.', 'July = 2022-07-01..2022-07-31 (4)'],
  ['attacked in August.', 'August = 2022-08-01..2022-08-31 (4)'],
  ['attacked in September.', 'September = 2021-09-01..2021-09-30 (4)'],
  ['In June 2022, troops left.', 'June 2022 = 2022-06-01..2022-06-30 (4)'],
  ['in June, 2022', 'June, 2022 = 2022-06-01..2022-06-30 (4)'],
  ['the June 2021 attack', 'June 2021 = 2021-06-01..2021-06-30 (4)'],
  ['in Aug. 2020', 'Aug. 2020 = 2020-08-01..2020-08-31 (4)'],
  ['in early June', 'early June = 2022-06-01..2022-06-10 (4)'],
  ['in mid-June', 'mid-June = 2022-06-11..2022-06-20 (4)'],
  ['in late June', 'late June = 2022-06-21..2022-06-30 (4)'],
  ['at the end of June 2021', 'the end of June 2021 = 2021-06-21..2021-06-30 (4)'],
  ['at the beginning of May', 'the beginning of May = 2022-05-01..2022-05-10 (4)'],
  ['in the first week of March', 'the first week of March = 2022-03-01..2022-03-07 (3)'],
  ['the last week of February 2020', 'the last week of February 2020 = 2020-02-23..2020-02-29 (3)'],
  ['DURING THE 2D WEEK OF DECEMBER', 'THE 2D WEEK OF DECEMBER = 2021-12-08..2021-12-14 (3)'],
  ['the second half of June', 'the second half of June = 2022-06-16..2022-06-30 (4)'],
  ['last July', 'last July = 2022-07-01..2022-07-31 (4)'],
  ['last August', 'last August = 2021-08-01..2021-08-31 (4)'],
  ['this June', 'this June = 2022-06-01..2022-06-30 (4)'],
  ['elections next November', 'next November = 2022-11-01..2022-11-30 (4)'],
  ['July last year', 'July last year = 2021-07-01..2021-07-31 (4)'],
  ['in July this year', 'July this year = 2022-07-01..2022-07-31 (4)'],
  ['in May', 'May = 2022-05-01..2022-05-31 (4)'],
  ['in march', 'march = 2022-03-01..2022-03-31 (4)'],
  ['IN MARCH', 'MARCH = 2022-03-01..2022-03-31 (4)'],
  ['in July 15 people were killed', 'July = 2022-07-01..2022-07-31 (4)'],
  ['fighting in 2013', '2013 = 2013-01-01..2013-12-31 (5)'],
  ['2022 has been one of the deadliest', '2022 = 2022-01-01..2022-12-31 (5)'],
  ['after the 2012 coup', '2012 = 2012-01-01..2012-12-31 (5)'],
  ["Mali's 2012 crisis", '2012 = 2012-01-01..2012-12-31 (5)'],
  ['an election scheduled for 2024', '2024 = 2024-01-01..2024-12-31 (5)'],
  ['the treaty (1979) says', '1979 = 1979-01-01..1979-12-31 (5)'],
  ['the coup of 1968', '1968 = 1968-01-01..1968-12-31 (5)'],
  ['in 2012, 2013 and 2014', '2012 = 2012-01-01..2012-12-31 (5)', '2013 = 2013-01-01..2013-12-31 (5)', '2014 = 2014-01-01..2014-12-31 (5)'],
  ['in early 2014', 'early 2014 = 2014-01-01..2014-04-30 (5)'],
  ['in mid-2014', 'mid-2014 = 2014-05-01..2014-08-31 (5)'],
  ['by late 2013 they held', 'by late 2013 = ?'],
  ['in the first half of 2014', 'the first half of 2014 = 2014-01-01..2014-06-30 (5)'],
  ['in the last quarter of 2014', 'the last quarter of 2014 = 2014-10-01..2014-12-31 (5)'],
  ['in the 1980s', 'the 1980s = 1980-01-01..1989-12-31 (5)'],
  ['in the early 1990s', 'the early 1990s = 1990-01-01..1993-12-31 (5)'],
  ['in the late 80s', 'the late 80s = 1987-01-01..1989-12-31 (5)'],
])('%s', (text, ...expected) => expect(read(text)).toEqual(expected));

test('a bare month ahead where the text looks ahead', () => {
  expect(read('polls in June', { direction: 'future' })).toEqual(['June = 2023-06-01..2023-06-30 (4)']);
  expect(read('polls in October', { direction: 'future' })).toEqual(['October = 2022-10-01..2022-10-31 (4)']);
});

test('a text without a date', () => {
  expect(read('in June', { published_on: null })).toEqual(['June = ?']);
  expect(read('in June 2021', { published_on: null })).toEqual(['June 2021 = 2021-06-01..2021-06-30 (4)']);
  expect(read('in 2013', { published_on: null })).toEqual(['2013 = 2013-01-01..2013-12-31 (5)']);
});
