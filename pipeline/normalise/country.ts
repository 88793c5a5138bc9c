import type { EventRow } from '../../schemas/types.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import type { EventStatement, Party, Statements } from '../kernel/statements.ts';

type CountryFields = Pick<EventRow, 'country' | 'latitude' | 'longitude' | 'where_prec'>;

/** The columns of an event of no named place: its country with the country's point, at UCDP's precision 6; none where no country stands out. */
export function countryFields(
  statements: Statements,
  event: EventStatement,
  patient: Party | null,
  gazetteer: Gazetteer,
): CountryFields | undefined {
  const code = against(event, patient) ?? spokenOf(statements);
  if (code === null) return undefined;
  const { latitude, longitude } = gazetteer.country(code) ?? { latitude: null, longitude: null };
  return { country: code, latitude, longitude, where_prec: 6 };
}

/** Sanctions on a country weigh on that country, wherever they were decided. */
function against({ type }: EventStatement, patient: Party | null): string | null {
  return type === 'SANCTION' ? (patient?.country ?? null) : null;
}

/** The one country that most of the document speaks of. */
function spokenOf({ countries }: Statements): string | null {
  const all = Object.values(countries).reduce((sum, n) => sum + n, 0);
  const [code, most] = Object.entries(countries).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0] ?? ['', 0];
  return most >= 1 && most / all >= 0.6 ? code : null;
}
