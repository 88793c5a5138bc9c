import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSourceId, slug } from '../../pipeline/ingest/source-id.ts';
import { listSources } from '../../pipeline/ingest/sources.ts';
import { temporary } from '../temporary.ts';

test('lists the folders in order and tells what should not be there', () => {
  const root = temporary({
    'raw/dataset.yaml': '',
    'raw/.DS_Store': '',
    'raw/zulu/article.txt': 'x',
    'raw/Foo/article.txt': 'x',
    'raw/foo/article.txt': 'x',
    'raw/loose.txt': 'x',
    'raw/two words/article.txt': 'x',
    'raw/a..b/article.txt': 'x',
  });
  const { ids, refused } = listSources(join(root, 'raw'));
  expect(ids).toEqual(['Foo', 'zulu']);
  expect(refused.map(({ source_id, problem }) => [source_id, problem.message])).toEqual([
    ['a-b', expect.stringMatching(/^raw\/a\.\.b: "a\.\.b" cannot be a source id; use letters, digits/)],
    ['foo', 'raw/foo: has the same id as Foo but for capitals, which many systems do not tell apart; rename one of the two folders.'],
    ['loose-txt', 'raw/loose.txt: is not in a folder of its own; remove it, or make it a source with: casus add FILE.'],
    ['two-words', expect.stringMatching(/^raw\/two words: "two words" cannot be a source id/)],
  ]);
});

test('a dataset without raw/ is told how to begin', () => {
  expect(() => listSources(join(temporary(), 'raw'))).toThrow('raw: does not exist; make it with: casus add FILE.');
});

test.each(['a', 'daily-news-2022-08-16', 'bfa-01711', 'Report.v2', 'x'.repeat(120)])('%s is a source id', (id) => {
  expect(() => checkSourceId(id, {})).not.toThrow();
});

test.each(['', '.', '..', '../x', 'a/b', 'a\\b', '-a', '1e5', 'a b', 'a\u0000', 'é', 'a..b', 'a.', 'x'.repeat(121)])('%j is none', (id) => {
  expect(() => checkSourceId(id, {})).toThrow(/cannot be a source id/);
});

test.each([
  ['Hollande in Timbuktu (2013)', 'hollande-in-timbuktu-2013'],
  ['Attaque à Labbézanga', 'attaque-a-labbezanga'],
  ['53 soldiers', 'source-53-soldiers'],
  ['../../etc/passwd', 'etc-passwd'],
  ['مالي', expect.stringMatching(/^source-[0-9a-f]{8}$/)],
  ['x'.repeat(200), 'x'.repeat(80)],
])('%s gives an id', (words, id) => {
  expect(slug(words)).toEqual(id);
  expect(() => checkSourceId(slug(words), {})).not.toThrow();
});
