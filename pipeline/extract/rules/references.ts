import { isArmedGroup, isMission } from '../../kernel/actor-kinds.ts';
import type { NamedActor } from '../../kernel/statements.ts';
import { type Chunk, isNoun, type NounChunk } from '../phrase/chunk.ts';
import { isArmed, meantByPronoun, whoseOf } from './antecedents.ts';
import type { SentenceContext } from './context.ts';
import { countryNamed } from './where.ts';
import { stateOf } from './who.ts';

/** Sentences that "the group" and "the rebels" reach back over, counted from the last time the group was spoken of. */
const REACH = 8;
const GROUPS = /^(?:group|organi[sz]ation|movement|outfit|network|faction)$/;
const MILITIA = /militia|paramilitar|vigilante|self-defen[cs]e|death squad|hunter/;
const CRIMINAL = /gang|cartel|traffick|narco|mafia|bandit|criminal|drug/;
const OTHERS = /^(?:other|another|rival|both|different|various|several|many|most|same|similar)$/;
/** "Rebels attacked", without an article: the rebels of the report, where it names only one such group. */
const SIDES = /^(?:guerr?illa|rebel|insurgent|separatist|subversive)s?\b/;
/** Bodies that a country has one of: "police" may be any town's. */
const NATIONAL = new Set(['armed-forces', 'air-force', 'navy']);

interface Memory {
  group: { noun: NounChunk; sentence: number } | null;
  bodies: Map<string, NamedActor>;
  mission: NounChunk | null;
}

/**
 * Says who is meant where a group or an army is spoken of without its name: "the group", "the rebels", "they", "the army".
 * It is the last fitting one named before; somebody unnamed who comes between ("gunmen", "an armed group") takes its place.
 */
export function resolveReferences(sentences: readonly SentenceContext[]): void {
  const memory: Memory = { group: null, bodies: new Map(), mission: null };
  const sole = soleGroup(sentences);
  let country: string | null | undefined;
  const home = (): string | null => {
    country ??= mainCountry(sentences);
    return country;
  };
  sentences.forEach((context, sentence) => {
    for (const noun of nounsOf(context.chunks)) {
      noun.whose = whoseOf(context, noun, sentences[sentence - 1]);
      if (noun.pronoun) noun.meant ??= meantByPronoun(context, noun, sentences[sentence - 1]);
      else readGroup(context, noun, memory, sole);
      readBody(context, noun, memory, home);
      readMission(context, noun, memory);
      if (isArmed(noun) || noun.meant) memory.group = { noun: noun.meant ?? noun, sentence };
      else if (isAssociation(context, noun)) memory.group = null;
    }
  });
}

function nounsOf(chunks: readonly Chunk[]): NounChunk[] {
  const nouns: NounChunk[] = [];
  for (const chunk of chunks) {
    if (!isNoun(chunk)) continue;
    if (chunk.possessor) nouns.push(chunk.possessor);
    nouns.push(chunk);
  }
  return nouns;
}

const ASSOCIATION =
  /^(?:network|observatory|organi[sz]ation|association|committee|union|syndicate|council|commission|watch|group|centre|center)$/;

/** "The Doctors Network": after it "the group" is no armed one. */
function isAssociation({ reading }: SentenceContext, { actor, name, head }: NounChunk): boolean {
  return actor ? actor.actor_kind === 'organisation' : name && ASSOCIATION.test(reading.tokens[head]!.low);
}

/** The one armed group that the whole report names. */
function soleGroup(sentences: readonly SentenceContext[]): NounChunk | null {
  let found: NounChunk | null = null;
  for (const { chunks } of sentences) {
    for (const noun of nounsOf(chunks)) {
      if (!noun.actor || !isArmedGroup(noun.actor.actor_kind)) continue;
      if (found && found.actor !== noun.actor) return null;
      found ??= noun;
    }
  }
  return found;
}

