import { expect, test } from 'vitest';
import { locate } from '../../pipeline/curate/locate.ts';

const text = 'Two died in Gao. Gunmen shot dead twelve herders near the wells of Orlu. Two died in Kona.';

test.each([
  ['where they stood', 'Two died', 0, text, [0, 'Two died']],
  ['where they stood, not where they stand first', 'Two died', 73, text, [73, 'Two died']],
  ['at the nearest place', 'Two died', 60, text, [73, 'Two died']],
  ['at the nearest place before', 'Two died', 20, text, [0, 'Two died']],
  [
    'at the longest part that is left',
    'On Monday gunmen shot dead twelve herders near the wells.',
    3,
    text,
    [24, 'shot dead twelve herders near the'],
  ],
  ['nowhere when too little is left', 'Ten died in Gao', 0, text, null],
  ['as they are, without a text', 'Two died', 7, undefined, [7, 'Two died']],
] as const)('words are found %s', (_, quote, char_start, within, found) => {
  const [start, words] = found ?? [];
  const expected = words === undefined ? null : { char_start: start, char_end: start! + words.length, quote: words };
  expect(locate({ char_start, char_end: 0, quote }, within)).toEqual(expected);
});
