import { dot, frame, geo, type Markish } from '@observablehq/plot';
import { type GeoProjection, geoPath } from 'd3-geo';
import type { EventRow } from '../../../schemas/types.ts';
import { countryName, numericCode } from '../countries.ts';
import { grouped, plural } from '../model/words.ts';
import { both, draw, type Figure, type Width } from './draw.ts';
import { extentOf, inside, isClose, nearby, projectionOf, type Size } from './frame.ts';
import { labels } from './labels.ts';
import { palette } from './palette.ts';
import { type Land, type Spot, whereabouts } from './spots.ts';
import { type Country, world } from './world.ts';

interface Shaded extends Land {
  outline: Country;
}

/** What one map shows, whatever its width. */
interface Content {
  label: string;
  extent: ReturnType<typeof extentOf>;
  countries: Country[];
  spots: Spot[];
  lands: Shaded[];
}

/** More places than this cover one another; the page and the files have them all. */
const mostSpots = 200;

const sizes: Record<Width, Size> = { wide: [620, 420], narrow: [340, 300] };

/** Where it happened, zoomed to where force was used; null when no event tells of a place. */
export function map(events: readonly EventRow[]): Figure | null {
  const { spots, lands, nowhere } = whereabouts(events);
  if (spots.length + lands.length === 0) return null;
  const countries = world('50m');
  const outlines = new Map(countries.map((country) => [country.id, country]));
  const shade = (of: Land[]): Shaded[] =>
    of.flatMap((land) => {
      const outline = outlines.get(numericCode(land.country));
      return outline ? [{ ...land, outline }] : [];
    });
  const violent = whereabouts(events.filter((event) => event.violent));
  const focus = violent.spots.length + violent.lands.length > 0 ? violent : { spots, lands };
  const extent = extentOf(
    focus.spots,
    shade(focus.lands).map(({ outline }) => outline),
  );
  const label = `Map of ${plural(spots.length, 'place')} and ${plural(lands.length, 'country', 'countries')} in which events took place.`;
  const projection = projectionOf(extent, sizes.wide);
  const outside = away(projection, sizes.wide, spots, shade(lands));
  const drawn = [...spots].sort((a, b) => b.killed - a.killed || b.events - a.events).slice(0, mostSpots);
  const base = isClose(projection, sizes.wide) ? countries : world('110m');
  const content = { label, extent, countries: base, spots: drawn, lands: shade(lands) };
  return { title: 'Where', ...both(label, notes(lands, outside, nowhere, spots.length - drawn.length), (width) => chart(content, width)) };
}

function chart({ label, extent, countries, spots, lands }: Content, width: Width): string {
  const size = sizes[width];
  const projection = projectionOf(extent, size);
  const most = Math.max(1, ...spots.map(({ killed }) => killed));
  const largest = spots.length > 40 ? 8 : 16;
  const radius = ({ killed }: Spot): number => 4 + (largest - 4) * Math.sqrt(killed / most);
  const seen = spots.filter((spot) => inside(projection, size, spot));
  const kept = nearby(projection, size);
  const near = countries.flatMap(kept);
  const shaded = lands.flatMap((land) => kept(land.outline).map((outline) => ({ ...land, outline })));
  const named = seen.slice(0, width === 'wide' ? 12 : 5);
  const link = { title: toldOf, href: address, stroke: palette.paper };
  const point = { ...link, x: 'longitude', y: 'latitude', r: radius } as const;
  const marks: Markish[] = [
    geo(near, { fill: palette.land, stroke: palette.paper, className: 'land' }),
    geo(shaded, { ...link, geometry: 'outline', fill: palette.tint, className: 'tint' }),
    dot(
      seen.filter(({ violent }) => !violent),
      { ...point, fill: palette.stone, className: 'stone paper-line' },
    ),
    dot(
      seen.filter(({ violent }) => violent),
      { ...point, fill: palette.accent, className: 'accent paper-line' },
    ),
    ...labels(near, named, projection, size, radius),
    frame({ stroke: palette.line, className: 'line' }),
  ];
  return draw(label, { width: size[0], height: size[1], margin: 0, projection: () => projection as never, r: { type: 'identity' }, marks });
}

/** The address of the events of a spot or a country. */
function address(of: Spot | Land): string {
  return 'name' in of ? `#events?q=${encodeURIComponent(of.name)}` : `#events?country=${of.country}`;
}

function toldOf(of: Spot | Land): string {
  const killed = of.killed > 0 ? `, ${grouped(of.killed)} killed` : '';
  const told = `${plural(of.events, 'event')}${killed}`;
  return 'name' in of ? `${of.name}: ${told}` : `${countryName(of.country)}: ${told}, known only to the country or a region`;
}

/** What lies outside the map, in words. */
function away(projection: GeoProjection, size: Size, spots: Spot[], lands: Shaded[]): string[] {
  const path = geoPath(projection);
  const places = spots.filter((spot) => !inside(projection, size, spot)).map(({ name }) => name);
  const names = [...places, ...lands.filter(({ outline }) => path.area(outline) < 1).map(({ country }) => countryName(country))].sort();
  return names.length > 8 ? [...names.slice(0, 6), `${names.length - 6} more`] : names;
}

function notes(lands: readonly Land[], outside: readonly string[], nowhere: number, hidden: number): string[] {
  const loose = lands.reduce((sum, { events }) => sum + events, 0);
  return [
    loose > 0 && `Shaded: ${plural(loose, 'event')} known only to the country or a region in it.`,
    outside.length > 0 && `Outside the frame: ${outside.join(', ')}.`,
    hidden > 0 && `Of ${plural(hidden + mostSpots, 'place')} the ${mostSpots} deadliest are drawn.`,
    nowhere > 0 && `${plural(nowhere, 'event')} of no stated place.`,
    'Borders as Natural Earth draws them; they imply no judgement.',
  ].filter((sentence) => sentence !== false);
}
