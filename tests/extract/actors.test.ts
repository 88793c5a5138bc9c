import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadActors } from '../../pipeline/extract/lexicon/actors.ts';
import { keyWords } from '../../pipeline/extract/lexicon/load.ts';
import { loadGazetteer, nationality } from '../../pipeline/gazetteer/index.ts';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { read } from './read.ts';

interface Row {
  id: string;
  name: string;
  acronym?: string;
  country?: string;
  aliases?: string[];
  ordinary?: string[];
  part_of?: string;
  from?: number;
  to?: number;
}

const lexicon = (...path: string[]) => packageFile('pipeline', 'extract', 'lexicon', ...path);
const text = (...path: string[]) => readFileSync(lexicon(...path), 'utf8');
const files = readdirSync(lexicon('actors'));
const rowsOf = (file: string) => parse(text('actors', file)) as Row[];
const rows = files.flatMap(rowsOf);
const actors = loadActors();
const gazetteer = loadGazetteer();

describe('the list of actors', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(
    JSON.parse(readFileSync(packageFile('schemas', 'lexicon', 'actors.schema.json'), 'utf8')),
  );

  test.each(files)('%s is sorted, one entry a line, as the schema says', (file) => {
    const lines = text('actors', file).trimEnd().split('\n');
    expect(lines.filter((line) => !/^(?:#|- \{ .* \}$)/.test(line))).toEqual([]);
    validate(rowsOf(file));
    expect(validate.errors ?? []).toEqual([]);
    const ids = rowsOf(file).map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  test('is broad', () => expect(rows.length).toBeGreaterThanOrEqual(900));

  test('has no id and no name twice', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const { id, name, acronym, aliases = [], ordinary = [] } of rows) {
      for (const alias of [name, ...(acronym ? [acronym] : []), ...aliases, ...ordinary]) {
        const key = keyWords(alias).join(' ');
        if ((owners.get(key) ?? id) !== id) twice.push(`${alias}: ${owners.get(key)} and ${id}`);
        owners.set(key, id);
      }
    }
    expect(twice).toEqual([]);
  });

  test('names countries, years and wholes that exist', () => {
    expect(rows.filter(({ country }) => country && !gazetteer.country(country)).map(({ id }) => id)).toEqual([]);
    expect(rows.filter(({ from, to }) => from && to && from > to).map(({ id }) => id)).toEqual([]);
    expect(rows.filter(({ part_of }) => part_of && !actors.byId.has(part_of)).map(({ id }) => id)).toEqual([]);
  });
});

describe('states and their bodies', () => {
  const states = parse(text('states.yaml')) as { country: string; name: string; adjective: string }[];

  test('bear the names of the gazetteer, sorted by code', () => {
    expect(states.filter(({ country, name }) => gazetteer.country(country)?.name !== name)).toEqual([]);
    expect(states.map(({ country }) => country)).toEqual(states.map(({ country }) => country).sort());
  });

  test('have the adjectives that the text is read with', () => {
    const odd = states.filter(({ country, adjective }) => ![country, null].includes(nationality(adjective)));
    expect(odd.map(({ adjective }) => adjective)).toEqual(['Congolese', 'Dominican']);
  });

  test('are made by rule', () => {
    expect(actors.bodyOf('MLI', 'armed-forces')).toBe('mali-armed-forces');
    expect(actors.bodyOf('CIV', 'police')).toBe('cote-d-ivoire-police');
    expect(actors.bodyOf('ATA', 'armed-forces')).toBeNull();
    expect(actors.byId.get('togo-navy')).toMatchObject({ name: 'Togolese Navy', country: 'TGO', part_of: 'togo-armed-forces' });
    expect(actors.byId.get('mali-armed-forces')!.aliases).toEqual(expect.arrayContaining(['FAMa', 'Malian army']));
  });
});

describe('who is named', () => {
  const attacker = (sentence: string) => {
    const { events, actors: named } = read(sentence);
    return named.find(({ actor_id }) => actor_id === events[0]?.actor1_id)?.name ?? null;
  };
  const victim = (sentence: string) => {
    const { casualties, actors: named } = read(sentence);
    return named.find(({ actor_id }) => actor_id === casualties[0]?.victim_actor_id)?.name ?? null;
  };

  test.each([
    ['The Malian army killed two men in Sevare.', 'Malian Armed Forces'],
    ['Togolese soldiers killed two men in Dapaong.', 'Togolese Armed Forces'],
    ["Benin's army killed two men in Porga.", 'Beninese Armed Forces'],
    ['Kenya police shot dead two men in Garissa.', 'Kenyan Police'],
    ['A Togolese soldier killed two men in Dapaong.', null],
    ['Former Togolese soldiers killed two men in Dapaong.', null],
    ['Soldiers killed two men in Dapaong.', null],
    ['Al Shabab fighters killed two men in Merca.', 'al-Shabaab'],
    ['Farc rebels killed two men in Tumaco.', 'Revolutionary Armed Forces of Colombia (FARC)'],
    ['FIGHTERS OF THE SHINING PATH KILLED TWO MEN IN JUANJUI.', 'Shining Path'],
    ['The LEBANESE FORCES KILLED TWO MEN IN TYRE.', 'Lebanese Armed Forces (LAF)'],
    ['Lebanese forces killed two men in Tyre.', 'Lebanese Armed Forces (LAF)'],
    ['The Lebanese Forces killed two men in Zahle.', 'Lebanese Forces'],
    ['It is said that gunmen killed two men in Tyre.', null],
  ])('%s', (sentence, name) => expect(attacker(sentence)).toBe(name));

  test.each([
    ['A Togolese soldier was killed in Dapaong.', 'Togolese Armed Forces'],
    ['Three Togolese soldiers were killed in Dapaong.', 'Togolese Armed Forces'],
    ['Three soldiers were killed in Dapaong.', null],
    ['A Togolese teacher was killed in Dapaong.', null],
  ])('%s', (sentence, name) => expect(victim(sentence)).toBe(name));
});
