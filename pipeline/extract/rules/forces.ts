import type { Count, ForceStatement, Party, Status, Where } from '../../kernel/statements.ts';
import type { DateMention } from '../../time/form.ts';
import type { Frame } from '../clause/frames.ts';
import { isMark } from '../clause/lists.ts';
import type { PostureVerb } from '../lexicon/postures.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { claimOf, partyOf, type Rule, type SentenceContext } from './context.ts';
import { besidesOf, forcesOf, receiversOf } from './force-parties.ts';
import { statusOf } from './status.ts';
import { whereOf } from './where.ts';

/** Where armed forces are, come from and go to: "French troops withdrew from Mali", "Operation Barkhane remains in Chad". */
export const forcePosture: Rule = {
  id: 'force-posture',
  reads: 'An armed force with a verb of standing or moving: "About 2,400 troops were based in Gao.", "AMISOM began in 2007."',
  apply(context) {
    for (const frame of context.frames) readFrame(context, frame);
  },
};

function readFrame(context: SentenceContext, frame: Frame): void {
  const verb = postureOf(context, frame);
  if (!verb) return;
  const forces = forcesOf(context, frame, verb);
  const receivers = receiversOf(context, frame, verb);
  const told = forces.length + receivers.length > 0 ? statusOf(context, frame) : null;
  if (told === null) return;
  const status = told === 'reported' && isAccused(context, frame) ? 'alleged' : told;
  const moves = movesOf(context, frame, verb);
  const posture = moves.from.length > 0 && moves.to.length > 0 && verb.posture === 'withdrawn' ? 'relocated' : verb.posture;
  // Where a force will be, it is sent.
  addRows(context, frame, status, moves, posture === 'present' && status === 'planned' ? 'deployed' : posture, forces);
  addRows(context, frame, status, { from: [], to: moves.from, here: moves.here }, 'established', receivers);
  const others = posture === 'deployed' || posture === 'replaced' ? besidesOf(context, frame, posture) : [];
  addRows(context, frame, status, moves, posture === 'replaced' ? 'established' : posture, others);
}

function addRows(
  context: SentenceContext,
  frame: Frame,
  status: Status,
  moves: Moves,
  posture: ForceStatement['posture'],
  forces: readonly Party[],
): void {
  const claim = claimOf(context, `force-${posture}`, frame, status);
  if (posture === 'present') claim.dates = claim.dates.filter((date) => isOwn(context, frame, date));
  for (const force of forces) {
    const strength = force.count ?? strengthOf(context, frame);
    if (!isPlaced(moves, posture, force, strength)) continue;
    const numbers = moves.to.map((where) => numberBefore(context, where));
    for (const to of oneByOne(moves.to)) {
      // "1,500 soldiers in Djibouti and 350 in Gabon": each place has a number of its own.
      const own = numbers.some((number) => number !== null) && to.length === 1 ? (numbers[moves.to.indexOf(to[0]!)] ?? force.count) : null;
      const shared = to.length < moves.to.length && own === null;
      context.out.push({
        kind: 'force',
        ...claim,
        posture,
        force,
        from: moves.from,
        to,
        strength: shared ? null : (own ?? strength),
        here: moves.here,
      });
    }
  }
}

/** The posture the clause's verb tells, by its particle and its object. */
function postureOf(context: SentenceContext, frame: Frame): PostureVerb | null {
  const { tokens } = context.reading;
  const postures = context.know.lexicon.postures;
  let { head } = frame.verb;
  // "has about 1,500": an adverb is taken for the head.
  while (head > frame.verb.from && /^A(?:DV|DP|DJ)$/.test(tokens[head]!.pos)) head -= 1;
  const end = Math.min(head + 4, context.chunks[frame.to - 1]!.to);
  const next = tokens.slice(head + 1, end).map(({ low }) => low);
  const own = [...frame.objects, ...(frame.verb.passive || frame.reduced ? frame.subjects : [])].map((noun) => tokens[noun.head]!.low);
  const known = postures.get(tokens[head]!.low);
  return (
    known?.find(({ rest, object }) => rest.every((word) => next.includes(word)) && (!object || own.some((low) => object.includes(low)))) ??
    null
  );
}

/** "France, which sent troops in January, still has 3,200": the date of the other clause is not since when they are there. */
function isOwn({ reading, chunks }: SentenceContext, { verb, subjects, from }: Frame, { start }: DateMention): boolean {
  const first = subjects[0];
  if (start < reading.tokens[chunks[from]!.from]!.start) return false;
  return start > reading.tokens[verb.from]!.start || (first !== undefined && start < reading.tokens[first.from]!.start);
}

