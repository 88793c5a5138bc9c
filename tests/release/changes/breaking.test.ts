import { expect, test } from 'vitest';
import { breaks, refuseBreaking } from '../../../pipeline/release/changes/breaking.ts';
import type { Contents, Field } from '../../../pipeline/release/changes/contents.ts';
import { temporary } from '../../temporary.ts';

const field = (text: string): Field => {
  const [name, type = 'string'] = text.split(':') as [string, string?];
  return type === 'list' ? { name, type: 'string', constraints: { pattern: '[^;]+(; [^;]+)*' } } : { name, type };
};

/** A release whose tables have these columns, written `name:type`; the first is the key. */
const release = (schemaVersion: string, tables: Record<string, string>): Contents => ({
  version: '2022.8.0',
  schemaVersion,
  tables: new Map(
    Object.entries(tables).map(([name, columns]) => {
      const fields = columns.split(' ').map(field);
      return [name, { fields, key: [fields[0]!.name], rows: new Map() }];
    }),
  ),
});

const now = { things: 'id size:integer names:list day:date' };

test.each([
  ['nothing', now, []],
  ['a new table', { ...now, others: 'id' }, []],
  ['a new column at the end', { things: 'id size:integer names:list day:date place' }, []],
  ['a new column in the middle', { things: 'id place size:integer names:list day:date' }, []],
  ['a table removed', {}, ['table things is gone']],
  ['a column removed', { things: 'id size:integer names:list' }, ['things.day is gone or renamed']],
  ['a column renamed', { things: 'id size:integer names:list date:date' }, ['things.day is gone or renamed']],
  ['a column retyped', { things: 'id size:number names:list day:date' }, ['things.size is number and was integer']],
  ['a list turned into text', { things: 'id size:integer names day:date' }, ['things.names is string and was list']],
  ['columns reordered', { things: 'id names:list size:integer day:date' }, ['things.size stands elsewhere']],
  [
    'another key',
    { things: 'size:integer id names:list day:date' },
    ['things.id stands elsewhere', 'the key of things is size and was id'],
  ],
])('%s breaks %#', (_, later, broken) => {
  expect(breaks(release('1.0.0', now), release('1.0.0', later as Record<string, string>))).toEqual(broken);
});

const renamed = { things: 'id size:integer names:list date:date' };

test.each<[string, Record<string, string>, Record<string, string>, RegExp | null]>([
  [
    '1.0.0',
    renamed,
    {},
    /^schemas\/common\.schema\.json, field x-schema-version: is 1\.0\.0 and breaks .*things\.day is gone or renamed.*raise x-schema-version to 2\.0\.0/,
  ],
  ['1.1.0', renamed, { '2.md': 'x' }, /raise x-schema-version to 2\.0\.0 and write schemas\/migrations\/2\.md/],
  ['2.0.0', renamed, {}, /^schemas\/migrations\/2\.md: does not exist, and version 2\.0\.0 breaks/],
  ['2.0.0', renamed, { '2.md': 'x' }, null],
  ['1.0.0', now, {}, null],
])('schema version %s with %j and notes %j', (version, tables, notes, message) => {
  const act = () => refuseBreaking(release('1.0.0', now), release(version, tables), temporary(notes));
  if (message) expect(act).toThrow(message);
  else expect(act).not.toThrow();
});
