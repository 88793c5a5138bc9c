import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { struckReason } from '../../../pipeline/kernel/review.ts';
import { tables as allTables } from '../../../pipeline/kernel/tables.ts';
import { writeChanges } from '../../../pipeline/release/changes/index.ts';
import { writeRelease } from '../../../pipeline/release/write.ts';
import type { Tables } from '../../../schemas/types.ts';
import { temporary } from '../../temporary.ts';
import { dataset, fixture, row } from '../fixture.ts';
import { csvCells } from '../read.ts';
import { applied } from './apply.ts';

/** Two releases, the later one made after the earlier; gives their folders. */
async function releases(before: Tables, after: Tables): Promise<[string, string]> {
  const folders: [string, string] = [temporary(), temporary()];
  await writeRelease({ tables: before, dataset, folder: folders[0] });
  await writeRelease({ tables: after, dataset: { ...dataset, version: '2022.9.0' }, before: folders[0], folder: folders[1] });
  return folders;
}

function expectApplied([before, after]: [string, string]): void {
  for (const { name, key } of allTables) {
    const made = applied(before, join(after, 'changes.csv'), name, key[0]!);
    expect(made, name).toBe(readFileSync(join(after, 'csv', `${name}.csv`), 'utf8'));
  }
}

const changed = (edit: (tables: Tables) => void): Tables => {
  const tables = fixture();
  edit(tables);
  return tables;
};

const changesOf = (folder: string) => csvCells(join(folder, 'changes.csv'));

test('a first version has changes.csv and tombstones.csv with a header alone', async () => {
  const folder = temporary();
  await writeRelease({ tables: fixture(), dataset, folder });
  expect(readFileSync(join(folder, 'changes.csv'), 'utf8')).toBe('table_name,key,op,column_name,old_value,new_value,cause\n');
  expect(readFileSync(join(folder, 'tombstones.csv'), 'utf8')).toBe('id,removed_in,replaced_by,reason\n');
  expect(readFileSync(join(folder, 'CHANGES.md'), 'utf8')).toContain('This is the first version');
});

test('the same tables give no change', async () => {
  const [, after] = await releases(fixture(), fixture());
  expect(changesOf(after)).toEqual([]);
  expect(readFileSync(join(after, 'CHANGES.md'), 'utf8')).toContain('Every cell of every table is as it was.');
});

const document = (sha: string) =>
  row('sources', { source_id: 'report-a', sha256: sha.repeat(64), published_on_basis: 'unknown', characters: 9 });
const withDocument = (sha: string, edit: (tables: Tables) => void = () => {}) =>
  changed((tables) => {
    tables.sources = [document(sha), row('sources', { source_id: 'report-b', published_on_basis: 'unknown', characters: 9 })];
    edit(tables);
  });
/** Without the first event and its casualties. */
const withoutEvent = (tables: Tables) => {
  tables.events.pop();
  tables.casualties.pop();
};
/** As if the second document had not come yet. */
const withoutDocument = (tables: Tables) => {
  tables.sources.pop();
  for (const row of [...tables.events, ...tables.casualties]) row.source_ids = ['report-a'];
};
const other = (tables: Tables) => {
  tables.events[0]!.summary = 'Another sentence.';
};

const awa = { by: 'Awa', on: '2024-05-10', why: 'It is a film.' };

