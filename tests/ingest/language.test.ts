import { expect, test } from 'vitest';
import { guessLanguage } from '../../pipeline/ingest/language.ts';

const french =
  'Des hommes armés ont tué cinq soldats lundi, selon le gouvernement. Les autorités ont annoncé une enquête. Le président a condamné cette attaque et promis de poursuivre les coupables dans tout le nord du pays, où la situation reste tendue depuis des années.';

test.each([
  ['a sentence', 'Five soldiers were killed by gunmen in the north of the country.', 'en'],
  ['capitals', 'FIVE SOLDIERS WERE KILLED BY GUNMEN IN THE NORTH OF THE COUNTRY.', 'en'],
  ['foreign names', 'The Tatmadaw shelled Laiza and Hpakant on 3 May; the KIA took Njang Dap, Alen Bum and Hka Ya, with losses.', 'en'],
  ['French', french, 'fr'],
  ['French in capitals', french.toUpperCase(), 'fr'],
  ['too little French', french.slice(0, 90), null],
  ['numbers alone', '12 34 56', null],
])('%s', (_, text, expected) => {
  expect(guessLanguage(text)).toBe(expected);
});
