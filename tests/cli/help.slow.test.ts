import { expect, test } from 'vitest';
import { casus } from './casus.ts';

const verbs = [
  'run',
  'init',
  'add',
  'ingest',
  'extract',
  'normalise',
  'curate',
  'link',
  'validate',
  'release',
  'diff',
  'site',
  'review',
  'eval',
  'explain',
  'verify',
  'gazetteer',
  'gazetteer add',
];

test.each(verbs)('casus %s --help shows an example', async (verb) => {
  const { code, out, err } = await casus([...verb.split(' '), '--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^Usage: casus /);
  expect(out).toMatch(new RegExp(`\\nExample:\\n {2}.*casus .*${verb}`));
});

test('every verb that casus lists has its help tested', async () => {
  const { code, out } = await casus(['--help']);
  expect(code).toBe(0);
  const listed = [...out.split('Commands:')[1]!.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name);
  expect(listed.filter((name) => name !== 'help')).toEqual(verbs.filter((verb) => !verb.includes(' ')));
});

test('tells its version', async () => {
  expect(await casus(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' });
});

test.each([
  ['no verb', [], /^Usage: casus/],
  ['an unknown verb', ['extrct'], /unknown command 'extrct'\n\(Did you mean extract\?\)/],
  ['an unknown option', ['run', '--frce'], /unknown option '--frce'\n\(Did you mean --force\?\)/],
  ['a missing word', ['explain'], /missing required argument 'row-id'/],
  ['neither of two options', ['release'], /^neither --version nor --documents is given; publish with: casus release --version/],
  ['an extra word', ['validate', 'x'], /too many arguments/],
])('%s is wrong usage', async (_, words, message) => {
  const { code, out, err } = await casus(words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(message);
});