function readGroup({ reading, sentence }: SentenceContext, noun: NounChunk, { group }: Memory, sole: NounChunk | null): void {
  if (noun.actor || noun.count || noun.hedged || noun.country) return;
  const words = reading.tokens.slice(noun.from, noun.to).map(({ low }) => low);
  const head = words.at(noun.head - noun.from)!;
  const role = noun.role?.noun ?? (GROUPS.test(head) ? head : null);
  if (role === null || !(isArmed(noun) || GROUPS.test(head)) || words.some((word) => OTHERS.test(word))) return;
  if (noun.article === 'the') {
    if (group?.noun.actor && sentence - group.sentence <= REACH && fits(role, group.noun.actor)) noun.meant = group.noun;
  } else if (noun.article === null && noun.role?.plural && SIDES.test(head) && sole && fits(role, sole.actor!)) noun.meant = sole;
}

function fits(role: string, { actor_kind }: NamedActor): boolean {
  if (MILITIA.test(role)) return actor_kind === 'militia';
  if (CRIMINAL.test(role)) return actor_kind === 'criminal_group';
  return actor_kind !== 'criminal_group' || !SIDES.test(role);
}

/** "The army": the one named before, or that of the country the report is about. */
function readBody(context: SentenceContext, noun: NounChunk, { bodies }: Memory, home: () => string | null): void {
  const { actors } = context.know.lexicon;
  const known = noun.role && actors.bodyNouns.get(noun.role.noun);
  if (!known || noun.actor || (known.member && !isArmys(context, noun))) return;
  const state = stateOf(context, noun) ?? (noun.whose ? countryNamed(context, noun.whose) : null);
  const id = state ? actors.bodyOf(state, known.body) : null;
  if (id) bodies.set(known.body, actors.byId.get(id)!);
  else if (!state && !noun.place) {
    const country = bodies.has(known.body) || !NATIONAL.has(known.body) ? null : home();
    const own = country && actors.bodyOf(country, known.body);
    noun.body = bodies.get(known.body) ?? (own ? actors.byId.get(own)! : null);
  }
}

/** "army troops": the army's, where "troops" alone may be anybody's. */
function isArmys(context: SentenceContext, noun: NounChunk): boolean {
  if (!noun.role!.plural) return false;
  if (context.reading.tokens.slice(noun.from, noun.head).some(({ low }) => /^(?:army|military|government)$/.test(low))) return true;
  // "The military said troops had killed five": its own.
  const bare = noun.article === null && noun.to - noun.from === 1;
  return (
    bare &&
    context.frames.some(({ verb, subjects: [speaker] }) => verb.says && speaker && speaker.to < noun.from && isArmy(context, speaker))
  );
}

function isArmy({ know }: SentenceContext, { role }: NounChunk): boolean {
  const body = role && know.lexicon.actors.bodyNouns.get(role.noun);
  return body?.body === 'armed-forces' && !body.member;
}

/** "The mission": the peace mission or operation named before. */
function readMission({ reading }: SentenceContext, noun: NounChunk, memory: Memory): void {
  if (noun.actor && isMission(noun.actor.actor_kind)) memory.mission = noun;
  else if (
    !noun.actor &&
    noun.article === 'the' &&
    /^(?:mission|operation)$/.test(reading.tokens[noun.head]!.low) &&
    noun.to - noun.from === 2
  )
    noun.meant ??= memory.mission;
}

/** The country that most of a report's demonyms and places speak of; null where several share it. */
function mainCountry(sentences: readonly SentenceContext[]): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { chunks, know } of sentences) {
    for (const noun of nounsOf(chunks)) {
      const code = noun.country ?? (noun.place ? know.gazetteer.named(noun.place.name)[0]?.country : null);
      if (!code) continue;
      counts.set(code, (counts.get(code) ?? 0) + 1);
      all += 1;
    }
  }
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return first && first[1] / all >= 0.6 ? first[0] : null;
}
