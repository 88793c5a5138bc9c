import { type Html, html } from '../model/html.ts';
import { day } from '../model/words.ts';
import type { Release } from '../read.ts';
import type { Place } from './files.ts';

/** How to cite the data, on what terms they may be used, and which releases there are. */
export function ending({ about, linked }: Release, place: Place): Html {
  const [licence] = about.licenses;
  const citation = linked.creditText;
  return html`<section id="cite" aria-labelledby="cite-title">
    <h2 id="cite-title">Cite and reuse</h2>
    <blockquote class="citation">${citation}</blockquote>
    <p><button type="button" data-copy-text="${citation}">Copy the citation</button> <a href="${place.base}CITATION.cff">CITATION.cff</a></p>
    ${
      licence &&
      html`<p>The data are under <a href="${licence.path}" rel="license noreferrer">${licence.title}</a>: use them for anything, and name the
      dataset with its version. Quotes belong to their authors and publishers. Names and coordinates of places come from
      <a href="https://www.geonames.org" rel="noreferrer">GeoNames</a>, CC BY 4.0.</p>`
    }
  </section>
  ${releases(place)}`;
}

function releases({ releases: entries, dist }: Place): Html {
  if (!entries) {
    return html`<section id="releases" aria-labelledby="releases-title"><h2 id="releases-title">Releases</h2>
      <p>This page belongs to one release and stays as it was published. <a href="${dist}index.html">All releases, the newest first</a>.</p></section>`;
  }
  const lines = entries.map(({ version, published, released_on, schema_version, path, changes }, i) => {
    return html`<tr><th scope="row"><a href="${dist}${path}/index.html">${version}</a>${i === 0 && html` <span class="muted">this one</span>`}</th>
      <td>${day(released_on)}</td><td>${published ? 'final' : 'open, may still change'}</td><td>${schema_version}</td><td>${changes ? html`<a href="${dist}${changes}">what changed</a>` : html`<span class="unknown">not told</span>`}</td></tr>`;
  });
  return html`<section id="releases" aria-labelledby="releases-title"><h2 id="releases-title">Releases</h2>
    <p>A final release never changes: cite its version, and what you used will still be there.
      <a href="${dist}index.json">index.json</a> lists them for programs.</p>
    <div class="scroll" tabindex="0" role="region" aria-label="Releases"><table class="plain"><thead><tr><th scope="col">Version</th><th scope="col">Released</th><th scope="col">State</th><th scope="col">Schemas</th><th scope="col">Changes</th></tr></thead><tbody>${lines}</tbody></table></div></section>`;
}
