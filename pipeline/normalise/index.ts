import type { Extraction } from '../../schemas/types.ts';
import { loadGazetteer } from '../gazetteer/index.ts';
import type { EventStatement, Statements } from '../kernel/statements.ts';
import { dateNearby, resolver } from './dates.ts';
import { overlaps } from './joins.ts';
import { lendLeadDay } from './lead-day.ts';
import { nameNearby, placeNearby } from './nearby.ts';
import { type Settled, settler } from './places.ts';
import { openRows } from './rows.ts';
import { type Group, tellStory } from './story.ts';

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
          if (group.place === null) {
            group.place = notElsewhere(placeNearby(statements, clause, settle, group.unknown !== null), group, story.groups);
            if (group.place === null || group.place.precision > DIVISION) group.unknown ??= nameNearby(statements, clause, settle);
          }
          if (status === 'reported') group.date ??= dateNearby(statements, clause);
        }
      }
      lendLeadDay(story.groups, statements);
      for (const group of story.groups) {
        rows.addEvent(group, story.groups.length === 1);
      }
      rows.addLoose(story.loose);
      return rows.extraction();
    },
  };
}

/** UCDP precision of a district: what is larger may hold both. */
const DIVISION = 3;

/** A place told nearby, unless it is where something else happened on another day. */
function notElsewhere(place: Settled | null, { date }: Group, groups: readonly Group[]): Settled | null {
  if (place === null || place.precision > DIVISION) return place;
  const here = groups.filter((one) => one.place !== null && one.place.mention.start === place.mention.start);
  return date && here.some((other) => other.date && !overlaps(date, other.date)) ? null : place;
}

/** Acts that happen somewhere, some day; words are said anywhere. */
const TAKES_PLACE = new Set(['ASSAULT', 'PROTEST', 'COERCE', 'MOBILIZE', 'RETREAT']);
