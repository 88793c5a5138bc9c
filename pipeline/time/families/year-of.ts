import type { YearOf } from '../form.ts';
import { S } from '../words.ts';

/** `June this year`, `July of last year`, `14 May of that year`, `March of the following year`. */
export const YEAR_OF = String.raw`,?${S}(?:of${S}|in${S})?(?:(?:this|last|next)|(?:that|the)(?:${S}(?:same|previous|preceding|following|next))?)${S}year\b`;

/** The year that a YEAR_OF expression names. */
export function readYearOf(words: string): YearOf {
  const text = words.toLowerCase();
  const shift = /last|previous|preceding/.test(text) ? -1 : /next|following/.test(text) ? 1 : 0;
  return { shift, from: /\b(?:that|the)\b/.test(text) ? 'previous' : 'publication' };
}
