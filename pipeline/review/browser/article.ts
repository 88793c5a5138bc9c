import { type Html, html } from '../../site/model/html.ts';
import { type Piece, paragraphs } from '../model/pieces.ts';
import type { Article } from '../model/shapes.ts';
import { kinds } from './queue.ts';

/** The article with the words behind its rows underlined, a colour and a height a table, and those behind the chosen row marked. */
export function articleView(article: Article, chosen: string | null): Html {
  const { title, about, text, spans } = article;
  const legend = Object.entries(kinds).map(([table, kind]) => html`<span class="piece ${table}">${kind}</span> `);
  const lines = paragraphs(text, spans, chosen).map((line) => html`<p>${line.map((piece) => stretch(piece, text))}</p>`);
  return html`
    <h2 id="article-title" tabindex="-1">${title}</h2>
    <p class="about">${about}</p>
    <p class="legend">Underlined: ${legend}</p>
    <div id="text" tabindex="0" role="group" aria-label="Text of the article" aria-describedby="picked">${lines}</div>
    <p id="picked" role="status"></p>`;
}

function stretch({ start, end, tables, rows, chosen }: Piece, text: string): Html {
  const words = text.slice(start, end);
  const place = html`data-start="${start}" data-rows="${rows.join(' ')}"`;
  const classes = ['piece', ...tables].join(' ');
  if (chosen === null) return html`<span class="${classes}" ${place}>${words}</span>`;
  const of = chosen.join(' ');
  return html`<mark class="${classes}${chosen.length > 0 ? ' telling' : ''}" ${place} data-fields="${of}" title="${of.replaceAll(' ', ', ')}">${words}</mark>`;
}
