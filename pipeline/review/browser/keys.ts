import { element } from './element.ts';

const remembered = 'casus-review-letters';

/**
 * Sends keys that are single letters to what they stand for. They keep still while somebody writes, with Ctrl, Alt or Meta, and when
 * they were switched off, as speech input needs it.
 */
export function openKeys(acts: Record<string, () => void>): void {
  const [letters, dialog] = [element<HTMLInputElement>('letters'), element<HTMLDialogElement>('keys')];
  letters.checked = localStorage.getItem(remembered) !== 'off';
  letters.addEventListener('change', () => localStorage.setItem(remembered, letters.checked ? 'on' : 'off'));
  element('help').addEventListener('click', () => dialog.showModal());
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || dialog.open) return;
    if (event.key !== 'Escape' && ((event.target as Element).closest('input, select, textarea') || !letters.checked)) return;
    if (event.key === '?') dialog.showModal();
    else if (!acts[event.key]) return;
    else acts[event.key]!();
    event.preventDefault();
  });
}
