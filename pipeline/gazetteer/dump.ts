import type { PlaceRow } from './compile.ts';
import { type GeoNamesRow, readGeoNames } from './sources/geonames.ts';
import { bareName, divisionNames, usefulNames } from './sources/names.ts';

/**
 * Features that news reports name, beside populated places (P) and divisions (A): camps, wells, mines, hills, parks, airfields,
 * bases, prisons, border posts, refugee camps, dams, lakes, islands… Streams, hotels, banks and the like would only make noise.
 */
const NAMED: Record<string, string> = {
  H: 'BAY DAM FLLS GULF LGN LK LKI LKS RSV SD SPNG STRT WLL WLLQ WLLS WTRH',
  L: 'AREA CMN CST DSRT INDS ISLS LCTY MILB MNA NVB OAS OILF PRK REG RES RESF RESN RESV RESW RGN RGNL SALT TRB',
  R: 'CSWY RD RDJCT TNL',
  S: 'AIRB AIRF AIRH AIRP AIRQ BDG BP CMP CMPL CMPLA CMPMN CMPO CMPRF DAM FT INSM MKT MN MNAU MNC MNCU MNFE MNQ MSTY OILR PRN PS PSTB PSTC PSTP RUIN USGE',
  T: 'BUTE CAPE CNYN DSRT DUNE ERG GRGE HLL HLLS ISL ISLS ISLET MESA MT MTS OAS PASS PLAT PLN PT RDGE RK VAL VALS VLC',
  V: 'FRST GRSLD',
};

const WANTED = new Map(Object.entries(NAMED).map(([featureClass, features]) => [featureClass, new Set(features.split(' '))]));

function wanted(featureClass: string, feature: string): boolean {
  return featureClass === 'P' || featureClass === 'A' || (WANTED.get(featureClass)?.has(feature) ?? false);
}

/**
 * Reads a GeoNames country dump.
 *
 * @param codes alpha-2 -> alpha-3
 * @param admin1 names of first-order divisions by GeoNames code, for dumps that do not hold their own
 * @throws Problem for a line that is not in the format
 */
export function readDump(path: string, codes: Record<string, string>, admin1: Record<string, string>): PlaceRow[] {
  const rows = [...readGeoNames(path, wanted)];
  const divisions = new Map<string, string>();
  for (const row of rows) if (row.feature === 'ADM1' || row.feature === 'ADM2') divisions.set(code(row), bareName(row.name));
  return rows.map((row) => toRow(row, codes, (key) => admin1[key] ?? divisions.get(key) ?? null));
}

function code({ country, admin1, admin2, feature }: GeoNamesRow): string {
  return feature === 'ADM1' ? `${country}.${admin1}` : `${country}.${admin1}.${admin2}`;
}

function toRow(row: GeoNamesRow, codes: Record<string, string>, division: (key: string) => string | null): PlaceRow {
  const isDivision = row.feature.startsWith('ADM');
  const name = isDivision ? bareName(row.name) : row.name;
  const names = usefulNames([row.name, row.ascii, ...row.alternates]);
  return {
    name,
    names: isDivision ? divisionNames(names) : names,
    country: codes[row.country] ?? null,
    admin1: row.admin1 ? division(`${row.country}.${row.admin1}`) : null,
    admin2: row.admin2 ? division(`${row.country}.${row.admin1}.${row.admin2}`) : null,
    latitude: row.latitude,
    longitude: row.longitude,
    feature: row.feature || (row.featureClass === 'P' ? 'PPL' : row.featureClass),
    geonames_id: row.id,
    population: row.population,
  };
}
