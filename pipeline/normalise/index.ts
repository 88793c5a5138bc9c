import type { Extraction } from '../../schemas/types.ts';
import { loadGazetteer } from '../gazetteer/index.ts';
import type { Statement, Statements } from '../kernel/statements.ts';
import { type DateMention, type Interval, resolveDate } from '../time/index.ts';
import { placeNearby } from './nearby.ts';
import { settler } from './places.ts';
import { openRows } from './rows.ts';
import { tellStory } from './story.ts';

export interface Normaliser {
  /** Turns what a document says into rows: dates, counts, places and actors resolved, one row an event. */
  normalise(statements: Statements): Extraction;
}

/** Opens the gazetteer once; `gazetteer` are GeoNames dumps that join it. */
export function openNormaliser(options: { gazetteer?: string[] } = {}): Normaliser {
  const gazetteer = loadGazetteer(options.gazetteer);
  return {
    normalise(statements) {
      const settle = settler(
        statements,
        gazetteer,
        statements.actors.map((actor) => actor.country).filter((country) => country !== null),
      );
      const resolve = resolver(statements);
      const story = tellStory(statements, resolve, settle);
      const rows = openRows(statements, gazetteer, settle, resolve);
      for (const group of story.groups) {
        if (group.statements.some(({ type }) => TAKES_PLACE.has(type)))
          group.place ??= placeNearby(statements, group.statements[0]!.clause, settle);
        rows.addEvent(group);
      }
      rows.addLoose(story.loose);
      return rows.extraction();
    },
  };
}

/** Acts that happen somewhere; words are said anywhere. */
const TAKES_PLACE = new Set(['ASSAULT', 'PROTEST', 'COERCE', 'MOBILIZE', 'RETREAT']);

/** A statement's own date, read against the publication and the date told before it. */
function resolver(statements: Statements): (statement: Statement) => Interval | null {
  const resolved = new Map<Statement, Interval | null>();
  let previous: Interval | null = null;
  for (const statement of statements.statements) {
    let found: Interval | null = null;
    for (const mention of statement.dates) {
      const direction = isAhead(statement, mention) ? 'future' : 'past';
      const interval = resolveDate(mention, { published_on: statements.published_on, previous, direction });
      if (interval && (found === null || interval.date_prec < found.date_prec)) found = interval;
    }
    resolved.set(statement, found);
    previous = found ?? previous;
  }
  return (statement) => resolved.get(statement) ?? null;
}

/** A plan lies ahead; the day on which it was announced, told outside its own clause, does not: "said on Monday that it will leave". */
function isAhead({ status, clause }: Statement, { start }: DateMention): boolean {
  return status === 'planned' && start >= clause.start && start < clause.end;
}
