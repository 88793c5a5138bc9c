import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** i18n-iso-countries is CommonJS with JSON beside it; its English names and its codes are all a page needs. */
const names = (require('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> }).countries;
const codes = require('i18n-iso-countries/codes.json') as [alpha2: string, alpha3: string, numeric: string][];
const known = new Map(codes.map(([alpha2, alpha3, numeric]) => [alpha3, { numeric, name: [names[alpha2] ?? alpha3].flat()[0]! }]));

/** English name of an ISO 3166-1 alpha-3 code; the code itself when it is in no list. */
export function countryName(alpha3: string): string {
  return known.get(alpha3)?.name ?? alpha3;
}

/** The numeric code, three digits, under which world-atlas files the country. */
export function numericCode(alpha3: string): string | undefined {
  return known.get(alpha3)?.numeric;
}
