import type { Extraction } from '../../schemas/types.ts';
import { keyOf } from '../kernel/find-row.ts';
import { tellUnheeded } from '../kernel/review.ts';
import { link, type Surroundings } from '../link/index.ts';
import { makeValidator } from '../validate/index.ts';
import { type Reviewed, type Row, reviewed } from './model/shapes.ts';
import type { Source } from './project.ts';

/** The rows that a release made now would have, and where each source's own rows went. */
export interface Release {
  released: Record<Reviewed, Map<string, Row>>;
  /** The key under which a source's own row is in the release. */
  into: (id: string) => string;
  /** The sources' own rows behind each row of the release. */
  members: Map<string, { source_id: string; id: string }[]>;
  /** What of a source is not in the release, and which decisions have no effect, a sentence each. */
  notes: Map<string, string[]>;
}

/** Links and validates what the sources say, as `casus run` does. */
export async function released(sources: readonly Source[], surroundings: Surroundings): Promise<Release> {
  const validate = makeValidator();
  const rows: Release['released'] = { events: new Map(), casualties: new Map(), forces: new Map() };
  const redirects = new Map<string, string>();
  const notes = new Map<string, string[]>();
  for await (const linked of link(stream(sources), surroundings)) {
    const extraction = validate(linked);
    for (const table of reviewed) {
      for (const row of extraction[table]) rows[table].set(keyOf(table, row), row as unknown as Row);
    }
    for (const { id, replaced_by } of linked.redirects ?? []) redirects.set(id, replaced_by);
    for (const reject of extraction.rejects) {
      const source = reject.source_id ?? '';
      const tell = (sentence: string): unknown => notes.set(source, [...(notes.get(source) ?? []), sentence]);
      if (reject.stage === 'review') tellUnheeded([reject], tell, tell);
      else tell(reject.reason);
    }
  }
  const into = (id: string): string => redirects.get(id) ?? id;
  return { released: rows, into, members: membersOf(sources, into), notes };
}

async function* stream(sources: readonly Source[]): AsyncGenerator<Extraction> {
  for (const { curated } of sources) yield curated;
}

function membersOf(sources: readonly Source[], into: Release['into']): Release['members'] {
  const members: Release['members'] = new Map();
  for (const { document, curated } of sources) {
    for (const table of reviewed) {
      for (const row of curated[table]) {
        const id = keyOf(table, row);
        members.set(into(id), [...(members.get(into(id)) ?? []), { source_id: document.source_id, id }]);
      }
    }
  }
  return members;
}
