import { tables as allTables, type Column, type Table } from '../../kernel/tables.ts';
import { type Html, html } from '../model/html.ts';
import type { Release } from '../read.ts';

type Row = Readonly<Record<string, unknown>>;

/** What every table, column and value means, folded by table. Each column has an address of its own. */
export function codebook({ tables }: Release): Html {
  return html`<section id="codebook" aria-labelledby="codebook-title">
    <h2 id="codebook-title">Codebook</h2>
    <p class="lead">What a row is, and what every column means. An empty cell is unknown, never zero. Columns ending in <code>_text</code> are the
      source's own words.</p>
    ${allTables.map((table) => chapter(table, tables[table.name as keyof typeof tables] as unknown as Row[]))}
    <h3>Adding up deaths without counting anybody twice</h3>
    <p>Add rows of <code>casualties</code> whose <code>harm</code> is killed, whose <code>scope</code> is incident, whose <code>part_of</code> is
      empty and whose <code>status</code> is reported or alleged. A cumulative tally already holds incidents, and a row that is part of another
      is counted in it. <code>deaths_best</code> of <code>events</code> is that sum for one event: use either, never both.</p>
  </section>`;
}

function chapter(table: Table, rows: readonly Row[]): Html {
  const lines = table.columns.map((column) => entry(table, column, rows));
  return html`<details id="codebook-${table.name}"><summary><b>${table.name}</b> <span class="muted">${table.columns.length} columns</span></summary>
    <p>${table.description}</p><dl class="columns">${lines}</dl></details>`;
}

function entry({ name: of }: Table, column: Column, rows: readonly Row[]): Html {
  const { name, title, description, standard, references, values } = column;
  const notes = [
    kind(column),
    standard,
    references && `points at ${references.table}.${references.column}`,
    column.nullable && rows.length > 0 && emptyShare(rows, name),
  ].filter(Boolean);
  const meanings = values && html`<ul>${values.map(({ value, meaning }) => html`<li><code>${value}</code> ${meaning}</li>`)}</ul>`;
  return html`<dt id="codebook-${of}-${name}"><code>${name}</code></dt><dd><b>${title}.</b> ${description} <span class="muted">${notes.join('; ')}.</span>${meanings}</dd>`;
}

function kind({ type, unit }: Column): string {
  const words = type === 'list' ? 'list of strings' : type;
  return unit ? `${words}, ${unit}` : words;
}

/** In per cent of this release's rows; under 1 % is never shown as 0, nor over 99 % as 100. */
function emptyShare(rows: readonly Row[], name: string): string {
  const empty = rows.filter((row) => row[name] === null || (Array.isArray(row[name]) && row[name].length === 0)).length;
  const share = (100 * empty) / rows.length;
  return `empty in ${share === 0 || share === 100 ? share : Math.min(99, Math.max(1, Math.round(share)))} %`;
}
