import type { Answer } from './answers.ts';

/** What cells of a notebook show: tables, and PNG pictures in Base64, by the names that its text gives them. */
export interface Shown {
  tables: Record<string, Answer>;
  pictures: Record<string, string>;
}

type Output = { data: Record<string, string[]>; metadata: object; output_type: 'display_data' };

/** A fenced block of Python; `table=` or `figure=` after the language names what it shows. */
const fence = /^```python(?: (table|figure)=(\S+))?\n([\s\S]*?)^```$/gm;

/**
 * A Jupyter notebook (nbformat 4.5) of a Markdown text: its blocks of Python become cells with what they show, the text between them
 * cells of text. Nothing tells of a run: no times and no counts.
 */
export function ipynb(markdown: string, shown: Shown): string {
  const cells: object[] = [];
  const text = (words: string) => {
    if (words.trim()) cells.push({ cell_type: 'markdown', id: `cell-${cells.length + 1}`, metadata: {}, source: lines(words.trim()) });
  };
  let at = 0;
  for (const { 0: whole, 1: kind, 2: name, 3: code, index } of markdown.matchAll(fence)) {
    text(markdown.slice(at, index));
    at = index + whole.length;
    cells.push({
      cell_type: 'code',
      execution_count: null,
      id: `cell-${cells.length + 1}`,
      metadata: {},
      outputs: outputs(kind, name, shown),
      source: lines(code!.trim()),
    });
  }
  text(markdown.slice(at));
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

const metadata = {
  kernelspec: { display_name: 'Python 3 (ipykernel)', language: 'python', name: 'python3' },
  language_info: { file_extension: '.py', mimetype: 'text/x-python', name: 'python' },
};

function outputs(kind: string | undefined, name: string | undefined, { tables, pictures }: Shown): Output[] {
  if (kind === 'table') return [output('text/markdown', markdownTable(tables[name!]!), '<IPython.core.display.Markdown object>')];
  const picture = pictures[name ?? ''];
  return picture === undefined ? [] : [output('image/png', picture, 'The figure of the release')];
}

function output(type: string, content: string, plain: string): Output {
  return { data: { [type]: lines(content), 'text/plain': [plain] }, metadata: {}, output_type: 'display_data' };
}

/** A table as `show` of the Python notebook prints it, to the byte. */
export function markdownTable({ columns, rows }: Answer): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [line(columns.map(plain)), line(columns.map(() => '---')), ...rows.map((row) => line(row.map(plain)))].join('\n');
}

function plain(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/[\\`*_[\]<>|$&~]/g, '\\$&');
}

/** As notebooks keep text: a list of lines, each but the last with its end. */
function lines(text: string): string[] {
  return text.split(/(?<=\n)/);
}
