import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { ChangeRow, DatasetFile, RedirectRow, TombstoneRow } from '../../../schemas/types.ts';
import { packageFile } from '../../kernel/root.ts';
import { companion } from '../../kernel/tables.ts';
import type { Made, Row } from '../cells.ts';
import { writeCsv } from '../csv.ts';
import { migrationNote, refuseBreaking } from './breaking.ts';
import { cells, readContents } from './contents.ts';
import { diff } from './diff.ts';
import { changesPage } from './page.ts';
import { tombstones } from './tombstones.ts';

export { readContents } from './contents.ts';
export { diff } from './diff.ts';
export { inThreeLines } from './tally.ts';

/** Every difference of two release folders. */
export async function changesBetween(earlier: string, later: string): Promise<ChangeRow[]> {
  return diff(await readContents(earlier), await readContents(later));
}

/** Writes changes in the form of changes.csv. */
export function writeChangesCsv(changes: readonly ChangeRow[], output: string | Writable): Promise<void> {
  return writeCsv(companion('changes'), changes as unknown as Row[], output);
}

/** What the changes.csv of a release folder tells. */
export async function changesIn(folder: string): Promise<ChangeRow[]> {
  return cells(await readFile(join(folder, 'changes.csv'), 'utf8')) as unknown as ChangeRow[];
}

/**
 * Writes changes.csv, tombstones.csv and CHANGES.md into a release folder whose tables and datapackage.json are there.
 *
 * @param before the folder of the version before; null for the first
 * @param redirects ids that linking gave up in this version
 * @returns the two tables
 * @param notes the folder of the notes that tell readers how to come along to a new major version of the schemas
 * @throws Problem when the columns would break programs, or when the version before is not whole
 */
export async function writeChanges(
  folder: string,
  before: string | null,
  dataset: DatasetFile,
  redirects: readonly RedirectRow[] = [],
  notes = packageFile('schemas', 'migrations'),
): Promise<Made[]> {
  const later = await readContents(folder);
  const earlier = before === null ? null : await readContents(before);
  if (earlier) refuseBreaking(earlier, later, notes);
  const changes: ChangeRow[] = earlier ? diff(earlier, later) : [];
  const stones = earlier ? tombstones(earlier, later, changes, await buriedIn(before!), redirects) : [];
  const raised = earlier && earlier.schemaVersion !== later.schemaVersion && existsSync(migrationNote(later, notes));
  const note = raised ? await readFile(migrationNote(later, notes), 'utf8') : null;
  await writeChangesCsv(changes, join(folder, 'changes.csv'));
  await writeCsv(companion('tombstones'), stones as unknown as Row[], join(folder, 'tombstones.csv'));
  await writeFile(join(folder, 'CHANGES.md'), changesPage({ dataset, earlier, later, changes, stones, note }));
  const made = { changes, tombstones: stones };
  return Object.entries(made).map(([name, rows]) => ({ table: companion(name as keyof typeof made), rows: rows as unknown as Row[] }));
}

/** The tombstones of a release; a release from before there were any has none. */
async function buriedIn(folder: string): Promise<TombstoneRow[]> {
  const csv = await readFile(join(folder, 'tombstones.csv'), 'utf8').catch(() => null);
  return csv === null ? [] : (cells(csv) as unknown as TombstoneRow[]);
}
