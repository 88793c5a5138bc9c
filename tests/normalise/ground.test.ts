import { describe, expect, test } from 'vitest';
import { read } from '../extract/read.ts';

/** The country and precision of the deed that names no place, the last one of the text. */
function ground(text: string): string {
  const { country, where_prec } = read(text)
    .events.filter((event) => event.violent)
    .at(-1)!;
  return `${country} ${where_prec}`;
}

describe('an event of no place lies in the country that most of the report speaks of', () => {
  test.each([
    [
      'its towns',
      'A market reopened in Omdurman. Trucks arrived in El Fasher. A doctor spoke in Port Sudan.\n\nGunmen killed two nurses.',
      'SDN 6',
    ],
    ['its people', 'Nigerian traders came home. Nigerian farmers sowed.\n\nGunmen killed two nurses.', 'NGA 6'],
    ['its own forces', 'Kenyan soldiers killed two bandits.', 'KEN 6'],
    ['its actors and a dateline', 'MANILA - The New People’s Army clashed with the MILF.\n\nGunmen killed two nurses.', 'PHL 6'],
    ['more than of a neighbour', 'Congolese troops waited in Goma and Sake. Rwanda denied it.\n\nA shell killed two nurses.', 'COD 6'],
  ])('%s', (_, text, expected) => expect(ground(text)).toBe(expected));
});

describe('and in none where no country stands out', () => {
  test.each([
    ['a foreign company', 'Guards of a Canadian company killed two villagers.'],
    [
      'two countries alike',
      'Ethiopian farmers sowed. Kenyan farmers sowed. Ethiopian traders and Kenyan traders met.\n\nGunmen killed two nurses.',
    ],
    ['nothing named', 'Gunmen killed two nurses.'],
  ])('%s', (_, text) => expect(ground(text)).toBe('null null'));
});

test('the words that speak for the country are its evidence', () => {
  const { events, evidence } = read('Nigerian traders came home. Nigerian farmers sowed.\n\nGunmen killed two nurses.');
  const said = evidence.filter(({ row_id, field }) => row_id === events.at(-1)!.event_id && field === 'country');
  expect(said.map(({ value, rule }) => [value, rule])).toEqual([['NGA', 'ground']]);
});
