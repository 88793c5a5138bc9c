import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pluralOf } from '../../pipeline/extract/lexicon/inflect.ts';
import { keyWords } from '../../pipeline/extract/lexicon/load.ts';
import { filesIn, rows as rowsOf } from '../../pipeline/extract/lexicon/rows.ts';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { readSchema } from '../../pipeline/kernel/schema.ts';

interface Row {
  noun: string;
  plural?: string;
  aliases?: string[];
  victim_type: string;
  side: string;
  mode: string;
  acled?: string;
  kind: string;
}

const lexicon = (file: string) => packageFile('pipeline', 'extract', 'lexicon', file);
const text = (file: string) => readFileSync(lexicon(file), 'utf8');
const nouns = Object.fromEntries(['roles', 'weapons', 'targets'].map((file) => [file, parse(text(`${file}.yaml`)) as Row[]]));
const rows = (file: string) => nouns[file]!;
const schema = (name: string) => JSON.parse(readFileSync(packageFile('schemas', 'lexicon', `${name}.schema.json`), 'utf8'));

const key = (phrase: string) => keyWords(phrase).join(' ');
/** Every form under which a text may have the noun, as the lexicon compares them. */
const forms = ({ noun, plural, aliases = [] }: Row) =>
  new Set([noun, plural ?? pluralOf(noun), ...aliases.flatMap((alias) => [alias, pluralOf(alias)])].map(key));
const shared = (a: string, b: string) => {
  const others = new Set(rows(b).flatMap((row) => [...forms(row)]));
  return rows(a)
    .filter((row) => [...forms(row)].some((form) => others.has(form)))
    .map(({ noun }) => noun);
};

/** One entry a line, a comment on top that says how to add one, valid, sorted. */
function isTidy(file: string, name: string, by: string): void {
  const lines = text(file).trimEnd().split('\n');
  expect(lines[1], file).toMatch(/^# .*(?:add|one a line)/);
  expect(
    lines.filter((line) => !/^(?:#|- \{ .* \}$)/.test(line)),
    file,
  ).toEqual([]);
  const validate = new Ajv2020({ allErrors: true }).compile(schema(name));
  const entries = parse(text(file)) as Record<string, string>[];
  validate(entries);
  const wrong = validate.errors?.map(
    ({ instancePath, message }) => `${lines.at(Number(instancePath.split('/')[1]) - entries.length)}: ${message}`,
  );
  expect(wrong ?? [], file).toEqual([]);
  const keys = entries.map((entry) => entry[by]!);
  expect(keys, file).toEqual([...keys].sort());
}

describe.each([
  ['roles', 450],
  ['weapons', 150],
  ['targets', 200],
])('%s', (name, least) => {
  test('one entry a line, sorted, as the schema says', () => isTidy(`${name}.yaml`, name, 'noun'));

  test('is broad', () => expect(rows(name).length).toBeGreaterThanOrEqual(least));

  test('has no word twice', () => {
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const row of rows(name)) {
      for (const form of forms(row)) {
        if (owners.has(form)) twice.push(`${form}: ${owners.get(form)} and ${row.noun}`);
        owners.set(form, row.noun);
      }
    }
    expect(twice).toEqual([]);
  });

  test('gives a plural only where the rule would be wrong', () => {
    expect(rows(name).filter(({ noun, plural }) => plural === pluralOf(noun))).toEqual([]);
  });
});

test('topics: one entry a line, sorted, as the schema says', () => isTidy('topics.yaml', 'topics', 'word'));

describe('between the files', () => {
  test('nobody is a weapon, and no weapon a target', () => {
    expect(shared('roles', 'weapons')).toEqual([]);
    expect(shared('weapons', 'targets')).toEqual([]);
  });

  test('only groups on the move are both people and targets', () => {
    expect(shared('roles', 'targets')).toEqual([
      'UN convoy',
      'aid convoy',
      'convoy',
      'humanitarian convoy',
      'military column',
      'police convoy',
    ]);
  });

  test('codes are those of the published tables', () => {
    const values = (table: 'casualties' | 'events', column: string) => readSchema(table).properties![column]!.enum!;
    const used = (file: string, field: 'victim_type' | 'mode' | 'acled') => [...new Set(rows(file).flatMap((row) => row[field] ?? []))];
    expect(values('casualties', 'victim_type')).toEqual(expect.arrayContaining(used('roles', 'victim_type')));
    expect(values('events', 'event_mode')).toEqual(expect.arrayContaining(used('weapons', 'mode')));
    expect(values('events', 'acled_sub_event_type')).toEqual(expect.arrayContaining(used('weapons', 'acled')));
  });
});

describe('what nouns mean', () => {
  const find = (file: string, word: string) => rows(file).find((row) => forms(row).has(key(word)));

  test.each([
    ['gendarmes', 'police', 'state'],
    ['soldier', 'military', 'state'],
    ['jawans', 'military', 'state'],
    ['villagers', 'civilian', 'civilian'],
    ['children', 'civilian', 'civilian'],
    ['sarpanch', 'civilian', 'state'],
    ['peace keepers', 'peacekeeper', 'state'],
    ['aid workers', 'aid_worker', 'civilian'],
    ['newsmen', 'journalist', 'civilian'],
    ['GUERRILLAS', 'militant', 'armed_group'],
    ['cattle rustlers', 'militant', 'armed_group'],
    ['gunmen', 'unknown', 'unknown'],
  ])('%s', (word, victim_type, side) => expect(find('roles', word)).toMatchObject({ victim_type, side }));

  test.each([
    ['IEDs', 'explosives', 'Remote explosive/landmine/IED'],
    ['hand grenades', 'explosives', 'Grenade'],
    ['AK-47s', 'firearms', undefined],
    ['RPGs', 'heavy-weapons', 'Shelling/artillery/missile attack'],
    ['barrel bombs', 'aerial', 'Air/drone strike'],
    ['kamikaze drone', 'drone', 'Air/drone strike'],
    ['suicide belt', 'suicide-attack', 'Suicide bomb'],
    ['machetes', 'primitive', undefined],
    ['sarin', 'unconventional', 'Chemical weapon'],
    ['tear-gas', 'crowd-control', undefined],
  ])('%s', (word, mode, acled) => expect(find('weapons', word)).toMatchObject(acled ? { mode, acled } : { mode }));

  test.each([
    ['police stations', 'police'],
    ['high-tension towers', 'infrastructure'],
    ["mayor's office", 'government'],
    ['mosques', 'religious'],
    ['oil pipeline', 'infrastructure'],
    ['villages', 'settlement'],
    ['embassies', 'diplomatic'],
  ])('%s', (word, kind) => expect(find('targets', word)).toMatchObject({ kind }));
});

describe('what the build keeps of the lexicon', () => {
  test.each([...filesIn('.'), ...filesIn('actors')])('is what %s holds', (file) => {
    expect(rowsOf(file)).toEqual(parse(text(file)) ?? []);
  });
});
