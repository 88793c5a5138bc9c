import type { CasualtyRow, Tables } from '../../../schemas/types.ts';
import { countsOnce, killedOnce } from '../../kernel/tolls.ts';
import { countryName } from '../countries.ts';
import { type Html, html } from '../model/html.ts';
import { quotation } from '../model/panel.ts';
import { passages } from '../model/passage.ts';
import type { Data, Row } from '../model/payload.ts';
import { views } from '../model/views.ts';
import { day, grouped, people, plural } from '../model/words.ts';
import type { Release } from '../read.ts';
import { firstChoice } from './downloads.ts';
import type { Place } from './files.ts';

/** What this is, how current it is, what it adds up to and how far it can be trusted. */
export function opening({ about, tables }: Release, data: Data, place: Place): Html {
  const [name, more] = splitTitle(about.title);
  const released = day(about.created.slice(0, 10));
  const other = place.releases ? '' : html` · <a href="${place.dist}index.html">all releases</a>`;
  return html`<header class="opening">
    <div class="intro"><div>
    <p class="kicker">Version ${about.version} · released on ${released}${other}</p>
    <h1>${name}${more && html`<span>${more}</span>`}</h1>
    <p class="lead">${about.description}</p>
    <div class="buttons">${firstChoice(place)}<a class="button quiet" href="#casualties">Look at the rows</a></div>
    </div>${exemplar(data)}</div>
    <dl class="figures">${figures(tables).map(([label, value, note]) => html`<div><dt>${label}</dt><dd><b>${value}</b><small>${note}</small></dd></div>`)}</dl>
    <p class="caution">${caution(tables)} ${quality(place)}</p>
  </header>`;
}

/** What the dataset does, shown on its largest count: a sentence, and the row that was made of it. */
function exemplar(data: Data): Html {
  const rows = (data.rows.casualties as unknown as CasualtyRow[]).filter(
    (row) => countsOnce(row) && row.status === 'reported' && row.count_best,
  );
  const largest = rows.reduce<CasualtyRow | null>((most, row) => (most && most.count_best! >= row.count_best! ? most : row), null);
  if (!largest) return html``;
  const { casualty_id: id } = largest;
  const row = largest as unknown as Row;
  const [passage] = passages(data, id, row);
  if (!passage) return html``;
  const cells = views.casualties.columns.filter(({ id: column }) => column !== 'victims' && column !== 'counted');
  return html`<aside class="exemplar" aria-label="A sentence and the row made of it">
    <p class="kicker">From a sentence</p>
    ${quotation(passage)}
    <p class="kicker">to a row</p>
    <dl>${cells.map(({ title, cell }) => html`<div><dt>${title}</dt><dd>${cell(row, data)}</dd></div>`)}</dl>
    <p><a href="#${id}">See all that this row rests on</a></p>
  </aside>`;
}

/** A title that explains itself after a colon is set in two lines. */
function splitTitle(title: string): [string, string] {
  const at = title.indexOf(': ');
  if (at < 0) return [title, ''];
  const more = title.slice(at + 2);
  return [title.slice(0, at), more.charAt(0).toUpperCase() + more.slice(1)];
}

function figures({ events, casualties, forces, sources }: Tables): [label: string, value: string, note: string][] {
  const killed = killedOnce(casualties);
  const civilians = killedOnce(casualties.filter(({ victim_type }) => victim_type === 'civilian')).best ?? 0;
  const doubtful = events.filter(({ status }) => status !== 'reported').length;
  const countries = [...new Set(events.map(({ country }) => country))].filter((code) => code !== null);
  const days = events.filter(({ status }) => status === 'reported').flatMap(({ date_start, date_end }) => [date_start, date_end]);
  const years = days
    .filter((of) => of !== null)
    .map((of) => of.slice(0, 4))
    .sort();
  const left = killed.without_best === 0 ? '' : `, ${plural(killed.without_best, 'count')} without a figure left out`;
  return [
    ['Killed in incidents', people(null, killed.best, null) || 'none counted', `${grouped(civilians)} of them civilians${left}`],
    ['Events', grouped(events.length), doubtful === 0 ? 'all of them reported' : `${grouped(doubtful)} of them claims or plans`],
    ['Postures of forces', grouped(forces.length), 'who was where, sent or withdrawn'],
    ['Countries', grouped(countries.length), countryList(countries)],
    ['Years', years.length === 0 ? 'none dated' : span(years[0]!, years.at(-1)!), 'of what is reported as done'],
    ['Sources', grouped(sources.length), currency(sources)],
  ];
}

function countryList(codes: string[]): string {
  const named = codes
    .slice(0, codes.length > 3 ? 2 : 3)
    .map(countryName)
    .join(', ');
  return codes.length > 3 ? `${named} and ${codes.length - 2} more` : named;
}

function span(first: string, last: string): string {
  return first === last ? first : `${first}–${last}`;
}

function currency(sources: Tables['sources']): string {
  const latest = sources
    .map(({ published_on }) => published_on)
    .filter((of) => of !== null)
    .sort()
    .at(-1);
  return latest ? `the latest of ${day(latest)}` : 'of unknown days';
}

function caution({ events, casualties, forces }: Tables): string {
  const rows = [...events, ...casualties, ...forces];
  const seen = rows.filter(({ review }) => review !== 'machine').length;
  const who =
    seen === 0
      ? 'No row has been checked by a person yet.'
      : `${grouped(seen)} of ${plural(rows.length, 'row')} have been checked by a person.`;
  return `Rows are read from reports by rules, and rules misread. ${who} Each row says how sure it is and shows the words it rests on: read them before you rest a finding on a single row.`;
}

/** Where a release tells how well the rules read, if it does. */
function quality({ base, files }: Place): Html {
  return files.some(({ path }) => path === 'QUALITY.md') ? html`<a href="${base}QUALITY.md">How accurate is this?</a>` : html``;
}
