import { type Data, idOf, type Payload, shownTables, unpack } from '../model/payload.ts';
import { ask, formatAddress, parseAddress, type Query, wholeTable } from '../model/query.ts';
import { openDialog } from './dialog.ts';
import { element } from './element.ts';
import { openTables } from './tables.ts';

const data: Data = unpack(JSON.parse(element('data').textContent!) as Payload);
const queries = Object.fromEntries(shownTables.map((table) => [table, wholeTable(table)])) as Record<Query['table'], Query>;
let current: Query = queries.events;

const tables = openTables(data, (query) => {
  remember(query);
  history.replaceState(null, '', formatAddress(query));
});

const dialog = openDialog(data, {
  // Previous and next follow the order in which the reader sees the rows.
  neighbours(id) {
    const rows = ask(data, current).map((row) => idOf(current.table, row));
    const at = rows.indexOf(id);
    return at < 0 ? [] : [rows[at - 1], rows[at + 1]];
  },
  closed: () => history.replaceState(null, '', formatAddress(current)),
});

function remember(query: Query): void {
  current = query;
  queries[query.table] = query;
}

/** Shows what the address asks for: a row, a table, or a part of the page. */
function follow(arrived: boolean): void {
  const hash = location.hash.slice(1);
  const row = data.byId.get(hash);
  if (row) {
    if (row.table !== current.table) remember(queries[row.table]);
    // A table that is drawn again would lose the place to which the reader comes back.
    if (arrived || tables.shown() !== current.table) tables.show(current);
    dialog.show(hash);
    return;
  }
  dialog.close();
  const query = parseAddress(location.hash);
  if (query) {
    remember(query);
    tables.show(query);
    element('tables').scrollIntoView();
  } else if (arrived) {
    tables.show(current);
    openCodebook(hash);
  } else openCodebook(hash);
}

/** An entry of the codebook can lie in a folded chapter. */
function openCodebook(id: string): void {
  const target = id === '' ? null : document.getElementById(id);
  const chapter = target?.closest('details');
  if (!target || !chapter) return;
  chapter.open = true;
  target.scrollIntoView();
}

/** Copies what a button names, and says so. */
async function copy(button: HTMLElement, text: string): Promise<void> {
  const said = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = text;
  }
  setTimeout(() => {
    button.textContent = said;
  }, 2000);
}

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-copy], [data-copy-text]');
  if (!button) return;
  event.preventDefault();
  const { copy: id, copyText } = button.dataset;
  void copy(button, copyText ?? `${location.href.split('#')[0]}#${id}`);
});
addEventListener('hashchange', () => follow(false));
follow(true);
