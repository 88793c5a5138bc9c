import { deciding } from './decisions.ts';
import { drawForm, say } from './draw.ts';
import { element } from './element.ts';
import type { Form } from './forms.ts';
import type { Picking } from './picking.ts';
import type { Sending } from './sending.ts';
import { chosenRow, opening, type State } from './state.ts';

/** Opens and closes the forms for decisions, and hands in what is filled in. */
export function openForms(state: State, picking: Picking, sending: Sending) {
  /** What the person wrote into the form that is open, by the id of the field. */
  const typed = new Map<string, string>();
  const show = (form: Form): void => {
    state.form = form;
    typed.clear();
    drawForm(state, picking);
    firstField(form)?.focus();
  };
  const close = (): void => {
    if (!state.form) return;
    state.form = null;
    drawForm(state, picking);
    element('row-title').focus();
  };
  const row = element('row');
  row.addEventListener('input', ({ target }) => typed.set((target as HTMLInputElement).id, (target as HTMLInputElement).value));
  // Words can be chosen after the form was opened: they are put in wherever nothing was written.
  picking.onChange(() => {
    if (state.form?.kind !== 'add' && state.form?.kind !== 'edit') return;
    drawForm(state, picking);
    for (const [id, value] of typed) element<HTMLInputElement>(id).value = value;
  });
  row.addEventListener('change', ({ target }) => {
    const { id, value } = target as HTMLInputElement;
    if (id === 'field') show({ kind: 'edit', field: value });
    else if (id === 'table') show({ kind: 'add', table: value as 'events' });
  });
  row.addEventListener('submit', (event) => {
    event.preventDefault();
    submit(state, picking, sending).catch((error: Error) => {
      element('refused').textContent = error.message;
    });
  });
  return {
    show,
    close,
    /** Opens a form by its key or button. */
    open(kind: 'reject' | 'edit' | 'add' | 'link'): void {
      const chosen = chosenRow(state);
      if (!state.article || (!chosen && kind !== 'add')) say('Choose a row first.', true);
      else if (kind === 'edit') show({ kind, field: { events: 'event_type', casualties: 'count_best', forces: 'posture' }[chosen!.table] });
      else if (kind === 'add') show({ kind, table: 'casualties' });
      else show({ kind });
    },
  };
}

async function submit(state: State, picking: Picking, { send, ground }: Sending): Promise<void> {
  const filled = new FormData(element<HTMLFormElement>('deciding'));
  const why = String(filled.get('why')).trim();
  const place = { article: state.article!, shown: chosenRow(state), columns: opening.columns, picked: picking.now() };
  const decisions = await deciding(state.form!, filled, place, ground(why));
  await send(decisions);
  picking.clear();
}

/** What a form is opened for: the field itself rather than the choice of a field. */
function firstField(form: Form): HTMLElement | null {
  return form.kind === 'edit' ? element(`v-${form.field}`) : document.querySelector<HTMLElement>('#deciding select, #deciding input');
}
