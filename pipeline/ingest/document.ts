import type { Document, SourceFile } from '../../schemas/types.ts';
import { checkLanguage } from './contract.ts';
import { inferDate } from './dating.ts';
import { guessLanguage } from './language.ts';

/** A text with what is known of its origin; what is unknown is null or absent. */
export type Draft = Pick<Document, 'source_id' | 'text'> & Partial<SourceFile> & { sha256: string | null };

/**
 * Makes a document of a text: tells its language where none is stated, and dates it by its own words where no date is stated.
 *
 * @param where the file (and line) as messages name it
 * @throws Problem when the text is not in English, the language that extract reads
 */
export function completeDocument(draft: Draft, where: { file: string; line?: number }): Document {
  const language = draft.language ?? guessLanguage(draft.text);
  checkLanguage(language, draft.language ? { ...where, field: 'language' } : where);
  const dated = draft.published_on ? { published_on: draft.published_on, basis: 'stated' as const } : inferDate(draft.text);
  return {
    source_id: draft.source_id,
    title: draft.title ?? null,
    publisher: draft.publisher ?? null,
    url: draft.url ?? null,
    language,
    published_on: dated?.published_on ?? null,
    published_on_basis: dated?.published_on ? dated.basis : 'unknown',
    retrieved_on: draft.retrieved_on ?? null,
    licence: draft.licence ?? null,
    sha256: draft.sha256,
    text: draft.text,
  };
}
