import type { EventRow } from '../../../schemas/types.ts';

/** Events of one place that is known to the place itself or to its district or province. */
export interface Spot {
  name: string;
  longitude: number;
  latitude: number;
  events: number;
  killed: number;
  /** Whether force was used in any of them. */
  violent: boolean;
}

/** Events of which only the country is known, or a loose region in it. */
export interface Land {
  country: string;
  events: number;
  killed: number;
}

/** Coordinates of these precisions are a point that stands for a region or a country, where nothing need have happened. */
const loose = 5;

/** Where events happened: points for those that have one, countries for the others. */
export function whereabouts(events: readonly EventRow[]): { spots: Spot[]; lands: Land[]; nowhere: number } {
  const spots = new Map<string, Spot>();
  const lands = new Map<string, Land>();
  let nowhere = 0;
  for (const event of events) {
    const { latitude, longitude, where_prec, country, deaths_best, violent } = event;
    const killed = deaths_best ?? 0;
    if (latitude !== null && longitude !== null && where_prec !== null && where_prec < loose) {
      const key = `${latitude} ${longitude}`;
      const spot = spots.get(key) ?? {
        name: event.place ?? event.place_text ?? key,
        longitude,
        latitude,
        events: 0,
        killed: 0,
        violent: false,
      };
      spots.set(key, { ...spot, events: spot.events + 1, killed: spot.killed + killed, violent: spot.violent || violent });
    } else if (country !== null) {
      const land = lands.get(country) ?? { country, events: 0, killed: 0 };
      lands.set(country, { ...land, events: land.events + 1, killed: land.killed + killed });
    } else nowhere += 1;
  }
  return { spots: [...spots.values()], lands: [...lands.values()], nowhere };
}
