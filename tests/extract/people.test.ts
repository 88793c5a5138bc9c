import { describe, expect, test } from 'vitest';
import { loadLexicon } from '../../pipeline/extract/lexicon/load.ts';
import { markPeople } from '../../pipeline/extract/read/people.ts';
import { loadGazetteer, nationality } from '../../pipeline/gazetteer/index.ts';
import { read, tokensOf } from './read.ts';

const knows = { lexicon: loadLexicon(), gazetteer: loadGazetteer(), nationality };

/** The marked words, runs joined by blanks. */
function people(text: string): string[] {
  const reading = tokensOf(text);
  markPeople(reading, knows);
  const runs: string[] = [];
  reading.tokens.forEach((token, i) => {
    if (!token.person) return;
    if (reading.tokens[i - 1]?.person) runs[runs.length - 1] += ` ${token.text}`;
    else runs.push(token.text);
  });
  return runs;
}

describe('names of people in a text without case', () => {
  test.each([
    ['GUNMEN KILLED JULIO ARGUEDAS IN LIMA ON SUNDAY.', ['JULIO ARGUEDAS']],
    ['SENATOR TERESA DE LA ROCA MONDRAGON WAS KIDNAPPED.', ['TERESA DE LA ROCA MONDRAGON']],
    ['COLONEL MONDRAGON SAID THAT NOBODY WAS HURT.', ['MONDRAGON']],
    ['MAYOR PABLO ARGUEDAS DIED. THE KILLERS OF ARGUEDAS FLED.', ['PABLO ARGUEDAS', 'ARGUEDAS']],
    ['pedro arguedas, a farmer, was shot near the river while he was working in his field.', ['pedro arguedas']],
  ])('%s', (text, names) => expect(people(text)).toEqual(names));

  test.each([
    ['THE PRESIDENTS OF COSTA RICA AND HONDURAS MET IN SAN JOSE TODAY.'],
    ['TWO HOODED GUERRILLAS DYNAMITED THE PYLON NEAR JUAN DIAZ.'],
    ['A SOLDIER MACHINEGUNNED THE POLICEMEN.'],
    ['Gunmen killed Julio Arguedas in Lima on Sunday.'],
  ])('none in: %s', (text) => expect(people(text)).toEqual([]));
});

test('a surname is no place, and a named person is a victim', () => {
  const { casualties, events } = read(
    'LIMA, 3 AUG 22 -- GUERRILLAS MURDERED JUDGE HECTOR GALAN YESTERDAY NEAR HUANTA, POLICE SOURCES SAID.',
  );
  expect(casualties.map(({ harm, victim_text, count_best }) => [harm, victim_text, count_best])).toEqual([
    ['killed', 'JUDGE HECTOR GALAN', 1],
  ]);
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ place: 'Huanta', actor2_text: 'JUDGE HECTOR GALAN' });
});
