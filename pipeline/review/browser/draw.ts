import { html } from '../../site/model/html.ts';
import { plural } from '../../site/model/words.ts';
import { articleView } from './article.ts';
import { element, fill } from './element.ts';
import { formView } from './forms.ts';
import type { Picking } from './picking.ts';
import { queue } from './queue.ts';
import { rowView } from './row.ts';
import { chosenRow, opening, type State } from './state.ts';

/** Shows a state in all parts of the page. */
export function draw(state: State, picking: Picking): void {
  const { board, article, filter, chosen } = state;
  fill(element('queue'), queue(board, filter, chosen));
  document.querySelector('#queue [aria-current]')?.scrollIntoView({ block: 'nearest' });
  const left = board.entries.filter(({ review }) => review === 'machine').length;
  const { events, casualties, forces } = board.released;
  element('progress').textContent =
    `${left} of ${plural(board.entries.length, 'row')} to read · the release will have ${plural(events, 'event')}, ${plural(casualties, 'casualty count')}, ${plural(forces, 'posture')}`;
  if (!article) {
    fill(element('article'), html`<h2 id="article-title" tabindex="-1">Choose a row</h2>`);
    fill(element('row'), html`<h2 id="row-title" tabindex="-1">No row is chosen</h2>`);
    return;
  }
  fill(element('article'), articleView(article, chosen));
  picking.redraw(article.source_id, article.text);
  fill(element('row'), rowView(article, chosenRow(state), opening.columns));
  drawForm(state, picking);
}

/** Shows the form that is open, or none; the first field that one can fill in has the focus. */
export function drawForm(state: State, picking: Picking): void {
  const place = element('form');
  const { article, form } = state;
  if (!article || !place) return;
  const picked = picking.now();
  const words = picked ? article.text.slice(picked.start, picked.end) : '';
  const around = { ...state, article, shown: chosenRow(state), columns: opening.columns, words };
  fill(place, form ? formView(form, around) : html``);
}

/** Brings the words behind the chosen row into sight. */
export function showWords(): void {
  const words = document.querySelector('#text mark.telling') ?? document.querySelector('#text mark');
  words?.scrollIntoView({ block: 'center' });
}

/** Says what has happened, to those who see the page and those who hear it. */
export function say(words: string, trouble = false): void {
  const said = element('said');
  said.textContent = words;
  said.classList.toggle('trouble', trouble);
}
