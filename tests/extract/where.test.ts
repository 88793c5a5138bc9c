import { describe, expect, test } from 'vitest';
import { openExtractor } from '../../pipeline/extract/index.ts';

const extractor = openExtractor();

/** Every place of a text with how it stands to what is told. */
function places(text: string): string[] {
  return extractor.extract({ source_id: 'note', text }).places.map(({ name, relation }) => `${name} ${relation}`);
}

describe('how a place stands to what is told', () => {
  test.each<[string, string[]]>([
    ['Gunmen attacked a patrol in Gao.', ['Gao at']],
    ['Gunmen attacked the village of Douentza killing two farmers.', ['Douentza at']],
    ['Gunmen attacked a patrol near Gao and Ansongo.', ['Gao near', 'Ansongo near']],
    ['A convoy was ambushed between Gao and Ansongo.', ['Gao between', 'Ansongo between']],
    ['A mine went off on the Gao-Ansongo road.', ['Gao between']],
    ['A mine went off 45 km north of Gao.', ['Gao of']],
    ['A mine went off in the area of Gao.', ['Gao near']],
    ['A mine went off not far from Gao.', ['Gao near']],
    ['A farmer from Gao was shot dead.', ['Gao from']],
    ['Residents of Gao marched.', ['Gao from']],
    ['The mayor of Gao was shot dead.', ['Gao at']],
    ['Gao students marched.', ['Gao from']],
    ['The army bombed the Gao market.', ['Gao at']],
    ['A Gao-bound truck was burned in Ansongo.', ['Gao aside', 'Ansongo at']],
    ['A member of the Bamako Football Club was shot dead in Gao.', ['Bamako aside', 'Gao at']],
    ['The ambassador to France was shot dead in Gao.', ['France aside', 'Gao at']],
    ['Workers struck at the Gao Mine.', ['Gao at']],
    ['Journalists gathered outside the Gao Press Club.', ['Gao near']],
    ['Gunmen fired at a house outside the Mali embassy in Gao.', ['Mali aside', 'Gao at']],
    ['A mine went off 45 km from the town of Gao.', ['Gao of']],
    ['The army entered 3 km into Mali, killing two rebels.', ['Mali at']],
    ['They drove the wounded from Gao, where shells hit a school.', ['Gao from']],
    ['The army withdrew into Mali.', ['Mali to']],
    ['Vigilantes came to Gao to capture a thief.', ['Gao at']],
    ['Two police officers were killed in Gao, Mali.', ['Gao at', 'Mali at']],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});

describe('a name that no gazetteer bears is a place', () => {
  test.each<[string, string[]]>([
    ['Gunmen attacked a patrol in Gasselikou.', ['Gasselikou at']],
    ['Gunmen attacked a patrol in Gasselikou and Tondikou.', ['Gasselikou at', 'Tondikou at']],
    ['Residents of Gasselikou marched.', ['Gasselikou from']],
    ['Vigilantes came to Gasselikou to capture a thief.', ['Gasselikou at']],
    ['Gunmen stormed Gasselikou.', ['Gasselikou at']],
    ['Gunmen attacked Gasselikou, a village near Gao.', ['Gasselikou at', 'Gao near']],
    ['Gunmen attacked Gasselikou, in Gao region.', ['Gasselikou at', 'Gao region at']],
    ['Gunmen attacked Gasselikou.', []],
    ['Nurses held a sit-in at the Gasselikou hospital.', ['Gasselikou hospital at']],
    ['Students marched on the anniversary of the murder of Bakary Gasselikou.', []],
    ['Students marched in memory of Gasselikou.', []],
    ['Gunmen burned the offices of the Independent Electoral Commission.', []],
    ['Youths of the League of Municipal Affairs marched.', []],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});

describe('names that are no places here', () => {
  test.each([
    ['Members of the RAB arrested a man.'],
    ['Mayor Victoria Bangura was shot dead.'],
    ['The killing of Salif Diallo was condemned.'],
  ])('%s', (text) => {
    expect(places(text)).toEqual([]);
  });
});
