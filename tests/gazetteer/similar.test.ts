import { describe, expect, test } from 'vitest';
import { countriesOfWord, loadGazetteer } from '../../pipeline/gazetteer/index.ts';

const gazetteer = loadGazetteer();

describe('names that are written much alike', () => {
  test.each<[string, string, string]>([
    ['Ouagadaougou', 'BFA', 'Ouagadougou'],
    ['Wagadugu', 'BFA', 'Ouagadougou'],
    ['Laxmipur', 'BGD', 'Lakshmipur'],
    ['Bobo-Dioulaso', 'BFA', 'Bobo-Dioulasso'],
  ])('%s in %s is %s', (name, country, expected) => {
    const found = gazetteer.similar(name, country).map((place) => place.name.normalize('NFD').replace(/\p{M}/gu, ''));
    expect(found).toContain(expected);
  });

  test.each([
    ['Parliament', 'BFA'],
    ['Mo', 'NOR'],
    ['Ouagadougou', 'FRA'],
  ])('nothing is like %s in %s', (name, country) => {
    expect(gazetteer.similar(name, country)).toEqual([]);
  });
});

test('words of one country speak for it', () => {
  expect(countriesOfWord('upazila')).toEqual(['BGD']);
  expect(countriesOfWord('village')).toBeUndefined();
});
