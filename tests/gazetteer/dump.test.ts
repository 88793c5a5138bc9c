import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadGazetteer } from '../../pipeline/gazetteer/index.ts';
import { Problem } from '../../pipeline/kernel/problem.ts';

/** A line of a dump: id, name, alternates, position, class, code, country, divisions, people. Places are invented. */
function line(
  id: number,
  name: string,
  alternates: string,
  latitude: number,
  longitude: number,
  feature: string,
  rest: Partial<{ admin1: string; admin2: string; people: number; country: string }> = {},
): string {
  const [featureClass, code] = feature.split('.');
  const { admin1 = '04', admin2 = '', people = 0, country = 'ML' } = rest;
  return [
    id,
    name,
    name,
    alternates,
    latitude,
    longitude,
    featureClass,
    code,
    country,
    '',
    admin1,
    admin2,
    '',
    '',
    people,
    '',
    250,
    'Africa/Bamako',
    '2020-01-01',
  ].join('\t');
}

function dump(...lines: string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'casus-')), 'ML.txt');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

describe('a GeoNames dump', () => {
  test('adds villages, wells, hills and mines, and leaves out streams and hotels', () => {
    const gazetteer = loadGazetteer([
      dump(
        line(90000001, 'Zorgandé Peulh', 'Zorgande Fulbe,ZPX,zorgande xiao', 14.2, -4.1, 'P.PPL'),
        line(90000002, 'Puits Zorgandé', '', 14.3, -4.2, 'H.WLL'),
        line(90000003, 'Colline de Zorgandé', '', 14.3, -4.3, 'T.HLL'),
        line(90000004, 'Mine de Zorgandé', '', 14.4, -4.3, 'S.MN'),
        line(90000005, 'Marigot Zorgandé', '', 14.4, -4.4, 'H.STMI'),
        line(90000006, 'Hôtel Zorgandé', '', 14.4, -4.5, 'S.HTL'),
      ),
    ]);
    expect(gazetteer.named('zorgande peulh')[0]).toMatchObject({ geonames_id: 90000001, country: 'MLI', admin1: 'Mopti', feature: 'PPL' });
    expect(gazetteer.named('Zorgande Fulbe')[0]?.geonames_id).toBe(90000001);
    expect(gazetteer.named('Puits Zorgandé')[0]?.feature).toBe('WLL');
    expect(gazetteer.named('Colline de Zorgandé')[0]?.feature).toBe('HLL');
    expect(gazetteer.named('Mine de Zorgandé')[0]?.feature).toBe('MN');
    expect(gazetteer.named('Marigot Zorgandé')).toEqual([]);
    expect(gazetteer.named('Hôtel Zorgandé')).toEqual([]);
    expect(gazetteer.named('ZPX')).toEqual([]);
  });

  test('a place that the index has too stands there once, under its GeoNames id, with the people known of it', () => {
    const [before] = loadGazetteer().named('Tessit');
    const gazetteer = loadGazetteer([
      dump(
        line(90000010, 'Tessit', 'Tessite Nouveau', before!.latitude, before!.longitude, 'P.PPL', { admin1: '09' }),
        line(2455558, 'Kati', 'Kati Vieux', 12.74, -8.07, 'P.PPLA2'),
      ),
    ]);
    expect(gazetteer.named('Tessit').filter((place) => place.country === 'MLI')).toHaveLength(1);
    expect(gazetteer.named('Tessit')[0]).toBe(gazetteer.named('Tessite Nouveau')[0]);
    expect(gazetteer.named('Tessit')[0]?.geonames_id).toBe(90000010);
    const katis = gazetteer.named('Kati').filter((place) => place.geonames_id === 2455558);
    expect(katis).toHaveLength(1);
    expect(katis[0]!.population).toBeGreaterThan(10_000);
    expect(katis[0]!.place_id).toBe(loadGazetteer().named('Kati')[0]!.place_id);
  });

  test('a division keeps its seat and gets its id; its words for a kind are read', () => {
    const gazetteer = loadGazetteer([
      dump(
        line(90000020, 'Région de Gao', 'Gao Region', 17, 1, 'A.ADM1', { admin1: '07' }),
        line(90000021, 'Cercle de Zorgho', '', 14, -4, 'A.ADM2', { admin2: '0401' }),
      ),
    ]);
    expect(gazetteer.named('Gao region').filter((place) => place.feature === 'ADM1')).toHaveLength(1);
    expect(gazetteer.named('Gao region')[0]).toMatchObject({ geonames_id: 90000020, name: 'Gao', admin1: 'Gao', feature: 'ADM1' });
    expect(gazetteer.named('Gao region')[0]!.latitude).toBeCloseTo(16.27, 1);
    expect(gazetteer.named('Zorgho district')[0]).toMatchObject({ feature: 'ADM2', name: 'Zorgho' });
  });

  test('several dumps join at once, and the index itself stays as it was', () => {
    const gazetteer = loadGazetteer([
      dump(line(90000030, 'Zorgandé', '', 14, -4, 'P.PPL')),
      dump(line(90000031, 'Zorgandé', '', 13, -1, 'P.PPL', { country: 'BF' })),
    ]);
    expect(
      gazetteer
        .named('Zorgandé')
        .map((place) => place.country)
        .sort(),
    ).toEqual(['BFA', 'MLI']);
    expect(loadGazetteer().named('Zorgandé')).toEqual([]);
  });

  test.each([
    ['too few columns', 'just one column', /ML\.txt, line 2: has 1 tab-separated columns/],
    ['a wrong latitude', line(1, 'X', '', 91, 0, 'P.PPL'), /line 2, field latitude: is "91"/],
    ['a wrong id', line(0, 'X', '', 1, 0, 'P.PPL'), /line 2, field geonameid/],
    ['no name', line(5, '', '', 1, 0, 'P.PPL'), /line 2, field name: is empty/],
    ['half a person', line(5, 'X', '', 1, 0, 'P.PPL', { people: 0.5 }), /line 2, field population/],
  ])('%s is named with file and line', (_, bad, message) => {
    const file = dump(line(90000040, 'Zorgandé', '', 14, -4, 'P.PPL'), bad);
    expect(() => loadGazetteer([file])).toThrow(Problem);
    expect(() => loadGazetteer([file])).toThrow(message);
  });

  test('a file that is not there is named', () =>
    expect(() => loadGazetteer(['nowhere/XX.txt'])).toThrow(/nowhere\/XX\.txt: cannot be read \(ENOENT\)/));
});
