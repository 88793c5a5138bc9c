import { type Html, html } from '../../site/model/html.ts';
import { grouped, plural } from '../../site/model/words.ts';
import type { Board, Entry } from '../model/shapes.ts';
import { when } from './attribute.ts';

/** Which rows of the board are shown. */
export interface Filter {
  /** Rows of one source only; empty for all. */
  source: string;
  /** Rows that somebody has read, too. */
  read: boolean;
}

/** The entries that a filter lets through, in the board's order; the chosen one always. */
export function shown({ entries }: Board, { source, read }: Filter, chosen: string | null): Entry[] {
  return entries.filter(
    (entry) => entry.id === chosen || ((read || entry.review === 'machine') && (!source || entry.source_id === source)),
  );
}

/** Rows that the list shows at once, around the chosen one. */
const atOnce = 200;

/** The list of rows to read. */
export function queue(board: Board, filter: Filter, chosen: string | null): Html {
  const entries = shown(board, filter, chosen);
  const from = Math.max(0, entries.findIndex(({ id }) => id === chosen) - atOnce / 2);
  const options = board.sources.map(({ source_id, title }) => {
    return html`<option value="${source_id}"${when(source_id === filter.source, 'selected')}>${title}</option>`;
  });
  const troubles = board.sources.filter(({ trouble }) => trouble !== null);
  return html`
    <h2>Rows to read</h2>
    <p class="filter">
      <label>Article <select id="filter-source"><option value="">All ${plural(board.sources.length, 'article')}</option>${options}</select></label>
      <label class="check"><input type="checkbox" id="filter-read"${when(filter.read, 'checked')}> Show what was read, too</label>
    </p>
    ${entries.length === 0 ? html`<p class="muted">Everything here has been read.</p>` : ''}
    <ol>${entries.slice(from, from + atOnce).map((entry) => item(entry, entry.id === chosen, board.sources.length > 1))}</ol>
    ${entries.length > atOnce ? html`<p class="muted">${grouped(entries.length - atOnce)} more</p>` : ''}
    ${troubles.map(({ source_id, trouble }) => html`<p class="trouble">${source_id} cannot be read: ${trouble}</p>`)}`;
}

/** The address of a row in the app. */
export const addressOf = ({ source_id, id }: Pick<Entry, 'source_id' | 'id'>): string => `#${source_id}/${id}`;

const marks = { machine: '', confirmed: 'confirmed', corrected: 'corrected' };

function item(entry: Entry, chosen: boolean, several: boolean): Html {
  const { table, id, title, confidence, review, source_id } = entry;
  return html`<li><a id="q-${id}" href="${addressOf(entry)}"${when(chosen, 'aria-current="true"')} class="${table}">
    <span class="title">${title}</span>
    <span class="meta"><span class="kind">${kinds[table]}</span> <span title="Confidence: how probably the row says what its source says">${confidence.toFixed(2)}</span>
    ${marks[review] && html`<b>${marks[review]}</b>`} ${several ? source_id : ''}</span></a></li>`;
}

export const kinds = { events: 'Event', casualties: 'Casualty count', forces: 'Posture of a force' };
