import { html, trusted } from '../site/model/html.ts';
import { icon } from '../site/page/page.ts';
import type { Opening } from './model/shapes.ts';
import { shortcuts } from './model/shortcuts.ts';

/** The page of the app: its parts are empty until the script fills them. */
export function page(opening: Opening): string {
  const keys = shortcuts.map(({ keys: pressed, does }) => {
    return html`<dt>${pressed.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${does}</dd>`;
  });
  const body = html`
    <header>
      <h1>casus review</h1>
      <p id="progress"></p>
      <form id="who" aria-label="Who decides">
        <label>Your name <input id="by" name="by" autocomplete="name" required></label>
        <label>Day <input id="on" name="on" type="date" required></label>
      </form>
      <button type="button" id="help" aria-haspopup="dialog">Keys <kbd>?</kbd></button>
    </header>
    <p id="said" role="status"></p>
    <main>
      <nav id="queue" aria-label="Rows to read"></nav>
      <section id="article" aria-labelledby="article-title"></section>
      <section id="row" aria-labelledby="row-title"></section>
    </main>
    <dialog id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl>${keys}</dl>
      <p><label><input type="checkbox" id="letters" checked> Keys that are single letters</label></p>
      <form method="dialog"><button>Close</button></form>
    </dialog>
    <noscript><p>This page works with JavaScript only.</p></noscript>
    <script type="application/json" id="opening">${trusted(JSON.stringify(opening).replaceAll('<', '\\u003c'))}</script>
    <script src="script.js"></script>`;
  const head = html`
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="${icon}">
    <link rel="stylesheet" href="style.css">
    <title>casus review</title>`;
  return `<!doctype html>\n${html`<html lang="en"><head>${head}</head><body>${body}</body></html>`.html}\n`;
}
