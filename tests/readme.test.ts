import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packageFile } from '../pipeline/kernel/root.ts';
import { csvCells } from './release/read.ts';

const readme = readFileSync(packageFile('README.md'), 'utf8');
const latest = (file: string) => packageFile('dist', 'latest', ...file.split('/'));

/** Rows of the table below the comment that says which file they come from. */
function shownRows(): { file: string; rows: Record<string, string>[] } {
  const [, file, table] = /<!-- rows of dist\/latest\/(\S+?);.*-->\n\n((?:\|.*\n)+)/.exec(readme)!;
  const [header, , ...lines] = table!
    .trim()
    .split('\n')
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  return { file: file!, rows: lines.map((line) => Object.fromEntries(line.map((cell, i) => [header![i]!, cell]))) };
}

describe('what the README shows is so', () => {
  const { file, rows } = shownRows();
  const published = csvCells(latest(file)).map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell ?? ''])));

  test('it shows every casualty row of the release', () => expect(rows).toHaveLength(published.length));

  test.each(rows.map((row) => [row.victim_text!, row] as const))('%s stands in the release', (_, row) => {
    expect(published).toContainEqual(expect.objectContaining(row));
  });

  test('the row it explains is there, with these words', () => {
    const id = /casus explain (\S+-[0-9a-f]{12})/.exec(readme)![1]!;
    const words = /^ {2}.*\[(.+)\].*$/m.exec(readme)![1]!;
    expect(published).toContainEqual(expect.objectContaining({ casualty_id: id, victim_text: words }));
  });

  test('the deaths it adds up are those of the release', () => {
    const incidents = published.filter((row) => row.harm === 'killed' && row.scope === 'incident' && row.part_of === '');
    const sum = incidents.reduce((total, row) => total + Number(row.count_best), 0);
    expect(readme).toContain(`here ${sum} dead`);
  });

  test.each([...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => [path!]))('%s is there', (path) => {
    expect(existsSync(packageFile(...path.split('/')))).toBe(true);
  });

  test.each([...new Set([...readme.matchAll(/npx casus ([a-z]+)/g)].map(([, verb]) => verb!))].map((verb) => [verb]))(
    'casus %s is a verb',
    (verb) => {
      expect(readFileSync(packageFile('pipeline', 'cli.ts'), 'utf8')).toMatch(new RegExp(`(?:verb|command)\\(\\s*'${verb}\\b`));
    },
  );
});
