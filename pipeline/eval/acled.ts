import { createReadStream, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { CasualtyRow, Extraction } from '../../schemas/types.ts';
import { readLines } from '../kernel/ndjson.ts';
import { type Outcome, reliability, reliabilityLines } from './reliability.ts';
import { totalDeaths } from './score.ts';

const HELP = `Shows how often the deaths read from short notes are right, by the confidence of their rows.

  tsx pipeline/eval/acled.ts --acled GOLD.csv EXTRACTED.ndjson

GOLD.csv has the columns source_id and fatalities; EXTRACTED.ndjson is what casus extract prints.`;

/** One outcome for each row of deaths: its confidence, and whether the deaths of its document add up to the coded figure. */
export function deathOutcomes(extraction: Extraction, fatalities: number): Outcome[] {
  const right = totalDeaths(extraction.casualties) === fatalities;
  return extraction.casualties.filter(countsAsDeath).map(({ confidence }) => ({ confidence, right }));
}

function countsAsDeath(row: CasualtyRow): boolean {
  return totalDeaths([row]) > 0;
}

/** `source_id -> fatalities` of a CSV file with a header; quoted cells may hold commas and line breaks. */
export function readFatalities(csv: string): Map<string, number> {
  const [header, ...rows] = [...records(csv)];
  const [id, deaths] = [header!.indexOf('source_id'), header!.indexOf('fatalities')];
  return new Map(rows.map((row) => [row[id]!, Number(row[deaths])]));
}

function* records(csv: string): Generator<string[]> {
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    if (row.length > 1) yield row;
    row = [];
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { acled: { type: 'string' }, help: { type: 'boolean' } }, allowPositionals: true });
  if (values.help || !values.acled || positionals.length !== 1) {
    process.exitCode = values.help ? 0 : 2;
    return console.log(HELP);
  }
  const gold = readFatalities(readFileSync(values.acled, 'utf8'));
  const outcomes: Outcome[] = [];
  for await (const { value } of readLines(createReadStream(positionals[0]!))) {
    const extraction = value as Extraction;
    const fatalities = gold.get(extraction.source_id);
    if (fatalities !== undefined) outcomes.push(...deathOutcomes(extraction, fatalities));
  }
  for (const line of reliabilityLines(reliability(outcomes))) console.log(line);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
