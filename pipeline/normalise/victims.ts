import type { Party } from '../kernel/statements.ts';

const ANYBODY = new Set('people person victim man woman other individual one human member lives'.split(' '));
const ANY_CIVILIAN = new Set('civilian villager resident local inhabitant youth activist'.split(' '));

/** A number with no noun: "three were killed". */
export function isBare({ count, end }: Party): boolean {
  return count !== null && count.end >= end && count.start < end;
}

/** From this number on two tolls of a report that agree are one: less is chance. */
const FEW = 3;

const TOLL =
  /(?:^|\s)(?:dead|killed|wounded|injured|injuries|hurt|deaths?|fatalit(?:y|ies)|casualt(?:y|ies)|bod(?:y|ies)|corpses?|arrests?|detentions?|kidnappings?|abductions?|murders?|killings?|executions?|assassinations?|disappearances?|lives|abducted|kidnapped|displaced|missing)$/i;

/** A number of dead or hurt, and no word of who they were: "12", "five dead". */
export function isNameless(party: Party): boolean {
  return isBare(party) || TOLL.test(party.text);
}

/** Whether two phrases, in the order of the text, may mean the same people. */
export function compatible(a: Party, b: Party): boolean {
  if (a.surname !== null && b.surname !== null) return isSamePerson(a, b);
  if (a.head === b.head || isAnybody(a) || isAnybody(b)) return true;
  // A name may follow "a farmer"; after a name only "the farmer" points back.
  if (a.named) return b.named ? sharesName(a, b) : b.definite;
  if (b.named) return true;
  if (!isKnown(a) || !isKnown(b)) return a.plural === b.plural && (a.plural || a.definite || b.definite);
  if (a.victim_type !== b.victim_type) return false;
  return a.victim_type !== 'civilian' || a.plural || b.definite || ANY_CIVILIAN.has(a.head) || ANY_CIVILIAN.has(b.head);
}

/** "Senator Luis Galan" and "Galan": one surname is in the other's name. */
export function isSamePerson(a: Party, b: Party): boolean {
  if (a.surname === null || b.surname === null) return false;
  return wordsOf(a).includes(b.surname) || wordsOf(b).includes(a.surname);
}

/** "Six priests" and "the priests", whom a report comes back to; "nine people" and "nine dead". */
export function isSameGroup(before: Party, after: Party): boolean {
  // "three of them" are others each time.
  if (!before.plural || !after.plural || after.further || before.pronoun || after.pronoun) return false;
  const told = before.count?.best ?? 0;
  if (after.count !== null && told >= FEW && after.count.best === told) return compatible(before, after);
  return after.definite && before.head === after.head && !isAnybody(after) && (after.count === null || after.count.best === told);
}

/** The party as the report names it most fully: "Galan" is "Senator Luis Galan". */
export function inFull(party: Party, all: readonly Party[]): Party {
  if (party.surname === null) return party;
  const same = all.filter((one) => isSamePerson(one, party));
  return same.reduce((best, one) => (wordsOf(one).length > wordsOf(best).length ? one : best), party);
}

function wordsOf({ text }: Party): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{M}]+/u);
}

function isAnybody(party: Party): boolean {
  return ANYBODY.has(party.head) || isBare(party);
}

function isKnown({ victim_type }: Party): boolean {
  return victim_type !== null && victim_type !== 'unknown';
}

function sharesName(a: Party, b: Party): boolean {
  const words = new Set(a.text.split(/\s+/));
  return b.text.split(/\s+/).some((word) => words.has(word) && /^\p{Lu}/u.test(word));
}
