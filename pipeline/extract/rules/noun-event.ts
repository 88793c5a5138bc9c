import type { CasualtyStatement, EventStatement, Party, Thing } from '../../kernel/statements.ts';
import type { Frame } from '../clause/frames.ts';
import { isMark, nounList } from '../clause/lists.ts';
import { type Chunk, isNoun, isVerb, type NounChunk } from '../phrase/chunk.ts';
import { fillsYears, isCharge, isContest, isGeneral, isMention } from './background.ts';
import { isEarlier } from './before.ts';
import { circumstances, widened } from './circumstances.ts';
import { casualty, partiesOf, type Rule, type SentenceContext, spanOf, thingOf, tokenSpan, unnamedParty } from './context.ts';
import { isGrievance } from './grievance.ts';
import { isOther } from './other.ts';
import { sceneOf } from './scene.ts';
import { statusOfNoun } from './status-of-noun.ts';
import { BLASTS, struckThing, struckWithin } from './struck.ts';
import { wielderOf } from './wielder.ts';

/** An event told by a noun: "an attack on a convoy near Bara", "the killing of two teachers". */
export const nounEvent: Rule = {
  id: 'noun-event',
  reads: 'An event noun with what follows it: "the ambush of an army patrol by rebels in June".',
  apply(context) {
    context.chunks.forEach((chunk, at) => {
      if (isNoun(chunk) && chunk.event) readNoun(context, chunk, at);
    });
  },
};

/** End of the phrase the noun heads: its prepositional phrases and dates, up to the next verb or boundary. */
function reach(context: SentenceContext, at: number): number {
  const { chunks } = context;
  let i = at + 1;
  for (; i < chunks.length; i++) {
    const { kind } = chunks[i]!;
    // "killings committed by mercenaries": the participle only names who did it.
    if (kind === 'verb' && isDoer(context, i)) continue;
    if (kind === 'verb' || kind === 'sub' || kind === 'rel' || kind === 'stop') break;
    if ((kind === 'comma' || kind === 'and') && !isNoun(chunks[i + 1])) break;
    if (kind === 'comma') break;
  }
  return i;
}

function isDoer(context: SentenceContext, i: number): boolean {
  const verb = context.chunks[i]!;
  return (
    isVerb(verb) &&
    verb.from === verb.head &&
    /^(?:committed|carried|perpetrated|staged|launched|conducted|blamed|mounted)$/.test(context.reading.tokens[verb.head]!.low)
  );
}

function nounsAfter(chunks: readonly Chunk[], from: number, to: number, preps: RegExp): NounChunk[] {
  const out: NounChunk[] = [];
  for (let i = from; i < to; i++) {
    const chunk = chunks[i]!;
    // "the killing of a member of the guard": the guard is only whose he was.
    const of = chunks[i - 1];
    if (isMark(chunk, 'of') && isNoun(of) && (out.includes(of) ? of.role || of.actor || of.name : of.target?.category === 'settlement'))
      continue;
    if ((chunk.kind === 'prep' || chunk.kind === 'sub') && preps.test(chunk.low)) out.push(...nounList(chunks, i + 1).nouns);
  }
  return out;
}

/** "accusations that Mali works with mercenaries": the subject of the clause is whom they are made against. */
function accused(context: SentenceContext, at: number): Party[] {
  const [that, noun] = [context.chunks[at + 1], context.chunks[at + 2]];
  const opens = (that?.kind === 'rel' || that?.kind === 'sub') && that.low === 'that';
  return opens && isNoun(noun) ? partiesOf(context, [noun]) : [];
}

/** "Clashes broke out between farmers and herders": the sides follow the verb that only says that it happened. */
function sidesOf(context: SentenceContext, noun: NounChunk): NounChunk[] {
  const frame = happeningOf(context, noun);
  return frame ? frame.preps.filter(({ prep, at }) => at > frame.at && prep === 'between').flatMap(({ nouns }) => nouns) : [];
}

/** The clause that says of the noun only that it happened. */
function happeningOf({ frames, reading }: SentenceContext, noun: NounChunk): Frame | undefined {
  return frames.find(({ subjects, verb }) => subjects.includes(noun) && HAPPENS.test(reading.tokens[verb.head]!.low));
}

/** What was hit: "an attack on a bank"; a blast hits what it stood in or before, also where a verb only says that it happened. */
function targetsOf(context: SentenceContext, noun: NounChunk, sense: string, of: readonly NounChunk[], to: number): Thing[] {
  const own = of.map((one) => struckThing(context, one)).filter((thing) => thing !== null);
  if (!BLASTS.has(sense)) return own;
  const end = happeningOf(context, noun)?.to ?? to;
  const struck = struckWithin(context, context.chunks.indexOf(noun) + 1, end);
  return [...own, ...struck.filter(({ start }) => !own.some((known) => known.start === start))];
}

const HAPPENS =
  /^(?:broke|breaks?|broken|erupt(?:s|ed)?|ensued?|took|taken|takes?|occurred|happened|continued|resumed|raged|reported|intensified|held)$/;

/** "the deadliest attack in years": one that is told elsewhere. */
const SUPERLATIVE = /^(?:deadliest|worst|bloodiest|heaviest|biggest|largest)$/;

