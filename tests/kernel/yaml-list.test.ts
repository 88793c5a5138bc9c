import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseYamlList, readYamlList } from '../../pipeline/kernel/yaml-list.ts';
import type { Decision } from '../../schemas/types.ts';
import { temporary } from '../temporary.ts';

const good = (row: string) =>
  `- { decision: confirm, table_name: events, row_id: ev-${row.repeat(12)}, by: Awa, on: 2024-05-01, why: Read it. }\n`;
const [a, b] = [good('a'), good('b')];

const cases: [string, string, string[], string[]][] = [
  ['nothing', '', [], []],
  ['a comment alone', '# none yet\n', [], []],
  ['two entries', `# first\n${a}${b}`, ['2 ev-aaaaaaaaaaaa', '3 ev-bbbbbbbbbbbb'], []],
  [
    'an entry with an unknown field',
    `${a}${b.replace('why: Read it.', 'reason: Read it.')}`,
    ['1 ev-aaaaaaaaaaaa'],
    [
      /^r.yaml, line 2, field reason: is not a known field; remove it; the fields are decision, /,
      'r.yaml, line 2, field why: is missing; add it.',
    ],
  ] as never,
  ['an entry that is not closed', `${a.replace(' }', '')}${b}`, ['2 ev-bbbbbbbbbbbb'], [/^r.yaml, line \d: is not valid YAML/]] as never,
  [
    'a quote that is not closed',
    `${a}\n${b.replace('Read it.', '"Read it.')}${a}`,
    ['1 ev-aaaaaaaaaaaa', '4 ev-aaaaaaaaaaaa'],
    [/^r.yaml, line \d: is not valid YAML/],
  ] as never,
  [
    'an indented list with a tab',
    `  ${a}  - decision: confirm\n\twhy: x\n  ${b}`,
    ['1 ev-aaaaaaaaaaaa', '4 ev-bbbbbbbbbbbb'],
    [/^r.yaml, line 3: is not valid YAML/],
  ] as never,
  ['no list', 'decisions: []\n', [], ['r.yaml: is a block of fields; write a list.']],
  ['no YAML at all', '"', [], [/^r.yaml, line 1: is not valid YAML/]] as never,
];

test.each(cases)('reads %s', (_, text, kept, told) => {
  const { entries, problems } = parseYamlList<Decision>(text, 'review', 'r.yaml');
  expect(entries.map(({ line, value }) => `${line} ${value.row_id}`)).toEqual(kept);
  expect(problems.map(({ message }) => message).sort()).toEqual(
    told.map((sentence) => (typeof sentence === 'string' ? sentence : expect.stringMatching(sentence))),
  );
});

test('reads a file, and tells of one that is no text', () => {
  const root = temporary({ 'good.yaml': a, 'bad.yaml': new Uint8Array([0xff, 0xfe, 0]) });
  expect(readYamlList(join(root, 'good.yaml'), 'review').entries).toHaveLength(1);
  expect(readYamlList(join(root, 'bad.yaml'), 'review', 'bad.yaml').problems.map(String)).toEqual([
    'Problem: bad.yaml: is not UTF-8 text; save it as UTF-8.',
  ]);
});
