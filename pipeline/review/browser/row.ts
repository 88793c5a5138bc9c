import { type Html, html } from '../../site/model/html.ts';
import { people, word } from '../../site/model/words.ts';
import type { Article, ColumnInfo, Decision, Reviewed, Row, Shared, Shown } from '../model/shapes.ts';
import { reviewed } from '../model/shapes.ts';
import { written } from '../model/value.ts';
import { when } from './attribute.ts';
import { addressOf, kinds } from './queue.ts';

type Columns = Record<Reviewed, ColumnInfo[]>;

/** The chosen row with all that can be done to it, and beneath it every row of the article. */
export function rowView(article: Article, chosen: Shown | null, columns: Columns): Html {
  return html`
    ${chosen ? one(chosen, article, columns[chosen.table]) : html`<h2 id="row-title" tabindex="-1">No row is chosen</h2><div id="form"></div>`}
    <h3>All rows of this article</h3>
    ${reviewed.map((table) => list(article, table, chosen))}
    <p><button type="button" data-do="add">Add a row <kbd>a</kbd></button></p>
    ${article.notes.length > 0 ? html`<h3>Left out</h3><ul class="notes">${article.notes.map((note) => html`<li>${note}</li>`)}</ul>` : ''}
    ${decided(article.decisions)}`;
}

function one(shown: Shown, article: Article, columns: ColumnInfo[]): Html {
  const { table, row, title, shared } = shown;
  const filled = columns.filter(({ name }) => written(row[name]) !== '');
  const empty = columns.filter((column) => column.open && !filled.includes(column));
  return html`
    <p class="kicker ${table}">${kinds[table]} · <b>${row.review}</b> · confidence ${Number(row.confidence).toFixed(2)}</p>
    <h2 id="row-title" tabindex="-1">${title}</h2>
    <p class="actions">
      <button type="button" data-do="confirm" class="main">Confirm <kbd>c</kbd></button>
      <button type="button" data-do="reject">Reject <kbd>r</kbd></button>
      <button type="button" data-do="edit">Change <kbd>e</kbd></button>
      <button type="button" data-do="link">Link <kbd>l</kbd></button>
    </p>
    <div id="form"></div>
    ${shared ? claims(shared, article, table) : ''}
    <table class="fields"><caption class="hidden">Fields of the row</caption><tbody>${filled.map((column) => field(column, row, article))}</tbody></table>
    <details id="empty"><summary>${empty.length} empty fields</summary><table class="fields"><tbody>${empty.map((column) => field(column, row, article))}</tbody></table></details>`;
}

function field({ name, title, description, values, references, open }: ColumnInfo, row: Row, { rows, actors, source_id }: Article): Html {
  const value = written(row[name]);
  const meaning = values.find((each) => String(each.value) === value)?.meaning ?? '';
  const target = references && rows.find(({ id }) => id === value);
  const actor = references === 'actors' && actors.find(({ id }) => id === value);
  const told = target
    ? html`<a href="${addressOf({ source_id, id: target.id })}">${target.title}</a>`
    : html`${actor ? actor.name : value}`;
  const change = html`<button type="button" id="f-${name}" data-do="edit" data-field="${name}" aria-label="Change ${title}">Change</button>`;
  return html`<tr data-of="${name}"><th scope="row" title="${description}">${title}</th><td title="${meaning || value}">${value ? told : html`<span class="unknown">–</span>`}</td><td>${open ? change : ''}</td></tr>`;
}

/** What the sources say of one row of the release, side by side. */
function claims({ row, claims: all }: Shared, { source_id }: Article, table: Reviewed): Html {
  const lines = all.map((claim) => {
    const own = claim.source_id === source_id;
    const part = html`<button type="button" data-do="unlink" data-source="${claim.source_id}" data-id="${claim.id}" aria-label="This row and that of ${claim.source_id} are not the same">Not the same</button>`;
    const source = own ? 'This article' : html`<a href="${addressOf(claim)}">${claim.source_id}</a>`;
    return html`<tr${when(own, 'class="own"')}><th scope="row">${source} <span class="about">${claim.about}</span><q>${claim.words?.quote ?? ''}</q></th>
      <td class="number">${figure(table, claim.row)}</td><td>${own ? '' : part}</td></tr>`;
  });
  return html`
    <h3>Several sources tell of this</h3>
    <table class="claims">
    <thead><tr><th scope="col">Source</th><th scope="col" class="number">${{ events: 'Killed', casualties: 'People', forces: 'Personnel' }[table]}</th><th scope="col"><span class="hidden">Keep apart</span></th></tr></thead>
    <tbody>${lines}<tr class="released"><th scope="row">The release says</th><td class="number">${figure(table, row)}</td><td></td></tr></tbody></table>`;
}

const families = { events: 'deaths', casualties: 'count', forces: 'personnel' };

function figure(table: Reviewed, row: Row): string {
  const [low, best, high] = ['low', 'best', 'high'].map((bound) => (row[`${families[table]}_${bound}`] ?? null) as number | null);
  return people(low!, best!, high!) || '–';
}

function list({ rows, source_id }: Article, table: Reviewed, chosen: Shown | null): Html {
  const own = rows.filter((row) => row.table === table);
  const items = own.map(({ id, title, row }) => {
    return html`<li><a id="r-${id}" href="${addressOf({ source_id, id })}" class="${table}"${when(id === chosen?.id, 'aria-current="true"')}>${title}</a>${row.review === 'machine' ? '' : html` <b>${row.review}</b>`}</li>`;
  });
  return html`<h4>${word(table)} <small>${own.length}</small></h4><ul class="rows">${items}</ul>`;
}

/** What people have decided on the article, the last first. */
function decided(decisions: readonly Decision[]): Html {
  if (decisions.length === 0) return html``;
  const items = decisions.map((each) => html`<li>${describe(each)}</li>`).reverse();
  return html`<h3>Decisions on this article</h3><ol class="decisions" reversed>${items}</ol><p><button type="button" data-do="undo">Undo your last <kbd>u</kbd></button></p>`;
}

function describe({ decision, field: changed, value, table_name, evidence, by, on, why }: Decision): Html {
  const what = decision === 'edit' ? html`edit <code>${changed}</code> to <b>${written(value) || 'nothing'}</b>` : html`${decision}`;
  return html`${what} (${table_name}${evidence ? html`, <q>${evidence.quote}</q>` : ''}): ${why} <span class="muted">${by}, ${on}</span>`;
}
