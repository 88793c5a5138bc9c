import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { LineCounter, parseDocument } from 'yaml';
import { Problem } from '../../kernel/problem.ts';
import { packageFile, packageRoot } from '../../kernel/root.ts';

const FOLDER = ['pipeline', 'gazetteer'] as const;

/** A place of `supplement/`: what the public data sets lack. */
export interface SupplementPlace {
  name: string;
  aliases?: string[];
  country: string;
  admin1?: string;
  admin2?: string;
  latitude: number;
  longitude: number;
  feature: string;
  source: string;
}

/** A fuzzy or supranational region of `data/regions.yaml`. */
export interface Region {
  name: string;
  aliases?: string[];
  latitude: number;
  longitude: number;
  countries: string[];
}

/** The data files, as their schema `data.schema.json` has them. */
export interface DataFiles {
  countries: { country: string; name: string; latitude: number; longitude: number }[];
  'country-names': { name: string; country: string; note?: string }[];
  demonyms: { word: string; countries: string[] }[];
  'local-words': { word: string; countries: string[] }[];
  kinds: { word: string; features: string[] }[];
  regions: Region[];
  'division-names': { country: string; division: string; feature: 'ADM1' | 'ADM2'; aliases: string[] }[];
  corrections: { geonames_id: number; name: string; feature: string; without?: string[]; reason: string }[];
  'common-words': { words: string[]; persons: string[] };
}

/** Reads `data/<name>.yaml` and checks it against its schema. */
export function readData<Name extends keyof DataFiles>(name: Name): DataFiles[Name] {
  return readChecked(packageFile(...FOLDER, 'data', `${name}.yaml`), name) as DataFiles[Name];
}

/** Reads every file of `supplement/`, checked against the schema. */
export function readSupplement(): SupplementPlace[] {
  const folder = packageFile(...FOLDER, 'supplement');
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.sort().flatMap((file) => readChecked(`${folder}/${file}`, 'supplement') as SupplementPlace[]);
}

/** Reads one YAML file against the definition `name` of the schema; what is wrong is named with its line and field. */
export function readChecked(path: string, name: string): unknown {
  const file = path.replace(`${packageRoot}/`, '');
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) throw new Problem({ file, line: broken.linePos?.[0].line, found: broken.message.split('\n')[0]!, cure: 'mend the YAML' });
  const value: unknown = document.toJS();
  const check = validator(name);
  if (check(value)) return value;
  const { instancePath, message } = check.errors![0]!;
  const steps = instancePath
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const node = document.getIn(steps, true) as { range?: [number, number, number] } | undefined;
  const line = node?.range ? lines.linePos(node.range[0]).line : undefined;
  throw new Problem({
    file,
    line,
    field: steps.filter((step) => typeof step === 'string').join('.') || undefined,
    found: message!,
    cure: `write it as ${SCHEMA} says`,
  });
}

const SCHEMA = 'pipeline/gazetteer/data/data.schema.json';

function validator(name: string) {
  const ajv = new Ajv2020({ strict: true });
  ajv.addSchema(JSON.parse(readFileSync(packageFile(SCHEMA), 'utf8')), 'data');
  return ajv.getSchema(`data#/$defs/${name}`)!;
}
