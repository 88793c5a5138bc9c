import { among } from './among.ts';
import { forceBase } from './bases.ts';
import { blame } from './blame.ts';
import { bodies } from './bodies.ts';
import type { Rule } from './context.ts';
import { deadAdjective } from './dead.ts';
import { forceNoun } from './force-nouns.ts';
import { forceShares } from './force-shares.ts';
import { forcePosture } from './forces.ts';
import { nounEvent } from './noun-event.ts';
import { subset } from './subset.ts';
import { tally } from './tally.ts';
import { deathToll } from './toll.ts';
import { verbEvent } from './verb-event.ts';
import { wounds } from './wounds.ts';

/** Every rule, in the order they read a sentence. To add one, write its file and name it here. */
export const rules: readonly Rule[] = [
  verbEvent,
  nounEvent,
  blame,
  deadAdjective,
  bodies,
  deathToll,
  wounds,
  subset,
  among,
  tally,
  forcePosture,
  forceShares,
  forceNoun,
  forceBase,
];
