import { describe, expect, test } from 'vitest';
import { demonymAt, distance, isCommonWord, loadGazetteer, nationalities, nationality } from '../../pipeline/gazetteer/index.ts';

const gazetteer = loadGazetteer();
const at = (text: string) => gazetteer.longest(text.split(' '), 0);

describe('longest', () => {
  test.each([
    ['Bobo - Dioulasso', 3, 'BFA', 'PPLA'],
    ['BOBO-DIOULASSO said', 1, 'BFA', 'PPLA'],
    ["FADA N ' GOURMA", 4, 'BFA', 'PPLA'],
    ["Fada N'Gourma", 2, 'BFA', 'PPLA'],
    ['Fada - NGourma', 3, 'BFA', 'PPLA'],
    ['N’Djaména', 1, 'TCD', 'PPLC'],
    ["N ' DJAMENA", 3, 'TCD', 'PPLC'],
    ['Port - au - Prince', 5, 'HTI', 'PPLC'],
    ['SAN SALVADOR , 3 JAN', 2, 'SLV', 'PPLC'],
    ["Mali 's army", 1, 'MLI', 'PCLI'],
    ['Mali’s army', 1, 'MLI', 'PCLI'],
    ["King 's Lynn", 3, 'GBR', 'PPL'],
    ["Cox's Bazar", 2, 'BGD', 'PPL'],
    ['Côte d’Ivoire', 2, 'CIV', 'PCLI'],
    ['Burkina Faso and Niger', 2, 'BFA', 'PCLI'],
    ['Deir ez - Zor', 4, 'SYR', 'PPLA'],
    ['Deir Ezzor', 2, 'SYR', 'PPLA'],
    ['Qamishli', 1, 'SYR', 'PPLA2'],
    ['Hodeidah', 1, 'YEM', 'PPLA'],
    ['Labbezanga', 1, 'MLI', 'PPL'],
    ['DIALLASSAGOU', 1, 'MLI', 'PPL'],
    ['Tessit', 1, 'MLI', 'PPL'],
    ['El Mozote', 2, 'SLV', 'PPL'],
    ['West Africa', 2, null, 'RGN'],
    ['Donbas', 1, 'UKR', 'RGN'],
    ['Khyber Pakhtunkhwa', 2, 'PAK', 'ADM1'],
    ['North Darfur', 2, 'SDN', 'ADM1'],
  ])('%s', (text, length, country, feature) => {
    const hit = at(text);
    expect(hit?.length).toBe(length);
    expect(hit?.places[0]).toMatchObject({ country, feature });
  });

  test.each([
    ['Gao region', 2, 'MLI', 'ADM1'],
    ['Department of Morazan', 3, 'SLV', 'ADM1'],
    ['MORAZAN DEPARTMENT', 2, 'SLV', 'ADM1'],
    ['province of Helmand', 3, 'AFG', 'ADM1'],
    ['the', 0, null, ''],
    ['Luhansk oblast', 2, 'UKR', 'ADM1'],
    ['state of Borno', 3, 'NGA', 'ADM1'],
    ['regions of Sahel and Est', 3, 'BFA', 'ADM1'],
    ['Oudalan Province', 2, 'BFA', 'ADM2'],
    ['Soum province', 2, 'BFA', 'ADM2'],
    ['Niger State', 2, 'NGA', 'ADM1'],
    ['Niger state television', 1, 'NER', 'PCLI'],
    ['state of emergency', 0, null, ''],
  ])('a word for a kind of division belongs to the name: %s', (text, length, country, feature) => {
    const hit = at(text);
    expect(hit?.length ?? 0).toBe(length);
    if (hit) expect(hit.places[0]).toMatchObject({ country, feature });
    if (length > 1) expect(hit?.places.every((place) => /^(?:ADM|RGN)/.test(place.feature))).toBe(true);
  });

  test.each(['killed', 'of the', ', Kati', "'s", '-', '', '...', '2013', 'us troops and', '\u0000'])('no country at %j', (text) => {
    expect(at(text)?.places.some((place) => place.feature === 'PCLI') ?? false).toBe(false);
  });

  test('abbreviations of countries count in capitals only', () => {
    expect(at('US troops')?.places[0]).toMatchObject({ country: 'USA', feature: 'PCLI' });
    expect(at('U.S. troops')?.places[0]).toMatchObject({ country: 'USA', feature: 'PCLI' });
    expect(at('drc')).toBeNull();
  });

  test('a name does not run over a comma or a full stop', () => {
    expect(at('San , Salvador')?.length).toBe(1);
    expect(at('Burkina . Faso')?.length).toBe(1);
  });

  test('starts anywhere and stops at the end of the text', () => {
    expect(gazetteer.longest(['in', 'San', 'Salvador'], 1)?.length).toBe(2);
    expect(gazetteer.longest(['San'], 0)?.length).toBe(1);
    expect(gazetteer.longest(['San'], 1) ?? null).toBeNull();
  });
});

