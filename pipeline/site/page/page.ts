import { createHash } from 'node:crypto';
import type { Figures } from '../figures/index.ts';
import { type Html, html, trusted } from '../model/html.ts';
import { type Payload, unpack } from '../model/payload.ts';
import type { Release } from '../read.ts';
import { charts } from './charts.ts';
import { codebook } from './codebook.ts';
import { downloads } from './downloads.ts';
import { ending } from './ending.ts';
import type { Place } from './files.ts';
import { opening } from './opening.ts';
import { rows } from './rows.ts';

/** What a page is made of. */
export interface Parts {
  release: Release;
  figures: Figures;
  payload: Payload;
  place: Place;
  script: string;
  style: string;
}

/** A mark in the accent colour; without one, browsers ask the host for a file that is not there. */
export const icon =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 8 8%22%3E%3Cpath d=%22M1 1h6v2H1zm0 4h4v2H1z%22 fill=%22%23a3341c%22/%3E%3C/svg%3E';

const sections = { overview: 'Overview', tables: 'Rows', download: 'Download', codebook: 'Codebook', cite: 'Cite', releases: 'Releases' };

/** A whole page: one file that asks for nothing from anywhere, and says so to the browser. */
export function page({ release, figures, payload, place, script, style }: Parts): string {
  const data = unpack(payload);
  const links = Object.entries(sections).map(([id, label]) => html`<a href="#${id}">${label}</a>`);
  const body = html`
    <a class="skip" href="#main">Skip to the content</a>
    ${opening(release, data, place)}
    <nav aria-label="Parts of this page">${links}</nav>
    <main id="main">
      ${charts(figures, release, data)}
      ${rows(data)}
      ${downloads(release, place)}
      ${codebook(release)}
      ${ending(release, place)}
    </main>
    <footer><p>${release.about.title}, version ${release.about.version}. Made from the release's own tables; nothing here is loaded from anywhere else.</p></footer>
    <script type="application/json" id="data">${json(payload)}</script>
    <script>${trusted(script)}</script>`;
  return `<!doctype html>\n${html`<html lang="en">${head(release, script, style)}<body>${body}</body></html>`.html}\n`;
}

function head({ about, linked }: Release, script: string, style: string): Html {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'; base-uri 'none'; form-action 'none'`;
  return html`<head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="${icon}">
    <title>${about.title} (${about.version})</title>
    <meta name="description" content="${about.description}">
    <style>${trusted(style)}</style>
    <script type="application/ld+json">${json(linked)}</script>
  </head>`;
}

/** JSON that cannot end the script element it stands in. */
function json(value: unknown): Html {
  return trusted(JSON.stringify(value).replaceAll('<', '\\u003c'));
}
