import { readFileSync } from 'node:fs';
import { Problem } from '../../kernel/problem.ts';

/** One line of a GeoNames dump (https://download.geonames.org/export/dump/readme.txt). */
export interface GeoNamesRow {
  id: number;
  name: string;
  ascii: string;
  alternates: string[];
  latitude: number;
  longitude: number;
  featureClass: string;
  feature: string;
  /** ISO 3166-1 alpha-2; empty for a few features at sea. */
  country: string;
  admin1: string;
  admin2: string;
  population: number;
  line: number;
}

const COLUMNS = 19;

/**
 * Reads a file in the 19 tab-separated columns of GeoNames, one row at a time.
 *
 * @param wanted is asked before a row is taken apart further: most lines of a dump are of no use
 * @throws Problem for a line with another number of columns, or whose id, position or population is no number
 */
export function* readGeoNames(
  path: string,
  wanted: (featureClass: string, feature: string) => boolean = () => true,
): Generator<GeoNamesRow> {
  const text = readText(path);
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    line += 1;
    if (stop > start) {
      const columns = text.slice(start, stop).split('\t');
      if (columns.length !== COLUMNS) {
        throw new Problem({
          file: path,
          line,
          found: `has ${columns.length} tab-separated columns`,
          cure: `give the ${COLUMNS} columns of a GeoNames dump`,
        });
      }
      if (wanted(columns[6]!, columns[7]!)) yield parseRow(columns, path, line);
    }
    start = stop + 1;
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Problem({
      file: path,
      found: `cannot be read (${(error as NodeJS.ErrnoException).code})`,
      cure: 'name a GeoNames dump file',
    });
  }
}

function parseRow(columns: string[], file: string, line: number): GeoNamesRow {
  const number = (at: number, field: string, low: number, high: number, whole: boolean): number => {
    const value = Number(columns[at]);
    if (columns[at] !== '' && value >= low && value <= high && (!whole || Number.isInteger(value))) return value;
    throw new Problem({
      file,
      line,
      field,
      found: `is "${columns[at]}"`,
      cure: `give ${whole ? 'a whole number' : 'a number'} from ${low} to ${high}`,
    });
  };
  if (columns[1] === '') throw new Problem({ file, line, field: 'name', found: 'is empty', cure: 'give the name of the place' });
  return {
    id: number(0, 'geonameid', 1, 0xffffffff, true),
    name: columns[1]!,
    ascii: columns[2]!,
    alternates: columns[3] === '' ? [] : columns[3]!.split(','),
    latitude: number(4, 'latitude', -90, 90, false),
    longitude: number(5, 'longitude', -180, 180, false),
    featureClass: columns[6]!,
    feature: columns[7]!,
    country: columns[8]!,
    admin1: columns[10]!,
    admin2: columns[11]!,
    population: columns[14] === '' ? 0 : number(14, 'population', 0, 0xffffffff, true),
    line,
  };
}
