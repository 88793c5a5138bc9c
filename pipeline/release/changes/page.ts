import type { ChangeRow, DatasetFile, TombstoneRow } from '../../../schemas/types.ts';
import { tables as allTables } from '../../kernel/tables.ts';
import { cell, code, grid, plural } from '../markdown.ts';
import type { Contents } from './contents.ts';
import { everyRow } from './diff.ts';
import { byRow, inThreeLines, tally } from './tally.ts';

/** What CHANGES.md tells of. */
export interface Story {
  dataset: DatasetFile;
  /** Null for the first version. */
  earlier: Contents | null;
  later: Contents;
  changes: readonly ChangeRow[];
  stones: readonly TombstoneRow[];
  /** How readers come along to a new major version of the schemas. */
  note: string | null;
}

/** As many rows of a table are named; changes.csv has all. */
const most = 20;

/** CHANGES.md: what is new against the version before, for people. */
export function changesPage({ dataset, earlier, later, changes, stones, note }: Story): string {
  const head = `# Changes in ${later.version}\n\n${dataset.title}, released on ${dataset.released_on}.`;
  if (earlier === null) return `${head} This is the first version: there is none to compare it with.\n`;
  const parts = [
    `${head} Compared with ${earlier.version}:`,
    inThreeLines(changes)
      .map((line) => `- ${line}`)
      .join('\n'),
    ...(note === null ? [] : [note.trim()]),
    ...columnPart(changes),
    ...(changes.length === 0
      ? ['Every cell of every table is as it was.']
      : [countPart(changes), ...allTables.map(({ name }) => rowPart(name, later, changes)).filter(Boolean)]),
    gonePart(later, stones),
    howTo,
  ];
  return `${parts.join('\n\n')}\n`;
}

function columnPart(changes: readonly ChangeRow[]): string[] {
  const lines = changes
    .filter(({ key }) => key === everyRow)
    .map(({ table_name, column_name, op }) => `- \`${table_name}.${column_name}\` ${columnWords[op]}`);
  return lines.length === 0 ? [] : [`## Columns\n\n${lines.join('\n')}`];
}

const columnWords: Record<string, string> = { column_added: 'is new', column_removed: 'is gone', column_moved: 'stands elsewhere' };

function countPart(changes: readonly ChangeRow[]): string {
  const rows = allTables.map(({ name }) => {
    const { added, changed, removed } = tally(changes.filter(({ table_name }) => table_name === name));
    return [`\`${name}\``, ...[added, changed, removed].map(String)];
  });
  return `## Rows\n\n${grid(['Table', 'New', 'Changed', 'Gone'], rows)}`;
}

/** The rows of a table that came, went or changed, each with what tells people most about it. Evidence and rejects are left to changes.csv. */
function rowPart(name: string, later: Contents, changes: readonly ChangeRow[]): string {
  if (name === 'evidence' || name === 'rejects') return '';
  const rows = byRow(changes.filter(({ table_name }) => table_name === name));
  if (rows.length === 0) return '';
  const lines = rows.slice(0, most).map((cells) => `- \`${cells[0]!.key}\` ${rowWords(name, later, cells)}`);
  const rest = rows.length > most ? [`- and ${plural(rows.length - most, 'other')}, all in changes.csv`] : [];
  return `### ${name}\n\n${[...lines, ...rest].join('\n')}`;
}

function rowWords(table: string, later: Contents, cells: ChangeRow[]): string {
  const { key, op, cause } = cells[0]!;
  if (op === 'changed') {
    const each = cells.map(
      ({ column_name, old_value, new_value, cause: why }) => `${column_name} ${shown(old_value)} → ${shown(new_value)} (${why})`,
    );
    return `changed: ${each.join(', ')}`;
  }
  const row =
    later.tables.get(table)?.rows.get(key) ?? Object.fromEntries(cells.map(({ column_name, old_value }) => [column_name, old_value]));
  const words =
    row.summary ??
    row.title ??
    row.name ??
    [row.victim_text ?? row.count_best, row.harm, row.force_text, row.posture].filter(Boolean).join(' ');
  return `${op === 'added' ? 'is new' : 'is gone'} (${cause}): ${cell(words)}`;
}

function shown(value: string | null): string {
  return value === null ? 'empty' : code(value);
}

function gonePart({ version }: Contents, stones: readonly TombstoneRow[]): string {
  const here = stones.filter(({ removed_in }) => removed_in === version).length;
  return `tombstones.csv names ${plural(stones.length, 'row')} of earlier versions that ${stones.length === 1 ? 'is' : 'are'} gone, ${here} of them since the version before, with the row that took its place where there is one.`;
}

const howTo = `changes.csv holds every changed cell with its old and new value, and why it changed: \`source\` (a document came, went or changed), \`rule\` (the
same documents are read otherwise), \`review\` (a person's decision), \`schema\` (other columns or codes). The version before with these changes made
is this version, byte for byte.`;
