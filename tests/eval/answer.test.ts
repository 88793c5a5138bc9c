import { describe, expect, test } from 'vitest';
import { codeAgrees, dateAgreement, interval, nameAgrees } from '../../pipeline/eval/answer.ts';

test.each([
  ['2022', '2022-01-01', '2022-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2022-08-15', '2022-08-15', '2022-08-15'],
  ['2022-08-15/2022-08-18', '2022-08-15', '2022-08-18'],
  ['2013/2014', '2013-01-01', '2014-12-31'],
  ['2022-06/2022-08', '2022-06-01', '2022-08-31'],
])('%s runs from %s to %s', (notation, start, end) => expect(interval(notation)).toEqual([start, end]));

describe('dateAgreement', () => {
  test.each([
    ['2022-08', '2022-08-01', '2022-08-31', 1],
    ['2022-08', '2022-08-15', '2022-08-15', 0.5],
    ['2022-08', '2022-09-01', '2022-09-01', 0],
    ['2022-08-15', '2022-08-15', null, 1],
    ['2022-08-15', null, null, 0],
    [{ anyOf: ['2022-08-15', '2022-08-16'] }, '2022-08-16', '2022-08-16', 1],
    [null, null, null, 1],
    [null, '2022-08-16', null, 0],
  ])('%j against %s to %s: %d', (answer, start, end, agreement) => expect(dateAgreement(answer, start, end)).toBe(agreement));
});

describe('nameAgrees', () => {
  test.each([
    ['Malian army', ['a Malian army supply convoy'], true],
    ['suspected Islamists', ['Islamists'], true],
    ['soldiers', ['a soldier'], true],
    ['gunmen', ['an unidentified gunman'], true],
    ['Ménaka', ['MENAKA'], true],
    ['JNIM', ['the group', 'Group for the Support of Islam and Muslims', 'JNIM'], true],
    ['Chad', ["Chad's army"], true],
    ['Mali', ['Somalia'], false],
    ['police', ['protesters'], false],
    [{ anyOf: ['FARDC', 'CODECO'] }, ['CODECO fighters'], true],
    [null, [], true],
    [null, ['gunmen'], false],
    ['gunmen', [], false],
  ])('%j against %j: %s', (answer, got, right) => expect(nameAgrees(answer, got)).toBe(right));
});

test.each([
  ['reported', 'reported', true],
  [{ anyOf: ['firearms', null] }, null, true],
  [0, null, false],
])('code %j against %j: %s', (answer, got, right) => expect(codeAgrees(answer, got)).toBe(right));
