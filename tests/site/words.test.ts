import { describe, expect, test } from 'vitest';
import { html, trusted } from '../../pipeline/site/model/html.ts';
import { figure, people, period, plural, size, word } from '../../pipeline/site/model/words.ts';

describe('a period in the fewest exact words', () => {
  test.each([
    [null, null, ''],
    ['2022-08-15', '2022-08-15', '15 August 2022'],
    ['2022-08-15', null, '15 August 2022'],
    [null, '2022-08-15', 'until 15 August 2022'],
    ['2022-06-01', '2022-06-30', 'June 2022'],
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['2023-02-01', '2023-02-27', '1–27 February 2023'],
    ['2012-01-01', '2012-12-31', '2012'],
    ['2013-01-01', '2014-12-31', '2013–2014'],
    ['2022-02-01', '2022-08-31', 'February–August 2022'],
    ['2022-07-28', '2022-08-03', '28 July – 3 August 2022'],
    ['2021-12-30', '2022-01-02', '30 December 2021 – 2 January 2022'],
    ['2021-11-01', '2022-02-28', 'November 2021 – February 2022'],
  ])('%s to %s is %s', (start, end, words) => {
    expect(period(start, end)).toBe(words);
  });
});

describe('people with their bounds', () => {
  test.each([
    [132, 132, 132, '132', '132'],
    [12, 12, null, '12 or more', '12+'],
    [30, null, 40, '30–40', '30–40'],
    [30, 35, 40, '35 (30–40)', '35'],
    [24, null, null, '24 or more', '24+'],
    [null, null, 40, 'up to 40', 'up to 40'],
    [null, 7, null, '7', '7'],
    [1234, 1234, 1234, '1,234', '1,234'],
    [null, null, null, '', ''],
  ])('%s / %s / %s is %s, in one figure %s', (low, best, high, words, one) => {
    expect(people(low, best, high)).toBe(words);
    expect(figure(low, best, high)).toBe(one);
  });
});

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [5455, '5.5 KB'],
  [43_195, '43 KB'],
  [1_250_000, '1.3 MB'],
  [3_000_000_000, '3.0 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(size(bytes)).toBe(words);
});

test.each([
  ['ASSAULT', 'Assault'],
  ['armed_forces', 'Armed forces'],
  ['suicide-attack', 'Suicide attack'],
  ['', ''],
])('the code %j reads %j', (code, words) => {
  expect(word(code)).toBe(words);
});

test('a noun follows its number', () => {
  expect([plural(1, 'row'), plural(0, 'row'), plural(2, 'country', 'countries')]).toEqual(['1 row', '0 rows', '2 countries']);
});

test('text becomes HTML that shows it and does nothing else', () => {
  const evil = `<img src=x onerror='alert("1")'>&`;
  expect(html`<p title="${evil}">${[evil, null, false, trusted('<b>'), html`${2}`]}</p>`.html).toBe(
    `<p title="&#60;img src=x onerror=&#39;alert(&#34;1&#34;)&#39;&#62;&#38;">&#60;img src=x onerror=&#39;alert(&#34;1&#34;)&#39;&#62;&#38;<b>2</p>`,
  );
});
