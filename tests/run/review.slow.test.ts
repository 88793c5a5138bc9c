import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { casus } from '../cli/casus.ts';
import { csvCells } from '../release/read.ts';
import { article, contents, dataset, trial } from './dataset.ts';

type Cells = Record<string, string | null>;

function table(root: string, path: string): Cells[] {
  return csvCells(join(root, 'dist', 'latest', ...path.split('/')));
}

/** The killed of the article on Gao, as published. */
function killed(root: string): Cells {
  return table(root, 'csv/casualties.csv').find(({ source_ids, harm }) => source_ids === 'gao' && harm === 'killed')!;
}

const signed = 'by: Awa, on: 2024-05-20, why: I asked the army.';

/** A review.yaml that corrects a count, strikes a row out, and has one entry that is wrong and one whose row is nowhere. */
function review({ casualty_id }: Cells): string {
  return `# Awa's
- { decision: edit, table_name: casualties, row_id: ${casualty_id}, field: count_best, value: 6, ${signed} }
- { decision: edit, table_name: casualties, row_id: ${casualty_id}, field: victim_type, value: armed, ${signed} }
- { decision: confirm, table_name: events, row_id: ev-000000000000, ${signed} }
- { decision: confirm, table: events, row_id: ev-000000000000, ${signed} }
- { decision: link, table_name: casualties, row_id: ${casualty_id}, evidence: ${words}, other: { source_id: away, row_id: ca-000000000000, evidence: ${words} }, ${signed} }
`;
}

const words = '{ char_start: 0, char_end: 4, quote: Five }';

const file = 'raw/gao/review.yaml';
const mistakes = [
  `${file}, line 5, field table: is not a known field; remove it; the fields are decision, table_name, row_id, evidence, other, field, value, row, by, on, why.`,
  `${file}, line 5, field table_name: is missing; add it.`,
  `${file}, line 3, field victim_type: is "armed", which is not one of its values; write one of civilian, military, police, militant, peacekeeper, aid_worker, journalist, mixed, unknown.`,
];
const lostLink = `${file}: this link of ca-000000000000 with ca-000000000000 of away, which matches no row any more; decide anew on the row it meant, or remove the entry.`;
const lost = `${file}, line 4: this confirm of ev-000000000000 matches no row any more; decide anew on the row it meant, or remove the entry.`;

/** The sentences about the file with decisions. */
function inFile(err: string): string[] {
  return err
    .split('\n')
    .filter((line) => line.startsWith('raw/'))
    .sort();
}

test('what people decide is published, told where it has no effect, and undone when they take it back', async () => {
  const root = trial();
  const run = (...words: string[]) => casus(['run', ...words], { cwd: root });
  await run('--quiet');
  const before = killed(root);
  writeFileSync(join(root, 'raw/dataset.yaml'), dataset.replace('2024.5.0', '2024.6.0'));
  await run('--quiet');
  const untouched = contents(join(root, 'dist/latest'));

  writeFileSync(join(root, file), review(before));
  const first = await run();
  expect(first.code).toBe(1);
  expect(first.err).toMatch(/^ingest +2 sources unchanged\nextract +2 sources unchanged\ncurate +1 source\n/m);
  const told = inFile(first.err);
  expect(told).toEqual([...mistakes, lost, lostLink.replace('ca-000000000000', before.casualty_id!)].sort());
  expect(killed(root)).toEqual({ ...before, count_low: '6', count_best: '6', count_high: '6', review: 'corrected', confidence: '1' });
  expect(table(root, 'csv/events.csv').find(({ source_ids }) => source_ids === 'gao')).toMatchObject({
    deaths_best: '6',
    review: 'corrected',
  });
  expect(
    table(root, 'csv/rejects.csv')
      .map(({ stage, reason }) => `${stage} ${reason}`)
      .sort(),
  ).toEqual(told.map((line) => `review ${line}`));
  const people = table(root, 'csv/evidence.csv').filter(({ rule }) => rule === 'review');
  expect(people.map(({ field, value, quote }) => [field, value, article.includes(quote!)])).toEqual(
    expect.arrayContaining(['count_low', 'count_best', 'count_high'].map((field) => [field, '6', true])),
  );
  expect([...new Set(table(root, 'changes.csv').map(({ cause }) => cause))]).toEqual(['review']);
  expect(JSON.parse(readFileSync(join(root, 'dist/latest/quality.json'), 'utf8'))).toMatchObject({
    review: { events: { rows: 2, machine: 1, confirmed: 0, corrected: 1 }, casualties: { rows: 2, machine: 1, corrected: 1 } },
    rejects: { review: 5 },
  });

  const second = await run();
  expect(inFile(second.err)).toEqual(told);
  expect(second.err).toMatch(/^curate +1 source unchanged\nlink +unchanged\n(?:raw.*\n){5}/m);

  writeFileSync(join(root, file), `- { decision: reject, table_name: events, row_id: ${before.event_id}, ${signed} }\n`);
  expect(await run('--quiet')).toEqual({ code: 0, out: '', err: '' });
  expect(killed(root)).toBeUndefined();
  expect([...new Set(table(root, 'changes.csv').map(({ cause }) => cause))]).toEqual(['review']);
  expect(table(root, 'tombstones.csv').map(({ id }) => id)).toContain(before.event_id);
  expect(await casus(['verify'], { cwd: root })).toMatchObject({ code: 0, err: '' });

  rmSync(join(root, file));
  expect(await run('--quiet')).toEqual({ code: 0, out: '', err: '' });
  expect(contents(join(root, 'dist/latest'))).toEqual(untouched);
});

test('the stages by hand apply decisions too; --strict fails on those that match nothing', async () => {
  const root = trial();
  await casus(['run', '--quiet'], { cwd: root });
  const decisions = review(killed(root))
    .split('\n')
    .filter((line) => !line.includes('armed') && !line.includes(' table: ') && !line.includes('link'));
  writeFileSync(join(root, file), decisions.join('\n'));
  const pipe = async (input: string, ...words: string[]) => casus(words, { cwd: root, input });
  const extracted = await pipe((await pipe('', 'ingest', 'raw')).out, 'extract');
  const curated = await pipe(extracted.out, 'curate');
  const found = lost.replace('line 4', 'line 3');
  expect(curated).toMatchObject({ code: 0, err: `${found}\n` });
  const linked = await pipe(curated.out, 'link');
  expect(await pipe(linked.out, 'validate')).toMatchObject({ code: 0, err: '' });
  expect(await pipe(linked.out, 'validate', '--strict')).toMatchObject({ code: 1, err: `${found}\n` });
  const elsewhere = await casus(['curate', '--root', trial()], { input: extracted.out });
  expect(elsewhere).toEqual({ code: 0, out: extracted.out, err: '' });
});
