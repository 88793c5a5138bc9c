import type { CasualtyRow, EventRow } from '../../../schemas/types.ts';
import { countsOnce } from '../../kernel/tolls.ts';
import { countryName } from '../countries.ts';
import type { Figure, Figures } from '../figures/index.ts';
import { type Html, html, trusted } from '../model/html.ts';
import { type Data, idOf, type Row } from '../model/payload.ts';
import { statusTag, views } from '../model/views.ts';
import { figure as figureOf, grouped, period } from '../model/words.ts';
import type { Release } from '../read.ts';

const listed = 6;

/** The figures, each with what it leaves out, and the largest counts in words. */
export function charts(figures: Figures, { tables }: Release, data: Data): Html {
  return html`<section id="overview" aria-labelledby="overview-title">
    <h2 id="overview-title" class="hidden">Overview</h2>
    <div class="pair">
      ${figure('deaths', figures['deaths-by-month'], html`<span class="key accent">civilians</span> <span class="key stone">everyone else</span> <span class="muted">a line spans lowest to highest</span>`)}
      ${largest(data)}
    </div>
    ${figure('timeline', figures.timeline, html`<span class="key accent">force used</span> <span class="key stone">no force</span> <span class="key hollow">alleged, denied, planned or threatened</span> <span class="muted">pale: known only to the year · numbers: people killed</span>`)}
    <div class="pair">
      ${figure('map', figures.map, html`<span class="key accent">force used</span> <span class="key stone">no force</span> <span class="key tint">only the country is known</span>`)}
      ${byCountry(tables.events)}
    </div>
    ${figure('forces-over-time', figures.forces, html`<span class="key stone">reported</span> <span class="key hollow">alleged, denied, planned or threatened</span> <span class="muted">pale: known only to the year · thin line: no end is stated</span>`)}
  </section>`;
}

function figure(id: string, drawn: Figure | null, key: Html): Html {
  if (!drawn) return html``;
  return html`<figure class="chart" id="${id}"><h3>${drawn.title}</h3><p class="keys">${key}</p>
    <div class="wide">${trusted(drawn.svg.wide)}</div><div class="narrow">${trusted(drawn.svg.narrow)}</div>
    <figcaption>${drawn.notes.join(' ')}</figcaption></figure>`;
}

/** The largest counts, each a link to its sentence; tallies apart, for they hold incidents already. */
function largest(data: Data): Html {
  const rows = data.rows.casualties as unknown as CasualtyRow[];
  const size = ({ count_best, count_low, count_high }: CasualtyRow): number => count_best ?? count_low ?? count_high ?? 0;
  const sorted = [...rows].sort((a, b) => size(b) - size(a));
  const once = sorted.filter(countsOnce).slice(0, listed);
  const tallies = sorted.filter(({ scope }) => scope === 'cumulative').slice(0, listed - 2);
  if (once.length + tallies.length === 0) return html``;
  return html`<div class="largest"><h3>Largest counts</h3><p class="keys muted">Choose one to read the sentence behind it.</p>
    <ol class="counts">${once.map((row) => countLine(row, data))}</ol>
    ${tallies.length > 0 && html`<h4>Running tallies, never to be added to the above</h4><ol class="counts">${tallies.map((row) => countLine(row, data))}</ol>`}</div>`;
}

function countLine(row: CasualtyRow, data: Data): Html {
  const shown = row as unknown as Row;
  const number = figureOf(row.count_low, row.count_best, row.count_high);
  const title = views.casualties.title(shown, data);
  const where = [row.place_text ?? data.countries[row.country ?? ''], period(row.period_start, row.period_end)].filter(Boolean).join(', ');
  return html`<li><a href="#${idOf('casualties', shown)}"><b>${number || '?'}</b> <span>${title.startsWith(`${number} `) ? title.slice(number.length + 1) : title} ${statusTag(shown)}<small>${where}</small></span></a></li>`;
}

function byCountry(events: readonly EventRow[]): Html {
  const counts = new Map<string, number>();
  for (const { country } of events) if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, 12);
  if (sorted.length === 0) return html``;
  const most = sorted[0]![1];
  const bars = sorted.map(([code, count]) => {
    return html`<li><a href="#events?country=${code}"><span>${countryName(code)}</span><span class="bar" style="--share:${count / most}"></span><b>${grouped(count)}</b></a></li>`;
  });
  return html`<div class="countries"><h3>Events by country</h3><p class="keys muted">Counts measure reporting as well as violence.</p><ol class="bars">${bars}</ol></div>`;
}
