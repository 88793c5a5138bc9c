import type { Html } from '../../site/model/html.ts';

/** An element that the page is sure to have. */
export function element<E extends HTMLElement = HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}

/** Gives an element other contents; whoever was at a part of it that is still there, by its id, stays there. */
export function fill(container: HTMLElement, { html }: Html): void {
  const at = container.contains(document.activeElement) ? document.activeElement!.id : '';
  container.innerHTML = html;
  if (at) document.getElementById(at)?.focus({ preventScroll: true });
}
