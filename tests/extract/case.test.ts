import { describe, expect, test } from 'vitest';
import { plainCase } from '../../pipeline/extract/read/case.ts';
import { harms, read } from './read.ts';

describe('plainCase', () => {
  test.each([
    ['Gunmen killed two farmers in Bara.', false],
    ['GUNMEN KILLED TWO FARMERS IN BARA.', true],
    ['SAN SALVADOR, 3 JAN 90 (AGENCY) -- [TEXT] TWO SOLDIERS DIED.', true],
    ['THE U.N. said two soldiers of MINUSMA and FAMa died near Gao in the night.', false],
    ['gunmen killed two farmers near the well on monday and burned down the granary of the village', true],
    ['gunmen fled', false],
    ['12 345 ...', true],
    ['', true],
  ])('%j is without case: %j', (text, caseless) => expect(plainCase(text).caseless).toBe(caseless));

  test.each([['TWO DIED IN İZMİR AND ŞIRNAK'], ['STRAßE, ǅEMPER, ΣΊΣΥΦΟΣ, İİİİİİ WAR IN THE CITY'], ['A💥B \ud83d C KILLED']])(
    '%j keeps its length',
    (text) => {
      const { plain } = plainCase(text);
      expect(plain).toHaveLength(text.length);
      expect(plain).not.toBe(text);
    },
  );
});

describe('the same words tell the same in any case', () => {
  test.each([
    ['Gunmen killed two farmers near Ansongo on Monday.'],
    ['Five soldiers died when their truck hit a mine.'],
    ['The guerrillas kidnapped a mayor and three teachers.'],
    ['Police arrested 20 students during the protest.'],
    ['At least 30 people were wounded in the explosion.'],
    ['Rebels attacked an army post, killing four soldiers and wounding nine.'],
  ])('%s', (text) => {
    const padded = `${text} The mayor of the town spoke about it on the radio for an hour.`;
    expect(harms(padded)).not.toEqual([]);
    expect(harms(padded.toUpperCase())).toEqual(harms(padded));
    expect(harms(padded.toLowerCase())).toEqual(harms(padded));
  });

  test.each([
    ['BOGOTA, 12 AUG 22 -- A BOMB EXPLODED IN MEDELLIN ON 11 AUGUST, KILLING TWO POLICEMEN.', 'Medellín', 'COL'],
    ['LIMA, 3 AUG 22 -- [TEXT] SHINING PATH GUERRILLAS KILLED THE MAYOR OF HUANTA.', 'Huanta', 'PER'],
  ])('places are found without capitals: %s', (text, place, country) => {
    expect(read(text).events.find(({ violent }) => violent)).toMatchObject({ place, country });
  });
});
