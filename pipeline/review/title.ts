import { countryName } from '../site/countries.ts';
import { views } from '../site/model/views.ts';
import type { Reviewed, Row } from './model/shapes.ts';

/** A row in a line, as the dataset's page has it. */
export function titleOf(table: Reviewed, row: Row): string {
  const codes = views[table].countries.map((column) => row[column]).filter((code) => typeof code === 'string');
  return views[table].title(row, { countries: Object.fromEntries(codes.map((code) => [code, countryName(code)])) });
}