describe('named', () => {
  test('gives all bearers, best known first, the same objects every time', () => {
    const tripolis = gazetteer.named('Tripoli');
    expect(tripolis[0]).toMatchObject({ country: 'LBY', feature: 'PPLC' });
    expect(tripolis.map((place) => place.country)).toContain('LBN');
    expect(gazetteer.named('TRIPOLI')[0]).toBe(tripolis[0]);
    expect(gazetteer.named('Tripoli Xyz')).toEqual([]);
  });

  test('a place has the facts that the tables need', () => {
    const [kati] = gazetteer.named('Kati');
    expect(kati).toMatchObject({ name: 'Kati', country: 'MLI', admin1: 'Koulikoro', feature: 'PPLA2', geonames_id: 2455558 });
    expect(kati!.place_id).toMatch(/^pl-[0-9a-f]{12}$/);
    expect(distance(kati!, { latitude: 12.74, longitude: -8.07 })).toBeLessThan(3);
  });

  test.each([
    ['Tessit', 'MLI', 15.22, -0.3],
    ['Labbézanga', 'MLI', 14.96, 0.7],
    ['Moura', 'MLI', 14.33, -4.6],
    ['Kidal', 'MLI', 18.44, 1.41],
    ['Palma', 'MOZ', -10.77, 40.48],
    ['Baghouz', 'SYR', 34.45, 40.95],
    ['Korengal Valley', 'AFG', 34.9, 70.9],
    ['Helmand', 'AFG', 31.59, 64.37],
    ['Gao region', 'MLI', 16.27, -0.04],
    ['Snake Island', 'UKR', 45.26, 30.2],
  ])('%s (%s) lies where it should', (name, country, latitude, longitude) => {
    const place = gazetteer.named(name).find((candidate) => candidate.country === country);
    expect(distance(place!, { latitude, longitude })).toBeLessThan(35);
  });
});

describe('countries', () => {
  test.each([
    ['Mauretania', 'MRT'],
    ['Burma', 'MMR'],
    ['Ivory Coast', 'CIV'],
    ['Swaziland', 'SWZ'],
    ['Zaire', 'COD'],
    ['DRC', 'COD'],
    ['UAE', 'ARE'],
    ['U.K.', 'GBR'],
    ['USSR', 'RUS'],
    ['Soviet Union', 'RUS'],
    ['The Gambia', 'GMB'],
    ['Kosovo', 'XKX'],
    ['Guinea-Bissau', 'GNB'],
    ['Congo', 'COD'],
    ['Republic of Congo', 'COG'],
    ['South Sudan', 'SSD'],
  ])('%s is %s', (name, country) => expect(gazetteer.named(name)[0]).toMatchObject({ country, feature: 'PCLI' }));

  test('are found by code', () => {
    expect(gazetteer.country('MLI')).toMatchObject({ name: 'Mali', feature: 'PCLI' });
    expect(gazetteer.country('XXX')).toBeNull();
  });

  test('a region names the countries that share it', () => {
    const sahel = gazetteer.named('Sahel').find((place) => place.feature === 'RGN')!;
    expect(sahel.country).toBeNull();
    expect(gazetteer.countriesOf(sahel)).toContain('MLI');
    expect(gazetteer.countriesOf(gazetteer.named('Kati')[0]!)).toEqual(['MLI']);
  });
});

describe('nationality', () => {
  test.each([
    ['Malian', 'MLI'],
    ['Malians', 'MLI'],
    ['FRENCH', 'FRA'],
    ['Frenchmen', 'FRA'],
    ['Burkinabe', 'BFA'],
    ['Burkinabè', 'BFA'],
    ['Ivorian', 'CIV'],
    ['Salvadoran', 'SLV'],
    ['Salvadorean', 'SLV'],
    ['Emirati', 'ARE'],
    ['Afghans', 'AFG'],
    ['Saudi', 'SAU'],
    ['Kyrgyz', 'KGZ'],
    ['Germans', 'DEU'],
    ['Bissau-Guinean', 'GNB'],
    ['Guinean', 'GIN'],
    ['Nigerien', 'NER'],
    ['Nigerian', 'NGA'],
    ['Welsh', 'GBR'],
    ['Chinese', 'CHN'],
    ['Congolese', 'COD'],
    ['police', null],
    ['Mali', null],
    ['', null],
  ])('%s -> %s', (word, country) => expect(nationality(word)).toBe(country));

  test('an ambiguous demonym says so', () => expect(nationalities('Congolese')).toEqual(['COD', 'COG']));

  test('several tokens make one demonym', () => {
    expect(demonymAt(['South', 'Sudanese', 'troops'], 0)).toEqual({ length: 2, countries: ['SSD'] });
    expect(demonymAt(['Bissau', '-', 'Guinean'], 0)).toEqual({ length: 3, countries: ['GNB'] });
    expect(demonymAt(['troops'], 0)).toBeNull();
  });
});

test.each([
  ['Police', true],
  ['Are', true],
  ['MARCH', true],
  ['Central', true],
  ['Victoria', true],
  ['Man', true],
  ['Bamako', false],
  ['Kati', false],
  ['Gao', false],
  ['Kidal', false],
])('isCommonWord(%s) is %s', (name, expected) => expect(isCommonWord(name)).toBe(expected));
