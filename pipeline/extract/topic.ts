import type { Party, Statement } from '../kernel/statements.ts';
import type { Topic } from './lexicon/load.ts';
import type { Reading } from './read/tokens.ts';

/** Topics whose deaths are real and have no perpetrator. */
export const NATURAL: ReadonlySet<Topic> = new Set(['accident', 'disaster', 'disease']);

/** Fewest different words of a topic, and their least share in all words, by which a text is about it. */
const DIFFERENT = { figure: 5, natural: 3 };
const SHARE = 0.03;

/** Tokens up to which a text is a note: one verb ("a bus plunged into a river") says that it is about an accident. */
const NOTE = 40;

/** What a text is about where that is no conflict; null for everything else. */
export function topicOf({ tokens }: Reading, topics: ReadonlyMap<string, Topic>): Topic | null {
  const found = new Map<Topic, { words: Set<string>; mentions: number }>();
  for (const { low, pos } of tokens) {
    const topic = topics.get(low);
    if (topic === undefined) continue;
    if (topic === 'accident' && pos === 'VERB' && tokens.length < NOTE) return 'accident';
    const key = NATURAL.has(topic) ? 'accident' : topic;
    const known = found.get(key) ?? { words: new Set(), mentions: 0 };
    known.words.add(low.replace(/s$/, ''));
    known.mentions += 1;
    found.set(key, known);
  }
  const dense = [...found].filter(
    ([topic, { words, mentions }]) =>
      words.size >= (NATURAL.has(topic) ? DIFFERENT.natural : DIFFERENT.figure) && mentions >= SHARE * tokens.length,
  );
  return dense.sort(([, a], [, b]) => b.mentions - a.mentions)[0]?.[0] ?? null;
}

/**
 * Leaves out what only looks like violence in a text of that topic: all that a film or a game invents; the battles of sport and markets,
 * unless police or armed people take part; the dead of accidents, disasters and diseases, unless somebody in the text did harm.
 */
export function leaveOut(statements: readonly Statement[], topic: Topic): Statement[] {
  const harmful = statements.filter(isHarmful);
  if (topic === 'screen' || topic === 'game') return [];
  if (NATURAL.has(topic)) return harmful.some(isDone) ? [...statements] : without(statements, new Set(harmful));
  return without(statements, new Set(statements.filter((one) => (topic === 'sport' || harmful.includes(one)) && !isArmed(one))));
}

/** Fewest topic words by which a single sentence is about it; a score ("2-1") stands for one of sport. */
const IN_SENTENCE = 2;
const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)/;
const SCORE = /^\d{1,2}-\d{1,2}$/;

/** Leaves out the accident and the match that a report of other things also tells, by the signs within their sentence alone. */
export function leaveOutAsides(
  statements: readonly Statement[],
  { tokens, sentences }: Reading,
  topics: ReadonlyMap<string, Topic>,
): Statement[] {
  const dropped = new Set<Statement>();
  const may = (one: Statement): boolean => isHarmful(one) || (one.kind === 'event' && one.type === 'PROTEST');
  for (const index of new Set(statements.filter(may).map(({ sentence }) => sentence))) {
    const told = statements.filter((one) => one.sentence === index && may(one));
    const { from, to } = sentences[index]!;
    const words = new Map<string, Topic>();
    let score = false;
    for (let i = from; i < to; i++) {
      const topic = topics.get(tokens[i]!.low);
      if (topic) words.set(tokens[i]!.low, topic);
      score ||= isScore(tokens, i);
    }
    if (score) words.set('score', 'sport');
    const about = (fits: (topic: Topic) => boolean): boolean => [...words.values()].filter(fits).length >= IN_SENTENCE;
    const accident = about((topic) => NATURAL.has(topic)) && !told.some(isDone);
    const sport = about((topic) => topic === 'sport') && !told.some(isArmed);
    if (accident || sport) for (const one of told) if (isHarmful(one) || (sport && score)) dropped.add(one);
  }
  return dropped.size === 0 ? [...statements] : without(statements, dropped);
}

/** "2-1", and not "November 5-18". */
function isScore(tokens: Reading['tokens'], i: number): boolean {
  return SCORE.test(tokens[i]!.low) && !MONTH.test(tokens[i - 1]?.low ?? '') && !MONTH.test(tokens[i + 1]?.low ?? '');
}

function isHarmful(one: Statement): boolean {
  return one.kind === 'casualty' || (one.kind === 'event' && one.violent);
}

/** Harm that comes of accidents too. */
const UNWILLED = new Set(['kill', 'injure', 'explode', 'burn', 'destroy']);

/** Somebody did it, it was done with a weapon, or its name says that it was: an ambush, a clash. */
function isDone(statement: Statement): boolean {
  if (statement.kind === 'force') return false;
  if (statement.kind === 'event' && !UNWILLED.has(statement.sense)) return true;
  return (
    statement.weapons.length > 0 || (statement.kind === 'event' ? statement.agents : statement.perpetrators).some(({ pronoun }) => !pronoun)
  );
}

function isArmed(statement: Statement): boolean {
  if (statement.kind === 'force') return isFighter(statement.force);
  const doers = statement.kind === 'event' ? [...statement.agents, ...statement.patients] : [...statement.perpetrators, statement.victim];
  return statement.weapons.length > 0 || doers.some(isFighter);
}

/** A captain or a defender may play football; a policeman or a militant on duty does not. */
function isFighter({ victim_type, side }: Party): boolean {
  return victim_type === 'police' || victim_type === 'militant' || side === 'armed_group';
}

/** The statements that are not dropped; what pointed at a dropped one points at none. */
function without(statements: readonly Statement[], dropped: ReadonlySet<Statement>): Statement[] {
  const kept = statements.filter((one) => !dropped.has(one));
  const place = new Map(kept.map((one, i) => [one, i]));
  const moved = (index: number | null): number | null => (index === null ? null : (place.get(statements[index]!) ?? null));
  return kept.map((one) => (one.kind === 'casualty' ? { ...one, event: moved(one.event), part_of: moved(one.part_of) } : one));
}
