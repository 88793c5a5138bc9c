import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { tables as allTables } from '../../pipeline/kernel/tables.ts';
import { writeRelease } from '../../pipeline/release/write.ts';
import { casus } from '../cli/casus.ts';
import { openPython } from '../python/environment.ts';
import { dataset, everyTable } from './fixture.ts';
import { query } from './read.ts';

type Rows = Record<string, Record<string, unknown>[]>;

const python = await openPython();
const scratch = mkdtempSync(join(tmpdir(), 'casus-validators-'));
const releases = { published: join(scratch, 'project', 'dist', 'latest'), awkward: join(scratch, 'awkward') };

beforeAll(async () => {
  const root = join(scratch, 'project');
  cpSync(packageFile('raw'), join(root, 'raw'), { recursive: true });
  await casus(['run', '--quiet'], { cwd: root });
  mkdirSync(releases.awkward);
  await writeRelease({ tables: everyTable(), dataset, folder: releases.awkward });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The rows of a release, as DuckDB reads the Parquet files. */
async function rowsOf(folder: string): Promise<Rows> {
  const entries = allTables.map(
    async ({ name }) => [name, await query(`SELECT * FROM '${join(folder, 'parquet', `${name}.parquet`)}'`)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

function profile(name: string, path: string): object {
  return JSON.parse(readFileSync(python.run<string>('profile.py', name, path), 'utf8'));
}

/** What a published profile finds wrong. */
function faults(schema: object, value: unknown): string[] {
  const ajv = new Ajv({ allErrors: true, strict: false, logger: false });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  ajv.validate(schema, value);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe.skipIf(python.missing)('the published release and one of awkward cells', () => {
  test.each(['published', 'awkward'] as const)('%s: frictionless finds every CSV valid', (name) => {
    const { code, out, err } = python.module('frictionless', 'validate', '--json', join(releases[name], 'datapackage.json'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { valid, tasks } = JSON.parse(out);
    expect(valid).toBe(true);
    expect(tasks.map((task: { name: string }) => task.name)).toEqual(allTables.map((table) => table.name));
  });

  test.each(['published', 'awkward'] as const)('%s: the Data Package 2.0 profile finds no fault', (name) => {
    const schema = profile('check_datapackage', 'schemas/data-package-2-0.json');
    const descriptor = JSON.parse(readFileSync(join(releases[name], 'datapackage.json'), 'utf8'));
    expect(faults(schema, descriptor)).toEqual([]);
    expect(faults(schema, { ...descriptor, name: 7 })).not.toEqual([]);
  });

  test.each(['published', 'awkward'] as const)('%s: the Citation File Format 1.2 profile finds no fault', (name) => {
    const schema = profile('cffconvert', 'schemas/1.2.0/schema.json');
    const citation = parse(readFileSync(join(releases[name], 'CITATION.cff'), 'utf8'));
    expect(faults(schema, citation)).toEqual([]);
    expect(faults(schema, { ...citation, type: 'data' })).not.toEqual([]);
  });

  test.each(['published', 'awkward'] as const)('%s: mlcroissant finds no fault and loads every table', async (name) => {
    const { errors, warnings, tables } = python.run<{ errors: string[]; warnings: string[]; tables: Rows }>('croissant.py', releases[name]);
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(tables).toEqual(await rowsOf(releases[name]));
  });

  test.each(['published', 'awkward'] as const)('%s: datasets.load_dataset loads every configuration', async (name) => {
    const tables = python.run<Rows>('hugging_face.py', releases[name], join(scratch, `hugging-face-${name}`));
    const filled = Object.entries(await rowsOf(releases[name])).filter(([, rows]) => rows.length > 0);
    expect(tables).toEqual(Object.fromEntries(filled));
  });
});

test.skipIf(python.missing)('frictionless tells when a file is not what the descriptor says', async () => {
  const folder = join(scratch, 'edited');
  await writeRelease({ tables: everyTable(), dataset, folder });
  const file = join(folder, 'csv', 'casualties.csv');
  writeFileSync(file, readFileSync(file, 'utf8').replace('killed', 'kiled'));
  expect(python.module('frictionless', 'validate', join(folder, 'datapackage.json')).code).toBe(1);
});
