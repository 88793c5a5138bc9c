import type { CasualtyStatement, EventStatement, Party, Statement } from '../../kernel/statements.ts';
import { isMark } from '../clause/lists.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { type SentenceContext, sentenceText } from './context.ts';
import { afterBelief } from './who.ts';

/** Who tells a toll, where the text says so: "the army said rebels killed five", "five died, according to the hospital". */
export function nameSpeakers(statements: readonly Statement[], sentences: readonly SentenceContext[]): void {
  for (const one of statements) {
    if (one.kind !== 'casualty') continue;
    const context = sentences[one.sentence]!;
    const speakers = speakersOf(context);
    const before = speakers.filter(({ start }) => start <= one.trigger.start).at(-1);
    one.speaker = (before ?? speakers[0])?.name ?? null;
    if (one.status === 'reported' && before && one.perpetrators.some((party) => isSpeaker(party, before.name))) one.status = 'alleged';
    one.outdated = EARLIER.test(sentenceText(context));
    if (one.outdated || (one.harm === 'killed' && RIVAL.test(sentenceText(context)))) leaveEvent(one, statements);
  }
}

/** "An initial report said five were hurt": that report tells no event of its own. */
function leaveEvent(one: CasualtyStatement, statements: readonly Statement[]): void {
  const verbs = statements.filter((event) => event.kind === 'event' && !event.noun && event.violent && event.sentence === one.sentence);
  for (const event of verbs) (event as EventStatement).background = true;
  if (one.part_of === null) one.toll = true;
  for (const other of statements) if (other.kind === 'casualty' && other.sentence === one.sentence) other.event = null;
}

/** "The rebels said they had killed 20 soldiers": whoever boasts of it claims it. */
function isSpeaker({ actor, pronoun, head, definite }: Party, speaker: string): boolean {
  return pronoun || (actor !== null && actor === speaker) || (definite && head === speaker);
}

/** "Earlier reports had spoken of two dead." */
const EARLIER =
  /\b(?:earlier|initial|preliminary|previous|provisional) (?:death )?(?:reports?|tolls?|figures?|estimates?|counts?|statements?|accounts?|version)\b/i;

/** "gave a lower figure": of the dead told before. */
const RIVAL = /\b(?:lower|higher|different|conflicting) (?:death )?(?:figures?|numbers?|tolls?|counts?|estimates?)\b/i;

/** "put the toll at 18", "estimated". */
const COUNTS = /^(?:puts?|estimat|g[ai]ves?$|revis)/;

/** Those who say something in a sentence, in its order, with where the verb of saying begins. */
function speakersOf(context: SentenceContext): { name: string; start: number }[] {
  const { tokens } = context.reading;
  const said = context.frames
    .filter(({ verb, subjects }) => (verb.says || COUNTS.test(tokens[verb.head]!.low)) && !verb.passive && subjects.length > 0)
    // "The attackers, believed to be members of M23": of whom something is said says nothing.
    .filter(({ at, subjects: [subject] }) => afterBelief(context, context.chunks.indexOf(subject!) + 1) <= at)
    .map(({ verb, subjects }) => ({ name: nameOf(context, subjects[0]!), start: tokens[verb.from]!.start }));
  const according = context.chunks.flatMap((chunk, at) => {
    const noun = context.chunks[at + 2];
    const is = tokens[chunk.from]!.low === 'according' && isMark(context.chunks[at + 1], 'to') && isNoun(noun);
    return is ? [{ name: nameOf(context, noun), start: tokens[chunk.from]!.start }] : [];
  });
  return [...said, ...according].sort((a, b) => a.start - b.start);
}

function nameOf({ reading }: SentenceContext, { actor, role, meant, from, to }: NounChunk): string {
  const known = actor ?? meant?.actor;
  if (known) return known.id;
  return (
    role?.noun ??
    reading.tokens
      .slice(from, to)
      .map(({ low }) => low)
      .join(' ')
  );
}
