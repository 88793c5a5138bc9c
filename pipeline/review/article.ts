import type { Document } from '../../schemas/types.ts';
import { keyOf, wordsOf } from '../kernel/find-row.ts';
import { day } from '../site/model/words.ts';
import { type Article, type Reviewed, type Row, reviewed, type Shared, type Shown, type Span } from './model/shapes.ts';
import type { Project, Source } from './project.ts';
import { titleOf } from './title.ts';

/** One source as it is read in the app; null when there is none of that id that can be read. */
export function articleOf(project: Project, source_id: string): Article | null {
  const source = project.sources.get(source_id);
  if (!source) return null;
  const { document, curated, decisions } = source;
  return {
    version: project.version,
    source_id,
    title: document.title ?? source_id,
    about: aboutOf(document),
    text: document.text,
    rows: reviewed.flatMap((table) => curated[table].map((row) => shownRow(project, source, table, row as unknown as Row))),
    actors: curated.actors.map(({ actor_id, name }) => ({ id: actor_id, name })),
    spans: spansOf(source),
    decisions,
    notes: project.notes.get(source_id) ?? [],
  };
}

function aboutOf({ publisher, published_on, published_on_basis }: Document): string {
  const worked = published_on_basis === 'inferred' ? ' (worked out from the text)' : '';
  return [publisher, published_on ? `published on ${day(published_on)}${worked}` : 'day of publication unknown'].filter(Boolean).join(', ');
}

function shownRow(project: Project, { curated }: Source, table: Reviewed, row: Row): Shown {
  const id = keyOf(table, row);
  return { table, id, title: titleOf(table, row), row, words: wordsOf(curated, table, id), shared: sharedRow(project, table, id) };
}

/** The row of the release that a source's own row is part of, when it is not alone in it. */
function sharedRow({ sources, members, into, released }: Project, table: Reviewed, id: string): Shared | null {
  const key = into(id);
  const [told, row] = [members.get(key) ?? [], released[table].get(key)];
  if (told.length < 2 || !row) return null;
  const claims = told.map(({ source_id, id: own }) => {
    const { document, curated } = sources.get(source_id)!;
    const claim = curated[table].find((each) => keyOf(table, each) === own) as unknown as Row;
    return { source_id, about: aboutOf(document), id: own, row: claim, words: wordsOf(curated, table, own) };
  });
  return { id: key, row, claims };
}

function spansOf({ document, curated }: Source): Span[] {
  const own = curated.evidence.filter(
    ({ source_id, table_name }) => source_id === document.source_id && (reviewed as string[]).includes(table_name),
  );
  return own.map(({ table_name, row_id, field, char_start, char_end, rule }) => {
    return { table: table_name as Reviewed, id: row_id, field, start: char_start, end: char_end, rule };
  });
}
