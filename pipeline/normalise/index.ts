import type { Extraction } from '../../schemas/types.ts';
import { loadGazetteer } from '../gazetteer/index.ts';
import type { EventStatement, Statements } from '../kernel/statements.ts';
import { dateNearby, resolver } from './dates.ts';
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
        const [{ clause, status }] = group.statements as [EventStatement];
        if (group.statements.some(({ type }) => TAKES_PLACE.has(type))) {
          group.place ??= placeNearby(statements, clause, settle);
          if (status === 'reported') group.date ??= dateNearby(statements, clause);
        }
        rows.addEvent(group, story.groups.length === 1);
      }
      rows.addLoose(story.loose);
      return rows.extraction();
    },
  };
}

/** Acts that happen somewhere, some day; words are said anywhere. */
const TAKES_PLACE = new Set(['ASSAULT', 'PROTEST', 'COERCE', 'MOBILIZE', 'RETREAT']);
