import { expect, test } from 'vitest';
import { read } from './read.ts';

test.each<[string, ...string[]]>([
  ['on Monday', 'Monday = 2022-08-15'],
  ['on Wednesday', 'Wednesday = 2022-08-17'],
  ['on Thursday', 'Thursday = 2022-08-11'],
  ['Saturday in the capital', 'Saturday = 2022-08-13'],
  ['last Tuesday', 'last Tuesday = 2022-08-16'],
  ['last Wednesday', 'last Wednesday = 2022-08-10'],
  ['next Tuesday', 'next Tuesday = 2022-08-23'],
  ['next Wednesday', 'next Wednesday = 2022-08-24'],
  ['this past Friday', 'this past Friday = 2022-08-12'],
  ['the coming Friday', 'the coming Friday = 2022-08-19'],
  ['Friday morning', 'Friday morning = 2022-08-12'],
  ['late on Friday', 'late on Friday = 2022-08-12'],
  ['EARLY SUNDAY', 'EARLY SUNDAY = 2022-08-14'],
  ['Friday last week', 'Friday last week = 2022-08-12'],
  ['Monday of last week', 'Monday of last week = 2022-08-08'],
  ["Thursday's attack", 'Thursday = 2022-08-11'],
  ['yesterday', 'yesterday = 2022-08-16'],
  ['YESTERDAY AFTERNOON', 'YESTERDAY AFTERNOON = 2022-08-16'],
  ['today', 'today = 2022-08-17'],
  ['early today', 'early today = 2022-08-17'],
  ['tonight', 'tonight = 2022-08-17'],
  ['tomorrow', 'tomorrow = 2022-08-18'],
  ['the day before yesterday', 'the day before yesterday = 2022-08-15'],
  ['last night', 'last night = 2022-08-16'],
  ['late last night', 'late last night = 2022-08-16'],
  ['overnight', 'overnight = 2022-08-16..2022-08-17 (2)'],
  ['this morning', 'this morning = 2022-08-17'],
  ['early this evening', 'early this evening = 2022-08-17'],
  ['this month', 'this month = 2022-08-01..2022-08-31 (4)'],
  ['earlier this month', 'earlier this month = 2022-08-01..2022-08-17 (4)'],
  ['earlier in the month', 'earlier in the month = 2022-08-01..2022-08-17 (4)'],
  ['last month', 'last month = 2022-07-01..2022-07-31 (4)'],
  ['early last month', 'early last month = 2022-07-01..2022-07-10 (4)'],
  ['next month', 'next month = 2022-09-01..2022-09-30 (4)'],
  ['this week', 'this week = 2022-08-15..2022-08-21 (3)'],
  ['earlier this week', 'earlier this week = 2022-08-15..2022-08-17 (2)'],
  ['last week', 'last week = 2022-08-08..2022-08-14 (3)'],
  ['in the past week', 'the past week = 2022-08-10..2022-08-17 (4)'],
  ['this year', 'this year = 2022-01-01..2022-12-31 (5)'],
  ['earlier this year', 'earlier this year = 2022-01-01..2022-08-17 (5)'],
  ['late last year', 'late last year = 2021-09-01..2021-12-31 (5)'],
  ['at the end of last year', 'the end of last year = 2021-09-01..2021-12-31 (5)'],
  ['over the weekend', 'the weekend = 2022-08-13..2022-08-14 (2)'],
  ['last weekend', 'last weekend = 2022-08-13..2022-08-14 (2)'],
  ['next weekend', 'next weekend = 2022-08-20..2022-08-21 (2)'],
  ['three days ago', 'three days ago = 2022-08-14'],
  ['3 days ago', '3 days ago = 2022-08-14'],
  ['a day ago', 'a day ago = 2022-08-16'],
  ['two weeks ago', 'two weeks ago = 2022-08-01..2022-08-07 (3)'],
  ['a month ago', 'a month ago = 2022-07-01..2022-07-31 (4)'],
  ['nine months ago', 'nine months ago = 2021-11-01..2021-11-30 (4)'],
  ['ten years ago', 'ten years ago = 2012-01-01..2012-12-31 (5)'],
  ['a few days ago', 'a few days ago = 2022-08-11..2022-08-15 (2)'],
  ['several weeks ago', 'several weeks ago = 2022-07-04..2022-08-07 (5)'],
  ['30 MINUTES AGO', '30 MINUTES AGO = 2022-08-17'],
  ['48 hours ago', '48 hours ago = 2022-08-15'],
  ['over the past 24 hours', 'the past 24 hours = 2022-08-16..2022-08-17 (2)'],
  ['in the last three days', 'the last three days = 2022-08-14..2022-08-17 (2)'],
])('%s', (text, ...expected) => expect(read(text)).toEqual(expected));

