import type { EventStatement, Party } from '../../kernel/statements.ts';
import type { DateMention } from '../../time/form.ts';
import { isNoun } from '../phrase/chunk.ts';
import type { SentenceContext } from './context.ts';

/** "after ten years of fighting": what fills years is no event. */
export function fillsYears(context: SentenceContext, at: number): boolean {
  const [noun, of] = [context.chunks[at - 2], context.chunks[at - 1]];
  return (
    of?.kind === 'prep' &&
    of.low === 'of' &&
    isNoun(noun) &&
    /^(?:years?|decades?|centur(?:y|ies))$/.test(context.reading.tokens[noun.head]!.low)
  );
}

/** "a year with both civilians and soldiers targeted by Islamists": kinds of people, no number, no place and no time but a year tell of no single event. */
export function isGeneral({ violent, definite, agents, patients, targets, places, dates, clause }: EventStatement): boolean {
  if (!violent || definite || targets.length > 0 || places.length > 0 || patients.length === 0) return false;
  const told = dates.some((date) => (date.start >= clause.start && date.end <= clause.end) || !isYear(date));
  return !told && [...agents, ...patients].every(isKind);
}

function isYear({ form }: DateMention): boolean {
  return form.kind === 'year' || form.kind === 'decade' || form.kind === 'range';
}

function isKind(party: Party): boolean {
  return party.plural && party.count === null && !party.definite && party.actor === null && !party.pronoun;
}
