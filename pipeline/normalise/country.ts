import type { EventRow } from '../../schemas/types.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import type { EventStatement, Party } from '../kernel/statements.ts';
import type { Ground } from './ground.ts';

type CountryFields = Pick<EventRow, 'country' | 'latitude' | 'longitude' | 'where_prec'>;

/** The columns of an event of no named place: its country with the country's point, at UCDP's precision 6; none where no country stands out. */
export function countryFields(
  ground: Ground | null,
  event: EventStatement,
  patient: Party | null,
  gazetteer: Gazetteer,
): CountryFields | undefined {
  const code = against(event, patient) ?? ground?.country ?? null;
  if (code === null) return undefined;
  const { latitude, longitude } = gazetteer.country(code) ?? { latitude: null, longitude: null };
  return { country: code, latitude, longitude, where_prec: 6 };
}

/** Sanctions on a country weigh on that country, wherever they were decided. */
function against({ type }: EventStatement, patient: Party | null): string | null {
  return type === 'SANCTION' ? (patient?.country ?? null) : null;
}
