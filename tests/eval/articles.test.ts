import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { choices } from '../../pipeline/eval/answer.ts';
import { allRows, codings, readGold } from '../../pipeline/eval/gold.ts';
import { evaluate, readFloor } from '../../pipeline/eval/index.ts';
import { isRequired, totalDeaths } from '../../pipeline/eval/score.ts';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { perfectExtraction } from './perfect.ts';

const articles = readGold(packageFile('tests', 'gold'));

describe('the articles with answers by hand', () => {
  test.each(articles.map((article) => [article.document.source_id, article] as const))('%s agrees with itself', (_, article) => {
    const required = { ...article, rows: { ...article.rows, casualties: codings(article, 'casualties')[0]!.filter(isRequired) } };
    const { casualties } = perfectExtraction(required);
    expect(choices(article.deaths)).toContain(totalDeaths(casualties));
    const labels = { events: labelsOf('events'), casualties: labelsOf('casualties') };
    for (const row of allRows(article, 'casualties')) {
      for (const label of choices(row.event ?? null)) if (label !== null) expect(labels.events).toContain(label);
      if (row.part_of != null) expect(labels.casualties).toContain(row.part_of);
    }
    function labelsOf(name: 'events' | 'casualties') {
      return allRows(article, name).map(({ id }) => id);
    }
  });

  test('their own answers are all right', () => {
    const quality = evaluate(articles, new Map(articles.map((article) => [article.document.source_id, perfectExtraction(article)])));
    for (const table of Object.values(quality.tables)) {
      expect(table).toMatchObject({ precision: 1, recall: 1, f1: 1, right: 1 });
      for (const field of Object.values(table.fields)) expect(field.right).toBe(field.judged);
    }
    expect(quality.nothing.clean_share).toBe(1);
  });
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
