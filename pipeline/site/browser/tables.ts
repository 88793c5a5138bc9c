import { type Html, html } from '../model/html.ts';
import { type Data, idOf, type Row, shownTables } from '../model/payload.ts';
import { ask, type Choice, choices, type Query, wholeTable } from '../model/query.ts';
import { type ViewColumn, views } from '../model/views.ts';
import { grouped, monthOf, plural, word } from '../model/words.ts';
import { element } from './element.ts';

const rowsAtOnce = 200;

/** The three tables with their filters. `changed` is told of every query that the reader makes. */
export function openTables(data: Data, changed: (query: Query) => void): { show: (query: Query) => void; shown: () => Query['table'] } {
  const [filters, results, head, body, more] = ['filters', 'results', 'head', 'body', 'more'].map((id) => element(id));
  const kept = new Map<Query['table'], Query>();
  let query = wholeTable('events');
  let limit = rowsAtOnce;

  const show = (next: Query): void => {
    if (next.table !== filters!.dataset.table) filters!.innerHTML = filterBar(data, next).html;
    query = next;
    kept.set(query.table, query);
    limit = rowsAtOnce;
    fillIn(filters!, query);
    draw();
  };
  const draw = (): void => {
    const rows = ask(data, query);
    for (const table of shownTables) element(`tab-${table}`).ariaSelected = String(table === query.table);
    element('table').setAttribute('aria-labelledby', `tab-${query.table}`);
    head!.innerHTML = header(query).html;
    body!.innerHTML = rows
      .slice(0, limit)
      .map((row) => line(data, query, row).html)
      .join('');
    results!.textContent = resultText(data, query, rows.length);
    more!.hidden = rows.length <= limit;
    filters!.querySelector<HTMLElement>('[type=reset]')!.hidden = rows.length === data.rows[query.table].length;
  };
  const change = (next: Query): void => {
    show(next);
    changed(next);
  };

  filters!.addEventListener('input', () => change({ ...query, ...readForm(filters as HTMLFormElement, query) }));
  filters!.addEventListener('submit', (event) => event.preventDefault());
  filters!.addEventListener('reset', (event) => {
    event.preventDefault();
    change({ ...wholeTable(query.table), sort: query.sort });
  });
  head!.addEventListener('click', (event) => {
    const id = (event.target as Element).closest('button')?.dataset.sort;
    if (!id) return;
    change({ ...query, sort: turned(query.sort, id) });
    head!.querySelector<HTMLElement>(`[data-sort="${id}"]`)!.focus();
  });
  body!.addEventListener('click', (event) => {
    const target = event.target as Element;
    // The whole row can be clicked; selecting text in it is no click.
    if (!target.closest('a') && getSelection()?.isCollapsed !== false) target.closest('tr')?.querySelector('a')?.click();
  });
  more!.addEventListener('click', () => {
    limit += rowsAtOnce;
    draw();
  });
  openTabs((table) => change(kept.get(table) ?? wholeTable(table)));
  return { show, shown: () => query.table };
}

/** Tabs as the ARIA practices have them: arrows move between them. */
function openTabs(chosen: (table: Query['table']) => void): void {
  for (const [i, table] of shownTables.entries()) {
    const tab = element(`tab-${table}`);
    tab.addEventListener('click', () => chosen(table));
    tab.addEventListener('keydown', ({ key }) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
      if (step === undefined) return;
      const other = shownTables[(i + step + shownTables.length) % shownTables.length]!;
      element(`tab-${other}`).focus();
      chosen(other);
    });
  }
}

function filterBar(data: Data, { table }: Query): Html {
  const { facets, noun } = views[table];
  const all = choices(data, table);
  const titles = data.columns[table];
  return html`
    <div class="search"><label for="filter-q">Search</label><input type="search" id="filter-q" name="q" placeholder="Any word in any field" autocomplete="off"></div>
    ${facets.map((column) =>
      select(
        column,
        titles[column]!.title,
        all[column]!.map((choice) => ({ ...choice, label: word(choice.label) })),
      ),
    )}
    ${select('actor', 'Actor', all.actor!)}
    ${select('country', 'Country', all.country!)}
    ${select('when', 'Year', all.when!)}
    <button type="reset">Show every ${noun.toLowerCase()}</button>`;
}

function select(name: string, title: string, found: Choice[]): Html {
  const options = found
    .slice(0, 300)
    .map(({ value, label, count }) => html`<option value="${value}">${label} (${grouped(count)})</option>`);
  return html`<div><label for="filter-${name}">${title}</label><select id="filter-${name}" name="${name}"><option value="">Any</option>${options}</select></div>`;
}

/** Puts a query into the form. A value that the form does not offer, such as a month, is offered for this once. */
function fillIn(form: HTMLElement, query: Query): void {
  form.dataset.table = query.table;
  const values: Record<string, string> = { q: query.q, actor: query.actor, country: query.country, when: query.when };
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    const value = values[field.name] ?? query.facets[field.name] ?? '';
    if (field instanceof HTMLSelectElement && ![...field.options].some((option) => option.value === value)) {
      field.add(new Option(/^\d{4}-\d{2}$/.test(value) ? monthOf(value) : value, value));
    }
    if (field.value !== value) field.value = value;
  }
}

function readForm(form: HTMLFormElement, { table }: Query): Partial<Query> {
  const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const facets = Object.fromEntries(views[table].facets.map((column) => [column, values[column] ?? '']).filter(([, value]) => value));
  return { q: values.q!, actor: values.actor!, country: values.country!, when: values.when!, facets };
}

/** A first click sorts numbers and days from the greatest, words from A; a second turns the order. */
function turned(sort: string, id: string): string {
  if (sort === id) return `-${id}`;
  if (sort === `-${id}`) return id;
  return ['when', 'count', 'deaths', 'personnel', 'confidence'].includes(id) ? `-${id}` : id;
}

/** The roles stand here in words because a narrow screen shows rows as cards, which would take a table's meaning from it. */
function header({ table, sort }: Query): Html {
  const cells = views[table].columns.map(({ id, title, number }) => {
    const order = sort === id ? 'ascending' : sort === `-${id}` ? 'descending' : 'none';
    return html`<th scope="col" role="columnheader" aria-sort="${order}" class="${number ? 'number' : ''}"><button type="button" data-sort="${id}">${title}</button></th>`;
  });
  return html`<tr role="row">${cells}</tr>`;
}

function line(data: Data, { table }: Query, row: Row): Html {
  const { columns, opens } = views[table];
  const cells = columns.map((column) => cell(column, row, data, column.id === opens ? idOf(table, row) : null));
  return html`<tr role="row" class="${String(row.status)}">${cells}</tr>`;
}

function cell({ title, number, cell: content }: ViewColumn, row: Row, data: Data, id: string | null): Html {
  const shown = content(row, data);
  return html`<td role="cell" data-title="${title}" class="${number ? 'number' : ''}">${id === null ? shown : html`<a href="#${id}">${shown}</a>`}</td>`;
}

function resultText(data: Data, { table }: Query, found: number): string {
  const [held, total] = [data.rows[table].length, data.totals[table]];
  const of = found === held ? plural(held, 'row') : `${grouped(found)} of ${plural(held, 'row')}`;
  return held < total ? `${of}; the page holds the latest, the files all ${grouped(total)}` : of;
}
