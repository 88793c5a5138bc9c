import { panel } from '../model/panel.ts';
import type { Data } from '../model/payload.ts';
import { element } from './element.ts';

interface Around {
  /** The rows before and after a row, where there are any. */
  neighbours: (id: string) => (string | undefined)[];
  /** The reader has closed the dialog. */
  closed: () => void;
}

/** The dialog that shows the evidence behind a row. */
export function openDialog(data: Data, { neighbours, closed }: Around): { show: (id: string) => void; close: () => void } {
  const dialog = element<HTMLDialogElement>('row');
  const body = element('row-body');
  const steps = [element<HTMLAnchorElement>('row-before'), element<HTMLAnchorElement>('row-after')];

  dialog.addEventListener('close', () => {
    if (data.byId.has(location.hash.slice(1))) closed();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: steps[0], ArrowRight: steps[1] }[event.key];
    if (step?.hasAttribute('href') && !event.altKey && !event.ctrlKey && !event.metaKey) step.click();
  });

  return {
    show(id) {
      const { table, row } = data.byId.get(id)!;
      body.innerHTML = panel(data, table, row).html;
      body.scrollTop = 0;
      const around = neighbours(id);
      for (const [i, step] of steps.entries()) link(step, around[i]);
      if (!dialog.open) dialog.showModal();
      element('row-title').focus();
    },
    close() {
      if (dialog.open) dialog.close();
    },
  };
}

/** A link without an address cannot be followed and is told so. */
function link(step: HTMLAnchorElement, id: string | undefined): void {
  if (id === undefined) step.removeAttribute('href');
  else step.href = `#${id}`;
  step.ariaDisabled = id === undefined ? 'true' : null;
}
