import { sha256 } from '../kernel/ids.ts';
import { Problem } from '../kernel/problem.ts';

const pattern = /^[A-Za-z][A-Za-z0-9._-]{0,119}$/;

/**
 * Checks the name of a folder under raw/, which is the id of its source: it must be the same file name on every system and never
 * lead out of raw/. Ids in NDJSON, which name no folder, may be freer (schemas/document.schema.json).
 *
 * @throws Problem
 */
export function checkSourceId(id: string, where: { file?: string; field?: string; usage?: boolean }): void {
  if (pattern.test(id) && !id.includes('..') && !id.endsWith('.')) return;
  const found = `${JSON.stringify(id)} cannot be a source id`;
  throw new Problem({ ...where, found, cure: 'use letters, digits, dots and dashes, a letter first, such as daily-news-2022-08-16' });
}

/** An id made of words: `Hollande in Timbuktu (2013)` gives `hollande-in-timbuktu-2013`. Diacritics are dropped. */
export function slug(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const dashed = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  if (dashed === '') return `source-${sha256(words).slice(0, 8)}`;
  return /^[a-z]/.test(dashed) ? dashed : `source-${dashed}`;
}
