import type { Where } from '../../kernel/statements.ts';
import type { Frame } from '../clause/frames.ts';
import { isMark } from '../clause/lists.ts';
import type { PostureVerb } from '../lexicon/postures.ts';
import { isNoun, isVerb, type NounChunk } from '../phrase/chunk.ts';
import type { SentenceContext } from './context.ts';
import { countryActing, whereAt, whereOf } from './where.ts';

/** Where a force comes from, where it goes to or is, and whether the clause says only "the country" or "home". */
export interface Moves {
  from: Where[];
  to: Where[];
  here: boolean;
}

const PLACES = /^(?:in|at|to|into|onto|from|near|on|across|around|through|between|for|of|inside|outside|along|off|towards?)$/;
const GOES = /^(?:to|into|onto|for|towards?)$/;
/** Nouns that are a part or a kind of the place they are of: "the southern part of the town". */
const PART = /^(?:parts?|areas?|outskirts|suburbs?|city|town|village|region|province|district|island|port|sides?|most|all|much|out)$/;

/** The first chunk of a clause that is its own: what stands between an earlier verb and a comma hangs on that verb. */
export function ownStart({ chunks }: SentenceContext, { from, at }: Frame): number {
  if (!isVerb(chunks[from - 1])) return from;
  const comma = chunks.findIndex((chunk, i) => i >= from && i < at && chunk.kind === 'comma');
  return comma < 0 ? at : comma;
}

/** Where the force of a clause goes from and to, by its prepositions and its object. */
export function movesOf(context: SentenceContext, frame: Frame, { posture, place: seat, rest }: PostureVerb): Moves {
  const moves: Moves = { from: [], to: [], here: rest.includes('home') };
  const leaves = posture === 'withdrawn' || posture === 'relocated';
  const put = (noun: NounChunk, prep: string, leaving: boolean): void => {
    const place = noun.role ? null : noun.actor ? seatOf(context, noun) : placeOf(context, noun, prep);
    if (place) (leaving ? moves.from : moves.to).push(place);
    else if (isHere(context, noun)) moves.here = true;
  };
  const start = ownStart(context, frame);
  let leaving = leaves;
  for (const { prep, at, nouns } of frame.preps) {
    // "a contingent from China will be deployed": where the force is from, not where it leaves.
    if (at < start || (at < frame.at && prep === 'from') || !isPlacing(context, prep, at, leaves)) continue;
    if (isWithin(context, prep, at)) continue;
    // "has 11,000 soldiers from Uganda and Burundi": whose they are.
    if (posture === 'present' && prep === 'from' && isNoun(context.chunks[at - 1])) continue;
    // "moved from Gao to a camp near Mopti": what follows "to" lies there, too.
    if (prep !== 'from' && !GOES.test(prep) && moves.from.length > 0) continue;
    if (prep === 'from') leaving = true;
    else if (GOES.test(prep)) leaving = false;
    for (const noun of nouns) put(noun, prep, leaving && (leaves || prep === 'from'));
  }
  for (const noun of frame.verb.passive ? [] : frame.objects) put(noun, '', leaves);
  if (seat === 'subject' || (leaves && frame.verb.passive)) for (const noun of frame.subjects) put(noun, '', leaves);
  // "The soldiers based in Gao left": where they were, if nothing nearer is said.
  if (moves.from.length + moves.to.length === 0)
    for (const { prep, at, nouns } of frame.preps)
      if (at < start && /^(?:in|at|near)$/.test(prep)) for (const noun of nouns) put(noun, prep, leaves);
  // "In the Kursk region, where rebels hold out, Moscow has massed troops": where the sentence opens.
  if (moves.from.length + moves.to.length === 0) {
    const [opener, noun] = context.chunks;
    if (opener?.kind === 'prep' && /^(?:in|at|near|on)$/i.test(opener.low) && isNoun(noun)) put(noun, opener.low, leaves);
  }
  return moves;
}

function isPlacing({ chunks, reading }: SentenceContext, prep: string, at: number, leaves: boolean): boolean {
  if (!PLACES.test(prep) || (prep === 'for' && !leaves)) return false;
  const owner = chunks[at - 1];
  if (prep !== 'of') return true;
  return isMark(owner, 'out') || (isNoun(owner) && (owner.target !== null || PART.test(reading.tokens[owner.head]!.low)));
}

/** "at Sake in North Kivu", "to Erbil, in the Kurdistan region": what a place named right before lies in. */
function isWithin({ chunks }: SentenceContext, prep: string, at: number): boolean {
  if (!/^(?:in|on|of)$/.test(prep)) return false;
  const inner = chunks[chunks[at - 1]?.kind === 'comma' ? at - 2 : at - 1];
  const opener = chunks[chunks[at - 1]?.kind === 'comma' ? at - 3 : at - 2];
  return isNoun(inner) && inner.place !== null && !inner.role && !inner.actor && opener?.kind === 'prep';
}

function placeOf(context: SentenceContext, noun: NounChunk, prep: string): Where | null {
  return whereOf(context, noun, prep) ?? soilOf(context, noun) ?? capitalOf(context, noun, prep);
}

/** "arrived in the Malian capital". */
function capitalOf(context: SentenceContext, noun: NounChunk, prep: string): Where | null {
  const where = prep === '' ? null : whereAt(context, context.chunks.indexOf(noun));
  return where?.name === 'the capital' ? where : null;
}

/** "left Malian territory", "sent troops to its border". */
function soilOf(context: SentenceContext, noun: NounChunk): Where | null {
  if (!/^(?:territory|soil|borders?|coast|frontier)$/.test(context.reading.tokens[noun.head]!.low)) return null;
  return countryWhere(context, noun, noun.country ?? (noun.whose && countryActing(context, noun.whose)));
}

/** "contributes 1,400 soldiers to MINUSCA": where that mission is. */
function seatOf(context: SentenceContext, noun: NounChunk): Where | null {
  return noun.actor?.actor_kind === 'peacekeeping_mission' ? countryWhere(context, noun, noun.actor.country) : null;
}

function countryWhere({ reading, know }: SentenceContext, noun: NounChunk, code: string | null): Where | null {
  const country = code === null ? null : know.gazetteer.country(code);
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

/** "in the country", "left its base". */
function isHere({ reading }: SentenceContext, noun: NounChunk): boolean {
  const { low } = reading.tokens[noun.head]!;
  return noun.article === 'the' && (/^(?:country|region|area|town|city|province)$/.test(low) || noun.target?.category === 'military');
}

/** A force that is in several countries at once has a row for each. */
export function oneByOne(to: readonly Where[]): Where[][] {
  return to.length > 1 ? to.map((where) => [where]) : [[...to]];
}
