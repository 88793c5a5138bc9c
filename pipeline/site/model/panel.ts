import { claims } from './claims.ts';
import { type Html, html } from './html.ts';
import { type Passage, passages } from './passage.ts';
import { type Cell, type Data, idOf, type Row, type ShownTable, type Span } from './payload.ts';
import { statusTag, views } from './views.ts';
import { day } from './words.ts';

/** All that a release knows of a row: the words it was read from, how they were read, how sure it is and what belongs to it. */
export function panel(data: Data, table: ShownTable, row: Row): Html {
  const id = idOf(table, row);
  return html`
    <p class="kicker">${views[table].noun} ${statusTag(row)}</p>
    <h2 id="row-title" tabindex="-1">${views[table].title(row, data)}</h2>
    ${about(data, table, row)}
    ${passages(data, id, row).map((passage) => quote(passage, data))}
    ${claims(data, table, row)}
    ${certainty(data, table, row)}
    ${related(data, table, row)}
    ${reading(data.evidence[id] ?? [])}
    ${fields(data, table, row)}
    <p class="id"><code>${id}</code> <a href="#${id}" data-copy="${id}">Copy a link to this row</a></p>`;
}

/** When and where, under the heading. */
function about(data: Data, table: ShownTable, row: Row): Html {
  const cells = views[table].columns.filter(({ id, order }) => ['when', 'where', 'by'].includes(id) && order(row, data) !== null);
  return html`<p class="about">${cells.map(({ id, cell: shown }, i) => html`${i > 0 ? ' · ' : ''}${id === 'by' ? 'by ' : ''}${shown(row, data)}`)}</p>`;
}

/** A source's words with the telling ones marked. */
export function quotation({ parts }: Passage): Html {
  const shown = parts.map((pieces, i) => {
    const words = pieces.map(({ text, fields: of }) =>
      of.length > 0 ? html`<mark title="${of.join(', ')}">${text}</mark>` : html`${text}`,
    );
    return html`${i > 0 ? ' […] ' : ''}${words}`;
  });
  return html`<blockquote>${shown}</blockquote>`;
}

function quote(passage: Passage, data: Data): Html {
  return html`<figure class="source">${quotation(passage)}<figcaption>${credit(passage.source, data)}</figcaption></figure>`;
}

/** Who says so: title, publisher, day and terms of a source, as far as they are known. */
function credit(source: string, { sources }: Data): Html {
  const known = sources[source];
  if (!known) return html`Source: <code>${source}</code>`;
  const name = known.title ?? source;
  const title = known.url ? html`<a href="${known.url}" rel="noreferrer">${name}</a>` : html`${name}`;
  const published = known.published_on
    ? `published on ${day(known.published_on)}${known.published_on_basis === 'inferred' ? ' (worked out from the text)' : ''}`
    : 'day of publication unknown';
  return html`Source: <cite>${title}</cite>${known.publisher ? `, ${known.publisher}` : ''}, ${published}. ${terms(known.licence)}`;
}

function terms(licence: string | null): Html {
  return licence ? html`<span class="terms">${licence}</span>` : html``;
}

function certainty({ columns }: Data, table: ShownTable, row: Row): Html {
  const meaning = (column: string): string => columns[table][column]?.values?.[String(row[column])] ?? '';
  const line = (name: string, value: string, note: string): Html => html`<dt>${name}</dt><dd><b>${value}</b> ${note}</dd>`;
  return html`<dl class="certainty">
    ${line('Status', String(row.status), meaning('status'))}
    ${line('Confidence', Number(row.confidence).toFixed(2), 'Estimated probability that the row says what its source says.')}
    ${line('Review', String(row.review), meaning('review'))}
    ${row.scope ? line('Scope', String(row.scope), meaning('scope')) : ''}
  </dl>`;
}

/** Rows that point at this one and those it points at. */
function related(data: Data, table: ShownTable, row: Row): Html {
  const id = idOf(table, row);
  const pointed = [row.event_id, row.part_of].filter((other) => other && other !== id).map(String);
  const pointing = [...data.byId].filter(([other, { row: its }]) => other !== id && (its.event_id === id || its.part_of === id));
  const ids = [...new Set([...pointed, ...pointing.map(([other]) => other)])].filter((other) => data.byId.has(other));
  if (ids.length === 0) return html``;
  const links = ids.map((other) => {
    const { table: of, row: its } = data.byId.get(other)!;
    return html`<li><a href="#${other}">${views[of].title(its, data)}</a> <span class="muted">${views[of].noun.toLowerCase()}</span></li>`;
  });
  return html`<h3>Belongs together</h3><ul class="related">${links}</ul>`;
}

function reading(spans: Span[]): Html {
  const lines = spans
    .filter(({ field }) => field !== null)
    .map(({ field, value, quote: words, rule, confidence }) => {
      return html`<tr><th scope="row"><code>${field}</code></th><td>${value ?? ''}</td><td class="words">${words}</td>
        <td>${rule} <span class="muted">${confidence.toFixed(2)}</span></td></tr>`;
    });
  if (lines.length === 0) return html``;
  return html`<h3>How the words were read</h3><div class="scroll" tabindex="0" role="region" aria-label="How the words were read"><table class="reading">
    <thead><tr><th scope="col">Field</th><th scope="col">Value</th><th scope="col">Words</th><th scope="col">Rule</th></tr></thead>
    <tbody>${lines}</tbody></table></div>`;
}

function fields(data: Data, table: ShownTable, row: Row): Html {
  const lines = Object.entries(row).map(([name, value]) => {
    const title = data.columns[table][name]?.title ?? name;
    return html`<dt><a href="#codebook-${table}-${name}" title="${title}"><code>${name}</code></a></dt><dd>${cell(value, data)}</dd>`;
  });
  return html`<details><summary>All ${Object.keys(row).length} fields</summary><dl class="fields">${lines}</dl></details>`;
}

/** A cell as it is published, with the name behind an actor's id and a link behind a row's. */
function cell(value: Cell, { actors, byId }: Data): Html {
  if (value === null || String(value) === '') return html`<span class="unknown">empty</span>`;
  const text = [value].flat().join('; ');
  if (actors[text]) return html`${text} <span class="muted">${actors[text]}</span>`;
  return byId.has(text) ? html`<a href="#${text}">${text}</a>` : html`${text}`;
}
