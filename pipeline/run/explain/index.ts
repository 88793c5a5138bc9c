import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Decision, EvidenceRow } from '../../../schemas/types.ts';
import { ingestFolder } from '../../ingest/index.ts';
import { readYamlList } from '../../kernel/yaml-list.ts';
import { reviewFile } from '../review.ts';
import { type Found, findRow, type Teller } from './find.ts';
import { type Mark, sentences } from './sentences.ts';

/**
 * A row of the latest release as text for people: its fields, and source by source the sentences they were read from with the words
 * marked, why a further source's row was joined, and what people decided. An id that linking gave up leads to the row that stands for it.
 *
 * @param root the dataset's folder; where raw/ does not hold a source, its quotes stand alone
 * @throws Problem when there is no release or no such row
 */
export async function explainRow(root: string, id: string, mark: Mark): Promise<string> {
  const found = await findRow(join(root, 'dist', 'latest'), id);
  const { name, row, key, tellers } = found;
  const fields = Object.entries(row).filter(([, value]) => value !== null && String(value) !== '');
  const parts = [
    ...(id === key ? [] : [`${id} is one with ${key} since linking.`, '']),
    `${name} ${key}`,
    ...fields.map(([field, value]) => `  ${field.padEnd(18)} ${[value].flat().join('; ')}`),
  ];
  for (const teller of tellers) parts.push('', ...(await told(root, teller, mark)), ...decisions(root, teller, found));
  return `${parts.join('\n')}\n`;
}

/** What one source says of the row. */
async function told(root: string, { source_id, published_on, evidence }: Teller, mark: Mark): Promise<string[]> {
  const folder = join(root, 'raw', source_id);
  const text = existsSync(folder) ? (await ingestFolder(folder).catch(() => null))?.text : undefined;
  const joined = evidence.filter(({ rule }) => rule.startsWith('link.'));
  const own = evidence.filter((row) => !joined.includes(row));
  return [
    `raw/${source_id}${published_on ? `, published on ${published_on}` : ''}`,
    ...sentences(text, own, mark),
    ...[...new Set(joined.map(reasonFor))].map((reason) => `      ${reason}`),
  ];
}

/** `link.date.place` with 0.97 as `joined: date, place (0.97)`. */
function reasonFor({ rule, confidence }: EvidenceRow): string {
  const because = rule.split('.').slice(1);
  if (because.includes('review')) return 'joined: a person decided so';
  if (because.includes('event')) return `joined: its event is this one (${confidence})`;
  if (because.includes('sum')) return `joined: it counts this number in parts (${confidence})`;
  return `joined: ${because.join(', ')} (${confidence})`;
}

/** What people decided on the row, or on the rows that went into it, in the file of one source. */
function decisions(root: string, { source_id }: Teller, { ids }: Found): string[] {
  const file = reviewFile(root, source_id);
  if (file === null) return [];
  const entries = readYamlList<Decision>(file, 'review').entries.map(({ value }) => value);
  return entries.filter(({ row_id, other }) => ids.has(row_id ?? '') || ids.has(other?.row_id ?? '')).map(decisionLine);
}

function decisionLine({ decision, row_id, field, value, other, by, on, why }: Decision): string {
  const what = field === undefined ? '' : ` ${field} = ${value === null ? '(none)' : [value].flat().join('; ')}`;
  const which = other ? ` with ${other.row_id} of ${other.source_id}` : '';
  return `      decided: ${decision} ${row_id ?? 'a row'}${what}${which}, ${by} on ${on}: ${why}`;
}
