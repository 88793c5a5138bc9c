import type { Document, Extraction } from '../../schemas/types.ts';

/** Turns one document into rows, e.g. `(doc) => normalise(extract(doc))`. */
export type Extractor = (document: Document) => Extraction;

/** What is scored. */
export interface Program {
  extract: Extractor;
  /** Makes one row a real-world event of the rows of many documents. */
  link: (extractions: readonly Extraction[]) => Promise<Extraction[]>;
}
