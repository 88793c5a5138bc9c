import type { Document } from '../../schemas/types.ts';
import { problemsOf } from '../kernel/faults.ts';
import { Problem } from '../kernel/problem.ts';

/**
 * Checks that a value follows the contract of documents (schemas/document.schema.json) and holds English text.
 *
 * @throws AggregateError of every Problem
 */
export function checkDocument(value: unknown, where: { file: string; line?: number }): Document {
  const problems = problemsOf('document', value, where);
  if (problems.length > 0) throw new AggregateError(problems);
  const { text, language } = value as Document;
  if (text.trim() === '') throw new Problem({ ...where, field: 'text', found: 'is blank', cure: 'leave the document out' });
  checkLanguage(language ?? null, { ...where, field: 'language' });
  return value as Document;
}

/** @throws Problem for another language than English, the one that extract reads; an unknown one may pass */
export function checkLanguage(language: string | null, where: { file: string; line?: number; field?: string }): void {
  if (language === null || language === 'en' || language === 'eng') return;
  const found = `is ${where.field ? '' : 'in the language '}${JSON.stringify(language)}, and only English is read`;
  throw new Problem({ ...where, found, cure: 'replace the text by an English translation' });
}