describe('the cause of a change', () => {
  const cases: [string, Tables, Tables, object][] = [
    ['rule', withDocument('a'), withDocument('a', other), { op: 'changed', column_name: 'summary' }],
    ['source', withDocument('a'), withDocument('b', other), { op: 'changed', column_name: 'summary' }],
    ['source', withDocument('a'), withDocument('b'), { table_name: 'sources', column_name: 'sha256', old_value: 'a'.repeat(64) }],
    ['rule', withDocument('a'), withDocument('a', withoutEvent), { op: 'removed', key: 'ev-000000000001' }],
    ['rule', withDocument('a', withoutEvent), withDocument('a'), { op: 'added', column_name: 'deaths_best', new_value: '12' }],
    ['source', withDocument('a', withoutDocument), withDocument('a', other), { op: 'changed', column_name: 'summary' }],
    [
      'review',
      withDocument('a'),
      withDocument('b', (t) => {
        Object.assign(t.events[0]!, { review: 'corrected', deaths_best: 3 });
      }),
      { column_name: 'deaths_best', old_value: null, new_value: '3' },
    ],
    [
      'review',
      withDocument('a'),
      withDocument('a', (t) => {
        withoutEvent(t);
        t.rejects.push(
          row('rejects', { reject_id: 'rj-1', source_id: 'report-a', stage: 'review', reason: struckReason(['ev-000000000001'], awa) }),
        );
      }),
      { op: 'removed', key: 'ev-000000000001' },
    ],
    [
      'source',
      withDocument('a'),
      withDocument('a', (t) => {
        t.rejects.push(row('rejects', { reject_id: 'rj-1', source_id: 'unread', stage: 'ingest', reason: 'It is empty.' }));
      }),
      { table_name: 'rejects', column_name: 'reason' },
    ],
    ['rule', withDocument('a'), withDocument('a', (t) => t.actors.pop()), { table_name: 'actors', op: 'removed' }],
    ['source', withDocument('a'), withDocument('b', (t) => t.actors.pop()), { table_name: 'actors', op: 'removed' }],
  ];
  test.each(cases)('is %s', async (cause, before, after, change) => {
    const folders = await releases(before, after);
    expect(changesOf(folders[1])).toContainEqual(expect.objectContaining({ ...change, cause }));
    expectApplied(folders);
  });

  test('is schema where a column came, went or moved, and for its cells', async () => {
    const [before, after] = await releases(fixture(), changed(other));
    // As an earlier schema would have written it: without places' admin2, with a column of old, and two columns the other way round.
    const edit = (path: string, change: (text: string) => string) =>
      writeFileSync(join(before, path), change(readFileSync(join(before, path), 'utf8')));
    edit('csv/casualties.csv', (text) =>
      text
        .replace(',harm,victim_text,', ',victim_text,harm,')
        .replace(',killed,,', ',,killed,')
        .replace('casualty_id,', 'casualty_id,grade,')
        .replace(/(ca-0+1),/, '$1,high,')
        .replace(',status,', ',')
        .replace(',reported,', ','),
    );
    edit('datapackage.json', (text) => {
      const descriptor = JSON.parse(text);
      const { fields } = descriptor.resources[1].schema;
      const [id, event, harm, victim, ...rest] = fields;
      descriptor.resources[1].schema.fields = [
        id,
        { name: 'grade', type: 'string' },
        event,
        victim,
        harm,
        ...rest.filter(({ name }: { name: string }) => name !== 'status'),
      ];
      descriptor.schema_version = '0.9.0';
      return JSON.stringify(descriptor);
    });
    const notes = temporary({ '1.md': '## Coming along\n\nUse `status`.\n' });
    await writeChanges(after, before, { ...dataset, version: '2022.9.0' }, [], notes);
    const changes = changesOf(after);
    const schema = changes
      .filter(({ cause }) => cause === 'schema')
      .map(({ key, op, column_name, old_value, new_value }) => [key, op, column_name, old_value, new_value]);
    expect(schema).toEqual([
      ['*', 'column_added', 'status', null, '20'],
      ['*', 'column_moved', 'harm', '5', '3'],
      ['*', 'column_moved', 'victim_text', '4', '4'],
      ['*', 'column_removed', 'grade', '2', null],
      ['ca-000000000001', 'changed', 'grade', 'high', null],
      ['ca-000000000001', 'changed', 'status', null, 'reported'],
    ]);
    expect(readFileSync(join(after, 'CHANGES.md'), 'utf8')).toContain('Use `status`.');
    expectApplied([before, after]);
  });
});

test('whatever changes, the version before with the changes made is this version, byte for byte', async () => {
  const word = fc.constantFrom('a', 'b, "c"', 'd\r\ne', ' f ', '=g', '字', "it's");
  const actor = fc.record({
    n: fc.integer({ min: 1, max: 9 }),
    name: word,
    country: fc.constantFrom(null, 'MLI', 'NER'),
    aliases: fc.uniqueArray(word, { maxLength: 2 }),
  });
  const actors = fc.uniqueArray(actor, { selector: ({ n }) => n, maxLength: 6 });
  const tablesOf = (list: typeof actors extends fc.Arbitrary<infer T> ? T : never) =>
    changed((tables) => {
      tables.actors = list.map(({ n, ...values }) => row('actors', { actor_id: `ac-${String(n).repeat(12)}`, ...values }));
    });
  await fc.assert(
    fc.asyncProperty(actors, actors, async (before, after) => expectApplied(await releases(tablesOf(before), tablesOf(after)))),
    { numRuns: 6 },
  );
});

test('CHANGES.md tells people in three lines, then row by row', async () => {
  const [, after] = await releases(
    withDocument('a'),
    withDocument('a', (t) => {
      other(t);
      t.casualties.pop();
    }),
  );
  const page = readFileSync(join(after, 'CHANGES.md'), 'utf8');
  expect(page).toContain(
    'Compared with 2022.8.0:\n\n- no row new\n- 1 row changed: events 1; cause: rule\n- 1 row gone: casualties 1; cause: rule\n',
  );
  expect(page).toContain('- `ev-000000000002` changed: summary `Words` → `Another sentence.` (rule)');
  expect(page).toContain('- `ca-000000000001` is gone (rule): 12 killed');
});
