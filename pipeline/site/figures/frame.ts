import { type GeoProjection, geoEqualEarth, geoMercator } from 'd3-geo';
import type { GeometryCollection, Position } from 'geojson';
import type { Spot } from './spots.ts';
import { type Box, boxOf, type Country, mainland } from './world.ts';

export type Size = [width: number, height: number];

/** What the map has to show: the points, and the mainland of the countries that are shaded. */
export function extentOf(spots: readonly Spot[], outlines: readonly Country[]): GeometryCollection {
  const points = spots.map(({ longitude, latitude }) => [longitude, latitude]);
  // A few points of one town would zoom in to nothing that anybody knows.
  const around = points.flatMap(([x, y]) =>
    [-3, 3].flatMap((by) => [
      [x! + by, y!],
      [x!, Math.max(-80, Math.min(80, y! + by))],
    ]),
  );
  return {
    type: 'GeometryCollection',
    geometries: [{ type: 'MultiPoint', coordinates: around }, ...outlines.map(mainland)],
  };
}

/** Fits a size around an extent: Mercator close up, an equal-area projection for most of the world. */
export function projectionOf(extent: GeometryCollection, [width, height]: Size): GeoProjection {
  const inner: [[number, number], [number, number]] = [
    [24, 24],
    [width - 24, height - 24],
  ];
  const near = geoMercator().fitExtent(inner, extent);
  return (isClose(near, [width, height]) ? near : geoEqualEarth().fitExtent(inner, extent)).clipExtent([
    [0, 0],
    [width, height],
  ]);
}

/** Whether a map is near enough for its outlines to show detail: narrower than a third of the world. */
export function isClose(projection: GeoProjection, [width]: Size): boolean {
  return width / projection.scale() < (2 * Math.PI) / 3;
}

/** Whether a place lies in the frame. */
export function inside(projection: GeoProjection, [width, height]: Size, { longitude, latitude }: Spot): boolean {
  const [x, y] = projection([longitude, latitude]) ?? [-1, -1];
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/**
 * Makes the function that keeps of a country the parts that a close map can show, by their outermost coordinates, and nothing of a
 * country far away: to project the whole world would only cost time.
 */
export function nearby(projection: GeoProjection, [width, height]: Size): (country: Country) => Country[] {
  const edges: Size[] = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ];
  if (!isClose(projection, [width, height])) return (country) => [country];
  const corners = edges.map((corner) => projection.invert!(corner));
  const window = boxOf(corners as Position[]);
  return (country) => {
    const { geometry } = country;
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const coordinates = parts.filter((_, i) => overlap(country.properties.boxes[i]!, window));
    return coordinates.length === 0 ? [] : [{ ...country, geometry: { type: 'MultiPolygon', coordinates } }];
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south;
}
