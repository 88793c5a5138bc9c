import { type Html, html } from './html.ts';
import { type Data, idOf, type Row, type ShownTable, type Span } from './payload.ts';
import { day, word } from './words.ts';

/** The columns of each table in which sources can differ, as the heads of the comparison. */
const COMPARED: Record<ShownTable, Record<string, string>> = {
  events: { date_start: 'From', place: 'Place', actor1_text: 'By', actor2_text: 'On' },
  casualties: { count_best: 'Count', status: 'Status' },
  forces: { personnel_text: 'Strength', date_start: 'From', status: 'Status' },
};

/** What each of several sources says by itself, side by side, the earliest first; nothing where a row has one source. */
export function claims(data: Data, table: ShownTable, row: Row): Html {
  const ids = [row.source_ids ?? []].flat().map(String);
  if (ids.length < 2) return html``;
  const published = (id: string): string => data.sources[id]?.published_on ?? '';
  const sources = [...ids].sort((a, b) => (published(a) < published(b) ? -1 : 1));
  const id = idOf(table, row);
  const own = data.evidence[id] ?? [];
  const fields = Object.entries(COMPARED[table]).filter(([field]) => own.some((span) => span.field === field && span.value !== null));
  const tolls = table === 'events' ? data.rows.casualties.filter((toll) => toll.event_id === id) : [];
  const heads = [...tolls.map(tollHead), ...fields.map(([, head]) => head)];
  const cells = (source: string): Html[] => [
    ...tolls.map((toll) => html`<td>${said(data.evidence[idOf('casualties', toll)] ?? [], source, 'count_best')}</td>`),
    ...fields.map(([field]) => html`<td>${said(own, source, field)}</td>`),
  ];
  const lines = sources.map((source) => {
    const name = data.sources[source]?.title ?? source;
    const on = published(source) ? html` <span class="muted">${day(published(source))}</span>` : '';
    return html`<tr><th scope="row">${name}${on}</th>${cells(source)}</tr>`;
  });
  return html`<h3>What each source says</h3><div class="scroll" tabindex="0" role="region" aria-label="What each source says"><table class="reading claims">
    <thead><tr><th scope="col">Source</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${lines}</tbody></table></div>`;
}

/** A toll in few words: `Military killed`. */
function tollHead({ harm, victim_type }: Row): string {
  return word(victim_type === 'unknown' ? String(harm) : `${victim_type} ${harm}`);
}

/** The values that a source gives for a field; a dash where it is silent. */
function said(spans: readonly Span[], source: string, field: string): string {
  const values = spans.filter((span) => span.source === source && span.field === field && span.value !== null).map(({ value }) => value!);
  return [...new Set(values)].join(', ') || '–';
}
