import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../kernel/problem.ts';
import { listPattern } from '../table-schema.ts';
import type { CellTable, Contents, Field } from './contents.ts';

/**
 * Refuses a release whose columns would break the programs of its readers, unless its schemas have a higher major version and a note
 * tells readers how to come along. New columns and new tables break nothing.
 *
 * @param notes the folder with one `<major>.md` for each major version after the first
 * @throws Problem naming what was removed, renamed, retyped or reordered
 */
export function refuseBreaking(earlier: Contents, later: Contents, notes: string): void {
  const broken = breaks(earlier, later);
  if (broken.length === 0) return;
  const [before, after] = [major(earlier), major(later)];
  const found = `breaks programs that read ${earlier.version} (${broken.join('; ')})`;
  if (after <= before) {
    const cure = `undo that, or raise x-schema-version to ${before + 1}.0.0 and write schemas/migrations/${before + 1}.md`;
    throw new Problem({
      file: 'schemas/common.schema.json',
      field: 'x-schema-version',
      found: `is ${later.schemaVersion} and ${found}`,
      cure,
    });
  }
  if (existsSync(migrationNote(later, notes))) return;
  const cure = 'write it: which columns changed, and what readers should use instead';
  throw new Problem({ file: `schemas/migrations/${after}.md`, found: `does not exist, and version ${later.schemaVersion} ${found}`, cure });
}

/** The file that tells readers how to come along to the major version of a release's schemas. */
export function migrationNote(release: Contents, notes: string): string {
  return join(notes, `${major(release)}.md`);
}

/** What would break programs, as phrases; empty when nothing would. */
export function breaks(earlier: Contents, later: Contents): string[] {
  return [...earlier.tables].flatMap(([name, before]) => {
    const after = later.tables.get(name);
    return after ? tableBreaks(name, before, after) : [`table ${name} is gone`];
  });
}

function tableBreaks(table: string, before: CellTable, after: CellTable): string[] {
  const fieldNow = (name: string) => after.fields.find((field) => field.name === name);
  const kept = before.fields.filter(({ name }) => fieldNow(name));
  const order = after.fields.filter(({ name }) => kept.some((field) => field.name === name));
  const moved = kept.find(({ name }, i) => order[i]!.name !== name);
  return [
    ...before.fields.filter(({ name }) => !fieldNow(name)).map(({ name }) => `${table}.${name} is gone or renamed`),
    ...kept
      .filter((field) => typeOf(field) !== typeOf(fieldNow(field.name)!))
      .map((field) => `${table}.${field.name} is ${typeOf(fieldNow(field.name)!)} and was ${typeOf(field)}`),
    ...(moved ? [`${table}.${moved.name} stands elsewhere`] : []),
    ...(String(before.key) !== String(after.key)
      ? [`the key of ${table} is ${after.key.join(', ')} and was ${before.key.join(', ')}`]
      : []),
  ];
}

/** A list is told from other text by its pattern alone: the standard has no type for it. */
function typeOf({ type, constraints }: Field): string {
  return constraints?.pattern === listPattern ? 'list' : type;
}

function major({ schemaVersion }: Contents): number {
  return Number(schemaVersion.split('.')[0]);
}
