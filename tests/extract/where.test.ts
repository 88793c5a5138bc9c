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
    ['Two police officers were killed in Gao, Mali.', ['Gao at', 'Mali at']],
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
