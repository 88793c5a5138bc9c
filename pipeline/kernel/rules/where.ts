import { createRequire } from 'node:module';
import type { RowRule } from './rule.ts';

const listed = createRequire(import.meta.url)('i18n-iso-countries/codes.json') as [alpha2: string, alpha3: string][];

/** ISO 3166-1 alpha-3, with XKX for Kosovo, the user-assigned code of UCDP, the World Bank and GeoNames. */
const countries = new Set([...listed.map(([alpha2, alpha3]) => (alpha2 === 'XK' ? 'XKX' : alpha3))]);

/** Every country code is one that ISO 3166-1 lists. */
export const countriesListed: RowRule = ({ columns }) => {
  const fields = columns.filter(({ standard }) => standard === 'ISO 3166-1 alpha-3').map(({ name }) => name);
  if (fields.length === 0) return null;
  return (row) => {
    const field = fields.find((name) => row[name] !== null && !countries.has(row[name] as string));
    return field ? `${field} is ${row[field]}, which is not in ISO 3166-1 alpha-3` : null;
  };
};

/** Latitude and longitude stand together, and nothing happens at 0, 0, where unknown coordinates end up. */
export const coordinatesTogether: RowRule = ({ columns }) => {
  if (!columns.some(({ name }) => name === 'latitude')) return null;
  return ({ latitude, longitude }) => {
    if (latitude === 0 && longitude === 0) return 'latitude and longitude are 0, which stands for no place';
    if ((latitude === null) === (longitude === null)) return null;
    return latitude === null ? `longitude is ${longitude} while latitude is empty` : `latitude is ${latitude} while longitude is empty`;
  };
};

/** Coordinates say how exact they are. */
export const coordinatesHavePrecision: RowRule = ({ name }) => {
  if (name !== 'events') return null;
  return ({ latitude, where_prec }) =>
    latitude !== null && where_prec === null ? `latitude is ${latitude} while where_prec is empty` : null;
};
