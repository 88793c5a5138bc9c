import { expect, test } from 'vitest';
import { read } from './read.ts';

test.each<[string, ...string[]]>([
  ['On 14 June 2022, gunmen attacked.', '14 June 2022 = 2022-06-14'],
  ['On June 14, 2022, gunmen attacked.', 'June 14, 2022 = 2022-06-14'],
  ['On June 14th gunmen attacked.', 'June 14th = 2022-06-14'],
  ['On June 14 gunmen attacked.', 'June 14 = 2022-06-14'],
  ['on the 14th of June', 'the 14th of June = 2022-06-14'],
  ['on 28 December 2018 a mine exploded', '28 December 2018 = 2018-12-28'],
  ['On December 28 a mine exploded', 'December 28 = 2021-12-28'],
  ['LIMA, 3 JAN 90 -- [TEXT]', '3 JAN 90 = 1990-01-03'],
  ['LIMA, 11 JUN 89 (AGENCY) -- [TEXT]', '11 JUN 89 = 1989-06-11'],
  ['(12 Nov 89)', '12 Nov 89 = 1989-11-12'],
  ['THE ATTACK OF 30 DECEMBER', '30 DECEMBER = 2021-12-30'],
  ['in the capital on Oct. 28 to protest', 'Oct. 28 = 2021-10-28'],
  ['early on Feb.28 they came', 'Feb.28 = 2022-02-28'],
  ['on 28-Dec-2018', '28-Dec-2018 = 2018-12-28'],
  ['on 2022-06-14 at dawn', '2022-06-14 = 2022-06-14'],
  ['2022-06-14T08:30:00Z a report', '2022-06-14T08:30:00Z = 2022-06-14'],
  ['2022/06/14', '2022/06/14 = 2022-06-14'],
  ['on 14/06/2022', '14/06/2022 = 2022-06-14'],
  ['on 06/14/2022', '06/14/2022 = 2022-06-14'],
  ['on 5/6/2022', '5/6/2022 = 2022-06-05'],
  ['14.06.2022', '14.06.2022 = 2022-06-14'],
  ['on 5/12/00 rioters', '5/12/00 = 2000-12-05'],
  ['the protest on 23/02 ended', '23/02 = 2022-02-23'],
  ['died last night (08/02) of his wounds', 'last night (08/02) = 2022-02-08'],
  ['On the 15th, soldiers left.', 'the 15th = 2022-08-15'],
  ['On the 20th, soldiers left.', 'the 20th = 2022-07-20'],
  ['on the 12th of this month', 'the 12th of this month = 2022-08-12'],
  ['a raid on Monday [15 June]', 'Monday [15 June] = 2022-06-15'],
  ['a raid on Tuesday, 8 September 2020', 'Tuesday, 8 September 2020 = 2020-09-08'],
  ['On Saturday January 24th, members met', 'Saturday January 24th = 2022-01-24'],
  ['blasts on Saturday night [3 October]', 'Saturday night [3 October] = 2021-10-03'],
  ['on 15 August (Monday) troops', '15 August (Monday) = 2022-08-15'],
  ['YESTERDAY [6 JULY], A BOMB', 'YESTERDAY [6 JULY] = 2022-07-06'],
  ['on Monday the 15th', 'Monday the 15th = 2022-08-15'],
  ['on Friday the 13th', 'Friday the 13th = 2022-05-13'],
  ['on Sat 13 Aug', 'Sat 13 Aug = 2022-08-13'],
  ['14 July last year', '14 July last year = 2021-07-14'],
  ['on 14 July of this year', '14 July of this year = 2022-07-14'],
  ['on 3 may 2022 in the north', '3 may 2022 = 2022-05-03'],
  ['ON MAY 3, TROOPS', 'MAY 3 = 2022-05-03'],
  ['On 29 February protesters', '29 February = 2020-02-29'],
  ['the night of 12 June', 'the night of 12 June = 2022-06-12'],
  ['on the night of the 12th, gunmen', 'the night of the 12th = 2022-08-12'],
  ['the week of July 9', 'the week of July 9 = 2022-07-04..2022-07-10 (3)'],
  ["On 14 June '21 it began", "14 June '21 = 2021-06-14"],
  ['Claimed on November, 24th', 'November, 24th = 2021-11-24'],
])('%s', (text, ...expected) => expect(read(text)).toEqual(expected));

test.each([
  ['31 June 2022', '?'],
  ['29 February 2022', '?'],
])('there is no %s', (text, days) => expect(read(text)).toEqual([`${text} = ${days}`]));

test.each<[string, string | null, string]>([
  ['on 31 December', '2022-01-02', '31 December = 2021-12-31'],
  ['on 18 August', '2022-08-17', '18 August = 2022-08-18'],
  ['on 1 January', '2021-12-31', '1 January = 2022-01-01'],
  ['on 25 August', '2022-08-17', '25 August = 2022-08-25'],
  ['on 25 November', '2022-08-17', '25 November = 2021-11-25'],
  ['on 14 June', null, '14 June = ?'],
  ['on 14 June 2022', null, '14 June 2022 = 2022-06-14'],
  ['3 JAN 90 --', null, '3 JAN 90 = 1990-01-03'],
  ['3 JAN 20 --', null, '3 JAN 20 = 2020-01-03'],
  ['3 JAN 90 --', '1990-01-05', '3 JAN 90 = 1990-01-03'],
  ['11 MAR 11 --', '1911-03-12', '11 MAR 11 = 1911-03-11'],
])('%s, published %s', (text, published_on, expected) => expect(read(text, { published_on })).toEqual([expected]));

test('a day ahead where the text looks ahead', () => {
  expect(read('polls on 14 June', { direction: 'future' })).toEqual(['14 June = 2023-06-14']);
  expect(read('polls on 17 August', { direction: 'future' })).toEqual(['17 August = 2022-08-17']);
  expect(read('on the 15th, polls open', { direction: 'future' })).toEqual(['the 15th = 2022-09-15']);
});
