/** A point on the globe, in degrees (WGS 84). */
export interface Point {
  latitude: number;
  longitude: number;
}

const RADIUS = 6371;
const RADIANS = Math.PI / 180;

/** Great-circle distance in km (haversine on a sphere of 6,371 km: within 0.5 % of the ellipsoid). */
export function distance(a: Point, b: Point): number {
  const rise = Math.sin(((b.latitude - a.latitude) * RADIANS) / 2);
  const run = Math.sin(((b.longitude - a.longitude) * RADIANS) / 2);
  const chord = rise * rise + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * run * run;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}
