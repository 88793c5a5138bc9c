import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGold } from '../../pipeline/eval/gold.ts';
import { evaluateFolder, type Program, qualityJson, runEval } from '../../pipeline/eval/index.ts';
import type { Extractor } from '../../pipeline/eval/program.ts';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { casualtyRow, extraction, perfectExtraction } from './perfect.ts';

const gold = mkdtempSync(join(tmpdir(), 'gold-'));
for (const name of ['note-benue-reprisal', 'none-football'])
  cpSync(packageFile('tests', 'gold', `${name}.yaml`), join(gold, `${name}.yaml`));
writeFileSync(join(gold, 'floor.json'), '{ "deaths": { "exact_share": 0.5 }, "nothing": { "clean_share": 1 } }');

const answers = new Map(readGold(gold).map((article) => [article.document.source_id, perfectExtraction(article)]));
const perfect: Extractor = ({ source_id }) => answers.get(source_id)!;
const link: Program['link'] = async (extractions) => [...extractions];
const nothing: Extractor = ({ source_id }) => extraction(source_id);
const credulous: Extractor = ({ source_id }) =>
  extraction(source_id, { casualties: [casualtyRow({ victim_text: 'men', count_best: 9, confidence: 0.4 })] });

async function run(extract: Extractor, options: { json?: boolean; misses?: boolean; out?: string } = {}) {
  const [printed, complaints]: [string[], string[]] = [[], []];
  const code = await runEval(
    { gold, ...options },
    { extract, link },
    (line) => printed.push(line),
    (line) => complaints.push(line),
  );
  return { code, printed: printed.join('\n'), complaints };
}

describe('casus eval', () => {
  test('prints figures and is content at or above the floor', async () => {
    const { code, printed, complaints } = await run(perfect);
    expect([code, complaints]).toEqual([0, []]);
    expect(printed).toMatch(/^2 articles with answers by hand/);
    expect(printed).toMatch(/casualties +3 +3 +3 +1\.00 +1\.00 +1\.00 +1\.00/);
    expect(printed).toMatch(/nothing violent read +1\.00 +\(1 of 1/);
    expect(printed).toMatch(/0\.9-1\.0 +5 rows +5 right +1\.00/);
  });

  test('complains below the floor', async () => {
    expect(await run(nothing)).toMatchObject({ code: 1, complaints: ['deaths.exact_share is 0, below the floor of 0.5'] });
  });

  test('names what was missed, what is too much and what is wrong', async () => {
    const { code, printed, complaints } = await run(credulous, { misses: true });
    expect([code, complaints.length]).toEqual([1, 2]);
    expect(printed).toContain('none-football\n  deaths: 9, should be 0\n  casualties too many: {"harm":"killed"');
    expect(printed).toContain('events missed: {"event_type":"ASSAULT"');
  });

  test('prints and writes quality.json, the same bytes every time', async () => {
    mkdirSync(join(gold, 'out'));
    const out = join(gold, 'out', 'quality.json');
    const { printed } = await run(perfect, { json: true, out });
    expect(`${printed}\n`).toBe(readFileSync(out, 'utf8'));
    expect(qualityJson(await evaluateFolder(gold, { extract: perfect, link }))).toBe(readFileSync(out, 'utf8'));
  });

  test.each([
    [join(gold, 'nowhere'), /there is no such folder; name one that holds articles/],
    [mkdtempSync(join(tmpdir(), 'gold-')), /holds no \*\.yaml; name a folder of articles/],
  ])('refuses %s in one sentence', (folder, message) =>
    expect(evaluateFolder(folder, { extract: perfect, link })).rejects.toThrow(message),
  );
});
