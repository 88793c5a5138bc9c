import { expect, test } from 'vitest';
import { findDates } from '../../pipeline/time/index.ts';
import { read } from './read.ts';

test.each<[string, ...string[]]>([
  ['from 3 to 5 May', 'from 3 to 5 May = 2022-05-03..2022-05-05 (2)'],
  ['12-14 March', '12-14 March = 2022-03-12..2022-03-14 (2)'],
  ['12–14 March 2019', '12–14 March 2019 = 2019-03-12..2019-03-14 (2)'],
  ['March 12-14, 2019', 'March 12-14, 2019 = 2019-03-12..2019-03-14 (2)'],
  ['on 15, 16 and 17 November 1989', '15, 16 and 17 November 1989 = 1989-11-15..1989-11-17 (2)'],
  ['on June 14 and 15, 2022', 'June 14 and 15, 2022 = 2022-06-14..2022-06-15 (2)'],
  ['between 15 and 22 July', 'between 15 and 22 July = 2022-07-15..2022-07-22 (4)'],
  ['the night of 12 to 13 June', 'the night of 12 to 13 June = 2022-06-12..2022-06-13 (2)'],
  ['the night of 12-13 June 2021', 'the night of 12-13 June 2021 = 2021-06-12..2021-06-13 (2)'],
  ['between June and August 2021', 'between June and August 2021 = 2021-06-01..2021-08-31 (5)'],
  ['between November and January 2021', 'between November and January 2021 = 2020-11-01..2021-01-31 (5)'],
  ['from April to May', 'from April to May = 2022-04-01..2022-05-31 (5)'],
  ['from Monday to Tuesday', 'from Monday to Tuesday = 2022-08-15..2022-08-16 (2)'],
  ['from 28 June to 2 July', 'from 28 June to 2 July = 2022-06-28..2022-07-02 (2)'],
  ['from 28 December 2020 to 3 January', 'from 28 December 2020 to 3 January = 2020-12-28..2021-01-03 (3)'],
  ['from 28 December to 3 January', 'from 28 December to 3 January = 2021-12-28..2022-01-03 (3)'],
  ['from 13/02/2014 to 17/02/2014', 'from 13/02/2014 to 17/02/2014 = 2014-02-13..2014-02-17 (2)'],
  ['2013-2014', '2013-2014 = 2013-01-01..2014-12-31 (5)'],
  ['in 2013–14', '2013–14 = 2013-01-01..2014-12-31 (5)'],
  ['from 2014 to 2018', 'from 2014 to 2018 = 2014-01-01..2018-12-31 (5)'],
  ['between 2014 and 2018', 'between 2014 and 2018 = 2014-01-01..2018-12-31 (5)'],
  ['BETWEEN 1970 AND 1973', 'BETWEEN 1970 AND 1973 = 1970-01-01..1973-12-31 (5)'],
  ['since 2014', 'since 2014 = 2014-01-01..2022-08-17 (5)'],
  ['since January', 'since January = 2022-01-01..2022-08-17 (5)'],
  ['since Monday', 'since Monday = 2022-08-15..2022-08-17 (2)'],
  ['since early 2014', 'since early 2014 = 2014-01-01..2022-08-17 (5)'],
  ['since last week', 'since last week = 2022-08-08..2022-08-17 (4)'],
  ['until June', 'until June = ?'],
  ['by the end of 2014', 'by the end of 2014 = ?'],
  ['elections before 2024', 'before 2024 = ?'],
])('%s', (text, ...expected) => expect(read(text)).toEqual(expected));

test('an open range says so in its form, and needs no publication date', () => {
  expect(findDates('since 2014')[0]!.form).toEqual({ kind: 'range', from: { kind: 'year', year: 2014 }, to: null, open: true });
  expect(findDates('until 2014')[0]!.form).toEqual({ kind: 'range', from: null, to: { kind: 'year', year: 2014 }, open: true });
  expect(read('since 2014', { published_on: null })).toEqual(['since 2014 = 2014-01-01..2014-12-31 (5)']);
});
