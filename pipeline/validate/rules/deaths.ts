import { empty } from '../draft.ts';
import type { DraftRule } from './rule.ts';

const fields = ['deaths_low', 'deaths_best', 'deaths_high'];

/** An event's deaths rest on a count of people killed in it. */
export const deathsRestOnCounts: DraftRule = (draft) => {
  const counted = new Set(draft.rows.casualties.filter(({ harm }) => harm === 'killed').map(({ event_id }) => event_id));
  for (const row of draft.rows.events) {
    const field = fields.find((name) => row[name] !== null);
    if (!field || counted.has(row.event_id)) continue;
    empty(draft, 'events', row, fields, `${field} is ${row[field]}, and no row of casualties counts people killed in the event`);
  }
};
