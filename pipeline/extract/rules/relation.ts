import type { Where } from '../../kernel/statements.ts';
import { isNoun, isVerb, type NounChunk } from '../phrase/chunk.ts';
import type { SentenceContext } from './context.ts';
import { isSettlement, isVisited } from './strange-names.ts';

export type Relation = Where['relation'];

/** How a preposition by itself puts a place. */
export const RELATIONS: Record<string, Relation> = {
  near: 'near',
  around: 'near',
  outside: 'near',
  beside: 'near',
  off: 'near',
  from: 'from',
  to: 'to',
  toward: 'to',
  towards: 'to',
  into: 'to',
  onto: 'to',
  between: 'between',
  of: 'of',
};

/** Prepositions that say where; "casualties for France" and "with Mali" name no scene. */
export const LOCATIVE = new Set(
  'in at near from to into on onto across around outside inside within between of over through throughout toward towards along off above under beside beyond'.split(
    ' ',
  ),
);
/** Nouns of a part or the surroundings of the place they are of. */
const AROUND = /^(?:areas?|vicinity|outskirts|surroundings?|environs|suburbs?|direction|periphery|proximity)$/;
const SIDES = /^(?:north|south|east|west|(?:north|south)-?(?:east|west))(?:ern|wards?)?$/;
/** People who are found where they hold office: "the mayor of X was shot". */
const OFFICES =
  /^(?:mayor|prefect|governor|chief|imam|priest|bishop|councill?or|councilman|commissioner|commander|judge|magistrate|prosecutor)$/;
/** How the preposition `low` at chunk `at` puts the place that `noun` names to what is told. */
export function relationAfter(context: SentenceContext, noun: NounChunk, at: number, low: string): Relation {
  return entersAt(context, noun, at, low) ? 'at' : ofPreposition(context, at, low);
}

function ofPreposition(context: SentenceContext, at: number, low: string): Relation {
  return low === 'of' || low === 'from' ? relationOfGenitive(context, at, low) : (RELATIONS[low] ?? 'at');
}

const ENTERS = /^(?:enter|cross|infiltrat|intrud|march|penetrat|fir(?:ed|ing)|lobb|shell|launch)/;

/** "entered 3 km into X and killed two", "came to X to capture a chief": where somebody goes to do harm. */
function entersAt(context: SentenceContext, noun: NounChunk, at: number, low: string): boolean {
  if (low === 'to') return isVisited(context, noun, at);
  const verb = context.chunks.slice(0, at).findLast(isVerb);
  return low === 'into' && verb !== undefined && ENTERS.test(context.reading.tokens[verb.head]!.low);
}

/** "the village of X" is X, "the area of X" near it, "45 km from X" off it, "the residents of X" come from there, "the mayor of X" is there. */
function relationOfGenitive(context: SentenceContext, at: number, prep: 'of' | 'from'): Relation {
  const { tokens } = context.reading;
  const owner = context.chunks[at - 1];
  if (prep === 'from' && owner && /^(?:far|away)$/.test(tokens[owner.to - 1]!.low)) return 'near';
  if (!isNoun(owner)) return prep === 'from' ? 'from' : 'at';
  const head = tokens[owner.to - 1]!.low;
  if (owner.measure || SIDES.test(head)) return 'of';
  if (prep === 'of' && OFFICES.test(head)) return 'at';
  if (prep === 'from' || owner.role || owner.actor) return 'from';
  if (AROUND.test(head)) return 'near';
  // "15 km from the town of X": the town is X, and stands to what is told as its phrase does.
  const before = context.chunks[at - 2];
  return isSettlement(owner) && before?.kind === 'prep' && LOCATIVE.has(before.low) ? ofPreposition(context, at - 2, before.low) : 'at';
}
