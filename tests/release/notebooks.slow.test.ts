import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { type Answer, answerAll } from '../../pipeline/release/notebooks/answers.ts';
import { writeRelease } from '../../pipeline/release/write.ts';
import { openSite } from '../../pipeline/site/index.ts';
import { casus } from '../cli/casus.ts';
import { openPython } from '../python/environment.ts';
import { findR } from '../r/environment.ts';
import { dataset, noTables } from './fixture.ts';
import { notebookTables } from './notebook-fixture.ts';

const python = await openPython();
const missingR = findR('readr', 'dplyr', 'ggplot2', 'jsonlite');
const scratch = mkdtempSync(join(tmpdir(), 'casus-notebooks-'));
const releases = { published: join(scratch, 'dist', 'latest'), awkward: join(scratch, 'awkward'), empty: join(scratch, 'empty') };
const names = Object.keys(releases) as (keyof typeof releases)[];

beforeAll(async () => {
  cpSync(packageFile('raw'), join(scratch, 'raw'), { recursive: true });
  await casus(['run', '--quiet'], { cwd: scratch });
  await writeRelease({ tables: notebookTables(), dataset, folder: releases.awkward, pages: openSite() });
  await writeRelease({ tables: noTables(), dataset, folder: releases.empty, pages: openSite() });
  symlinkSync(packageFile('node_modules'), join(scratch, 'node_modules'), 'junction'); // where the notebook finds arquero
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const file = (name: keyof typeof releases, notebook: string): string => join(releases[name], 'notebooks', notebook);

/** The order in which R and JavaScript give their tables. */
const order = ['killed', 'killed-by-month', 'killed-where', 'forces', 'evidence'];

/** What is used of a page or of an element in it. */
interface Part {
  textContent: string | null;
  querySelectorAll: (selector: string) => Iterable<Part>;
}

/** A table with one text for each value, however a language prints it. */
function plain({ columns, rows }: Answer): Answer {
  const text = (value: string): string => {
    const words = value.replace(/\s+/g, ' ').trim();
    return words !== '' && Number.isFinite(Number(words)) ? String(Number(Number(words).toFixed(2))) : words;
  };
  return { columns, rows: rows.map((row) => row.map(text)) };
}

async function expected(name: keyof typeof releases): Promise<Answer[]> {
  const { tables } = await answerAll(releases[name]);
  return order.map((query) => plain(tables[query]!));
}

describe.skipIf(python.missing).each(names)('Python on the %s release', (name) => {
  type Output = { markdown?: string; types?: string[]; error?: string; printed?: string };
  interface Cell {
    cell_type: string;
    source: string[];
    outputs: { data: Record<string, string[]> }[];
  }
  test('every cell yields what the notebook holds, and every plot is drawn', () => {
    const shown = python.run<Output[][]>('notebook.py', file(name, 'python.ipynb'));
    const { cells } = JSON.parse(readFileSync(file(name, 'python.ipynb'), 'utf8')) as { cells: Cell[] };
    const stored = cells.filter(({ cell_type }) => cell_type === 'code');
    const wanted = stored.map(({ source, outputs }) => {
      const table = outputs[0]?.data['text/markdown'];
      if (table) return [{ markdown: table.join('') }];
      return source.includes('plt.show()') ? [{ types: ['image/png', 'text/plain'] }] : [];
    });
    expect(shown).toEqual(wanted);
    expect(wanted.flat().filter((output) => 'markdown' in output)).toHaveLength(3 * order.length);
  });
});

test.skipIf(missingR).each(names)('R on the %s release gives the same tables', async (name) => {
  const work = join(scratch, `r-${name}`);
  mkdirSync(work);
  const code = [...readFileSync(file(name, 'r.qmd'), 'utf8').matchAll(/^```\{r\}\n([\s\S]*?)^```$/gm)].map(([, block]) => block);
  const answers = 'list(killed_in_all, killed_by_month, killed_where, forces_where, said)';
  const last = `texts <- function(table) list(columns = I(names(table)), rows = unname(lapply(seq_len(nrow(table)), function(i)
    I(unname(vapply(table[i, ], function(value) if (is.na(value)) "" else format(value, trim = TRUE, digits = 15), ""))))))
    writeLines(jsonlite::toJSON(lapply(${answers}, texts), auto_unbox = TRUE), "answers.json")`;
  writeFileSync(join(work, 'notebook.R'), code.join('\n'));
  const run = `pdf("${work}/plots.pdf"); setwd("${releases[name]}/notebooks"); source("${work}/notebook.R", print.eval = TRUE); setwd("${work}"); ${last}`;
  const { status, stderr } = spawnSync('Rscript', ['-e', run], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  expect(status, stderr).toBe(0);
  expect(readFileSync(join(work, 'plots.pdf'), 'latin1').match(/\/Type \/Page\b/g)).toHaveLength(3);
  const found = JSON.parse(readFileSync(join(work, 'answers.json'), 'utf8')) as Answer[];
  expect(found.map(plain)).toEqual(await expected(name));
});

test.each(names)('JavaScript on the %s release gives the same tables', async (name) => {
  const page = execFileSync(process.execPath, [file(name, 'javascript.mjs')], { encoding: 'utf8' });
  const { document } = parseHTML(page);
  const texts = (within: Part, cells: string): string[] => [...within.querySelectorAll(cells)].map(({ textContent }) => textContent ?? '');
  const found = [...document.querySelectorAll('table')].map((table) => ({
    columns: texts(table, 'th'),
    rows: [...table.querySelectorAll('tbody tr')].map((line) => texts(line, 'td')),
  }));
  expect(found.map(plain)).toEqual(await expected(name));
  expect(document.querySelectorAll('figure > svg')).toHaveLength(3);
});