test.each<[string, string, string]>([
  ['on Monday', '2022-08-15', 'Monday = 2022-08-15'],
  ['last Monday', '2022-08-15', 'last Monday = 2022-08-08'],
  ['over the weekend', '2022-08-14', 'the weekend = 2022-08-13..2022-08-14 (2)'],
  ['last weekend', '2022-08-14', 'last weekend = 2022-08-06..2022-08-07 (2)'],
  ['last month', '2022-01-31', 'last month = 2021-12-01..2021-12-31 (4)'],
  ['next month', '2022-12-31', 'next month = 2023-01-01..2023-01-31 (4)'],
  ['yesterday', '2020-03-01', 'yesterday = 2020-02-29'],
])('%s, published %s', (text, published_on, expected) => expect(read(text, { published_on })).toEqual([expected]));

test.each<[string, ...string[]]>([
  ['On 14 June he left. The next day, they came.', '14 June = 2022-06-14', 'The next day = 2022-06-15'],
  ['On 14 June he left. The same day they came.', '14 June = 2022-06-14', 'The same day = 2022-06-14'],
  ['On 14 June he left. Later that night they came.', '14 June = 2022-06-14', 'Later that night = 2022-06-14'],
  ['On 14 June he left. Two days earlier he spoke.', '14 June = 2022-06-14', 'Two days earlier = 2022-06-12'],
  ['On 14 June he left. He spoke the previous day.', '14 June = 2022-06-14', 'the previous day = 2022-06-13'],
  ['On 14 June he left. He spoke the day before.', '14 June = 2022-06-14', 'the day before = 2022-06-13'],
  ['On 14 June he left. A week later he died.', '14 June = 2022-06-14', 'A week later = 2022-06-20..2022-06-26 (3)'],
  ['On 14 June he left. He died the following Sunday.', '14 June = 2022-06-14', 'the following Sunday = 2022-06-19'],
  [
    'In May 2013 he left. He died the following month.',
    'May 2013 = 2013-05-01..2013-05-31 (4)',
    'the following month = 2013-06-01..2013-06-30 (4)',
  ],
  [
    'In May 2013 he left. In July of that year he died.',
    'May 2013 = 2013-05-01..2013-05-31 (4)',
    'July of that year = 2013-07-01..2013-07-31 (4)',
  ],
  ['In 2013 he left. He died the following year.', '2013 = 2013-01-01..2013-12-31 (5)', 'the following year = 2014-01-01..2014-12-31 (5)'],
  ['In June he left. The next day they came.', 'June = 2022-06-01..2022-06-30 (4)', 'The next day = ?'],
  ['The next day they came.', 'The next day = ?'],
  ['two days earlier', 'two days earlier = ?'],
])('%s', (text, ...expected) => expect(read(text)).toEqual(expected));

test.each(['Monday', 'yesterday', 'last month', 'this year', 'three days ago', 'overnight', 'the 15th of this month'])(
  'without a publication date %s is unknown',
  (text) => expect(read(text, { published_on: null })).toEqual([`${text} = ?`]),
);

test('a weekday ahead where the text looks ahead', () => {
  expect(read('talks on Friday', { direction: 'future' })).toEqual(['Friday = 2022-08-19']);
  expect(read('talks on Wednesday', { direction: 'future' })).toEqual(['Wednesday = 2022-08-17']);
  expect(read('talks this weekend', { direction: 'future' })).toEqual(['this weekend = 2022-08-20..2022-08-21 (2)']);
});
