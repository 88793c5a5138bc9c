import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromCSV } from 'arquero';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { tables as allTables } from '../../pipeline/kernel/tables.ts';
import { canonical, columnSum } from '../../pipeline/release/quality/columns.ts';
import type { Reader, ReleaseQuality } from '../../pipeline/release/quality/index.ts';
import { writeRelease } from '../../pipeline/release/write.ts';
import { casus } from '../cli/casus.ts';
import { openPython } from '../python/environment.ts';
import { findR } from '../r/environment.ts';
import { dataset, everyTable } from './fixture.ts';

/** What a reader found in one kind of file. */
type Found = Record<string, { rows: number; columns: Record<string, string> }>;
interface Reading extends Omit<Reader, 'files'> {
  files: Record<string, Found>;
}

const python = await openPython();
const scratch = mkdtempSync(join(tmpdir(), 'casus-readers-'));
const releases = { published: join(scratch, 'project', 'dist', 'latest'), awkward: join(scratch, 'awkward') };
const known = packageFile('pipeline', 'release', 'quality', 'readers.yaml');

beforeAll(async () => {
  cpSync(packageFile('raw'), join(scratch, 'project', 'raw'), { recursive: true });
  await casus(['run', '--quiet'], { cwd: join(scratch, 'project') });
  await writeRelease({ tables: everyTable(), dataset, folder: releases.awkward });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What every reader should find: the rows of the CSV and the checksums of quality.json. */
function expected(folder: string): Found {
  const { columns } = JSON.parse(readFileSync(join(folder, 'quality.json'), 'utf8')) as ReleaseQuality;
  const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
    resources: { name: string; rows: number }[];
  };
  return Object.fromEntries(resources.map(({ name, rows }) => [name, { rows, columns: columns[name]! }]));
}

/** arquero, whose cells are texts when it is told not to guess. */
function arquero(folder: string): Reading {
  const found = allTables.map(({ name, columns }) => {
    const rows = fromCSV(readFileSync(join(folder, 'csv', `${name}.csv`), 'utf8'), { autoType: false }).objects() as Record<
      string,
      string
    >[];
    const sums = columns.map((column) => {
      const texts = rows.map((row) =>
        column.type === 'number' && row[column.name]
          ? canonical({ [column.name]: Number(row[column.name]) }, column)
          : (row[column.name] ?? ''),
      );
      return [column.name, columnSum(texts)];
    });
    return [name, { rows: rows.length, columns: Object.fromEntries(sums) }];
  });
  const { version } = JSON.parse(readFileSync(packageFile('node_modules', 'arquero', 'package.json'), 'utf8'));
  return { program: 'arquero', version, files: { csv: Object.fromEntries(found) } };
}

const missingR = findR('readr', 'digest', 'jsonlite');

function r(folder: string): Reading[] {
  if (missingR) return [];
  const { stdout, stderr, status } = spawnSync('Rscript', [packageFile('tests', 'r', 'readers.R'), folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

test.skipIf(python.missing).each(['published', 'awkward'] as const)('every program reads the same from the %s release', (name) => {
  const folder = releases[name];
  const readings = [...python.run<Reading[]>('readers.py', folder), ...r(folder), arquero(folder)];
  for (const { program, files } of readings) {
    for (const [kind, found] of Object.entries(files)) expect(found, `${program}, ${kind}`).toEqual(expected(folder));
  }
});

// Written anew with: npx vitest run --project slow tests/release/readers -u
test.skipIf(python.missing)('the programs that QUALITY.md names are those that read it', async () => {
  const before = parse(readFileSync(known, 'utf8')) as Reader[];
  const found = [...python.run<Reading[]>('readers.py', releases.published), ...r(releases.published), arquero(releases.published)];
  const now = found.map(({ files, ...reader }) => ({ ...reader, files: Object.keys(files) }));
  // R comes with the system, in whatever version: where it is absent its lines stay, where it is another version both have read it.
  const system = before.filter(({ program }) => program.startsWith('R,'));
  const fixed = now.filter(({ program }) => !system.some((reader) => reader.program === program));
  const all = [...system, ...fixed].sort((a, b) => (a.program.toLowerCase() < b.program.toLowerCase() ? -1 : 1));
  await expect(stringify(all)).toMatchFileSnapshot(known);
});
