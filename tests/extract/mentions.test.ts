import { describe, expect, test } from 'vitest';
import { harms, read } from './read.ts';

const violent = (text: string) => read(text).events.filter((event) => event.violent).length;

describe('violence that is only mentioned', () => {
  test.each([
    ['The general spoke of murders and kidnappings in a speech to cadets.'],
    ['They are killing our children, the priest said.'],
    ['The minister was harshly attacked by the president.'],
    ['The two parties engaged in a dialogue.'],
    ['The police dismantled a smuggling ring.'],
    ['He said it was like throwing bombs at the parliament.'],
    ['The agent had the mission of killing the mayor of Ansongo.'],
    ['There was a danger of bombing a school.'],
    ['The guards kept the judge from being murdered.'],
    ['They left without attacking the village.'],
    ['The minister won the battle over the budget in Ansongo.'],
    ['The war against corruption goes on in Ansongo.'],
  ])('%s', (text) => expect(violent(text)).toBe(0));
});

describe('violence that is told', () => {
  test.each([
    ['Clashes broke out in Ansongo on Monday.'],
    ['The battle for Ansongo began on Monday.'],
    ['Rebels shot down a helicopter near Ansongo.'],
    ['Two soldiers were killed in clashes near Ansongo.'],
    ['The army is shelling the village of Ansongo.'],
    ['Two men were accused of killing the mayor of Ansongo.'],
    ['The patrol engaged the rebels near Ansongo.'],
    ['The government condemned the murder of the judge in Ansongo.'],
  ])('%s', (text) => expect(violent(text)).toBe(1));
});

test.each([
  ['Juan Paz, 47, and Luis Mora, 21, were killed in Ansongo.', ['killed mora 1', 'killed paz 1']],
  ['Gunmen killed a young couple, Maria Perez and Juan Ruiz, in Ansongo.', ['killed perez 1', 'killed ruiz 1']],
  ['Gunmen killed a former mayor, Luis Mora, in Ansongo.', ['killed mayor 1']],
  ['300 rebels and 90 soldiers were killed in more than 600 clashes.', ['killed rebels 300 cumulative', 'killed soldiers 90 cumulative']],
])('%s', (text, expected) => expect(harms(text)).toEqual(expected));
