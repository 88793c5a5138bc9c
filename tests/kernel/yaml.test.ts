import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemsOf } from '../../pipeline/kernel/faults.ts';
import { nearest } from '../../pipeline/kernel/nearest.ts';
import type { SchemaName } from '../../pipeline/kernel/schema.ts';
import { parseYaml, readYaml } from '../../pipeline/kernel/yaml.ts';
import type { SourceFile } from '../../schemas/types.ts';

const source = [
  'title: Raid at the wells',
  'publisher: null',
  'url: null',
  'published_on: 2021-05-04',
  'retrieved_on: null',
  'language: en',
  'licence: CC-BY-4.0',
];

test('a sound file gives its value; dates stay text', () => {
  const { value, problems } = parseYaml<SourceFile>(source.join('\n'), 'source', 'source.yaml');
  expect(problems).toEqual([]);
  expect(value).toMatchObject({ publisher: null, published_on: '2021-05-04' });
});

// line to change, what it becomes, the sentence
const sentences: [number, string, string][] = [
  [0, 'title: 2021', 's.yaml, line 1, field title: is 2021; write text or null; to make it text, put it in quotes.'],
  [1, 'publisher: ""', 's.yaml, line 2, field publisher: is empty; write some text, or null when it is not known.'],
  [1, 'publisher: null\npublishr: x', 's.yaml, line 3, field publishr: is not a known field; rename it to publisher or remove it.'],
  [
    2,
    'url: example.org',
    's.yaml, line 3, field url: is "example.org", which does not have the right form; write a web address that begins with http:// or https://',
  ],
  [
    3,
    'published_on: 2021-13-01',
    's.yaml, line 4, field published_on: is "2021-13-01", which is not a date; write it as YYYY-MM-DD, or null when it is not known.',
  ],
  [3, 'published_on: May', 'is "May", which is not a date'],
  [5, 'language: English', 'write two small letters, an ISO 639 code, such as en'],
  [6, 'licence: null', 's.yaml, line 7, field licence: is null; write text.'],
  [6, '', 's.yaml, field licence: is missing; add it.'],
  [6, 'licence: a\nmood: grim', 'field mood: is not a known field; remove it; the fields are title, publisher'],
  [6, 'licence: a\nrests_on: [a, a]', 'field rests_on: holds "a" twice; remove one of the two.'],
  [6, 'licence: a\nrests_on: [a, ""]', 'line 8, field rests_on[2]: is empty'],
  [0, 'title: a: b', 's.yaml, line 1: is not valid YAML'],
  [0, 'title: a\ntitle: b', 'keep one of the two fields of that name.'],
  [0, 'title: !!js/function "x"', 'remove the tag'],
  [0, 'title: *other', 's.yaml: cannot be unfolded'],
];

test.each(sentences)('line %i as %j', (line, text, sentence) => {
  const { value, problems } = parseYaml(source.with(line, text).join('\n'), 'source', 's.yaml');
  expect(value).toBeNull();
  expect(problems.map(({ message }) => message).join('\n')).toContain(sentence);
});

const wholes: [string, SchemaName, string, string][] = [
  ['nothing', 'source', '', 's.yaml: is null; write a block of fields.'],
  ['a list', 'source', '- a', 's.yaml: is a list; write a block of fields.'],
  ['nested', 'dataset', 'licence:\n  name: X\n  titel: x', 's.yaml, line 3, field licence.titel: is not a known field; rename it to title'],
  [
    'a list item',
    'dataset',
    'contributors:\n  - title: A\n    role: autor',
    'line 3, field contributors[1].role: is "autor", which is not one of its values; write author.',
  ],
  ['a version', 'dataset', 'version: 2022.08.0', 'write year.month.number, the month without a leading zero, such as 2022.8.0'],
  [
    'an edit without a field',
    'review',
    '- {decision: edit, table_name: events, row_id: ev-111111111111, by: A, on: 2021-05-05, why: w}',
    'field [1].field: is missing',
  ],
  [
    'too many aliases',
    'source',
    `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(20)}]\nc: [${'*b,'.repeat(20)}]`,
    'cannot be unfolded',
  ],
];

test.each(wholes)('%s', (_, name, text, sentence) => {
  const { problems } = parseYaml(text, name, 's.yaml');
  expect(problems.map(({ message }) => message).join('\n')).toContain(sentence);
});

test('files that are not there or not text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yaml-'));
  writeFileSync(join(folder, 'latin.yaml'), Buffer.from([0x74, 0x3a, 0x20, 0xe9]));
  expect(readYaml(join(folder, 'none.yaml'), 'source', 'none.yaml').problems.map(String)).toEqual([
    'Problem: none.yaml: does not exist; create it.',
  ]);
  expect(readYaml(join(folder, 'latin.yaml'), 'source', 'latin.yaml').problems.map(String)).toEqual([
    'Problem: latin.yaml: is not UTF-8 text; save it as UTF-8.',
  ]);
  expect(readYaml(folder, 'source', 'folder').problems.map(String).join()).toContain('folder: cannot be read (EISDIR)');
});

test('a document on a line of input', () => {
  const [problem] = problemsOf('document', { source_id: 'a', text: 3 }, { file: 'stdin', line: 7 });
  expect(problem?.message).toBe('stdin, line 7, field text: is 3; write text; to make it text, put it in quotes.');
});

test.each([
  ['publishr', 'publisher'],
  ['Title', 'title'],
  ['licens', 'licence'],
  ['mood', undefined],
])('%s is close to %s', (name, expected) => {
  expect(nearest(name, ['title', 'publisher', 'url', 'licence'])).toBe(expected);
});
