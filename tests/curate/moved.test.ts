import { expect, test } from 'vitest';
import type { Reviewed } from '../../pipeline/kernel/find-row.ts';
import { keyOf, wordsOf } from '../../pipeline/kernel/find-row.ts';
import { contentId } from '../../pipeline/kernel/ids.ts';
import type { Decision, Extraction } from '../../schemas/types.ts';
import { changes, decided, edit, extraction, marks, namesOf, on, read, rows, text, told } from './report.ts';

/** Decisions on rows of all kinds, each with the words by which it remembers its row. */
const decisions = [
  on('attack', 'confirm'),
  edit('dead', 'count_best', 15),
  on('wounded', 'reject'),
  edit('soldier', 'harm', 'missing'),
  edit('troops', 'posture', 'ended'),
].map((decision): Decision => ({ ...decision, evidence: wordsOf(extraction, decision.table_name, decision.row_id!)! }));

/** The extraction as other rules would have made it, whose rows have other ids. */
function renamed(before: Extraction): Extraction {
  const ids = (['events', 'casualties', 'forces'] satisfies Reviewed[]).flatMap((table) => before[table].map((row) => keyOf(table, row)));
  return JSON.parse(ids.reduce((json, id) => json.replaceAll(id, contentId(id.slice(0, 2), 'another rule', id)), JSON.stringify(before)));
}

const texts: [string, string][] = [
  ['a paragraph before', `Reports from the north differ.\n\n${text}`],
  ['a paragraph between', text.replace('\n\n', '\n\nThe governor of the region called for calm and spoke of 12 civilians.\n\n')],
  ['a word less', text.replace('On Monday gunmen', 'Gunmen')],
];

test('decisions hold when the rules give rows other ids', () => {
  const after = decided(decisions, renamed(extraction));
  expect(after.rejects.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^A person struck out ca-/)]);
  expect(renamed(decided(decisions)).casualties).toEqual(after.casualties);
});

test.each(texts)('decisions hold when the text has %s', (_, edited) => {
  const before = read(edited);
  expect(Object.values(namesOf(before))).not.toEqual(Object.values(rows));
  const after = decided(decisions, before, edited);
  expect(told(after)).toEqual([expect.stringMatching(/^A person struck out /)]);
  expect(changes(after, before)).toEqual(
    expect.arrayContaining([
      'dead.count_best 12 -> 15',
      '- wounded',
      'soldier.harm killed -> missing',
      'troops.posture withdrawn -> ended',
    ]),
  );
  expect(marks(after)).toHaveLength(5);
});

test('a decision whose words are gone is told, and no other row takes it', () => {
  const edited = text.replace(/ A soldier.*/, '');
  const after = decided(decisions, read(edited), edited);
  expect(told(after)).toContainEqual(
    expect.stringMatching(/^raw\/report\/review.yaml, line 4: this edit of soldier matches no row any more;/),
  );
  expect(marks(after)).toHaveLength(3);
});
