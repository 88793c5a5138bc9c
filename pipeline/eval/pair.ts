import type { Extraction } from '../../schemas/types.ts';
import { assign } from './assign.ts';
import { fields, type PredictedRow } from './fields.ts';
import type { GoldRow, JudgedTable } from './gold.ts';

/** Rows less alike than this are no pair. */
const LEAST_LIKENESS = 0.5;

/** A gold row (its status `reported` unless it says otherwise) and the row found for it, with the fields that are judged and whether each is right. */
export interface Pair {
  gold: GoldRow;
  row: PredictedRow;
  right: Record<string, boolean>;
}

/** The outcome for one table of one article. */
export interface Pairing {
  pairs: Pair[];
  missed: GoldRow[];
  extra: PredictedRow[];
}

/** Pairs the rows found with the gold rows so that their total likeness is greatest. */
export function pairRows(name: JudgedTable, answers: readonly GoldRow[], from: Extraction): Pairing {
  const rows: PredictedRow[] = from[name];
  const gold = answers.map((row): GoldRow => ({ ...row, status: row.status ?? 'reported' }));
  const assigned = assign(gold.map((answer) => rows.map((row) => likeness(name, answer, row, from))));
  const taken = new Set(assigned);
  return {
    pairs: gold.flatMap((answer, i) => (assigned[i]! < 0 ? [] : [judge(name, answer, rows[assigned[i]!]!, from)])),
    missed: gold.filter((_, i) => assigned[i]! < 0),
    extra: rows.filter((_, i) => !taken.has(i)),
  };
}

/**
 * How alike a gold row and a found row are: the weights of the judged fields that agree over the weights of all.
 * 0 when a key field (event_type, harm, posture) differs or when the share is under one half.
 */
export function likeness(name: JudgedTable, gold: GoldRow, row: PredictedRow, from: Extraction): number {
  let [agreed, all] = [0, 0];
  for (const { field, answer } of judged(name, gold)) {
    const agreement = field.agreement(answer, row, from);
    if (field.rank === 'key' && agreement < 1) return 0;
    agreed += field.weight * agreement;
    all += field.weight;
  }
  return agreed / all < LEAST_LIKENESS ? 0 : agreed / all;
}

function judge(name: JudgedTable, gold: GoldRow, row: PredictedRow, from: Extraction): Pair {
  const right = judged(name, gold).map(({ field, answer }) => [field.name, field.agreement(answer, row, from) === 1] as const);
  return { gold, row, right: Object.fromEntries(right) };
}

function judged(name: JudgedTable, gold: GoldRow) {
  return fields[name].flatMap((field) => {
    const answer = gold[field.name];
    return answer === undefined ? [] : [{ field, answer }];
  });
}
