import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { distance } from '../../pipeline/gazetteer/distance.ts';
import { fold, loadGazetteer } from '../../pipeline/gazetteer/index.ts';
import { readChecked, readData, readSupplement } from '../../pipeline/gazetteer/sources/data.ts';
import { Problem } from '../../pipeline/kernel/problem.ts';
import { packageFile } from '../../pipeline/kernel/root.ts';

const folder = (name: string) => packageFile('pipeline', 'gazetteer', name);
const sorted = (keys: string[]) => expect(keys).toEqual([...keys].sort());

describe('data files', () => {
  test('are sorted', () => {
    sorted(readData('countries').map((row) => row.country));
    sorted(readData('country-names').map((row) => row.name));
    sorted(readData('demonyms').map((row) => row.word));
    sorted(readData('kinds').map((row) => row.word));
    sorted(readData('local-words').map((row) => row.word));
    sorted(readData('regions').map((row) => row.name));
    sorted(readData('division-names').map((row) => row.country + row.division));
    sorted(readData('common-words').words);
    sorted(readData('common-words').persons);
  });

  test('name only countries that exist', () => {
    const known = new Set(readData('countries').map((row) => row.country));
    expect(known.size).toBe(250);
    const used = [
      ...readData('country-names').map((row) => row.country),
      ...readData('demonyms').flatMap((row) => row.countries),
      ...readData('local-words').flatMap((row) => row.countries),
      ...readData('regions').flatMap((row) => row.countries),
      ...readSupplement().map((row) => row.country),
    ];
    expect(used.filter((country) => !known.has(country))).toEqual([]);
  });

  test('hold no word twice', () => {
    const { words, persons } = readData('common-words');
    const all = [...words, ...persons];
    expect(new Set(all).size).toBe(all.length);
    const demonyms = readData('demonyms').map((row) => fold(row.word));
    expect(new Set(demonyms).size).toBe(demonyms.length - 1); // Burkinabe and Burkinabè fold alike
  });
});

describe('the supplement', () => {
  test('keeps one place a line, sorted by country and name', () => {
    for (const file of readdirSync(folder('supplement'))) {
      const lines = readFileSync(join(folder('supplement'), file), 'utf8')
        .trimEnd()
        .split('\n')
        .filter((line) => !line.startsWith('#'));
      expect(
        lines.filter((line) => !/^- \{.*\}$/.test(line)),
        file,
      ).toEqual([]);
    }
    for (const file of readdirSync(folder('supplement'))) {
      const places = readChecked(join(folder('supplement'), file), 'supplement') as { country: string; name: string }[];
      sorted(places.map((place) => place.country + place.name));
    }
  });

  test('every place is found by each of its names, near where it was put', () => {
    const gazetteer = loadGazetteer();
    const lost = readSupplement().flatMap((place) =>
      [place.name, ...(place.aliases ?? [])].filter(
        (name) => !gazetteer.named(name).some((found) => found.country === place.country && distance(found, place) < 30),
      ),
    );
    expect(lost).toEqual([]);
  });

  test('no place stands in it twice', () => {
    const keys = readSupplement().map((place) => `${place.country} ${place.feature} ${fold(place.name)}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  test('a mistake is named with its line and field', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'casus-')), 'bad.yaml');
    writeFileSync(
      file,
      '# a comment\n- { name: Xa, country: MLI, latitude: 14, longitude: 1, feature: PPL, source: editors }\n- { name: Xb, country: MLI, latitude: 99, longitude: 1, feature: PPL, source: editors }\n',
    );
    expect(() => readChecked(file, 'supplement')).toThrow(Problem);
    expect(() => readChecked(file, 'supplement')).toThrow(/line 3, field latitude: must be <= 90/);
    writeFileSync(file, '- { name: [\n');
    expect(() => readChecked(file, 'supplement')).toThrow(/line \d.*mend the YAML/s);
  });
});
