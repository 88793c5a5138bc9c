import type { Tables } from '../../schemas/types.ts';
import { everyTable, row } from './fixture.ts';

const june = { period_start: '2022-06-01', period_end: '2022-06-30' };
const august = { period_start: '2022-08-14', period_end: null };

/** Counts of every kind: [harm, scope, status, part_of, low, best, high, victim_type, period]. */
const counts: [string, string, string, string | null, number | null, number | null, number | null, string, object][] = [
  ['killed', 'incident', 'reported', null, 12, 12, null, 'civilian', june],
  ['killed', 'incident', 'alleged', null, 30, null, 40, 'civilian', june],
  ['killed', 'incident', 'reported', null, 3, 4, 5, 'military', august],
  ['killed', 'incident', 'reported', null, null, null, null, 'military', august],
  ['killed', 'incident', 'reported', null, 7, 7, 7, 'unknown', { period_start: '2022-05-31', period_end: '2022-06-01' }],
  ['killed', 'incident', 'reported', null, 1, 1, 1, 'police', { period_start: null, period_end: null }],
  ['killed', 'incident', 'reported', 'ca-000000000000', 5, 5, 5, 'civilian', june],
  ['killed', 'cumulative', 'reported', null, 500, 500, 500, 'civilian', june],
  ['killed', 'incident', 'denied', null, 90, 90, 90, 'civilian', june],
  ['killed', 'incident', 'planned', null, 91, 91, 91, 'civilian', june],
  ['injured', 'incident', 'reported', null, 60, 60, 60, 'civilian', june],
];

/** A release in which every rule for adding up matters, and whose words have every mark that a table or a notebook could trip over. */
export function notebookTables(): Tables {
  const tables = everyTable();
  const shared = { source_ids: ['report-a'], confidence: 0.85, review: 'machine' };
  const casualties = counts.map(([harm, scope, status, part_of, low, best, high, victim_type, period], i) =>
    row('casualties', {
      ...{ ...shared, ...period, casualty_id: `ca-${String(i).padStart(12, '0')}`, harm, scope, status, part_of, victim_type },
      ...{ count_low: low, count_best: best, count_high: high },
      ...{ victim_text: '“men” | women\nand <b>*others*</b> & $5_000', perpetrator_text: 'Ansar \\ [Group] `x` ~y~ #1' },
    }),
  );
  const evidence = [
    ['', null, 'In all, 7 were killed | $3 | <i>', 1],
    ['count_best', '7', '7\tdead', 0.5],
    ['status', 'reported', '😀 were killed', 0.126],
  ].map(([field, value, quote, confidence], i) =>
    row('evidence', {
      ...{ evidence_id: `ei-00000000010${i}`, table_name: 'casualties', row_id: 'ca-000000000000', source_id: 'report-a', rule: 'r' },
      ...{ field: field || null, value, quote, confidence, char_start: 5, char_end: 9 + i },
    }),
  );
  const forces = [
    { force_id: 'fo-000000000002', force_text: 'a band', posture: 'present', date_start: '2022-01-01', date_end: null, to_country: 'MLI' },
    { force_id: 'fo-000000000003', force_text: 'a band', posture: 'withdrawn', personnel_best: 200, from_country: 'NER' },
  ].map((values) => row('forces', { ...shared, status: 'reported', ...values }));
  return { ...tables, casualties, forces: [...tables.forces, ...forces], evidence: [...tables.evidence, ...evidence] };
}
