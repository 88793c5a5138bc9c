import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { choices } from '../../pipeline/eval/answer.ts';
import { allRows, codings, type GoldArticle, readGold } from '../../pipeline/eval/gold.ts';
import { evaluate, readFloor } from '../../pipeline/eval/index.ts';
import { isRequired, totalDeaths } from '../../pipeline/eval/score.ts';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { perfectExtraction } from './perfect.ts';

const articles = readGold(packageFile('tests', 'gold'));
const unseen = readGold(packageFile('tests', 'unseen'));

describe('the articles with answers by hand', () => {
  test.each([...articles, ...unseen].map((article) => [article.document.source_id, article] as const))(
    '%s agrees with itself',
    (_, article) => {
      for (const casualties of codings(article, 'casualties')) {
        const coding = { ...article, rows: { ...article.rows, casualties: casualties.filter(isRequired) } };
        expect(choices(article.deaths)).toContain(totalDeaths(perfectExtraction(coding).casualties));
      }
      const labels = { events: labelsOf('events'), casualties: labelsOf('casualties') };
      for (const row of allRows(article, 'casualties')) {
        for (const label of choices(row.event ?? null)) if (label !== null) expect(labels.events).toContain(label);
        if (row.part_of != null) expect(labels.casualties).toContain(row.part_of);
      }
      function labelsOf(name: 'events' | 'casualties') {
        return allRows(article, name).map(({ id }) => id);
      }
    },
  );

  test('their own answers are all right', () => {
    const all = [...articles, ...unseen];
    const quality = evaluate(all, new Map(all.map((article) => [article.document.source_id, perfectExtraction(article)])));
    for (const table of Object.values(quality.tables)) {
      expect(table).toMatchObject({ precision: 1, recall: 1, f1: 1, right: 1 });
      for (const field of Object.values(table.fields)) expect(field.right).toBe(field.judged);
    }
    expect(quality.nothing.clean_share).toBe(1);
  });
});

/** The hard cases that the articles must hold between them. */
const CASES = {
  counts:
    'digits words dozens at-least up-to between and-his list subset superseded no-casualties not-victims tally-over-years tally-over-period implicit both-sides about more-than sum added-later',
  harm: 'killed injured missing abducted detained displaced nouns passive relative-clause headline left-dead claimed-lives metaphor sport accident disaster film sexual',
  who: 'named-group alias acronym nationality-role unnamed points-back',
  where: 'diacritics near km-from x-in-y homonym country-only region-only admin-region list between',
  when: 'absolute partial weekday month year decade range relative overnight today yesterday last-period this-period next-period dateline',
  sure: 'attributed claimed denied planned threatened conditional negated hypothetical alleged',
  forces: 'deployment withdrawal relocation strength contingent base hand-over mission-begins mission-replaced mission-ends presence',
  story: 'one-event different-events',
  text: 'capitals lower-case machine-translated curly-quotes dateline byline bracketed editors-note boilerplate bullets',
};

describe('the collection', () => {
  test.each(Object.entries(CASES))('covers every case of %s', (family, cases) => {
    const covered = new Set(articles.flatMap(({ covers }) => covers));
    expect(cases.split(' ').filter((name) => !covered.has(`${family}.${name}`))).toEqual([]);
  });

  test.each([
    ['articles', 36, () => true],
    ['articles that must yield nothing', 8, ({ covers }: GoldArticle) => covers.includes('nothing')],
    ['short notes', 8, ({ style }: GoldArticle) => style === 'note'],
    ['wires in capitals', 5, ({ style }: GoldArticle) => style === 'caps-wire'],
  ] as const)('holds enough %s', (_, least, which) => expect(articles.filter(which).length).toBeGreaterThanOrEqual(least));
});

describe('a misshapen file', () => {
  const rest =
    'about: made for a test\nstyle: note\ncovers: [nothing]\npublished_on: 2022-08-15\ndeaths: 0\ntext: x\ncasualties: []\nforces: []\n';

  test.each([
    ['an unknown field', `source_id: bad\n${rest}events: []\ncolour: red\n`, /must NOT have additional properties \(colour\)/],
    [
      'an unknown value',
      `source_id: bad\n${rest}events: [{ event_type: WAR }]\n`,
      /field events\.event_type: is WAR; use a value of that column/,
    ],
    ['another name', `source_id: other\n${rest}events: []\n`, /field source_id: is other; name the file after it/],
    [
      'a wrong type',
      `source_id: bad\n${rest}events: [{ event_type: ASSAULT, deaths_best: many }]\n`,
      /field events\.0\.deaths_best: must be integer,null/,
    ],
    ['no YAML', 'source_id: [bad\n', /write it as YAML/],
    ['nothing at all', '', /must be object/],
  ])('with %s is refused in one sentence', (_, text, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'gold-'));
    writeFileSync(join(folder, 'bad.yaml'), text);
    expect(() => readGold(folder)).toThrow(message);
  });
});

test('the floor is a tree of shares', () => {
  const flat = (figures: object): unknown[] =>
    Object.values(figures).flatMap((value) => (typeof value === 'object' ? flat(value) : [value]));
  for (const figure of flat(readFloor(packageFile('tests', 'gold')))) expect(figure).toSatisfy((value: number) => value >= 0 && value <= 1);
});