/** A row must say where, when or how strong; a mission that begins, ends or gives way is news by itself. */
function isPlaced({ from, to, here }: Moves, posture: ForceStatement['posture'], force: Party, strength: Count | null): boolean {
  if (from.length + to.length > 0 || here) return true;
  if (posture === 'established' || posture === 'replaced' || posture === 'ended') return force.actor !== null;
  return strength !== null && (force.actor !== null || posture === 'withdrawn' || posture === 'deployed');
}

interface Moves {
  from: Where[];
  to: Where[];
  here: boolean;
}

function movesOf(context: SentenceContext, frame: Frame, { posture, place: seat }: PostureVerb): Moves {
  const moves: Moves = { from: [], to: [], here: false };
  const leaves = posture === 'withdrawn' || posture === 'relocated';
  const put = (noun: NounChunk, prep: string, leaving: boolean): void => {
    const place = noun.role || noun.actor ? null : (whereOf(context, noun, prep) ?? soilOf(context, noun));
    if (place) (leaving ? moves.from : moves.to).push(place);
    else if (isHere(context, noun)) moves.here = true;
  };
  for (const { prep, at, nouns } of frame.preps) {
    // "a contingent from China will be deployed": where the force is from, not where it leaves.
    if (at < frame.at && prep === 'from') continue;
    if (!/^(?:in|at|to|into|from|near|on|across|around|through|between|for|of|inside|outside|along)$/.test(prep)) continue;
    if (prep === 'for' && !leaves) continue;
    if (prep === 'of' && !isTargetBefore(context, at) && !isMark(context.chunks[at - 1], 'out')) continue;
    const goes = /^(?:to|into|for)$/.test(prep);
    for (const noun of nouns) put(noun, prep, leaves ? !goes : prep === 'from');
  }
  for (const noun of frame.verb.passive ? [] : frame.objects) put(noun, '', leaves);
  if (seat === 'subject' || (leaves && frame.verb.passive)) for (const noun of frame.subjects) put(noun, '', leaves);
  return moves;
}

/** "left Malian territory". */
function soilOf({ reading, know }: SentenceContext, noun: NounChunk): Where | null {
  const country = noun.country && /^(?:territory|soil)$/.test(reading.tokens[noun.head]!.low) ? know.gazetteer.country(noun.country) : null;
  if (!country) return null;
  const [start, end] = [reading.tokens[noun.from]!.start, reading.tokens[noun.to - 1]!.end];
  return {
    start,
    end,
    text: reading.text.slice(start, end),
    name: country.name,
    relation: 'at',
    within: null,
    compass: null,
    settlement: false,
  };
}

function isTargetBefore({ chunks }: SentenceContext, at: number): boolean {
  const before = chunks[at - 1];
  return isNoun(before) && before.target !== null;
}

/** "in the country", "there", "left its base". */
function isHere({ reading }: SentenceContext, noun: NounChunk): boolean {
  const { low } = reading.tokens[noun.head]!;
  return noun.article === 'the' && (/^(?:country|region|area|town|city|province)$/.test(low) || noun.target?.category === 'military');
}

/** A force that is in several countries at once has a row for each. */
function oneByOne(to: readonly Where[]): Where[][] {
  return to.length > 1 ? to.map((where) => [where]) : [[...to]];
}

/** The bare number right before a place, "350 in Gabon". */
function numberBefore({ chunks, reading }: SentenceContext, { start }: Where): Count | null {
  const at = chunks.findIndex(
    (chunk) => isNoun(chunk) && reading.tokens[chunk.from]!.start <= start && start < reading.tokens[chunk.to - 1]!.end,
  );
  const number = chunks[at - 2];
  const bare = isNoun(number) && number.count !== null && !number.role && !number.actor && !number.measure && number.to - number.from === 1;
  return chunks[at - 1]?.kind === 'prep' && bare ? number.count : null;
}

/** "began with a 1,600-strong contingent". */
function strengthOf(context: SentenceContext, frame: Frame): Count | null {
  const nouns = frame.preps.filter(({ prep }) => prep === 'with').flatMap(({ nouns: all }) => all);
  return nouns.map((noun) => partyOf(context, noun)).find((party) => party?.count && party.victim_type === 'military')?.count ?? null;
}

/** "accusations that Mali is working with mercenaries". */
function isAccused(context: SentenceContext, frame: Frame): boolean {
  const noun = context.chunks[frame.from - 2];
  return frame.opener === 'that' && isNoun(noun) && noun.event?.sense === 'accuse';
}
