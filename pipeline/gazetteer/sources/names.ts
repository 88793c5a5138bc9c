import { fold } from '../fold.ts';

/** Latin letters with any marks, and the signs that stand inside names. */
const LATIN = /^[\p{Script=Latin}\p{M}\s.'’‘`´ʻʼʿʾ-]+$/u;
const AIRPORT = /^[A-Z]{3,4}$/;
const LONGEST = 48;

/**
 * Alternate names worth looking for in English news: Latin letters, three or more of them, capitalised (which drops
 * transliterations such as `sheng hu li ya`), no airport codes.
 */
export function usefulNames(names: readonly string[]): string[] {
  return names.filter(
    (name) => name.length <= LONGEST && LATIN.test(name) && /\p{Lu}/u.test(name) && !AIRPORT.test(name) && fold(name).length > 2,
  );
}

/** Countries whose place names carry the Arabic article. */
const ARABIC = new Set('ARE BHR DZA EGY IRQ JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SYR TUN YEM'.split(' '));
const ARTICLE = /^(?:[ae]l|a[dnrstz]|a[dst]h)[ -](?=\p{L}{4})/iu;

/** News drop the Arabic article or do not assimilate it: `As Sukhnah` is also `Sukhnah` and `Al-Sukhnah`. */
export function articleForms(name: string, country: string | null): string[] {
  if (country === null || !ARABIC.has(country) || !ARTICLE.test(name)) return [];
  const bare = name.replace(ARTICLE, '');
  return [bare, `Al ${bare}`];
}

/** Words that say what kind of division a name is, in the forms of GeoNames: they go from the end of a name. */
const KIND_AT_END =
  /[ -](?:region|province|department|state|governorate|oblast['’]?|oblisi|county|district|division|prefecture|cercle|rayon|raion|kray|krai|republic|governorat|regency|municipality|voivodeship|parish|canton|wilaya|emirate|territory|regional state|metropolitan region)$/i;
const KIND_AT_START =
  /^(?:cercle|commune|d[ée]partement|departamento|provinc[ei]a?|region|región|région|municipio|governorate|muḩ?hāfaz̧at|muhafazat|distrito|district|state|republic|kabupaten|arrondissement)(?: (?:de la|del|de|du|of the|of|des|da|do))? (?:[dl]['’])*/i;
/** A kind that the search for divisions reads itself ("Gao region"), so that the name need not hold it. */
const KIND_READ_LATER =
  /[ -](?:region|province|department|state|governorate|oblast['’]?|county|district|division|prefecture|cercle|rayon|raion|kray|krai|regency|municipality|voivodeship|parish|canton|wilaya|emirate|territory)$/i;

/** The forms of a division's names worth looking for: bare ones, and those whose kind does not stand at the end. */
export function divisionNames(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const bare = bareName(name);
    return bare === name || KIND_READ_LATER.test(name) ? [bare] : [name, bare];
  });
}

/** What is left when the kind goes from "Western Province" or "Central Region": no name. */
const COMPASS =
  /^(?:(?:far|upper|lower|inner|outer|north|south|east|west|central|centre|northern|southern|eastern|western|middle|capital|national|federal|the)[ -]?)*$/i;

/** The name of a division without its kind, or the name itself when nothing that can stand alone is left. */
export function bareName(name: string): string {
  const bare = name.replace(KIND_AT_END, '').replace(KIND_AT_START, '').trim();
  return bare.length < 2 || COMPASS.test(bare) ? name : bare;
}
