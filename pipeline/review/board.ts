import { keyOf } from '../kernel/find-row.ts';
import { type Board, type Entry, type Row, reviewed } from './model/shapes.ts';
import type { Project } from './project.ts';
import { titleOf } from './title.ts';

/** What lies before people; see Board. */
export function boardOf({ version, sources, troubles, released }: Project): Board {
  const good = [...sources].map(([source_id, { document }]) => ({ source_id, title: document.title ?? source_id, trouble: null }));
  const bad = [...troubles].map(([source_id, trouble]) => ({ source_id, title: source_id, trouble }));
  const entries = [...sources].flatMap(([source_id, { curated }]) =>
    reviewed.flatMap((table) =>
      curated[table].map((row): Entry => {
        const { confidence, review } = row;
        return { source_id, table, id: keyOf(table, row), title: titleOf(table, row as unknown as Row), confidence, review };
      }),
    ),
  );
  return {
    version,
    sources: [...good, ...bad].sort((a, b) => (a.source_id < b.source_id ? -1 : 1)),
    entries: entries.sort(
      (a, b) => Number(a.review !== 'machine') - Number(b.review !== 'machine') || a.confidence - b.confidence || (a.id < b.id ? -1 : 1),
    ),
    released: { events: released.events.size, casualties: released.casualties.size, forces: released.forces.size },
  };
}
