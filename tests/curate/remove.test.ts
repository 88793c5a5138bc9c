import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { addDecision, removeDecision } from '../../pipeline/curate/write.ts';
import type { Decision } from '../../schemas/types.ts';
import { temporary } from '../temporary.ts';

const confirm: Decision = {
  decision: 'confirm',
  table_name: 'events',
  row_id: 'ev-0123456789ab',
  evidence: { char_start: 3, char_end: 9, quote: 'Gao\n– =' },
  by: 'Awa',
  on: '2024-05-10',
  why: 'Read it twice.',
};
const others: Decision[] = [
  { ...confirm, row_id: 'ev-000000000001' },
  { ...confirm, decision: 'reject', why: '- not: this' },
];

const layouts: [string, (list: unknown[]) => string][] = [
  ['with dashes', (list) => stringify(list, { aliasDuplicateObjects: false })],
  ['that is indented', (list) => stringify(list, { aliasDuplicateObjects: false }).replace(/^(?=.)/gm, '  ')],
  ['in brackets', (list) => `${JSON.stringify(list)}\n`],
  ['of which entries stand in brackets', (list) => list.map((each) => `- ${JSON.stringify(each)}\n`).join('')],
];

test.each(layouts.flatMap(([name, write]) => [0, 1, 2].map((at) => [name, at, write] as const)))(
  'one decision goes from a list %s, whatever its place (%i)',
  async (_, at, write) => {
    const list: unknown[] = others.toSpliced(at, 0, confirm);
    const path = join(temporary({ 'review.yaml': write(list) }), 'review.yaml');
    await removeDecision(path, confirm);
    expect(parse(readFileSync(path, 'utf8'))).toEqual(others);
  },
);

test('what was added goes without a trace', async () => {
  const text =
    '# Who may decide: Awa.\n- decision: reject # a film\n  table_name:   events\n\n# Not sure of this one.\n- {decision: approve}\n';
  const path = join(temporary({ 'review.yaml': text }), 'review.yaml');
  await addDecision(path, confirm);
  await removeDecision(path, confirm);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test.each(layouts)('a file %s that holds nothing any more goes', async (_, write) => {
  const path = join(temporary({ 'review.yaml': write([confirm]) }), 'review.yaml');
  await removeDecision(path, confirm);
  expect(existsSync(path)).toBe(false);
  expect(readdirSync(join(path, '..'))).toEqual([]);
});

test('of two that say the same the last goes', async () => {
  const path = join(temporary({ 'review.yaml': stringify([confirm, ...others, confirm]) }), 'review.yaml');
  await removeDecision(path, confirm);
  expect(parse(readFileSync(path, 'utf8'))).toEqual([confirm, ...others]);
});

test.each([
  ['there is no file', {}],
  ['the file holds others', { 'review.yaml': stringify(others) }],
])('when %s it says so and changes nothing', async (_, files) => {
  const folder = temporary({ other: '', ...files });
  await expect(removeDecision(join(folder, 'review.yaml'), confirm, 'raw/x/review.yaml')).rejects.toThrow(
    'raw/x/review.yaml: does not hold that decision any more; look at what it holds now.',
  );
  expect(readdirSync(folder).sort()).toEqual(['other', ...Object.keys(files)]);
});

test('a decision to which another entry refers stays, and it is said why', async () => {
  const text = `- &one ${JSON.stringify(confirm)}\n- *one\n- decision: reject\n`;
  const path = join(temporary({ 'review.yaml': text.replace('- *one\n', '- { why: *one }\n') }), 'review.yaml');
  await expect(removeDecision(path, confirm)).rejects.toThrow(/cannot lose that decision alone; take it out in an editor\.$/);
});
