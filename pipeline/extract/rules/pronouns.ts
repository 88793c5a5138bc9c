import type { CasualtyStatement, Party, Statement } from '../../kernel/statements.ts';
import { isNoun } from '../phrase/chunk.ts';
import { partyOf, type SentenceContext } from './context.ts';

/** Sentences a pronoun may reach back over. */
const REACH = 2;

/** Puts the people meant where a toll names them by a pronoun: "A clerk was abducted. He was beheaded." */
export function resolvePronouns(statements: readonly Statement[], sentences: readonly SentenceContext[]): void {
  for (const one of statements) {
    if (one.kind !== 'casualty' || !one.victim.pronoun || one.victim.further || one.victim.count) continue;
    const meant = antecedent(one, statements, sentences);
    if (meant) one.victim = { ...meant, definite: true };
  }
}

/** The nearest sentence that names people of the same number: first those already harmed in it, then the first it names. */
function antecedent({ victim, sentence }: CasualtyStatement, statements: readonly Statement[], sentences: readonly SentenceContext[]) {
  for (let at = sentence; at >= Math.max(0, sentence - REACH); at--) {
    const named = peopleOf(sentences[at]!).filter((party) => party.end <= victim.start && party.plural === victim.plural);
    const found = named.find((party) => isHarmed(party, statements)) ?? (at < sentence ? named[0] : undefined);
    if (found) return found;
  }
  return null;
}

function peopleOf(context: SentenceContext): Party[] {
  return context.chunks
    .filter(isNoun)
    .filter((noun) => !noun.pronoun && !noun.event && (noun.role !== null || noun.count !== null || noun.name))
    .map((noun) => partyOf(context, noun))
    .filter((party) => party !== null);
}

function isHarmed(party: Party, statements: readonly Statement[]): boolean {
  return statements.some((one) =>
    one.kind === 'casualty'
      ? one.victim.start === party.start
      : one.kind === 'event' && one.violent && one.patients.some(({ start }) => start === party.start),
  );
}
