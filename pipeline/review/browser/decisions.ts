import { together } from '../model/fields.ts';
import type { Selection } from '../model/selection.ts';
import type { Article, Cell, ColumnInfo, Decision, Reviewed, Row, Shown, Words } from '../model/shapes.ts';
import { read } from '../model/value.ts';
import type { Form } from './forms.ts';
import { article as fetchArticle, Refusal } from './remote.ts';

/** Who decides, when and why. */
export interface Ground {
  by: string;
  on: string;
  why: string;
}

/** What a decision says of its row. */
function pointer({ table, id, words }: Shown) {
  return { table_name: table, row_id: id, ...(words && { evidence: words }) };
}

export function confirming(shown: Shown, ground: Ground): Decision {
  return { decision: 'confirm', ...pointer(shown), ...ground };
}

/** Where a form is filled in. */
export interface Place {
  article: Article;
  shown: Shown | null;
  columns: Record<Reviewed, ColumnInfo[]>;
  picked: Selection | null;
}

/**
 * The decisions that a form comes to once it is filled in.
 *
 * @throws Refusal when it does not come to any
 */
export async function deciding(form: Form, filled: FormData, place: Place, ground: Ground): Promise<Decision[]> {
  switch (form.kind) {
    case 'reject':
      return [{ decision: 'reject', ...pointer(place.shown!), ...ground }];
    case 'edit':
      return editing(form.field, filled, place, ground);
    case 'add':
      return [adding(form.table, filled, place, ground)];
    case 'link': {
      const [source, id] = String(filled.get('other')).split('/') as [string, string];
      return [await joining('link', place, { source, id }, ground)];
    }
    case 'unlink':
      return [await joining('unlink', place, form, ground)];
  }
}

function editing(field: string, filled: FormData, { article, shown, columns, picked }: Place, ground: Ground): Decision[] {
  const cells = cellsOf(together(columns[shown!.table], field), filled);
  const changed = Object.entries(cells).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(shown!.row[name] ?? null));
  if (changed.length === 0) throw new Refusal('Nothing is changed yet.');
  const words = picked && { evidence: wordsAt(article.text, picked) };
  return changed.map(([name, value]) => ({ decision: 'edit', ...pointer(shown!), ...words, field: name, value, ...ground }));
}

function adding(table: Reviewed, filled: FormData, { article, columns, picked }: Place, ground: Ground): Decision {
  if (!picked) throw new Refusal('A new row rests on words of the article: choose them first.');
  const cells = Object.entries(cellsOf(columns[table], filled)).filter(([, value]) => value !== null);
  const row: Row = Object.fromEntries(cells);
  return { decision: 'add', table_name: table, evidence: wordsAt(article.text, picked), row, ...ground };
}

async function joining(decision: 'link' | 'unlink', { shown }: Place, { source, id }: { source: string; id: string }, ground: Ground) {
  const other = (await fetchArticle(source)).rows.find((row) => row.id === id);
  if (!shown!.words || !other?.words)
    throw new Refusal('One of the two rows shares all of its words with another row; there is nothing to know it by.');
  const told = { ...pointer(shown!), other: { source_id: source, row_id: id, evidence: other.words } };
  return { decision, ...told, ...ground } satisfies Decision;
}

function wordsAt(text: string, { start, end }: Selection): Words {
  return { char_start: start, char_end: end, quote: text.slice(start, end) };
}

/** The cells of those columns that a form holds. */
function cellsOf(columns: readonly ColumnInfo[], filled: FormData): Record<string, Cell> {
  const held = columns.filter(({ name }) => filled.has(`v-${name}`));
  return Object.fromEntries(held.map((column) => [column.name, read(column, String(filled.get(`v-${column.name}`)))]));
}
