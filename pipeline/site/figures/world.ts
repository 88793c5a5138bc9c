import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Outermost coordinates. */
export type Box = Record<'west' | 'east' | 'south' | 'north', number>;

/** A country's outline, by its numeric ISO code; `boxes` has one box for each of its polygons. */
export type Country = Feature<Polygon | MultiPolygon, { name: string; boxes: Box[] }>;

/** The countries of the world as Natural Earth draws them: at 1:50 million for a close map, at 1:110 million for one of the world. */
export function world(scale: '50m' | '110m'): Country[] {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  return feature(atlas, atlas.objects.countries).features.map((each) => {
    const { geometry, properties } = each as Feature<Polygon | MultiPolygon, { name: string }>;
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return { ...each, geometry, properties: { ...properties, boxes: parts.map(([outer]) => boxOf(outer!)) } };
  });
}

/** A country without its islands and lands overseas: the largest of its parts. */
export function mainland({ geometry }: Country): Polygon {
  if (geometry.type === 'Polygon') return geometry;
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  return parts.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
}

/** The outermost of some coordinates. */
export function boxOf(positions: readonly Position[]): Box {
  const box = { west: 180, east: -180, south: 90, north: -90 };
  for (const [x, y] of positions) {
    box.west = Math.min(box.west, x!);
    box.east = Math.max(box.east, x!);
    box.south = Math.min(box.south, y!);
    box.north = Math.max(box.north, y!);
  }
  return box;
}
