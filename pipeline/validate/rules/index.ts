import { deathsRestOnCounts } from './deaths.ts';
import { claimsHaveEvidence, evidenceHasRow, namesAreUsed, quotesFit } from './evidence.ts';
import { keysUnique } from './keys.ts';
import { partsFit } from './parts.ts';
import { actorsNest, placesStand, referencesStand } from './references.ts';
import type { DraftRule } from './rule.ts';

/** Rules on rows together, in order, again and again until none finds anything: what one leaves out another may rest on. */
export const draftRules: readonly DraftRule[] = [
  keysUnique,
  quotesFit,
  evidenceHasRow,
  claimsHaveEvidence,
  referencesStand,
  placesStand,
  actorsNest,
  partsFit,
  deathsRestOnCounts,
  namesAreUsed,
];
