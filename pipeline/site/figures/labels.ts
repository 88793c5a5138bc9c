import { type Markish, text } from '@observablehq/plot';
import { type GeoProjection, geoPath } from 'd3-geo';
import { grouped } from '../model/words.ts';
import type { Size } from './frame.ts';
import { palette } from './palette.ts';
import type { Spot } from './spots.ts';
import type { Country } from './world.ts';

/** A label and the box that it takes up, in pixels of the map. */
interface Label {
  words: string;
  x: number;
  y: number;
  half: number;
}

/** The names of spots, the deadliest first, and of countries, each only where it lies on no other. */
export function labels(
  countries: readonly Country[],
  spots: readonly Spot[],
  projection: GeoProjection,
  size: Size,
  radius: (spot: Spot) => number,
): Markish[] {
  const taken: Label[] = [];
  const free = (label: Label): boolean =>
    taken.every(({ x, y, half }) => Math.abs(y - label.y) > 17 || Math.abs(x - label.x) > half + label.half);
  const put = (candidates: Label[]): Label[] => {
    const label = candidates.find(free);
    if (label) taken.push(label);
    return label ? [label] : [];
  };
  const places = spots.flatMap((spot) => put([spotLabel(spot, projection, radius(spot))]));
  const lands = countries.flatMap((country) => put(countryLabels(country, projection, size)));
  const at = { x: 'x', y: 'y', text: 'words' } as const;
  const globe = (label: Label) => ({ ...label, ...onGlobe(label, projection) });
  return [
    text(lands.map(globe), { ...at, fill: palette.muted, fontSize: 11, className: 'muted' }),
    text(places.map(globe), { ...at, fontWeight: 600, fill: palette.ink, stroke: palette.paper, strokeWidth: 3, className: 'halo' }),
  ];
}

/** Plot takes places on the globe and projects them itself. */
function onGlobe({ x, y }: Label, projection: GeoProjection): { x: number; y: number } {
  const [longitude, latitude] = projection.invert!([x, y])!;
  return { x: longitude, y: latitude };
}

function spotLabel(spot: Spot, projection: GeoProjection, radius: number): Label {
  const words = spot.killed > 0 ? `${spot.name}, ${grouped(spot.killed)} killed` : spot.name;
  const [x, y] = projection([spot.longitude, spot.latitude])!;
  return { words, x, y: y - radius - 9, half: 3.6 * words.length };
}

/** In the middle of what is seen of the country, or somewhat above or below; nowhere for one that is hardly seen. */
function countryLabels(country: Country, projection: GeoProjection, [across, down]: Size): Label[] {
  const path = geoPath(projection);
  const words = country.properties.name;
  const [x, y] = path.centroid(country);
  const half = 3.2 * words.length;
  if (path.area(country) < across * down * 0.012 || x < half || x > across - half) return [];
  return [0, -30, 30].map((by) => ({ words, x, y: y + by, half }));
}
