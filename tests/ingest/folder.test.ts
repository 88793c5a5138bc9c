import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ingestFolder } from '../../pipeline/ingest/folder.ts';
import { sentencesOf } from '../../pipeline/kernel/reject.ts';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { temporary } from '../temporary.ts';

const text = 'Five soldiers were killed by gunmen in the north of the country on 3 May 2024.\n';
const known =
  'title: Five killed\npublisher: null\nurl: https://example.org/five\npublished_on: 2024-05-04\nretrieved_on: null\nlanguage: null\nlicence: CC0-1.0\n';

async function sentences(folder: string): Promise<string[]> {
  const error = await ingestFolder(folder, 'raw/five').catch((caught) => caught);
  return sentencesOf(error) ?? [`not a problem: ${String(error)}`];
}

test('the first source is read byte for byte', async () => {
  const document = await ingestFolder(packageFile('raw', 'barkhane-leaves-mali-2022-08'));
  expect(document).toMatchObject({ title: null, publisher: null, url: null, language: 'en', published_on_basis: 'inferred' });
  expect(document.sha256).toBe('15031500b99c9cabcc7903d49ce3ea4cb11bd2c67b428a3c7817ca0dc6437ef5');
  expect(document.published_on).toMatch(/^2022-08-(1[5-9]|2\d|3[01])$/);
});

test('what people state outranks what the text says', async () => {
  const folder = join(temporary({ 'five/article.txt': text, 'five/source.yaml': known }), 'five');
  expect(await ingestFolder(folder)).toMatchObject({
    source_id: 'five',
    text,
    title: 'Five killed',
    url: 'https://example.org/five',
    published_on: '2024-05-04',
    published_on_basis: 'stated',
    licence: 'CC0-1.0',
  });
});

test('source.yaml may be missing', async () => {
  const folder = join(temporary({ 'five/article.md': text }), 'five');
  expect(await ingestFolder(folder)).toMatchObject({ title: null, licence: null, language: 'en' });
});

test.each<[string, Record<string, string | Uint8Array>, (string | RegExp)[]]>([
  ['no article', { 'source.yaml': known }, ['raw/five: holds no article; add one of article.txt, article.md, article.html, article.htm.']],
  [
    'two articles',
    { 'article.txt': text, 'article.html': '<p>x' },
    ['raw/five: holds two articles, article.txt and article.html; give each its own folder.'],
  ],
  ['an empty article', { 'article.txt': '' }, ['raw/five/article.txt: is empty; put the text of the article into it.']],
  ['a binary article', { 'article.txt': new Uint8Array([1, 0, 2]) }, [/^raw\/five\/article\.txt: is a binary/]],
  [
    'invalid UTF-8',
    { 'article.txt': new Uint8Array([0x41, 10, 0xff]) },
    ['raw/five/article.txt, line 2: is not valid UTF-8 text; save it as UTF-8.'],
  ],
  ['21 MB', { 'article.txt': new Uint8Array(21_000_000).fill(65) }, [/^raw\/five\/article\.txt: has 21 MB/]],
  ['a folder as article', { 'article.txt/x': 'x' }, [/^raw\/five\/article\.txt: is not a file/]],
  [
    'a wrong field',
    { 'article.txt': text, 'source.yaml': `${known}autor: X\n` },
    [/^raw\/five\/source\.yaml, line 8, field autor: is not a known field; rename it to author or remove it\.$/],
  ],
  [
    'a wrong type',
    { 'article.txt': text, 'source.yaml': known.replace('Five killed', '17') },
    [/^raw\/five\/source\.yaml, line 1, field title: is 17; write text/],
  ],
  [
    'two wrong fields',
    { 'article.txt': text, 'source.yaml': known.replace('2024-05-04', 'May').replace('Five killed', '17') },
    [/line 1, field title/, /line 4, field published_on: is "May", which is not a date; write it as YYYY-MM-DD/],
  ],
  ['no YAML', { 'article.txt': text, 'source.yaml': 'title: "Five' }, [/^raw\/five\/source\.yaml, line 1: is not valid YAML/]],
  [
    'another language',
    { 'article.txt': text, 'source.yaml': known.replace('language: null', 'language: fr') },
    [/field language: is "fr", and only English is read/],
  ],
])('refuses a folder with %s', async (_, files, expected) => {
  const folder = temporary(Object.fromEntries(Object.entries(files).map(([name, content]) => [`five/${name}`, content])));
  const found = await sentences(join(folder, 'five'));
  expect(found).toHaveLength(expected.length);
  for (const [index, pattern] of expected.entries()) expect(found[index]).toMatch(pattern);
});

test.each([
  ['the article', 'five/article.txt', 'secret.txt', 'raw/five/article.txt: is a symbolic link; put the file itself there.'],
  ['source.yaml', 'five/source.yaml', 'secret.txt', 'raw/five/source.yaml: is a symbolic link; put the file itself there.'],
])('refuses a link in the place of %s', async (_, link, target, message) => {
  const folder = temporary({ 'secret.txt': text, 'five/note': 'x' });
  symlinkSync(join(folder, target), join(folder, link));
  expect(await sentences(join(folder, 'five'))).toEqual([message]);
});

test('refuses a folder that is a link', async () => {
  const folder = temporary({ 'elsewhere/article.txt': text });
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'five'));
  expect(await sentences(join(folder, 'five'))).toEqual(['raw/five: is a symbolic link; put the file itself there.']);
});
