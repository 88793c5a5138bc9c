import type { Document, Extraction } from '../../schemas/types.ts';
import { isExtraction } from '../kernel/reject.ts';
import { checkDocument } from './contract.ts';
import { completeDocument } from './document.ts';

/**
 * One line of a lab's bulk input made a whole document: `{source_id, text, published_on}` is enough. The text stays as it is.
 * A refusal, as an earlier stage writes it in place of a document, passes through.
 *
 * @throws Problem, or an AggregateError of several, when the value follows no document's contract or is not in English
 */
export function ingestLine(value: unknown, where: { file: string; line: number }): Document | Extraction {
  if (isExtraction(value)) return value;
  const document = checkDocument(value, where);
  const { published_on, published_on_basis, licence, sha256 } = document;
  const completed = completeDocument({ ...document, licence: licence ?? undefined, sha256: sha256 ?? null }, where);
  return published_on && published_on_basis ? { ...completed, published_on_basis } : completed;
}
