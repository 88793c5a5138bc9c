import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

/** Place, country and precision of every event: `Gao MLI 1`. */
function scenes(text: string): string[] {
  return read(text).events.map(({ place, country, where_prec }) => `${place} ${country} ${where_prec}`);
}

describe('where an event lies', () => {
  test.each<[string, string, string[]]>([
    ['the most exact of several places', 'Gunmen killed two farmers in Ansongo, in the Gao region of Mali.', ['Ansongo MLI 1']],
    ['near it', 'Gunmen killed two farmers near Ansongo, Gao region.', ['Ansongo MLI 2']],
    ['the first of two it lies between', 'Gunmen killed two traders on the road between Ansongo and Gao.', ['Ansongo MLI 2']],
    ['a village before the city named first', 'In Maiduguri, gunmen killed two farmers at Konduga.', ['Konduga NGA 1']],
    ['the first of a list', 'Rallies were held in Batumi, Kutaisi and Zugdidi.', ['Batumi GEO 1']],
    ['its homonym in the country spoken of', 'Cameroonian police killed two protesters in Bana.', ['Bana CMR 1']],
    ['its homonym in the country of a neighbour', 'Gunmen from Bamako killed two farmers in Kati.', ['Kati MLI 1']],
    ['no village of a country that nobody mentioned', 'Malian soldiers killed two farmers in Heide.', ['null MLI 6']],
    ['its report’s country', 'Malian soldiers killed two farmers.', ['null MLI 6']],
    ['a quarter’s city, not a village of its name elsewhere', 'Gunmen killed a trader in the Kidal area of Bamako.', ['Bamako MLI 2']],
    ['a name written otherwise in the country spoken of', 'Burkinabe soldiers killed two farmers in Ouagadaougou.', ['Ouagadougou BFA 1']],
    ['what the division words of a country say', 'A man was killed in a clash in Shibganj upazila.', ['Shibganj BGD 1']],
    ['the capital of the country spoken of', 'Malian students staged a protest in the capital.', ['Bamako MLI 1']],
    ['the capital of a country named with it', 'Gunmen killed two students in the Chadian capital.', ["N'Djamena TCD 1"]],
    ['no capital of a province', 'Malian students staged a protest in the provincial capital.', ['null MLI 6']],
    ['no capital where no country is spoken of', 'Students staged a protest in the capital.', ['null null null']],
    ['where its paragraph has just been', 'Tension rose in Gao. Gunmen killed two farmers.', ['Gao MLI 1']],
    ['not where another paragraph is', 'Tension rose in Gao.\n\nGunmen killed two farmers.', ['null null null']],
    [
      'a quarter, and no country of its name',
      'Shells hit the neighbourhoods of Tel al-Sultan and Brazil in Rafah.',
      ['Tel al-Sultan PSE 1'],
    ],
    ['a part of a town, near its middle', 'Shells hit eastern Goma on Monday.', ['Goma COD 2']],
    ['the place that the clause says more of', 'The wounded were driven from Gao, where gunmen shot a trader.', ['Gao MLI 1']],
    ['where the people come from, for want of more', 'Residents of Gao staged a protest.', ['Gao MLI 2']],
  ])('%s', (_, text, expected) => {
    expect(scenes(text)).toEqual(expected);
  });
});

/** What the text calls the scene, the place it is beside or in, and its precision: `Sanamba · Titao 2`. */
function names(text: string): string[] {
  return read(text).events.map(({ place_text, place, country, where_prec }) => `${place_text} · ${place ?? country} ${where_prec}`);
}

describe('a scene that no gazetteer knows', () => {
  test.each<[string, string, string[]]>([
    ['keeps its name beside a known place', 'Gunmen killed two farmers in Gasselikou, 15 km from the town of Gao.', ['Gasselikou · Gao 2']],
    ['keeps its name in a known country', 'Malian gunmen killed two farmers in Gasselikou.', ['Gasselikou · MLI 6']],
    ['is where the people come from, for want of more', 'Residents of Gasselikou stoned a police station.', ['Gasselikou · null null']],
    ['is no everyday word', 'Farmers killed two traders.', ['null · null null']],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

test('a country that is only spoken of has its point', () => {
  const [event] = read('Malian soldiers killed two farmers.').events;
  expect(event).toMatchObject({ country: 'MLI', where_prec: 6, latitude: expect.any(Number), longitude: expect.any(Number) });
});
