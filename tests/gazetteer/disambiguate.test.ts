import { describe, expect, test } from 'vitest';
import { choosePlace, commonness, loadGazetteer, type PlaceContext } from '../../pipeline/gazetteer/index.ts';

const gazetteer = loadGazetteer();

function choose(name: string, countries: Record<string, number>, more: PlaceContext = {}) {
  const context = {
    mention: name,
    common: commonness(name),
    countries: new Map(Object.entries(countries)),
    countriesOf: gazetteer.countriesOf,
  };
  return choosePlace(gazetteer.named(name), { ...context, ...more });
}

describe('choosePlace', () => {
  test.each<[string, Record<string, number>, string | null, string]>([
    ['Kati', {}, 'MLI', 'PPLA2'],
    ['Kati', { MLI: 3 }, 'MLI', 'PPLA2'],
    ['Kati', { CIV: 1 }, 'CIV', 'PPL'],
    ['Kati', { IND: 2 }, 'IND', 'PPL'],
    ['Kidal', {}, 'MLI', 'PPLA'],
    ['Kidal', { IDN: 1 }, 'IDN', 'PPLA4'],
    ['Moura', { MLI: 5, FRA: 2 }, 'MLI', 'PPL'],
    ['Moura', { PRT: 1 }, 'PRT', 'PPLA2'],
    ['San Salvador', {}, 'SLV', 'PPLC'],
    ['San Salvador', { BHS: 2 }, 'BHS', 'ADM1'],
    ['Santiago', {}, 'CHL', 'PPLC'],
    ['Santiago', { DOM: 2 }, 'DOM', 'PPLA'],
    ['Santiago', { SLV: 1 }, 'CHL', 'PPLC'],
    ['Tripoli', {}, 'LBY', 'PPLC'],
    ['Tripoli', { LBN: 2, SYR: 3 }, 'LBN', 'PPLA'],
    ['Hyderabad', {}, 'IND', 'PPLA'],
    ['Hyderabad', { PAK: 1 }, 'PAK', 'PPLA2'],
    ['Cordoba', {}, 'ARG', 'PPLA'],
    ['Cordoba', { COL: 1 }, 'COL', 'ADM1'],
    ['Cordoba', { ESP: 1 }, 'ESP', 'PPLA2'],
    ['Palma', { MOZ: 2 }, 'MOZ', 'PPL'],
    ['Gaza', {}, 'PSE', 'PPLA'],
    ['Gaza', { MOZ: 1 }, 'MOZ', 'ADM1'],
    ['Sahel', {}, null, 'RGN'],
    ['Sahel', { MLI: 3, BFA: 1, NER: 2 }, null, 'RGN'],
    ['Sahel', { BFA: 2 }, 'BFA', 'ADM1'],
    ['Niger', { NGA: 1 }, 'NER', 'PCLI'],
    ['Congo', { COG: 1 }, 'COG', 'PCLI'],
    ['Helmand', {}, 'AFG', 'ADM1'],
    ['Victoria', { AUS: 1 }, 'AUS', 'ADM1'],
  ])('%s with %j is in %s (%s)', (name, countries, country, feature) => {
    expect(choose(name, countries)?.place).toMatchObject({ country, feature });
  });

  test.each<[string, Record<string, number>, PlaceContext, string | null]>([
    ['Reading', {}, {}, null],
    ['Reading', { GBR: 1 }, { locative: true }, 'GBR'],
    ['Mobile', {}, {}, null],
    ['Mobile', { USA: 1 }, {}, 'USA'],
    ['Nice', {}, {}, null],
    ['Nice', { FRA: 1 }, {}, 'FRA'],
    ['Of', {}, {}, null],
    ['Of', { TUR: 1 }, {}, null],
    ['Of', { TUR: 1 }, { locative: true }, 'TUR'],
    ['Police', { POL: 1 }, {}, null],
    ['Man', {}, {}, null],
    ['Man', { CIV: 1 }, {}, 'CIV'],
    ['Bar', { MNE: 1 }, { locative: true }, 'MNE'],
    ['Victoria', {}, {}, null],
    ['Maria', {}, { locative: true }, null],
    ['Dia', { MLI: 1 }, { locative: true }, 'MLI'],
  ])('a common word needs more: %s with %j %j -> %s', (name, countries, more, country) => {
    expect(choose(name, countries, more)?.place.country ?? null).toBe(country);
  });

  test('a division named beside it settles a homonym', () => {
    expect(choose('San Carlos', { SLV: 1 }, { admin1: ['Morazán'] })?.place.admin1).toBe('Morazan');
  });

  test('places settled before draw a homonym near', () => {
    const boise = { latitude: 43.61, longitude: -116.2 };
    expect(choose('Moscow', {})?.place.country).toBe('RUS');
    expect(choose('Springfield', { USA: 1 }, { near: [{ latitude: 42.36, longitude: -71.06 }] })?.place.admin1).toBe('Massachusetts');
    expect(choose('Nampa', {}, { near: [boise] })?.place.admin1).toBe('Idaho');
  });

  test('the words around can ask for a feature', () => {
    expect(choose('Gao', {}, { features: ['ADM'] })?.place.feature).toBe('ADM1');
    expect(choose('Gao', {}, { features: ['PPL'] })?.place.feature).toBe('PPLA');
  });

  test('confidence falls where homonyms are close, and the margin tells by how much', () => {
    const sure = choose('Goma', { COD: 1 })!;
    const unsure = choose('Springfield', {})!;
    expect(sure.confidence).toBeGreaterThan(0.9);
    expect(unsure.confidence).toBeLessThan(0.6);
    expect(sure.margin).toBeGreaterThan(unsure.margin);
    expect(choosePlace([gazetteer.country('MLI')!])).toMatchObject({ confidence: 1, margin: Number.POSITIVE_INFINITY });
    expect(choosePlace([])).toBeNull();
  });

  test('is pure: the same question has the same answer and changes nothing', () => {
    const candidates = gazetteer.named('Santiago');
    const before = JSON.stringify(candidates);
    expect(choose('Santiago', { DOM: 1 })).toEqual(choose('Santiago', { DOM: 1 }));
    expect(JSON.stringify(candidates)).toBe(before);
  });
});
