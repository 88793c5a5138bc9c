import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import initSqlJs, { type Database } from 'sql.js';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { tables } from '../../pipeline/kernel/tables.ts';
import { sqlTypes, writeSqlite } from '../../pipeline/release/sqlite.ts';
import { writeRelease } from '../../pipeline/release/write.ts';
import { temporary } from '../temporary.ts';
import { dataset, fixture, row } from './fixture.ts';
import { csvCells } from './read.ts';

let sql: Awaited<ReturnType<typeof initSqlJs>>;
beforeAll(async () => {
  sql = await initSqlJs();
});

/** The fixture's database, and the folder of its release. */
async function database(): Promise<{ db: Database; folder: string }> {
  const folder = temporary();
  await writeRelease({ tables: fixture(), dataset, folder });
  const db = new sql.Database(readFileSync(join(folder, 'casus.sqlite')));
  onTestFinished(() => db.close());
  return { db, folder };
}

function rowsOf(db: Database, query: string): Record<string, unknown>[] {
  const [result] = db.exec(query);
  return (result?.values ?? []).map((values) => Object.fromEntries(values.map((value, i) => [result!.columns[i]!, value])));
}

test('every table has its columns, types, key and cells', async () => {
  const { db, folder } = await database();
  for (const { name, columns, key } of tables) {
    const info = rowsOf(db, `PRAGMA table_info(${name})`);
    expect(info.map((column) => [column.name, column.type])).toEqual(columns.map((column) => [column.name, sqlTypes[column.type]]));
    expect(info.filter(({ pk }) => pk).map((column) => column.name)).toEqual(key);
    const cells = csvCells(join(folder, 'csv', `${name}.csv`));
    const text = (value: unknown, type: string) => (type === 'boolean' ? String(value === 1) : String(value ?? ''));
    const rows = rowsOf(db, `SELECT * FROM ${name}`).map((values) => columns.map((column) => text(values[column.name], column.type)));
    expect(rows).toEqual(cells.map((values) => columns.map((column) => values[column.name] ?? '')));
  }
});

test('lists that point at a table stand item by item, too', async () => {
  const { db } = await database();
  expect(rowsOf(db, "SELECT source_id FROM events_source_ids WHERE event_id = 'ev-000000000001'")).toEqual([
    { source_id: 'report-a' },
    { source_id: 'report-b' },
  ]);
});

test('it says what it is and what its columns mean', async () => {
  const { db } = await database();
  expect(rowsOf(db, 'SELECT * FROM about')).toContainEqual({ name: 'version', value: '2022.8.0' });
  const [{ sql: statement }] = rowsOf(db, "SELECT sql FROM sqlite_schema WHERE name = 'casualties'") as [{ sql: string }];
  expect(statement).toContain('harm TEXT NOT NULL');
  expect(statement).toContain('-- What happened to the people counted.');
  expect(rowsOf(db, "SELECT name FROM sqlite_schema WHERE type = 'index' AND name = 'casualties_by_event_id'")).toHaveLength(1);
  expect(rowsOf(db, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
});

describe('the database refuses', () => {
  test.each([
    ["UPDATE casualties SET harm = 'hurt'", 'CHECK'],
    ['UPDATE casualties SET count_low = -1', 'CHECK'],
    ["UPDATE events SET date_start = '2022-02-30'", 'CHECK'],
    ["UPDATE events SET date_start = 'August'", 'CHECK'],
    ['UPDATE events SET violent = 2', 'CHECK'],
    ["UPDATE events SET place_text = ''", 'CHECK'],
    ['UPDATE events SET status = NULL', 'NOT NULL'],
    ["UPDATE casualties SET event_id = 'ev-9'", 'FOREIGN KEY'],
    ["INSERT INTO events_source_ids VALUES ('ev-000000000001', 'report-c')", 'FOREIGN KEY'],
    ["INSERT INTO actors (actor_id, name, kind) SELECT actor_id, 'x', 'police' FROM actors", 'UNIQUE'],
  ])('%s', async (statement, why) => {
    const { db } = await database();
    db.run('PRAGMA foreign_keys = ON');
    expect(() => db.run(statement)).toThrow(why);
  });
});

test('a row that points at one that is not there is told', async () => {
  const tables = fixture();
  tables.casualties.push({ ...tables.casualties[0]!, casualty_id: 'ca-000000000009', event_id: 'ev-000000000009' });
  await expect(writeSqlite(tables, {}, join(temporary(), 'x.sqlite'))).rejects.toThrow(
    'table casualties: a row points at one that is not in events; correct it in',
  );
});

test('a row that breaks a rule is told', async () => {
  const tables = fixture();
  tables.events[0]!.latitude = 95;
  await expect(writeSqlite(tables, {}, join(temporary(), 'x.sqlite'))).rejects.toThrow(
    /^table events: row ev-000000000002 breaks a rule \(CHECK constraint failed: latitude .*\); correct it in/,
  );
});

test('the same rows give the same bytes', async () => {
  const [one, two] = [join(temporary(), 'x.sqlite'), join(temporary(), 'y.sqlite')];
  for (const file of [one, two])
    await writeSqlite(
      { ...fixture(), places: [row('places', { place_id: 'pl-1', name: 'X', feature: 'populated place' })] },
      { a: 'b' },
      file,
    );
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
});
