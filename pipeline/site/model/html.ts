/** A piece of HTML whose every text has been escaped. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | boolean | null | undefined | readonly Part[];

/** HTML of a template: texts are escaped, pieces of HTML stand as they are, lists are joined, and null and false leave nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { html: strings.map((text, i) => text + (i < parts.length ? render(parts[i]) : '')).join('') };
}

/** Text that is HTML already. */
export function trusted(text: string): Html {
  return { html: text };
}

function render(part: Part): string {
  if (part === null || part === undefined || typeof part === 'boolean') return '';
  if (Array.isArray(part)) return part.map(render).join('');
  if (typeof part === 'object') return (part as Html).html;
  return String(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
