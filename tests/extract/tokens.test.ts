import { describe, expect, test } from 'vitest';
import { tokensOf } from './read.ts';

/** Sentences as printed, inner white space made single. */
function sentences(text: string): string[] {
  const { tokens, sentences } = tokensOf(text);
  return sentences.map(({ from, to }) => text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/\s+/g, ' '));
}

describe('tokens lie exactly where the text has them', () => {
  test.each([
    ['Gunmen killed two farmers.'],
    ['  leading and   inner    blanks  '],
    ['“It was a massacre,” said the mayor’s aide.'],
    ['The army—or what was left of it—fled…'],
    ['Ménaka, Labbézanga, N’Djamena, Ouagadougou'],
    ['TWELVE DIED IN SAN SALVADOR'],
    ['tab\tand\r\nwindows lines\r\n\r\nend'],
    ['emoji 💥 in the middle 🇲🇱 of it'],
    ['İstanbul’da SOLDIERS İN ANKARA İÇİN DÜN'],
    ['non\u00a0breaking\u2009spaces\u200band zero width'],
    ['prices of $3.5m, 15km, 7.62mm and 20%'],
    ['half a pair \ud83d of surrogates \udc00 here'],
    ['a.m. U.S. U.N. Dr. Gen. St. No. 5'],
    ['e\u0301 decomposed and ﬁ ligature'],
    ['\u0000\u0001\u001b[31mcontrol\u007f'],
    ['مقتل جنديين 两名士兵 двое солдат'],
  ])('%j', (text) => {
    const { tokens } = tokensOf(text);
    let end = 0;
    for (const token of tokens) {
      expect(text.slice(token.start, token.end)).toBe(token.text);
      expect(token.start).toBeGreaterThanOrEqual(end);
      end = token.end;
    }
    const left = tokens.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
    expect(left).toMatch(/^[\s\u200b\p{Cc}]*$/u);
  });

  test('in a text longer than the tagger reads at once', () => {
    const line = 'Two soldiers were killed near Ménaka on Monday, the army said.\n';
    const text = line.repeat(5000);
    const { tokens, sentences } = tokensOf(text);
    expect(text.length).toBeGreaterThan(300_000);
    expect(sentences).toHaveLength(5000);
    expect(tokens.every((token) => text.slice(token.start, token.end) === token.text)).toBe(true);
  });
});

test('typographic quotes and dashes read as plain ones, and stay as printed', () => {
  const quote = tokensOf('the mayor’s “plan” – no').tokens;
  expect(quote.map(({ low }) => low).join(' ')).toBe(`the mayor 's " plan " - no`);
  expect(quote.map(({ text }) => text).join(' ')).toBe('the mayor ’s “ plan ” – no');
});

describe('sentences', () => {
  test.each([
    ['One died. Two fled.', ['One died.', 'Two fled.']],
    ['Did anybody die? Nobody did! Good.', ['Did anybody die?', 'Nobody did!', 'Good.']],
    ['“We fled.” She wept.', ['“We fled.”', 'She wept.']],
    ['Gen. Traoré met the U.N. envoy in St. Louis.', ['Gen. Traoré met the U.N. envoy in St. Louis.']],
    ['The blast came at 6 a.m. in Gao.', ['The blast came at 6 a.m. in Gao.']],
    ['Prices rose by 3.5 percent.', ['Prices rose by 3.5 percent.']],
    ['Two soldiers were\nkilled near Gao.', ['Two soldiers were killed near Gao.']],
    ['Seven dead in Gao\n\nSeven people died in Gao on Monday.', ['Seven dead in Gao', 'Seven people died in Gao on Monday.']],
    ['Seven dead in Gao blast\nPolice blame rebels', ['Seven dead in Gao blast', 'Police blame rebels']],
    ['Toll so far:\n- two dead in Gao\n- three dead in Kidal', ['Toll so far:', '- two dead in Gao', '- three dead in Kidal']],
    ['1. Two died in Gao\n2. Three died in Kidal', ['1.', 'Two died in Gao', '2.', 'Three died in Kidal']],
    ['Fighting went on… Nobody slept.', ['Fighting went on…', 'Nobody slept.']],
    ['', []],
    ['   \n\n  ', []],
  ])('%j', (text, expected) => expect(sentences(text)).toEqual(expected));
});

describe('paragraphs', () => {
  test.each([
    ['A man died. So did a boy.\n\nThe army left.', [0, 0, 1]],
    ['Headline\n\nBody one.\n \nBody two.', [0, 1, 2]],
    ['A line.\nAnother line.', [0, 0]],
    ['A line.\r\n\r\nAnother.', [0, 1]],
  ])('%j', (text, expected) => expect(tokensOf(text).sentences.map(({ paragraph }) => paragraph)).toEqual(expected));
});

test('every token knows its sentence', () => {
  const { tokens, sentences } = tokensOf('Two died. Three fled.\nFour were shot.');
  for (const [index, { from, to }] of sentences.entries()) {
    expect(tokens.slice(from, to).map(({ sentence }) => sentence)).toEqual(Array(to - from).fill(index));
  }
});
