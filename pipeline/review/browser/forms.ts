import { type Html, html } from '../../site/model/html.ts';
import { askedFor, together } from '../model/fields.ts';
import type { Article, Board, ColumnInfo, Reviewed, Shown } from '../model/shapes.ts';
import { guess, written } from '../model/value.ts';
import { when } from './attribute.ts';
import { kinds } from './queue.ts';

/** The form that is open. */
export type Form =
  | { kind: 'reject' }
  | { kind: 'edit'; field: string }
  | { kind: 'add'; table: Reviewed }
  | { kind: 'link' }
  | { kind: 'unlink'; source: string; id: string };

/** What a form is made from. */
export interface Around {
  article: Article;
  board: Board;
  shown: Shown | null;
  columns: Record<Reviewed, ColumnInfo[]>;
  /** The chosen words of the article; empty when none are. */
  words: string;
}

/** A form as it stands when it is opened. */
export function formView(form: Form, around: Around): Html {
  const { heading, inside, why, act } = parts(form, around);
  return html`<form id="deciding" aria-labelledby="form-title"><h3 id="form-title">${heading}</h3>${inside}
    <label class="why">Why <input id="why" name="why" required autocomplete="off" value="${why}"></label>
    <p id="refused" role="alert"></p>
    <p><button class="main">${act}</button> <button type="button" data-do="close">Cancel <kbd>Esc</kbd></button></p></form>`;
}

function parts(form: Form, around: Around): { heading: string; inside: Html; why: string; act: string } {
  const said = around.words ? `The article says “${around.words}”.` : '';
  switch (form.kind) {
    case 'reject':
      return { heading: 'The row is wrong and goes', inside: html``, why: '', act: 'Reject' };
    case 'edit':
      return { heading: 'Change a field', inside: editing(form.field, around), why: said, act: 'Save' };
    case 'add':
      return { heading: 'A row that the rules missed', inside: adding(form.table, around), why: said, act: 'Add' };
    case 'link':
      return { heading: 'Another row tells of the same', inside: linking(around), why: '', act: 'Link' };
    case 'unlink':
      return { heading: `Not the same as in ${form.source}`, inside: html``, why: '', act: 'Keep them apart' };
  }
}

function editing(field: string, { shown, columns, words, article }: Around): Html {
  const own = columns[shown!.table];
  const options = own
    .filter(({ open }) => open)
    .map(({ name, title }) => html`<option value="${name}"${when(name === field, 'selected')}>${title}</option>`);
  const controls = together(own, field).map((column) => {
    const now = written(shown!.row[column.name]);
    const value = column.name === field && words ? guess(column, words) || now : now;
    return control(column, value, article);
  });
  return html`<label>Field <select id="field" name="field">${options}</select></label>${controls}`;
}

function adding(table: Reviewed, { columns, words, article, shown }: Around): Html {
  const options = Object.entries(kinds).map(
    ([name, kind]) => html`<option value="${name}"${when(name === table, 'selected')}>${kind}</option>`,
  );
  const event = shown?.table === 'events' ? shown.id : written(shown?.row.event_id);
  const given: Record<string, string> = { status: 'reported', scope: 'incident', violent: 'true', event_id: event };
  const controls = askedFor(table, columns[table]).map((column) => {
    const worded = ['count_low', 'count_best', 'count_high', 'count_text', 'victim_text', 'force_text', 'personnel_best'].includes(
      column.name,
    );
    return control(column, given[column.name] ?? (worded ? guess(column, words) : ''), article);
  });
  const from = words
    ? html`<p class="from">From <q>${words}</q></p>`
    : html`<p class="from">Choose the words that say it in the article first.</p>`;
  return html`<label>Table <select id="table" name="table">${options}</select></label>${from}${controls}`;
}

function linking({ board, shown, article }: Around): Html {
  const others = board.entries.filter(({ table, id }) => table === shown!.table && id !== shown!.id);
  const sources = [...new Set(others.map(({ source_id }) => source_id))].sort(
    (a, b) => Number(a === article.source_id) - Number(b === article.source_id),
  );
  const groups = sources.map((source) => {
    const rows = others.filter(({ source_id }) => source_id === source);
    return html`<optgroup label="${source}">${rows.map(({ id, title }) => html`<option value="${source}/${id}">${title}</option>`)}</optgroup>`;
  });
  return html`<label>The same as <select id="other" name="other" required><option value="">Choose a row</option>${groups}</select></label>`;
}

/** What a column is filled in with: a choice where its values are known, else a field of its kind. */
function control(
  { name, title, type, nullable, values, references, description }: ColumnInfo,
  value: string,
  { rows, actors }: Article,
): Html {
  const attributes = html`id="v-${name}" name="v-${name}" title="${description}"`;
  const pointed = rows.filter(({ table }) => table === references).map(({ id, title: label }) => ({ value: id, label }));
  const targets = references === 'actors' ? actors.map(({ id, name: label }) => ({ value: id, label })) : pointed;
  const coded =
    type === 'boolean'
      ? [
          { value: 'true', label: 'yes' },
          { value: 'false', label: 'no' },
        ]
      : values.map((each) => ({ value: String(each.value), label: `${each.value} – ${each.meaning}` }));
  const choices = targets.length > 0 ? targets : coded;
  if (choices.length > 0) {
    const options = choices.map(
      (each) => html`<option value="${each.value}"${when(each.value === value, 'selected')}>${each.label}</option>`,
    );
    return html`<label>${title} <select ${attributes}>${nullable || value === '' ? html`<option value=""></option>` : ''}${options}</select></label>`;
  }
  const kind =
    type === 'date'
      ? html`type="date"`
      : type === 'integer'
        ? html`type="number" min="0" step="1"`
        : type === 'number'
          ? html`type="number" step="any"`
          : html`type="text"`;
  return html`<label>${title} <input ${attributes} ${kind} value="${value}" autocomplete="off"></label>`;
}