function readNoun(context: SentenceContext, noun: NounChunk, at: number): void {
  const entry = noun.event!;
  const sense = context.know.lexicon.senses.get(entry.sense);
  const bare = noun.to - noun.from === 1 && noun.article === null && !entry.plural;
  if (!sense || (bare && !sense.violent && sense.type !== 'PROTEST')) return;
  if ((sense.violent || sense.harm !== null) && (isGrievance(context, at) || fillsYears(context, at) || isCharge(context, at))) return;
  const status = statusOfNoun(context, noun, at, sense);
  if (status === null) return;
  const to = reach(context, at);
  const { places, dates, weapons } = clauseCircumstances(context, at, to);
  const of = nounsAfter(context.chunks, at, to, /^(?:of|on|against|at|upon)$/);
  const by = [...nounsAfter(context.chunks, at, to, /^(?:by|with|between)$/), ...sidesOf(context, noun)];
  const harmful = sense.harm !== null;
  const patients = [...partiesOf(context, of, harmful), ...accused(context, at)];
  const agents = partiesOf(context, by);
  const whose = wielderOf(context, noun);
  if (whose) (harmful && (patients.length === 0 || !noun.possessor) ? patients : agents).push(whose);
  const ownWeapon = thingOf(context, noun, 'weapon');
  const claim = {
    rule: 'noun-event',
    trigger: tokenSpan(context, noun.from, noun.to),
    sentence: context.sentence,
    paragraph: context.paragraph,
    clause: spanOf(context, Math.max(0, at), to),
    status,
    dates,
    places,
  };
  let event: number | null = null;
  const words = context.reading.tokens.slice(noun.from, noun.to).map((token) => token.low);
  if (sense.type !== null) {
    event = context.out.length;
    const statement: EventStatement = {
      kind: 'event',
      ...claim,
      places: sceneOf(sense, claim),
      sense: sense.sense,
      type: sense.type,
      mode: sense.mode,
      violent: sense.violent,
      agents,
      patients,
      targets: targetsOf(context, noun, sense.sense, of, to),
      weapons: ownWeapon ? [ownWeapon, ...weapons] : weapons,
      definite: noun.article === 'the' || isOfDay(context, at),
      other: isOther(context, noun),
      earlier: isEarlier(context, at),
      noun: true,
      background: false,
    };
    context.out.push({
      ...statement,
      background:
        words.includes('such') ||
        isEcho(statement) ||
        words.some((word) => SUPERLATIVE.test(word)) ||
        isGeneral(statement) ||
        isMention(context, at, statement) ||
        isContest(context, at, statement),
    });
  }
  if (harmful) addHarm(context, noun, sense.harm!, patients, agents, { ...claim, rule: `harm-${sense.harm}-noun` }, event);
}

/** What the event noun's own phrase says, then what the clause around it says. */
function clauseCircumstances(context: SentenceContext, at: number, to: number): ReturnType<typeof circumstances> {
  // "a December 2014 bombing"
  const before = context.chunks[at - 1];
  const own = circumstances(context, before?.kind === 'date' && isArticle(context, at - 2) ? at - 1 : at, to);
  const noun = context.chunks[at] as NounChunk;
  const frame =
    context.frames.find(({ subjects, objects }) => subjects.includes(noun) || objects.includes(noun)) ??
    context.frames.find(({ from, to: end }) => from <= at && at < end);
  const wide = widened(context, frame?.from ?? 0, frame?.to ?? context.chunks.length);
  return {
    places: own.places.length > 0 ? own.places : wide.places,
    // "The toll of the bombing rose to 42 on Friday": that day is the number's.
    dates: own.dates.length > 0 || frame?.subjects.some((one) => isToll(context, one)) ? own.dates : wide.dates,
    weapons: own.weapons,
  };
}

function isArticle({ chunks, reading }: SentenceContext, at: number): boolean {
  const chunk = chunks[at];
  return chunk !== undefined && chunk.to - chunk.from === 1 && /^(?:an?|the)$/.test(reading.tokens[chunk.from]!.low);
}

/** "Tuesday's protests": those told before. */
function isOfDay({ chunks }: SentenceContext, at: number): boolean {
  const mark = chunks[at - 1];
  return mark?.kind === 'other' && mark.low === "'s" && chunks[at - 2]?.kind === 'date';
}

function isToll({ reading }: SentenceContext, { head }: NounChunk): boolean {
  return /^(?:toll|count|number)$/.test(reading.tokens[head]!.low);
}

/** "The deployment has been costly": a peaceful act pointed back to, of which nothing new is said. */
function isEcho({ type, violent, definite, agents, patients, places, dates, clause }: EventStatement): boolean {
  const inside = (span: { start: number; end: number }): boolean => span.start >= clause.start && span.end <= clause.end;
  return !violent && type !== 'PROTEST' && definite && agents.length + patients.length === 0 && !places.some(inside) && !dates.some(inside);
}

function addHarm(
  context: SentenceContext,
  noun: NounChunk,
  harm: CasualtyStatement['harm'],
  patients: CasualtyStatement['perpetrators'],
  agents: CasualtyStatement['perpetrators'],
  claim: Pick<CasualtyStatement, 'rule' | 'trigger' | 'sentence' | 'paragraph' | 'clause' | 'status' | 'dates' | 'places'>,
  event: number | null,
): void {
  const counted = noun.count;
  if (counted && patients.length === 0) {
    const victim = unnamedParty(context, noun);
    context.out.push(casualty({ ...claim, harm, victim, perpetrators: agents, weapons: [], cumulative: false, event }));
    return;
  }
  for (const victim of patients) {
    const count = counted ?? victim.count;
    context.out.push(
      casualty({ ...claim, harm, victim: { ...victim, count }, perpetrators: agents, weapons: [], cumulative: false, event }),
    );
  }
}
