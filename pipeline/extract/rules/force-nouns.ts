import type { ForceStatement, Party, Where } from '../../kernel/statements.ts';
import { isMark } from '../clause/lists.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { type Rule, type SentenceContext, spanOf, tokenSpan } from './context.ts';
import { type Owner, ownerOf, sendersOf } from './force-owners.ts';
import { crewOf, isForce, stateForce } from './force-parties.ts';
import { statusOfNoun } from './status-of-noun.ts';
import { datesIn } from './when.ts';
import { whereOf } from './where.ts';

/** What a noun of a sense says of the force that it is about. */
const POSTURES: Readonly<Record<string, ForceStatement['posture']>> = {
  withdraw: 'withdrawn',
  deploy: 'deployed',
  intervene: 'deployed',
};

/** A move told by a noun: "the withdrawal of 1,500 French troops from Niger". */
export const forceNoun: Rule = {
  id: 'force-noun',
  reads: 'A noun of moving with the force and the places around it: "announced the deployment of 300 police officers to Haiti".',
  apply(context) {
    context.chunks.forEach((chunk, at) => {
      const posture = isNoun(chunk) && chunk.event ? POSTURES[chunk.event.sense] : undefined;
      if (isNoun(chunk) && posture) readMove(context, chunk, at, posture);
    });
  },
};

function readMove(context: SentenceContext, noun: NounChunk, at: number, posture: ForceStatement['posture']): void {
  const sense = context.know.lexicon.senses.get(noun.event!.sense)!;
  const status = statusOfNoun(context, noun, at, sense);
  const to = reach(context, at);
  const force = status && forceOf(context, noun, at, to);
  if (!force) return;
  const frame = context.frames.find(({ subjects, objects }) => subjects.includes(noun) || objects.includes(noun));
  const own = datesIn(context, at, to);
  const moves = placesOf(context, at, to, posture === 'withdrawn');
  // "The withdrawal was completed in December", but not "announced on Monday".
  const dates = own.length > 0 || !frame || status === 'planned' ? own : datesIn(context, frame.from, frame.to);
  if (moves.from.length + moves.to.length === 0 && dates.length === 0 && !force.count) return;
  context.out.push({
    kind: 'force',
    rule: 'force-noun',
    trigger: tokenSpan(context, noun.from, noun.to),
    sentence: context.sentence,
    paragraph: context.paragraph,
    clause: spanOf(context, at, to),
    status,
    dates,
    places: [],
    posture: moves.from.length > 0 && moves.to.length > 0 ? 'relocated' : posture,
    force,
    ...moves,
    strength: force.count,
    here: false,
  });
}

/** End of the prepositional phrases and dates that follow the noun. */
function reach({ chunks }: SentenceContext, at: number): number {
  let i = at + 1;
  while (i < chunks.length && (chunks[i]!.kind === 'date' || chunks[i]!.kind === 'prep' || isNoun(chunks[i]))) i += 1;
  return i;
}

/** "of 1,500 French troops", "by Kenya", "France's", "the French withdrawal", "France completed its withdrawal". */
function forceOf(context: SentenceContext, noun: NounChunk, at: number, to: number): Party | null {
  const { chunks } = context;
  const named = chunks.slice(at, to).filter((chunk, i): chunk is NounChunk => isNoun(chunk) && isMark(chunks[at + i - 1], 'of', 'by'));
  const owners = [noun.possessor, noun.whose].filter((one) => one !== null);
  const frame = context.frames.find(({ objects }) => objects.includes(noun));
  const owner = ownerOf(context, owners) ?? nationOf(context, noun) ?? (frame ? ownerOf(context, sendersOf(context, frame)) : null);
  for (const one of named) {
    const party = crewOf(context, one);
    if (party && (isForce(context, party, false) || isForce(context, party, true)))
      return party.actor === null && owner ? { ...party, ...owner } : party;
    const state = stateForce(context, one);
    if (state) return state;
  }
  const holder = named.length === 0 ? (noun.possessor ?? noun.whose ?? noun) : null;
  const span = holder && tokenSpan(context, holder.from, holder.to);
  const base = holder && owner && (owners.length > 0 || noun.country) ? stateForce(context, holder, owner) : null;
  return base && span ? { ...base, ...span } : null;
}

/** "the French withdrawal": of the French army. */
function nationOf({ know }: SentenceContext, { country, possessor }: NounChunk): Owner | null {
  const actor = country && !possessor ? know.lexicon.actors.bodyOf(country, 'armed-forces') : null;
  return actor ? { actor, country } : null;
}

function placesOf(context: SentenceContext, at: number, to: number, leaves: boolean): { from: Where[]; to: Where[] } {
  const places: { from: Where[]; to: Where[] } = { from: [], to: [] };
  for (let i = at + 1; i < to - 1; i++) {
    const [prep, noun] = [context.chunks[i]!, context.chunks[i + 1]];
    if (prep.kind !== 'prep' || !/^(?:from|to|in|into|on|at|near|out)$/.test(prep.low) || !isNoun(noun) || noun.role || noun.actor)
      continue;
    const where = whereOf(context, noun, prep.low);
    if (where && (prep.low === 'from' || places.from.length + places.to.length === 0 || /^(?:to|into)$/.test(prep.low)))
      (prep.low === 'from' || (leaves && !/^(?:to|into)$/.test(prep.low)) ? places.from : places.to).push(where);
  }
  return places;
}
