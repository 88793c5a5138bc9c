import type { Article, Board, Opening, Shown } from '../model/shapes.ts';
import { element } from './element.ts';
import type { Form } from './forms.ts';
import type { Filter } from './queue.ts';

/** What the app shows at the moment. */
export interface State {
  board: Board;
  article: Article | null;
  /** Key of the chosen row. */
  chosen: string | null;
  form: Form | null;
  filter: Filter;
}

export const opening = JSON.parse(element('opening').textContent!) as Opening;

/** The chosen row of the article, while it is there. */
export function chosenRow({ article, chosen }: State): Shown | null {
  return article?.rows.find(({ id }) => id === chosen) ?? null;
}
