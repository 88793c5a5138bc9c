import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { EvidenceRow } from '../../schemas/types.ts';
import { ingestFolder } from '../ingest/index.ts';
import { Problem } from '../kernel/problem.ts';
import { tables } from '../kernel/tables.ts';

type Row = Record<string, unknown>;
type Mark = (words: string) => string;

/**
 * A row of the latest release as text for people: its fields, and the sentences they were read from with the words marked.
 *
 * @param root the dataset's folder; where raw/ does not hold a source, its quotes stand alone
 * @throws Problem when there is no release or no such row
 */
export async function explainRow(root: string, id: string, mark: Mark): Promise<string> {
  const { name, row, evidence } = await findRow(join(root, 'dist', 'latest', 'parquet'), id);
  const fields = Object.entries(row).filter(([, value]) => value !== null && String(value) !== '');
  const parts = [`${name} ${id}`, ...fields.map(([field, value]) => `  ${field.padEnd(18)} ${[value].flat().join('; ')}`)];
  for (const source of new Set(evidence.map(({ source_id }) => source_id))) {
    const spans = evidence.filter(({ source_id }) => source_id === source);
    parts.push('', `raw/${source}`, ...(await showSource(join(root, 'raw', source), spans, mark)));
  }
  return `${parts.join('\n')}\n`;
}

async function findRow(folder: string, id: string): Promise<{ name: string; row: Row; evidence: EvidenceRow[] }> {
  if (!existsSync(folder)) throw new Problem({ file: 'dist/latest', found: 'holds no release', cure: 'make one with: casus run' });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = async (name: string, where: string): Promise<Row[]> => {
    const file = join(folder, `${name}.parquet`).replaceAll("'", "''");
    return (await connection.runAndReadAll(`SELECT * FROM '${file}' WHERE ${where}`, [id])).getRowObjectsJson();
  };
  try {
    for (const { name, key } of tables) {
      const [row] = await rows(name, `${key[0]} = $1`);
      if (row)
        return { name, row, evidence: (await rows('evidence', 'row_id = $1 ORDER BY source_id, char_start, char_end, field')) as never };
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  throw new Problem({
    found: `no row of the latest release has the id ${id}`,
    cure: 'take an id from the first column of a table in dist/latest/csv',
  });
}

async function showSource(folder: string, spans: EvidenceRow[], mark: Mark): Promise<string[]> {
  const text = existsSync(folder) ? (await ingestFolder(folder).catch(() => null))?.text : undefined;
  const whole = text !== undefined && spans.every(({ char_start, char_end, quote }) => text.slice(char_start, char_end) === quote);
  const sentences = whole ? splitSentences(text) : [];
  const shown: string[] = [];
  for (const { start, end } of sentences) {
    const inside = spans.filter((span) => span.char_start < end && span.char_end > start);
    if (inside.length > 0)
      shown.push(`  ${marked(text!, start, end, inside, mark)}`, ...inside.filter((span) => span.char_start >= start).map(reading));
  }
  return whole ? shown : spans.flatMap((span) => [`  ${mark(span.quote)}`, reading(span)]);
}

function reading({ field, value, rule, confidence }: EvidenceRow): string {
  return `      ${field === null ? 'the row' : `${field} = ${value ?? '(none)'}`}  (${rule}, ${confidence})`;
}

function splitSentences(text: string): { start: number; end: number }[] {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ index, segment }) => ({ start: index, end: index + segment.trimEnd().length }));
}

/** The stretch of text with the words of the spans marked; spans that overlap are marked as one. */
function marked(text: string, start: number, end: number, spans: EvidenceRow[], mark: Mark): string {
  let result = '';
  let at = start;
  for (const span of mergeSpans(spans)) {
    const [from, to] = [Math.max(span.start, start), Math.min(span.end, end)];
    result += text.slice(at, from) + mark(text.slice(from, to));
    at = to;
  }
  return result + text.slice(at, end);
}

function mergeSpans(spans: EvidenceRow[]): { start: number; end: number }[] {
  // The words for the row as a whole and for its status are often the whole clause: they would hide the telling ones.
  const telling = spans.filter(({ field }) => field !== null && field !== 'status');
  const wanted = telling.length > 0 ? telling : [...spans];
  const merged: { start: number; end: number }[] = [];
  for (const { char_start: start, char_end: end } of wanted.sort((a, b) => a.char_start - b.char_start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
