import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };

countries.registerLocale(english);

/** English name of a country in ISO 3166-1. */
export function countryName(alpha3: string | null): string | null {
  return (alpha3 && countries.getName(alpha3, 'en')) || null;
}

/** Its number in ISO 3166-1. */
export function countryNumber(alpha3: string | null): number | null {
  return alpha3 ? Number(countries.alpha3ToNumeric(alpha3)) || null : null;
}
