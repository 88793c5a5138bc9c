import type { EventStatement, Party } from '../../kernel/statements.ts';
import type { Frame } from '../clause/frames.ts';
import { isMark } from '../clause/lists.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { partiesOf, type Rule, type SentenceContext } from './context.ts';
import { statusOf } from './status.ts';
import { actorOf } from './who.ts';

/** Sentences that "claimed responsibility for it" reaches back over. */
const REACH = 4;

/** Who is said to have done what was told before: "the FPL claimed responsibility for the attack", "the bombing was blamed on rebels". */
export const blame: Rule = {
  id: 'blame',
  reads: 'Who claims or is blamed for a violent event: "The police blamed Black September for the bombing."',
  apply(context) {
    for (const frame of context.frames) {
      const doers = doersOf(context, frame);
      if (doers.length === 0 || !/^(?:reported|alleged)$/.test(statusOf(context, frame) ?? '')) continue;
      for (const event of eventsMeant(context, frame))
        event.agents = [...event.agents, ...doers.filter((doer) => event.agents.every(({ start }) => start !== doer.start))];
    }
  },
};

/** Groups and forces alone: a named person who is accused stays a suspect. */
function doersOf(context: SentenceContext, frame: Frame): Party[] {
  const { nouns, hedged } = blamed(context, frame);
  const parties = partiesOf(context, nouns).filter(
    ({ side, actor, victim_type, plural }) =>
      side === 'armed_group' || (side === 'state' && (actor !== null || (plural && /^(?:military|police)$/.test(victim_type ?? '')))),
  );
  return parties.map((party) => ({ ...party, hedged: party.hedged || hedged }));
}

function blamed(context: SentenceContext, frame: Frame): { nouns: readonly NounChunk[]; hedged: boolean } {
  const { verb, subjects, objects } = frame;
  const sense = senseOf(context, frame);
  // "the attack, claimed by Hamas": without "was" as well.
  const by = after(frame, 'by');
  if (sense === 'claim-responsibility' || sense === 'do')
    return { nouns: verb.passive || (objects.length === 0 && by.length > 0) ? by : subjects, hedged: false };
  if (sense === 'attribute') return { nouns: after(frame, 'to'), hedged: true };
  if (sense === 'accuse') {
    const on = after(frame, 'on');
    return { nouns: on.length > 0 ? on : verb.passive ? subjects : objects, hedged: true };
  }
  return responsible(context, frame);
}

function senseOf(context: SentenceContext, { verb, subjects, objects }: Frame): string | null {
  return verb.forms.find(({ object }) => object === null || takes(context, [...subjects, ...objects], object))?.sense ?? null;
}

function after({ preps, at }: Frame, word: string): NounChunk[] {
  return preps.filter(({ prep, at: stands }) => stands > at && prep === word).flatMap(({ nouns }) => nouns);
}

function takes(context: SentenceContext, nouns: readonly NounChunk[], heads: readonly string[]): boolean {
  return nouns.some((noun) => heads.includes(context.reading.tokens[noun.head]!.low));
}

/** "The killers belonged to M23", "the attackers were members of M23": the group that those who did it are of. */
function membership(context: SentenceContext, { verb, subjects, objects, at }: Frame): NounChunk | null {
  const { reading, chunks } = context;
  const doers = subjects.every(({ article, role, head }) => article === 'the' && (role?.unnamed || DOERS.test(reading.tokens[head]!.low)));
  if (subjects.length === 0 || !doers) return null;
  if (/^belong/.test(reading.tokens[verb.head]!.low)) {
    const group = chunks[at + 2];
    return isMark(chunks[at + 1], 'to') && isNoun(group) ? group : null;
  }
  return objects.find((noun) => actorOf(context, noun, false) !== null) ?? null;
}

const DOERS = /^(?:killers?|murderers?|assassins?|perpetrators?|culprits?|bombers?|kidnappers?|captors?|abductors?|suspects?|men)$/;

/** "is responsible for", "held the rebels responsible for", "is behind the attack", "the attack was the work of rebels". */
function responsible(context: SentenceContext, frame: Frame): ReturnType<typeof blamed> {
  const { reading, chunks } = context;
  const { verb, at, to, subjects, objects } = frame;
  if (verb.forms.length > 0) return { nouns: [], hedged: false };
  const held = /^h(?:o|e)ld(?:s|ing)?$/.test(reading.tokens[verb.head]!.low);
  const end = held ? to : at + 2;
  const says = chunks.slice(at + 1, end).some((chunk) => reading.tokens[chunk.to - 1]!.low === 'responsible');
  if (says) return { nouns: held ? objects : subjects, hedged: held };
  if (objects.some(({ head }) => /^(?:work|handiwork)$/.test(reading.tokens[head]!.low)))
    return { nouns: after(frame, 'of'), hedged: false };
  const whose = membership(context, frame);
  if (whose) return { nouns: [whose], hedged: true };
  const what = chunks[at + 2];
  const behind = isMark(chunks[at + 1], 'behind') && isNoun(what) && (what.event !== null || what.pronoun);
  return { nouns: behind ? subjects : [], hedged: false };
}

/** The violent events that the same sentence names after the verb, or the one it names before it; else the last one told. */
function eventsMeant(context: SentenceContext, frame: Frame): EventStatement[] {
  const { out, sentence, reading, chunks } = context;
  const events = out.filter(
    (one): one is EventStatement => one.kind === 'event' && one.violent && (one.status === 'reported' || one.status === 'alleged'),
  );
  const verb = reading.tokens[frame.verb.from]!.start;
  const here = events.filter((one) => one.sentence === sentence).sort((a, b) => a.trigger.start - b.trigger.start);
  if (senseOf(context, frame) === 'do') return here.filter((one) => isDone(context, frame, one)).slice(0, 1);
  const after = here.filter((one) => one.trigger.start > verb);
  // "for the abductions and for blowing up a bridge": both; a later event that has a doer of its own is told for itself.
  if (after.length > 0) return after.filter((one, i) => i === 0 || one.agents.length === 0);
  if (here.length > 0) return here.slice(-1);
  // "for the kidnapping of his son" names another event that no rule has read.
  const named = chunks.slice(frame.at + 1, frame.to).find((chunk): chunk is NounChunk => isNoun(chunk) && chunk.event !== null);
  const last = events.at(-1);
  return last && !(named && named.article !== 'the') && sentence - last.sentence <= REACH ? [last] : [];
}

/** Whether the verb's object (or its subject, in the passive) is the noun that told the event. */
function isDone({ reading }: SentenceContext, { verb, subjects, objects }: Frame, { trigger }: EventStatement): boolean {
  return (verb.passive ? subjects : objects).some((noun) => noun.event !== null && reading.tokens[noun.from]!.start === trigger.start);
}
