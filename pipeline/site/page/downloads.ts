import { tables as allTables, type Table } from '../../kernel/tables.ts';
import { type Html, html } from '../model/html.ts';
import { shownTables } from '../model/payload.ts';
import { grouped, plural, size } from '../model/words.ts';
import type { Release } from '../read.ts';
import type { FileSum, Place } from './files.ts';

/** Files that hold all tables at once, in the order in which people want them. */
const bundles: [ending: RegExp, name: string, use: string][] = [
  [/^[^/]+\.zip$/, 'Everything (zip)', 'All tables in all formats, with the figures and the documents, in one archive.'],
  [/^[^/]+\.xlsx$/, 'Excel (xlsx)', 'One workbook, one sheet a table.'],
  [/^[^/]+\.sqlite$/, 'SQLite', 'One database with keys between the tables.'],
];

/** Papers that belong to the data. */
const papers = [
  'README.md',
  'CODEBOOK.md',
  'QUALITY.md',
  'CHANGES.md',
  'LICENSE',
  'CITATION.cff',
  'datapackage.json',
  'croissant.json',
  'SHA256SUMS',
];

/** The part of the page from which people take the data away. */
export function downloads({ tables }: Release, place: Place): Html {
  const main = allTables.filter(({ name }) => shownTables.some((shown) => shown === name));
  const rest = allTables.filter((table) => !main.includes(table));
  return html`<section id="download" aria-labelledby="download-title">
    <h2 id="download-title">Download</h2>
    <p class="lead">CSV opens everywhere; Parquet keeps types and lists. Every file has its SHA-256, so that you can tell that it arrived whole.</p>
    <div class="cards">${bundles.map((bundle) => bundleCard(bundle, place))}${main.map((table) => tableCard(table, tables[table.name as keyof typeof tables].length, place))}</div>
    <h3>The tables behind them</h3>
    <ul class="support">${rest.map((table) => supportLine(table, tables[table.name as keyof typeof tables].length, place))}</ul>
    ${otherPapers(place)}
    ${allChecksums(place)}
  </section>`;
}

/** The files a reader most likely wants, for the top of the page. */
export function firstChoice({ files, base }: Place): Html {
  const zip = files.find(({ path }) => bundles[0]![0].test(path));
  const main = zip ? [button(zip, base, 'Download everything')] : [];
  return html`${main}<a class="button ${zip ? 'quiet' : ''}" href="#download">${zip ? 'CSV and Parquet' : 'Download CSV or Parquet'}</a>`;
}

function bundleCard([ending, name, use]: (typeof bundles)[number], { files, base }: Place): Html {
  const file = files.find(({ path }) => ending.test(path));
  if (!file) return html``;
  return html`<article class="card"><h3>${name}</h3><p>${use}</p><div class="buttons">${button(file, base, name)}</div></article>`;
}

function tableCard({ name, title, description }: Table, rows: number, place: Place): Html {
  return html`<article class="card"><h3>${title}</h3><p><b>${plural(rows, 'row')}.</b> ${firstSentence(description)}</p><div class="buttons">${formats(name, place)}</div></article>`;
}

function supportLine({ name, description }: Table, rows: number, place: Place): Html {
  return html`<li><div><b>${name}</b> <span class="muted">${plural(rows, 'row')}.</span> ${firstSentence(description)}</div><div class="buttons">${formats(name, place, 'small')}</div></li>`;
}

function formats(name: string, { files, base }: Place, kind = ''): Html[] {
  const found = ['csv', 'parquet'].map((format) => ({ format, file: files.find(({ path }) => path === `${format}/${name}.${format}`) }));
  return found.flatMap(({ format, file }) => (file ? [button(file, base, format === 'csv' ? 'CSV' : 'Parquet', kind, name)] : []));
}

/** A link that downloads a file, with its size and the beginning of its checksum. */
function button({ path, bytes, sha256 }: FileSum, base: string, label: string, kind = '', of = ''): Html {
  const spoken = of ? html`<span class="hidden"> of ${of}</span>` : '';
  return html`<a class="button ${kind}" href="${base}${path}" download data-sha256="${sha256}"><span>${label}${spoken} <small>${size(bytes)}</small></span><code title="SHA-256 ${sha256}">${sha256.slice(0, 12)}</code></a>`;
}

function otherPapers({ files, base }: Place): Html {
  const there = (name: string): boolean => files.some(({ path }) => path === name);
  // SHA256SUMS is written last of all, over the page itself, and so is in no list of files.
  const found = papers.filter((name) => name === 'SHA256SUMS' || there(name));
  const views = files.filter(({ path }) => /^views\/.*\.csv$/.test(path)).map(({ path }) => path);
  const notebooks = files.filter(({ path }) => path.startsWith('notebooks/')).map(({ path }) => path);
  const list = (names: string[]): Html[] => names.map((name, i) => html`${i > 0 ? ' · ' : ''}<a href="${base}${name}">${name}</a>`);
  return html`<p class="papers">Beside the data: ${list(found)}</p>
    ${notebooks.length > 0 && html`<p class="papers">Notebooks that answer who was killed, which forces were where and what the source says, to run beside the data: ${list(notebooks)}</p>`}
    ${views.length > 0 && html`<p class="papers">For code written for other projects, with their column names and our rows: ${list(views)}</p>`}`;
}

function allChecksums({ files, base }: Place): Html {
  const lines = files.map(({ path, bytes, sha256 }) => {
    return html`<tr><th scope="row"><a href="${base}${path}" download>${path}</a></th><td class="number">${grouped(bytes)}</td><td><code>${sha256}</code></td></tr>`;
  });
  return html`<details id="checksums"><summary>All ${files.length} files with their full checksums</summary><div class="scroll" tabindex="0" role="region" aria-label="Checksums"><table class="plain"><thead><tr><th scope="col">File</th><th scope="col" class="number">Bytes</th><th scope="col">SHA-256</th></tr></thead><tbody>${lines}</tbody></table></div></details>`;
}

function firstSentence(text: string): string {
  return `${text.split(/[:.](?:\s|$)/)[0]}.`;
}
