import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Document, EvidenceRow } from '../../schemas/types.ts';
import { Problem } from '../kernel/problem.ts';
import type { Program } from './program.ts';
import { share } from './reliability.ts';
import { openShape } from './shape.ts';

/** How well linking tells what is the same. Shares are rounded to four places; null where nothing was there to judge. */
export interface LinkQuality {
  groups: number;
  reports: number;
  /** Things told by a report, and those of them that extraction made a row of: the others cannot be linked. */
  told: number;
  read: number;
  /** Of two things that stand in one row, how often they are the same; of two that are the same, how often they stand in one row. */
  precision: number | null;
  recall: number | null;
  f1: number | null;
  /** The same, averaged over the things told (Bagga and Baldwin 1998), so that a large group does not outweigh small ones. */
  b_cubed_precision: number | null;
  b_cubed_recall: number | null;
  b_cubed_f1: number | null;
}

/** `schemas/gold-links.schema.json` as a type. */
interface Group {
  about: string;
  reports: { id: string; published_on: string; text: string; tells: Thing[] }[];
}

interface Thing {
  what: string;
  table?: 'events' | 'casualties' | 'forces';
  words: string;
}

/** One thing told by one report: which it is, and the row in which it stands (a name of its own where it stands in none). */
export interface Item {
  source_id: string;
  words: string;
  gold: string;
  found: string;
  read: boolean;
}

const readFile = openShape<Group>('gold-links');

/**
 * Reads every group of a folder, links the reports of all groups together and tells where each thing came to stand.
 *
 * @throws Problem when a file is misshapen or its words are not in its text exactly once
 */
export async function linkItems(folder: string, { extract, link }: Program): Promise<{ groups: number; items: Item[] }> {
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
    : [];
  const told = names.flatMap((name) => readGroup(join(folder, name)));
  const linked = await link(told.map(({ document }) => extract(document)));
  const eventOf = new Map(linked.flatMap(({ casualties }) => casualties.map((row) => [row.casualty_id, row.event_id])));
  const evidence = new Map<string, EvidenceRow[]>();
  for (const row of linked.flatMap((line) => line.evidence)) {
    if (row.rule.startsWith('link.')) continue;
    evidence.set(row.source_id, [...(evidence.get(row.source_id) ?? []), row]);
  }
  const items = told.flatMap(({ group, document, tells }) =>
    tells.map((thing): Item => {
      const { source_id } = document;
      const row = rowOf(thing, document, evidence.get(source_id) ?? [], eventOf);
      return {
        source_id,
        words: thing.words,
        gold: `${group} ${thing.what}`,
        found: row ?? `${source_id} ${thing.words}`,
        read: row !== null,
      };
    }),
  );
  return { groups: names.length, items };
}

interface Report {
  group: string;
  document: Document;
  tells: Thing[];
}

function readGroup(file: string): Report[] {
  const group = basename(file, '.yaml');
  return readFile(file).reports.map(({ id, published_on, text, tells }) => {
    for (const { words } of tells) {
      if (text.split(words).length === 2) continue;
      throw new Problem({
        file,
        field: `reports.${id}`,
        found: `"${words}" is not in the text exactly once`,
        cure: 'copy words of the text',
      });
    }
    return { group, document: { source_id: `${group}-${id}`, text, published_on }, tells };
  });
}

/** The row whose words have most in common with these; the words that count an event's dead are words of the event. */
function rowOf(
  { table = 'events', words }: Thing,
  { text }: Document,
  evidence: readonly EvidenceRow[],
  eventOf: ReadonlyMap<string, string | null>,
): string | null {
  const start = text.indexOf(words);
  const overlaps = new Map<string, number>();
  for (const { table_name, row_id, char_start, char_end } of evidence) {
    const overlap = Math.min(char_end, start + words.length) - Math.max(char_start, start);
    const row = table === 'events' && table_name === 'casualties' ? eventOf.get(row_id) : table_name === table ? row_id : null;
    if (row && overlap > 0) overlaps.set(row, (overlaps.get(row) ?? 0) + overlap);
  }
  return [...overlaps].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

/** The figures of linking, from where each thing came to stand; null where there is no group. */
export function linkQuality({ groups, items }: { groups: number; items: readonly Item[] }): LinkQuality | null {
  if (groups === 0) return null;
  const pairs = items.flatMap((a, i) => items.slice(i + 1).map((b) => ({ same: a.gold === b.gold, together: a.found === b.found })));
  const right = pairs.filter(({ same, together }) => same && together).length;
  const [precision, recall] = [
    share(right, pairs.filter(({ together }) => together).length),
    share(right, pairs.filter(({ same }) => same).length),
  ];
  const cubed = (of: 'gold' | 'found', against: 'gold' | 'found'): number | null =>
    share(sum(items.map((item) => purity(item, items, of, against))), items.length);
  const [bPrecision, bRecall] = [cubed('found', 'gold'), cubed('gold', 'found')];
  return {
    groups,
    reports: new Set(items.map(({ source_id }) => source_id)).size,
    told: items.length,
    read: items.filter(({ read }) => read).length,
    precision,
    recall,
    f1: f1(precision, recall),
    b_cubed_precision: bPrecision,
    b_cubed_recall: bRecall,
    b_cubed_f1: f1(bPrecision, bRecall),
  };
}

/** Of the items that share one of its names with an item, the share that shares the other, too. */
function purity(item: Item, items: readonly Item[], of: 'gold' | 'found', against: 'gold' | 'found'): number {
  const alike = items.filter((other) => other[of] === item[of]);
  return alike.filter((other) => other[against] === item[against]).length / alike.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function f1(precision: number | null, recall: number | null): number | null {
  if (precision === null || recall === null) return null;
  return precision + recall === 0 ? 0 : share(2 * precision * recall, precision + recall);
}

/** Things that came to stand where they do not belong: a line for each pair that is wrongly together or apart. */
export function linkMisses(items: readonly Item[]): string[] {
  return items.flatMap((a, i) =>
    items.slice(i + 1).flatMap((b) => {
      if ((a.gold === b.gold) === (a.found === b.found)) return [];
      const unread = [a, b].filter(({ read }) => !read).map(({ source_id }) => source_id);
      const why = unread.length > 0 ? ` (nothing read in ${unread.join(', ')})` : '';
      return [`  ${a.gold === b.gold ? 'apart' : 'together'}: ${a.source_id} "${a.words}" and ${b.source_id} "${b.words}"${why}`];
    }),
  );
}
