import type { EventRow } from '../../schemas/types.ts';
import { namesOf } from '../kernel/names.ts';
import { unnamedReason } from '../kernel/review.ts';
import type { Row } from '../kernel/rules/index.ts';
import { summaryOf } from '../kernel/summary.ts';
import { deathsOf } from '../kernel/tolls.ts';
import { alter, type Draft, note } from './draft.ts';
import type { Atlas } from './places.ts';

/** Gives the events that were touched the deaths that their casualties add up to now, and their summary. */
export function settleEvents(draft: Draft, atlas: Atlas): void {
  for (const event_id of [...draft.touched].sort()) {
    const row = draft.extraction.events.find((each) => each.event_id === event_id);
    if (!row) continue;
    const deaths = deathsOf(draft.extraction.casualties.filter((each) => each.event_id === event_id));
    const now: EventRow = { ...row, ...deaths };
    now.summary = summaryOf(now, now.place ? null : atlas.countryName(now.country));
    const same = (['deaths_low', 'deaths_best', 'deaths_high', 'summary'] as const).every((field) => now[field] === row[field]);
    if (!same) alter(draft, 'events', row as unknown as Row, { ...deaths, summary: now.summary });
  }
}

/** Leaves out the actors and places that rows named before and no row names now. */
export function dropUnnamed(draft: Draft, before: Draft['extraction']): void {
  const { extraction } = draft;
  const [was, is] = [namesOf(before), namesOf(extraction)];
  const gone: string[] = [];
  const stays = (id: string, names: unknown[]): boolean => {
    const unnamed = names.some((name) => was.has(name)) && !names.some((name) => is.has(name));
    if (unnamed) gone.push(id);
    return !unnamed;
  };
  extraction.actors = extraction.actors.filter(({ actor_id }) => stays(actor_id, [actor_id]));
  extraction.places = extraction.places.filter(({ place_id, name, geonames_id }) => stays(place_id, [name, geonames_id ?? name]));
  extraction.evidence = extraction.evidence.filter(({ row_id }) => !gone.includes(row_id));
  if (gone.length > 0) note(draft, unnamedReason(gone));
}
