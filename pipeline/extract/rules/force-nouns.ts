import type { ForceStatement, Party, Where } from '../../kernel/statements.ts';
import type { Frame } from '../clause/frames.ts';
import { isMark } from '../clause/lists.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { type Rule, type SentenceContext, spanOf, tokenSpan } from './context.ts';
import { type Owner, ownerOf, sendersOf } from './force-owners.ts';
import { crewOf, isForce, isLeft, owned, stateForce } from './force-parties.ts';
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

/** The chunks that tell of a move, from its noun to `to`, and what the noun says. */
interface Move {
  at: number;
  to: number;
  posture: ForceStatement['posture'];
}

function readMove(context: SentenceContext, noun: NounChunk, at: number, posture: ForceStatement['posture']): void {
  const sense = context.know.lexicon.senses.get(noun.event!.sense)!;
  const status = statusOfNoun(context, noun, at, sense);
  const to = reach(context, at);
  const force = status && forceOf(context, noun, { at, to, posture });
  if (!force) return;
  const frame = frameOf(context, noun, at, to);
  const own = datesIn(context, at, to);
  const moves = placesOf(context, at, to, posture === 'withdrawn');
  // "The withdrawal was completed in December", but not "announced on Monday".
  const undated = own.length > 0 || !frame || (status === 'planned' && !isToBegin(frame));
  const dates = undated ? own : datesIn(context, frame.from, frame.to);
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

/** The clause that tells of the move: "The withdrawal from Benin ended", "completed the withdrawal". */
function frameOf({ frames, chunks }: SentenceContext, noun: NounChunk, at: number, to: number): Frame | undefined {
  const own = frames.find(({ subjects, objects }) => subjects.includes(noun) || objects.includes(noun));
  return own ?? frames.find(({ at: verb, subjects }) => verb === to && subjects.some((one) => chunks.indexOf(one) > at));
}

/** "will begin in July", but not "will be announced on Monday". */
function isToBegin({ verb }: Frame): boolean {
  return verb.future && !verb.passive;
}

/** End of the prepositional phrases and dates that follow the noun. */
function reach({ chunks }: SentenceContext, at: number): number {
  let i = at + 1;
  while (i < chunks.length && (chunks[i]!.kind === 'date' || chunks[i]!.kind === 'prep' || isNoun(chunks[i]))) i += 1;
  return i;
}

/** "The withdrawal of 500 soldiers from Mali": of no army that is named, and not of Mali's. */
const NOBODY: Owner = { actor: null, country: null };

/** "of 1,500 French troops", "by Kenya", "France's", "the French withdrawal", "France completed its withdrawal". */
function forceOf(context: SentenceContext, noun: NounChunk, { at, to, posture }: Move): Party | null {
  const { chunks } = context;
  const named = chunks.slice(at, to).filter((chunk, i): chunk is NounChunk => isNoun(chunk) && isMark(chunks[at + i - 1], 'of', 'by'));
  const owners = [noun.possessor, noun.whose].filter((one) => one !== null);
  const owner = ownerOf(context, owners) ?? nationOf(context, noun) ?? moverOf(context, at);
  for (const one of named) {
    const party = crewOf(context, one);
    if (party && (isForce(context, party, false) || isForce(context, party, true)))
      return owned(context, { posture }, party, one, owner ?? (posture === 'withdrawn' && isLeft(context, one) ? NOBODY : null));
    const state = stateForce(context, one);
    if (state) return state;
  }
  const holder = named.length === 0 ? (noun.possessor ?? noun.whose ?? noun) : null;
  const span = holder && tokenSpan(context, holder.from, holder.to);
  const base = holder && owner && (owners.length > 0 || noun.country) ? stateForce(context, holder, owner) : null;
  return base && span ? { ...base, ...span } : null;
}

/** Verbs of those whose own the move is: "completed the withdrawal"; who condemns or approves one moves nobody. */
const MOVES =
  /^(?:announc|began|begin|begun|complet|continu|delay|end|finish|halt|order|plan|pledg|postpon|promis|resum|speed|start|suspend)(?:s|es|e|ed|d|ing|ning|ned)?$/;

/** "Togo announced on Monday the deployment": Togo's. */
function moverOf(context: SentenceContext, at: number): Owner | null {
  const frame = context.frames.find((one) => one.at < at && one.to > at);
  return frame && MOVES.test(context.reading.tokens[frame.verb.head]!.low) ? ownerOf(context, sendersOf(context, frame)) : null;
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
