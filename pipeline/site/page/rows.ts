import { type Html, html } from '../model/html.ts';
import { type Data, shownTables } from '../model/payload.ts';
import { views } from '../model/views.ts';
import { grouped } from '../model/words.ts';

/** Where the script puts the tables and, over them, the evidence behind a row. */
export function rows({ totals }: Data): Html {
  const tabs = shownTables.map((name, i) => {
    return html`<button type="button" role="tab" id="tab-${name}" aria-controls="table-panel" aria-selected="${String(i === 0)}">${views[name].label} <small>${grouped(totals[name])}</small></button>`;
  });
  return html`<section id="tables" aria-labelledby="tables-title">
    <h2 id="tables-title">The rows and the words behind them</h2>
    <p class="lead">Choose a row to read the sentence it was made from. The address of this page keeps what you chose, so that you can share it.</p>
    <noscript><p class="caution">Leafing through the rows needs JavaScript. <a href="#download">Every row is in the files</a>.</p></noscript>
    <div class="tabs" role="tablist" aria-label="Tables">${tabs}</div>
    <div id="table-panel" role="tabpanel" aria-labelledby="tables-title">
      <form id="filters" class="filters" role="search"></form>
      <p id="results" class="muted" role="status"></p>
      <table id="table" class="rows" role="table"><thead id="head" role="rowgroup"></thead><tbody id="body" role="rowgroup"></tbody></table>
      <button type="button" id="more" hidden>Show more rows</button>
    </div>
  </section>
  <dialog id="row" aria-labelledby="row-title">
    <div class="steps">
      <a id="row-before" class="step">← Previous</a> <a id="row-after" class="step">Next →</a>
      <form method="dialog"><button aria-label="Close">Close</button></form>
    </div>
    <div id="row-body"></div>
  </dialog>`;
}
