import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { addDecision } from '../../pipeline/curate/write.ts';
import { sentencesOf } from '../../pipeline/kernel/reject.ts';
import type { Decision } from '../../schemas/types.ts';
import { temporary } from '../temporary.ts';

const confirm: Decision = {
  decision: 'confirm',
  table_name: 'events',
  row_id: 'ev-0123456789ab',
  by: 'Awa',
  on: '2024-05-10',
  why: 'Read it twice.',
};
const edit: Decision = {
  ...confirm,
  decision: 'edit',
  field: 'place_text',
  value: 'near: "Gao", # in the north of the country, which is a long way from the capital and from the sea',
  evidence: { char_start: 3, char_end: 9, quote: 'Gao\n– =' },
};

function file(text?: string): string {
  return join(temporary(text === undefined ? { other: '' } : { 'review.yaml': text }), 'review.yaml');
}

const kept = `# Who may decide: Awa, Issa.
- decision: reject # a film
  table_name:   events
  row_id: 'ev-000000000001'

  by: "Issa"
  on: 2024-05-01
  why: >
    It is the story
    of a film.

# Not sure of this one.
- {decision: approve}
`;

test.each([
  ['where there is none', undefined, []],
  ['that is empty', '', []],
  ['that holds a comment alone', '# Nobody has looked yet.\n', []],
  ['with an empty list', '[]\n', []],
  ['with a list in brackets', '[{ decision: approve }] # no\n', [{ decision: 'approve' }]],
  ['that says where it ends', '---\n- decision: approve\n...\n', [{ decision: 'approve' }]],
  ['with others, right and wrong', kept, parse(kept)],
])('decisions join a file %s', async (_, text, before) => {
  const path = file(text);
  await addDecision(path, edit);
  await addDecision(path, confirm);
  expect(parse(readFileSync(path, 'utf8'))).toEqual([...before, edit, confirm]);
});

test.each([
  ['a list', kept],
  ['a list without a line end', kept.trimEnd()],
  ['an indented list', kept.replace(/^/gm, '    ').trimEnd()],
])('every byte of %s stays as people wrote it', async (_, text) => {
  const path = file(text);
  await addDecision(path, edit);
  await addDecision(path, confirm);
  expect(readFileSync(path, 'utf8').startsWith(text)).toBe(true);
  expect(parse(readFileSync(path, 'utf8'))).toEqual([...parse(text), edit, confirm]);
});

test('the same decision twice in a row stands once, the same again later stands again', async () => {
  const path = file();
  for (const decision of [confirm, confirm, edit, confirm]) await addDecision(path, decision);
  expect(parse(readFileSync(path, 'utf8'))).toEqual([confirm, edit, confirm]);
});

test('of many who write at once nobody loses anything', async () => {
  const path = file();
  const decisions = Array.from({ length: 30 }, (_, n) => ({ ...edit, value: n }));
  await Promise.all(decisions.map((decision) => addDecision(path, decision)));
  const values = (parse(readFileSync(path, 'utf8')) as Decision[]).map(({ value }) => value as number);
  expect(values.sort((a, b) => a - b)).toEqual(decisions.map(({ value }) => value));
  expect(readdirSync(join(path, '..')).sort()).toEqual(['other', 'review.yaml']);
});

test('a lock that a killed program left is no obstacle', async () => {
  const path = file();
  writeFileSync(`${path}.lock`, '');
  utimesSync(`${path}.lock`, new Date(0), new Date(0));
  await addDecision(path, confirm);
  expect(existsSync(`${path}.lock`)).toBe(false);
});

test.each([
  [
    'a decision that is none',
    '',
    { ...confirm, decision: 'approve' },
    /^review.yaml, field \[1\]\.decision: is "approve", which is not one of its values; write one of confirm/,
  ],
  ['an edit without its field', '', { ...edit, field: undefined }, /field: is missing; add it/],
  [
    'a file that is not valid YAML',
    '- a: "b\n',
    confirm,
    /^review.yaml, line 2: is not valid YAML .*; check colons, quotes and indentation there\.$/,
  ],
  [
    'a file that is no list',
    'decisions: []\n',
    confirm,
    /^review.yaml, line 1: is no list of decisions; begin each decision with a dash\.$/,
  ],
])('%s is told, and the file stays as it was', async (_, text, decision, sentence) => {
  const path = file(text);
  const error = await addDecision(path, decision as Decision, 'review.yaml').catch((problem: unknown) => problem);
  expect(sentencesOf(error)?.[0]).toMatch(sentence);
  expect(readFileSync(path, 'utf8')).toBe(text);
  expect(existsSync(`${path}.lock`)).toBe(false);
});
