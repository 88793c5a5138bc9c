import { countryName } from '../site/countries.ts';
import { views } from '../site/model/views.ts';
import { figure } from '../site/model/words.ts';
import type { Reviewed, Row } from './model/shapes.ts';

/** A row in a line, as the dataset's page has it; a count whose source has no words for the victims begins with its figure. */
export function titleOf(table: Reviewed, row: Row): string {
  const codes = views[table].countries.map((column) => row[column]).filter((code) => typeof code === 'string');
  const title = views[table].title(row, { countries: Object.fromEntries(codes.map((code) => [code, countryName(code)])) });
  if (table !== 'casualties' || row.victim_text !== null) return title;
  const [low, best, high] = [row.count_low, row.count_best, row.count_high] as (number | null)[];
  return `${figure(low!, best!, high!)} ${title}`.trim();
}
