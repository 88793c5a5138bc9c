import type { EventRow, PlaceRow } from '../../schemas/types.ts';
import type { Where } from '../kernel/statements.ts';
import type { Settled } from './places.ts';

export interface PlaceTable {
  add(place: Settled['place']): void;
  rows(): PlaceRow[];
}

/** Places of one document, each once. */
export function placeTable(): PlaceTable {
  const rows = new Map<string, PlaceRow>();
  return {
    add(place) {
      const { place_id, name, country, admin1, admin2, latitude, longitude, feature, geonames_id } = place;
      rows.set(place_id, { place_id, name, country, admin1, admin2, latitude, longitude, feature, geonames_id });
    },
    rows: () => [...rows.values()].sort((a, b) => (a.place_id < b.place_id ? -1 : 1)),
  };
}

type PlaceFields = Pick<EventRow, 'country' | 'admin1' | 'place' | 'place_text' | 'latitude' | 'longitude' | 'where_prec' | 'geonames_id'>;

/** UCDP's precision of a region that nobody draws. */
const REGION = 5;

/** From this precision on, a place is only what the scene lies in. */
const AROUND = 3;

/** "in Sanamba, 15 km from Titao": the known place only says where the unknown one is. */
function isBeside(known: Where, unknown: Where): boolean {
  return (known.relation === 'of' || known.relation === 'near') && unknown.relation === 'at';
}

/**
 * An event's place columns. A compass part of a country ("central Mali") has no point: its precision is 5 and the name says what is known.
 *
 * @param unknown a name that no gazetteer bears: it is kept as the text has it, beside the division or country that is known
 */
export function placeFields(settled: Settled | null, unknown: Where | null, places: PlaceTable): PlaceFields {
  if (!settled)
    return {
      country: null,
      admin1: null,
      place: null,
      place_text: unknown?.text ?? null,
      latitude: null,
      longitude: null,
      where_prec: null,
      geonames_id: null,
    };
  const { place, mention, precision } = settled;
  places.add(place);
  const part = mention.compass !== null && precision === REGION;
  return {
    country: place.country,
    admin1: place.admin1,
    place: part ? `${mention.compass} ${place.name}` : place.name,
    place_text: unknown && (precision >= AROUND || isBeside(mention, unknown)) ? unknown.text : mention.text,
    latitude: part ? null : place.latitude,
    longitude: part ? null : place.longitude,
    where_prec: precision,
    geonames_id: part ? null : place.geonames_id,
  };
}
