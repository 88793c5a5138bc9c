import type { Draft } from '../draft.ts';

/** A rule on rows together: leaves rows out or empties fields of the draft. It is run again as long as any such rule finds something. */
export type DraftRule = (draft: Draft) => void;
