import { type Html, trusted } from '../../site/model/html.ts';

/** An attribute of our own words that stands in a tag only when it holds. */
export function when(holds: boolean, attribute: string): Html {
  return trusted(holds ? ` ${attribute}` : '');
}
