import { draw, say, showWords } from './draw.ts';
import { element } from './element.ts';
import { openForms } from './forming.ts';
import { openKeys } from './keys.ts';
import { openPicking } from './picking.ts';
import { addressOf, shown } from './queue.ts';
import * as remote from './remote.ts';
import { openSending } from './sending.ts';
import { opening, type State } from './state.ts';
import { openWho } from './who.ts';

const picking = openPicking();
const state: State = { board: null!, article: null, chosen: null, form: null, filter: { source: '', read: false } };
const redraw = (): void => draw(state, picking);
const sending = openSending(state, openWho(opening), { redraw, go });
const forms = openForms(state, picking, sending);

/** What people do is done in turn: a key that is pressed while an article is on its way waits for it. What goes wrong is said. */
let turn = Promise.resolve();
function inTurn(act: () => void | Promise<void>): () => void {
  return () => {
    turn = turn.then(act).catch((error: Error) => say(error.message, true));
  };
}

/** Goes to a row of the list or of the article. */
function go(address: string): Promise<void> {
  if (location.hash !== address) history.pushState(null, '', address);
  return follow();
}

/** Shows the row that the address names; of a source alone, the row to read first. */
async function follow(): Promise<void> {
  const [source = '', id] = location.hash.slice(1).split('/');
  if (source && state.article?.source_id !== source) state.article = await remote.article(source);
  state.chosen = id || (state.board.entries.find(({ source_id }) => source_id === source)?.id ?? null);
  state.form = null;
  redraw();
  showWords();
  // Whoever went through the list, or was nowhere, is at the chosen row of the list now.
  if (document.activeElement === document.body) element(`q-${state.chosen}`)?.focus({ preventScroll: true });
}

/** Goes to the next row of the list, the one before, or the next that nobody has read. */
async function move(by: 1 | -1, unread = false): Promise<void> {
  const entries = shown(state.board, state.filter, state.chosen);
  const at = entries.findIndex(({ id }) => id === state.chosen);
  const after = by === 1 ? entries.slice(at + 1) : entries.slice(0, Math.max(at, 0)).reverse();
  const order = unread ? [...after, ...entries.slice(0, Math.max(at, 0))].filter(({ review }) => review === 'machine') : after;
  const [next] = order;
  if (next) {
    await go(addressOf(next));
    element(`q-${next.id}`).focus({ preventScroll: true });
  } else say(unread ? 'Everything has been read.' : 'There is no further row.');
}

/** Looks whether a file has changed meanwhile: another window, another program, a person's editor. */
async function refresh(): Promise<void> {
  if (state.form) return;
  const board = await remote.board();
  if (board.version === state.board.version) return;
  state.board = board;
  if (state.article) state.article = await remote.article(state.article.source_id);
  redraw();
}

function clickText(event: MouseEvent): void {
  const rows = (event.target as Element).closest<HTMLElement>('#text [data-rows]')?.dataset.rows?.split(' ').filter(Boolean) ?? [];
  if (rows.length === 0 || getSelection()?.isCollapsed === false) return;
  // Where words serve several rows, each further click chooses the next.
  const next = rows[(rows.indexOf(state.chosen ?? '') + 1) % rows.length]!;
  inTurn(() => go(addressOf({ source_id: state.article!.source_id, id: next })))();
}

function stepText(event: KeyboardEvent): void {
  const arrow = { ArrowRight: ['word', true], ArrowLeft: ['word', false], ArrowDown: ['sentence', true], ArrowUp: ['sentence', false] }[
    event.key
  ];
  if (!arrow || !(event.target as Element).closest('#text') || event.ctrlKey || event.altKey || event.metaKey) return;
  const first = state.article!.spans.filter(({ id }) => id === state.chosen).map(({ start }) => start);
  picking.take({ by: arrow[0] as 'word', forward: arrow[1] as boolean, more: event.shiftKey }, first.length > 0 ? Math.min(...first) : 0);
  event.preventDefault();
}

/** Shows the words behind the field that somebody is at, by mouse or keyboard. */
function light({ target }: Event): void {
  const field = (target as Element).closest<HTMLElement>('[data-of]')?.dataset.of;
  for (const words of document.querySelectorAll<HTMLElement>('#text mark'))
    words.classList.toggle('lit', words.dataset.fields!.split(' ').includes(field ?? ''));
}

function listen(): void {
  addEventListener('hashchange', inTurn(follow));
  addEventListener('focus', inTurn(refresh));
  element('article').addEventListener('click', clickText);
  element('article').addEventListener('keydown', stepText);
  for (const type of ['mouseover', 'focusin']) element('row').addEventListener(type, light);
  element('queue').addEventListener('change', ({ target }) => {
    const source = element<HTMLSelectElement>('filter-source');
    state.filter = { source: source.value, read: element<HTMLInputElement>('filter-read').checked };
    // An article can be one in which the rules read nothing: it is shown, so that somebody can.
    if (target === source && source.value !== '') inTurn(() => go(`#${source.value}`))();
    else redraw();
  });
  const acts: Record<string, () => void> = { confirm: inTurn(sending.confirm), undo: inTurn(sending.undo), close: forms.close };
  for (const kind of ['reject', 'edit', 'add', 'link'] as const) acts[kind] = inTurn(() => forms.open(kind));
  element('row').addEventListener('click', (event) => {
    const data = (event.target as Element).closest<HTMLElement>('[data-do]')?.dataset;
    if (data?.do === 'unlink') forms.show({ kind: 'unlink', source: data.source!, id: data.id! });
    else if (data?.field) forms.show({ kind: 'edit', field: data.field });
    else if (data) acts[data.do!]!();
  });
  openKeys({
    j: inTurn(() => move(1)),
    k: inTurn(() => move(-1)),
    n: inTurn(() => move(1, true)),
    c: acts.confirm!,
    r: acts.reject!,
    e: acts.edit!,
    a: acts.add!,
    l: acts.link!,
    u: acts.undo!,
    w: () => element('text')?.focus(),
    q: () => document.querySelector<HTMLElement>('#queue [aria-current], #queue li a')?.focus(),
    Escape: () => (state.form ? forms.close() : picking.clear()),
  });
}

inTurn(async () => {
  state.board = await remote.board();
  listen();
  const [first] = state.board.entries;
  if (location.hash === '' && first) history.replaceState(null, '', addressOf(first));
  await follow();
})();
