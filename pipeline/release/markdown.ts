/** Text as the content of a Markdown table cell: one line, no bar that would end the cell, nothing read as HTML. */
export function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '\\|').trim();
}

/** A Markdown table. */
export function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Whole number in groups of three, the same in every locale: 12,345. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 row`, `2 rows`, `2 countries`. */
export function plural(value: number, noun: string, nouns = `${noun}s`): string {
  return `${count(value)} ${value === 1 ? noun : nouns}`;
}

/** Text in code marks, cut after a number of characters; nothing for none. */
export function code(text: string, limit = 60): string {
  if (text.trim() === '') return '';
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  const shown =
    characters.length > limit
      ? `${characters
          .slice(0, limit - 1)
          .join('')
          .trimEnd()}…`
      : characters.join('');
  return `\`${shown.replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}
