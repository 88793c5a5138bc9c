import type { Extraction, RejectRow } from '../../schemas/types.ts';
import { contentId } from './ids.ts';
import { Problem } from './problem.ts';

export type Stage = RejectRow['stage'];

/** One row of the rejects table. `reason` is a sentence; an excerpt longer than 300 characters is cut. */
export function reject(source_id: string | null, stage: Stage, reason: string, excerpt: string | null = null): RejectRow {
  const words = excerpt ? excerpt.slice(0, 300) : null;
  return { reject_id: contentId('rj', source_id, stage, reason, words), source_id, stage, reason, excerpt: words };
}

/** What stands in the stream in place of a document or extraction that could not be used: no rows, and each reason as a reject. */
export function refused(source_id: string, stage: Stage, reasons: string[]): Extraction {
  const rejects = reasons.map((reason) => reject(source_id, stage, reason));
  return { source_id, events: [], casualties: [], forces: [], actors: [], places: [], evidence: [], rejects };
}

/** Whether a value of the stream is an extraction already (a refusal, say) and no document or list of statements. */
export function isExtraction(value: unknown): value is Extraction {
  const parts = value as Partial<Extraction> | null;
  return typeof value === 'object' && Array.isArray(parts?.rejects) && Array.isArray(parts.events);
}

/** The sentences of an error the user can mend (one Problem, or an AggregateError of them); null for any other error. */
export function sentencesOf(error: unknown): string[] | null {
  const errors = error instanceof AggregateError ? error.errors : [error];
  return errors.every((each) => each instanceof Problem) ? errors.map((each: Problem) => each.message) : null;
}
