import { expect, test } from 'vitest';
import { checkSize, decodeText, largestFile } from '../../pipeline/ingest/decode.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['plain', bytes('A soldier died.'), undefined, 'A soldier died.'],
  ['byte order mark', bytes('\ufeffA soldier died.'), undefined, 'A soldier died.'],
  ['Windows line ends', bytes('One.\r\nTwo.\r\n'), undefined, 'One.\nTwo.\n'],
  ['old Mac line ends', bytes('One.\rTwo.'), undefined, 'One.\nTwo.'],
  ['white space is kept', bytes('  One.\u00a0 \n\n Two. '), undefined, '  One.\u00a0 \n\n Two. '],
  ['letters beyond the first plane', bytes('𝔸 Labbézanga 👍'), undefined, '𝔸 Labbézanga 👍'],
  ['a stated encoding', new Uint8Array([0x4c, 0x61, 0x62, 0xe9]), 'iso-8859-1', 'Labé'],
])('%s', (_, input, encoding, expected) => {
  expect(decodeText(input, 'a.txt', encoding)).toBe(expected);
});

test.each([
  ['empty', new Uint8Array(), undefined, 'a.txt: is empty; put the text of the article into it.'],
  ['blank', bytes(' \n\t\ufeff'), undefined, 'a.txt: is blank; put the text of the article into it.'],
  ['binary', new Uint8Array([0x25, 0x50, 0, 0x46]), undefined, /^a\.txt: is a binary or UTF-16 file; save .* article\.txt .*\.$/],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0]), undefined, /is a binary or UTF-16 file/],
  [
    'invalid UTF-8',
    new Uint8Array([0x41, 10, 0x42, 10, 0xc3, 0x28, 10]),
    undefined,
    'a.txt, line 3: is not valid UTF-8 text; save it as UTF-8.',
  ],
  ['cut in a letter', new Uint8Array([0x41, 0xe2, 0x82]), undefined, 'a.txt, line 1: is not valid UTF-8 text; save it as UTF-8.'],
  ['unheard-of encoding', bytes('A'), 'x-martian', 'a.txt: is in the unknown encoding x-martian; save it as UTF-8.'],
])('refuses what is %s', (_, input, encoding, message) => {
  expect(() => decodeText(input, 'a.txt', encoding)).toThrow(message);
});

test('a file has at most 20 MB', () => {
  expect(() => checkSize(largestFile, 'a.txt')).not.toThrow();
  expect(() => checkSize(largestFile + 1, 'a.txt')).toThrow(/^a\.txt: has 21 MB, more than the 20 MB a single article may have; split it/);
});
