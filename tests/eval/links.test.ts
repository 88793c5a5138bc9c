import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Item, linkItems, linkMisses, linkQuality } from '../../pipeline/eval/links.ts';
import { extraction } from './perfect.ts';

/** Items written `gold/found`, each of a source of its own; found `-` is not read. */
function items(words: string): Item[] {
  return words.split(' ').map((word, i) => {
    const [gold, found] = word.split('/') as [string, string];
    return { source_id: `s${i}`, words: 'w', gold, found: found === '-' ? `none ${i}` : found, read: found !== '-' };
  });
}

// items, pairs (precision, recall, F1), B-cubed (precision, recall, F1)
test.each<[string, string, (number | null)[], number[]]>([
  ['all right', 'a/1 a/1 b/2 b/2', [1, 1, 1], [1, 1, 1]],
  ['nothing linked', 'a/1 a/2', [null, 0, null], [1, 0.5, 0.6667]],
  ['all in one', 'a/1 a/1 b/1', [0.3333, 1, 0.5], [0.5556, 1, 0.7143]],
  ['one not read', 'a/1 a/1 a/-', [1, 0.3333, 0.5], [1, 0.5556, 0.7143]],
])('%s', (_, told, pairs, cubed) => {
  const quality = linkQuality({ groups: 1, items: items(told) })!;
  expect([quality.precision, quality.recall, quality.f1]).toEqual(pairs);
  expect([quality.b_cubed_precision, quality.b_cubed_recall, quality.b_cubed_f1]).toEqual(cubed);
});

test('misses are told pair by pair', () => {
  expect(linkMisses(items('a/1 a/- b/1'))).toEqual(['  apart: s0 "w" and s1 "w" (nothing read in s1)', '  together: s0 "w" and s2 "w"']);
});

test.each([
  ['words that are not in the text', '{ what: a, words: nowhere }', /reports\.a: "nowhere" is not in the text exactly once/],
  [
    'an unknown table',
    '{ what: a, table: actors, words: text }',
    /reports\.0\.tells\.0\.table: must be equal to one of the allowed values/,
  ],
])('a group with %s is refused in one sentence', async (_, thing, message) => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  const report = (id: string) => `  - id: ${id}\n    published_on: 2022-08-08\n    text: Some text.\n    tells: [${thing}]\n`;
  writeFileSync(join(folder, 'bad.yaml'), `about: x\nreports:\n${report('a')}${report('b')}`);
  const program = { extract: ({ source_id }: { source_id: string }) => extraction(source_id), link: async () => [] };
  await expect(linkItems(folder, program)).rejects.toThrow(message);
});
