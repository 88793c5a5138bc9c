import { noControls, noFormulas, noMissingWords, wellFormed } from './cells.ts';
import { countsInOrder, nobodyIsNoRow } from './counts.ts';
import { daysInOrder, daysTogether, precisionFits } from './dates.ts';
import { deathsRestOnCounts } from './deaths.ts';
import { claimsHaveEvidence, evidenceHasRow, namesAreUsed, quotesFit } from './evidence.ts';
import { keysUnique } from './keys.ts';
import { partsFit } from './parts.ts';
import { actorsNest, placesStand, referencesStand } from './references.ts';
import type { DraftRule, RowRule } from './rule.ts';
import { coordinatesHavePrecision, coordinatesTogether, countriesListed } from './where.ts';

/** Rules on single rows, in the order in which a row meets them; it is left out at the first that it breaks. */
export const rowRules: readonly RowRule[] = [
  wellFormed,
  noMissingWords,
  noFormulas,
  noControls,
  countriesListed,
  coordinatesTogether,
  coordinatesHavePrecision,
  daysInOrder,
  daysTogether,
  precisionFits,
  countsInOrder,
  nobodyIsNoRow,
];

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
