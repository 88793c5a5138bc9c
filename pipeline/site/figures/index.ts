import type { Tables } from '../../../schemas/types.ts';
import { deathsByMonth } from './deaths.ts';
import type { Figure } from './draw.ts';
import { forcesOverTime } from './forces.ts';
import { map } from './map.ts';
import { timeline } from './timeline.ts';

export type { Figure } from './draw.ts';

/** The figures of a release; null for one that there are no data for. */
export interface Figures {
  'deaths-by-month': Figure | null;
  timeline: Figure | null;
  map: Figure | null;
  forces: Figure | null;
}

/** Draws every figure. Nothing but the rows decides their bytes. */
export function drawFigures({ events, casualties, forces, actors }: Tables): Figures {
  return {
    'deaths-by-month': deathsByMonth(casualties),
    timeline: timeline(events),
    map: map(events),
    forces: forcesOverTime(forces, actors),
  };
}
