import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

/** First and last day of every event, `2022-08-15` or `2022-08-01/2022-08-31`; `-` where the text gives none. Published on 17 August 2022. */
function days(text: string): string[] {
  // Another event, with its day, keeps an undated note from being dated to the week of its publication.
  return read(`${text}\n\nRebels withdrew from Lagos on 3 May 2022.`).events.map(({ date_start, date_end }) =>
    date_start === null ? '-' : date_start === date_end ? date_start : `${date_start}/${date_end}`,
  );
}

describe('the day of an event', () => {
  test.each<[string, string, string[]]>([
    ['its own', 'Gunmen killed two farmers in Gao on Monday.', ['2022-08-15']],
    ['at the head of the sentence', 'On 9 August, gunmen entered Gao and killed two farmers.', ['2022-08-09']],
    ['told just before', 'On 9 August, gunmen entered a shop in Gao. They killed two farmers.', ['2022-08-09']],
    ['not that of another paragraph', 'The shop opened on 9 August.\n\nGunmen killed two farmers in Gao.', ['-']],
    ['not the year of a grievance', 'Hundreds marched in Gao for the journalist who was murdered in 1998.', ['-']],
    ['nor that of another noun', 'Hundreds marched in Gao in memory of the coup of 12 January 2021.', ['-']],
    ['nor since when something else has lasted', 'Workers marched in Gao to demand the pay that has been owed since 2019.', ['-']],
    ['not that of the dateline', 'GAO, August 12 (News Wire) - Gunmen killed two farmers in Gao.', ['-']],
    ['nor of one that ends in a point', 'GAO, August 12. Gunmen killed two farmers in Gao.', ['-']],
    ['but the hours of a day', 'Gunmen killed two farmers in Gao in the early hours of 9 August.', ['2022-08-09']],
  ])('%s', (_, text, expected) => {
    expect(days(text).slice(0, 1)).toEqual(expected);
  });
});

test('the evidence of a day is the words that give it', () => {
  const { events, evidence } = read('In August, on the 9th, gunmen killed two farmers in Gao.');
  const quote = evidence.find(({ field }) => field === 'date_start')?.quote;
  expect([events[0]?.date_text, quote]).toEqual(['the 9th', 'the 9th']);
});
