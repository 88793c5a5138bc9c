import type { ForceStatement, Party } from '../../kernel/statements.ts';
import type { Frame } from '../clause/frames.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { partyOf, type SentenceContext, unnamedParty } from './context.ts';
import { countryActing } from './where.ts';

/** Whose a force is. */
export type Owner = Pick<Party, 'actor' | 'country'>;

/** "France has 1,500 troops", "Moscow sent soldiers": they are the army's of the first that has one, whatever they are called. */
export function ownerOf(context: SentenceContext, owners: readonly NounChunk[]): Owner | null {
  for (const noun of owners) {
    const party = partyOf(context, noun);
    const government = party?.actor?.endsWith('-government') ?? false;
    if (party?.actor && !government) return { actor: party.actor, country: party.country };
    const country = party?.country ?? countryActing(context, noun);
    const actor = country ? context.know.lexicon.actors.bodyOf(country, 'armed-forces') : null;
    if (actor) return { actor, country };
  }
  return null;
}

/** "The government said that it would send soldiers": who "it" is. */
export function sendersOf({ chunks }: SentenceContext, frame: Frame): readonly NounChunk[] {
  let one = frame;
  while (one.governor && !one.subjects.some(({ pronoun, meant }) => !pronoun || meant)) one = one.governor;
  // "In Syria, Washington had 900 soldiers"
  const before = chunks[frame.at - 1];
  return one.subjects.length === 0 && isNoun(before) ? [before] : one.subjects;
}

/** Whose a force is where its clause does not say: "Rwanda: 2,500 troops deployed", "its contingent left", "the remaining soldiers left". */
export function ownerElsewhere(context: SentenceContext, noun: NounChunk): Owner | null {
  return (noun.whose && ownerOf(context, [noun.whose])) ?? labelOwner(context) ?? ownerBefore(context, noun);
}

/** "Rwanda: 2,500 troops deployed in Palma." */
function labelOwner(context: SentenceContext): Owner | null {
  const at = context.chunks.findIndex((chunk) => 'low' in chunk && chunk.low === ':');
  const label = context.chunks[at - 1];
  return isNoun(label) ? ownerOf(context, [label]) : null;
}

/** Words that say that a force has been spoken of: "the remaining soldiers", "another 300 troops". */
const RESUMES = /^(?:the|these|those|another|last|first|remaining|final|further|additional|other|others|rest|more|all)$/;

/** "The remaining soldiers will move to Erbil": of the army whose force was told last. */
function ownerBefore(context: SentenceContext, { from, head }: NounChunk): Owner | null {
  const last = forceBefore(context);
  const resumes = context.reading.tokens.slice(from, head).some(({ low }) => RESUMES.test(low));
  return last && resumes ? { actor: last.force.actor, country: last.force.country } : null;
}

/** Sentences over which "another 300" reaches back. */
const REACH = 2;

/** The force told last, where it was told a moment ago. */
export function forceBefore({ out, sentence }: SentenceContext): ForceStatement | null {
  const last = out.findLast((one): one is ForceStatement => one.kind === 'force');
  return last && sentence - last.sentence <= REACH ? last : null;
}

/** Soldiers whom a phrase means without saying so: "another 3,000", "reinforcements". */
export function soldiers(context: SentenceContext, noun: NounChunk): Party {
  return { ...unnamedParty(context, noun), head: 'soldiers', victim_type: 'military', side: 'state' };
}
