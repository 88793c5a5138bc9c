import type { Count, ForceStatement, Party, Status, Where } from '../../kernel/statements.ts';
import type { DateMention } from '../../time/form.ts';
import type { Frame } from '../clause/frames.ts';
import type { PostureVerb } from '../lexicon/postures.ts';
import { isNoun, isVerb } from '../phrase/chunk.ts';
import { claimOf } from './circumstances.ts';
import { partyOf, type Rule, type SentenceContext } from './context.ts';
import { type Moves, movesOf, oneByOne, ownStart } from './force-moves.ts';
import { besidesOf, forcesOf, giversOf, receiversOf } from './force-parties.ts';
import { statusOf } from './status.ts';
import { datesIn } from './when.ts';

/** Where armed forces are, come from and go to: "French troops withdrew from Mali", "Operation Barkhane remains in Chad". */
export const forcePosture: Rule = {
  id: 'force-posture',
  reads: 'An armed force with a verb of standing or moving: "About 2,400 troops were based in Gao.", "AMISOM began in 2007."',
  apply(context) {
    for (const frame of context.frames) readFrame(context, frame);
  },
};

function readFrame(context: SentenceContext, frame: Frame): void {
  const verb = isNamed(context, frame) ? null : postureOf(context, frame);
  if (!verb) return;
  const forces = forcesOf(context, frame, verb);
  const receivers = receiversOf(context, frame, verb);
  const givers = giversOf(context, frame, verb);
  const told = forces.length + receivers.length + givers.length > 0 ? statusOf(context, frame) : null;
  if (told === null) return;
  if (isModifier(context, frame, verb) || startsMove(context, frame, verb)) return;
  const status = told !== 'reported' ? told : isAccused(context, frame) ? 'alleged' : (verb.status ?? told);
  const moves = movesOf(context, frame, verb);
  const posture = moves.from.length > 0 && moves.to.length > 0 && verb.posture === 'withdrawn' ? 'relocated' : verb.posture;
  // Where a force will be, it is sent.
  addRows(context, frame, status, moves, posture === 'present' && status === 'planned' ? 'deployed' : posture, forces);
  addRows(context, frame, status, { from: [], to: moves.from, here: moves.here }, 'established', receivers);
  addRows(context, frame, status, { from: moves.to, to: [], here: moves.here }, 'withdrawn', givers);
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
  const claim = { ...claimOf(context, `force-${posture}`, frame, status), dates: datesOf(context, frame) };
  if (posture === 'present') claim.dates = claim.dates.filter((date) => isOwn(context, frame, date));
  for (const force of forces) {
    const strength = force.count ?? strengthOf(context, frame);
    if (!isPlaced(moves, posture, force, strength, claim.dates.length > 0) || isHarmed(context, force)) continue;
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

/** "Seven peacekeepers were injured and evacuated": who is carried away is no force that withdraws. */
function isHarmed({ out, sentence }: SentenceContext, { start }: Party): boolean {
  return out.some((one) => one.kind === 'casualty' && one.sentence === sentence && one.victim.start === start);
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
  if (BE.has(tokens[head]!.low) && !standsThere(context, frame)) return null;
  const own = [...frame.objects, ...(frame.verb.passive || frame.reduced ? frame.subjects : [])].map((noun) => tokens[noun.head]!.low);
  const known = postures.get(tokens[head]!.low);
  return (
    known?.find(({ rest, object }) => rest.every((word) => next.includes(word)) && (!object || own.some((low) => object.includes(low)))) ??
    null
  );
}

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been']);

/** "Some 1,000 fighters are still in Mali", "there are 900 US troops in Syria"; "the attackers were soldiers" places nobody. */
function standsThere({ reading, chunks }: SentenceContext, { verb, at, preps, objects }: Frame): boolean {
  if (verb.passive) return false;
  const there = reading.tokens[verb.from - 1]?.low === 'there' || reading.tokens[verb.from]!.low === 'there';
  if (there) return objects.length > 0;
  const next = chunks[at + 1]?.kind === 'other' ? at + 2 : at + 1;
  return preps.some(({ prep, at: stands }) => stands === next && /^(?:in|at|on|near|inside|outside)$/.test(prep));
}

/** The dates of the clause itself, or the one that opens the sentence: what the rest of it tells happened at a time of its own. */
function datesOf(context: SentenceContext, frame: Frame): DateMention[] {
  const { verb, governor, at, to } = frame;
  const since = context.chunks[frame.from - 2];
  // "since 2016, when it launched the operation"
  if (frame.opener === 'when' && since?.kind === 'comma') return datesIn(context, frame.from - 3, frame.from - 2);
  const own = datesIn(context, verb.form === 'finite' ? ownStart(context, frame) : at, to);
  if (own.length > 0) return own;
  // "began work on Monday, replacing AFISMA": what is done along with it.
  return verb.form === 'ing' && governor ? datesOf(context, governor) : datesIn(context, 0, Math.min(OPENING, at));
}

/** Chunks in which a sentence's opening date stands: "In May, …". */
const OPENING = 2;

/** "France, which sent troops in January, still has 3,200": the date of the other clause is not since when they are there. */
function isOwn({ reading, chunks }: SentenceContext, { verb, subjects, from }: Frame, { start }: DateMention): boolean {
  const first = subjects[0];
  if (start < reading.tokens[chunks[from]!.from]!.start) return false;
  return start > reading.tokens[verb.from]!.start || (first !== undefined && start < reading.tokens[first.from]!.start);
}

/** A row must say where, when or how strong; a mission that begins, ends or gives way is news by itself. */
function isPlaced(
  { from, to, here }: Moves,
  posture: ForceStatement['posture'],
  force: Party,
  strength: Count | null,
  dated: boolean,
): boolean {
  if (from.length + to.length > 0 || here) return true;
  if (posture === 'established' || posture === 'replaced' || posture === 'ended') return force.actor !== null;
  if (force.actor !== null && dated && (posture === 'deployed' || posture === 'withdrawn')) return true;
  return strength !== null && (force.actor !== null || posture === 'withdrawn' || posture === 'deployed');
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
  const [number] = frame.objects;
  // "the contingent numbered 1,400", "the force will reach 2,500 troops"
  if (number?.count && /^(?:number|reach)/.test(context.reading.tokens[frame.verb.head]!.low) && !number.measure) return number.count;
  const nouns = frame.preps.filter(({ prep }) => prep === 'with').flatMap(({ nouns: all }) => all);
  return nouns.map((noun) => partyOf(context, noun)).find((party) => party?.count && party.victim_type === 'military')?.count ?? null;
}

/** "53 soldiers killed serving in Mali": where those were whose fate another verb tells. */
function isModifier({ frames }: SentenceContext, frame: Frame, { posture }: PostureVerb): boolean {
  if (posture !== 'present' || frame.verb.form !== 'ing' || frame.verb.from !== frame.verb.head) return false;
  return frames.some((other) => other !== frame && other.subjects.some((noun) => frame.subjects.includes(noun)));
}

/** "MINUSMA began withdrawing": not the mission, but what the next verb tells begins. */
function startsMove({ chunks, reading, know }: SentenceContext, { at }: Frame, { mission }: PostureVerb): boolean {
  const next = chunks[at + 1];
  const moves = mission && isVerb(next) ? know.lexicon.postures.get(reading.tokens[next.head]!.low) : undefined;
  return moves?.some(({ posture }) => posture !== 'present') ?? false;
}

/** "killed in fighting around Sake": a verb that a preposition makes a noun. */
function isNamed({ chunks }: SentenceContext, { verb, at }: Frame): boolean {
  return verb.form === 'ing' && verb.from === verb.head && chunks[at - 1]?.kind === 'prep' && !isNoun(chunks[at + 1]);
}

/** "accusations that Mali is working with mercenaries". */
function isAccused(context: SentenceContext, frame: Frame): boolean {
  const noun = context.chunks[frame.from - 2];
  return frame.opener === 'that' && isNoun(noun) && noun.event?.sense === 'accuse';
}
