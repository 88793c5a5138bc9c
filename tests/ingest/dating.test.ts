import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inferDate } from '../../pipeline/ingest/dating.ts';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { findDates, resolveDate } from '../../pipeline/time/index.ts';

const article = readFileSync(packageFile('raw', 'barkhane-leaves-mali-2022-08', 'article.txt'), 'utf8');

describe('a stated date', () => {
  test.each([
    ['SAN MIGUEL, 3 JAN 90 -- [TEXT] REBELS TODAY', '1990-01-03'],
    ['TEL AVIV (ISRAEL), 12 NOV 89 (A RADIO) -- [EXCERPT] A REPORT', '1989-11-12'],
    ['LIMA, 17 NOV 89 (AN AGENCY [AA]) -- [TEXT] A MINE', '1989-11-17'],
    ['BAMAKO, Aug 15, 2022 (Agency) - Soldiers left.', '2022-08-15'],
    ['Bamako, Mali, 15 August 2022 — Soldiers left.', '2022-08-15'],
    ['Published: 15 August 2022\nSoldiers left Bamako.', '2022-08-15'],
    ['Soldiers leave\nPosted on August 15, 2022\n\nThe last soldiers left.', '2022-08-15'],
    ['Last updated: 10:30 GMT, 2022-08-15\nSoldiers left.', '2022-08-15'],
    ['15 August 2022 | Soldiers left.', '2022-08-15'],
    ['By a reporter | 15 August 2022 | Bamako', '2022-08-15'],
    ['Soldiers leave\nMonday, 15 August 2022\n\nThe last soldiers left.', '2022-08-15'],
  ])('%s', (text, day) => {
    expect(inferDate(text)).toMatchObject({ published_on: day, earliest: day, latest: day, basis: 'stated' });
  });

  test.each([
    'On 15 August 2022, the last soldiers left.',
    'The treaty of 3 January 1990 - the first of its kind - failed.',
    'BAMAKO, no date -- The last soldiers left on 15 August 2022.',
    'A village burned on 3 May 2020.',
    '',
    'No date at all.',
  ])('none in: %s', (text) => expect(inferDate(text)).toBeNull());
});

describe('an inferred date', () => {
  const running = '2022 has been a hard year.';

  test.each([
    ['nothing but the year', running, null, '2022-01-01', '2022-12-31'],
    ['the last of the months named', `${running} In March a town fell; in May another.`, '2022-05-16', '2022-05-01', '2022-05-31'],
    [
      'the month after it, where this month is another',
      `${running} In May a town fell, this month two.`,
      '2022-06-15',
      '2022-06-01',
      '2022-06-30',
    ],
    [
      'the turn of the year in between',
      `${running} In November a town fell, in January another.`,
      '2022-01-16',
      '2022-01-01',
      '2022-01-31',
    ],
    ['the middle one of its weekdays', `${running} In May a town fell. On Friday another fell.`, '2022-05-13', '2022-05-06', '2022-05-31'],
    ['the newest weekday', `${running} In May a town fell; on Friday one, on Sunday one.`, '2022-05-15', '2022-05-01', '2022-05-31'],
    [
      'not the weekday of the background',
      `${running} In May a town fell. As first said on Tuesday, men left on Monday.`,
      '2022-05-16',
      '2022-05-02',
      '2022-05-31',
    ],
    [
      'not the first week after something this month',
      `${running} In May one fell, this month two, on Monday three.`,
      '2022-06-20',
      '2022-06-13',
      '2022-06-30',
    ],
    ['from a day that is named', `${running} A town fell on 14 May.`, '2022-05-14', '2022-05-14', '2022-05-31'],
    ['the first weekday after it', `${running} A town fell on 14 May, and one on Friday.`, '2022-05-20', '2022-05-20', '2022-05-31'],
    [
      'not after what is to come',
      `${running} In May a town fell. Talks are planned for 20 May 2022.`,
      '2022-05-10',
      '2022-05-01',
      '2022-05-20',
    ],
    ['not before what is past', 'So far in 2022 a town fell in May, and one on 20 May 2022.', '2022-05-25', '2022-05-20', '2022-05-31'],
  ])('%s', (_, text, published_on, earliest, latest) => {
    expect(inferDate(text)).toMatchObject({ published_on, earliest, latest, basis: 'inferred' });
  });

  test.each([
    'On Monday men attacked a town.',
    'In 2013 a town fell, and in July another.',
    'A town fell this month, and one in July.',
    'Elections are scheduled for 2024.',
  ])('is not claimed without a running year: %s', (text) => expect(inferDate(text)).toBeNull());
});

describe('the article on the last troops in Mali', () => {
  const dated = inferDate(article)!;

  test('is of August 2022, from Monday the 15th', () => {
    expect(dated).toMatchObject({ published_on: '2022-08-15', earliest: '2022-08-08', latest: '2022-08-31', basis: 'inferred' });
  });

  test('says so in words that stand in it', () => {
    expect(dated.clues.map(({ text }) => text)).toEqual(['Monday', '2022', 'this month', 'July', 'July']);
    for (const { start, end, text } of dated.clues) expect(article.slice(start, end)).toBe(text);
  });

  test('then reads its Monday as that day', () => {
    const monday = findDates(article).find(({ text }) => text === 'Monday')!;
    expect(resolveDate(monday, dated)).toEqual({ date_start: '2022-08-15', date_end: '2022-08-15', date_prec: 1 });
  });

  test('with other months, year and weekdays is dated by those', () => {
    const swapped = article.replace('2022 has', '2019 has').replaceAll('in July', 'in March').replace('In June', 'In January');
    expect(inferDate(swapped.replace('time Monday', 'time Friday'))).toMatchObject({ published_on: '2019-04-19', earliest: '2019-04-12' });
  });
});

test('any text is dated within its own bounds, or not at all', () => {
  const word = fc.constantFrom(
    '2022 has been',
    'so far in 2021',
    'in July',
    'in May',
    'on Monday',
    'on 3 June',
    'this month',
    'scheduled for 2022',
    'LIMA,',
    '--',
    '.',
    '\n',
    'had',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 14 }), (words) => {
      const found = inferDate(words.join(' '));
      if (found === null) return;
      expect(found.earliest <= found.latest).toBe(true);
      if (found.published_on) expect(found.earliest <= found.published_on && found.published_on <= found.latest).toBe(true);
    }),
    { numRuns: 1000, seed: 16 },
  );
});
