import type { RejectRow } from '../../../schemas/types.ts';
import { rowsRemoved } from '../../kernel/review.ts';
import type { Cells, Contents } from './contents.ts';
import { openKin } from './kin.ts';

/** Rows on which people decided between two releases. */
export interface Judged {
  /** Whether they decided on this row. */
  isJudged(row: string): boolean;
  /** Whether they decided on a row that this one rests on. */
  isNear(row: string): boolean;
}

/** Finds what people decided in only one of two releases, or otherwise in the other: what they confirmed, set, struck out. */
export function openJudged(earlier: Contents, later: Contents): Judged {
  const [said, saidNow] = [earlier, later].map(saidByPeople) as [Said, Said];
  const [out, outNow] = [earlier, later].map(struckOut) as [Set<string>, Set<string>];
  const judged = new Set([...out].filter((row) => !outNow.has(row)));
  for (const row of outNow) if (!out.has(row)) judged.add(row);
  for (const row of new Set([...said.keys(), ...saidNow.keys()])) if (`${said.get(row)}` !== `${saidNow.get(row)}`) judged.add(row);
  for (const [row, was, is] of bothOf(earlier, later)) if (isReviewed(was, is)) judged.add(row);
  const top = openKin(earlier, later);
  const near = new Set([...judged, ...struckWords(earlier, later)].map(top));
  return { isJudged: (row) => judged.has(row), isNear: (row) => near.has(top(row)) };
}

/** Rows that say whether people have looked at them, in their two versions. */
function bothOf(earlier: Contents, later: Contents): [string, Cells | null, Cells | null][] {
  return ['events', 'casualties', 'forces'].flatMap((name) => {
    const [old, now] = [earlier, later].map(({ tables }) => tables.get(name)?.rows ?? new Map<string, Cells>()) as [
      Map<string, Cells>,
      Map<string, Cells>,
    ];
    return [...new Set([...old.keys(), ...now.keys()])].map((key): [string, Cells | null, Cells | null] => [
      key,
      old.get(key) ?? null,
      now.get(key) ?? null,
    ]);
  });
}

function isReviewed(was: Cells | null, is: Cells | null): boolean {
  const verdict = (cells: Cells | null) => cells?.review ?? 'machine';
  return verdict(was) !== verdict(is) && (is !== null || was === null);
}

type Said = Map<string, string[]>;

/** All that people set of each row. */
function saidByPeople({ tables }: Contents): Said {
  const found: Said = new Map();
  for (const { rule, row_id, field, value } of tables.get('evidence')?.rows.values() ?? []) {
    if (rule === 'review' && row_id) found.set(row_id, [...(found.get(row_id) ?? []), `${field} ${value}`].sort());
  }
  return found;
}

function rejectsOf({ tables }: Contents): Cells[] {
  return [...(tables.get('rejects')?.rows.values() ?? [])].filter(({ stage }) => stage === 'review');
}

/** Rows that are gone because people decided so, which rejects of the stage `review` name. */
function struckOut(release: Contents): Set<string> {
  return rowsRemoved(rejectsOf(release) as unknown as RejectRow[]);
}

/** Rows of either release that rest on the words of a decision which only one of them knows: the row it struck out may have been a part. */
function struckWords(...releases: [Contents, Contents]): string[] {
  const [known, knownNow] = releases.map((release) => new Set(rejectsOf(release).map(({ reject_id }) => reject_id)));
  const fresh = releases.flatMap(rejectsOf).filter(({ reject_id }) => known!.has(reject_id!) !== knownNow!.has(reject_id!));
  const words = new Set(fresh.filter(({ excerpt }) => excerpt).map(({ source_id, excerpt }) => `${source_id} ${excerpt}`));
  const evidence = releases.flatMap(({ tables }) => [...(tables.get('evidence')?.rows.values() ?? [])]);
  return evidence.filter(({ source_id, quote }) => words.has(`${source_id} ${quote}`)).map(({ row_id }) => row_id!);
}
