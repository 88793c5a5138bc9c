import type { EventStatement, Party, Thing } from '../../kernel/statements.ts';
import type { Frame } from '../clause/frames.ts';
import type { Sense, VerbForm } from '../lexicon/load.ts';
import type { NounChunk } from '../phrase/chunk.ts';
import { fillsYears, isGeneral, isOngoing, isStriving, isUndone, isVerbal } from './background.ts';
import { isEarlier } from './before.ts';
import { claimOf, weaponsIn } from './circumstances.ts';
import { casualty, partiesOf, type Rule, type SentenceContext, thingOf } from './context.ts';
import { isEither, leaveOut } from './either.ts';
import { fits, MESSAGES, type Roles } from './fits.ts';
import { isGrievance } from './grievance.ts';
import { isNatural } from './natural.ts';
import { tellsAnother } from './other.ts';
import { sceneOf } from './scene.ts';
import { statusOf } from './status.ts';
import { BLASTS, struckThing, struckWithin } from './struck.ts';
import { isStrangePlace, whereAt, whereOf } from './where.ts';
import { doersOf } from './wielder.ts';

/** A verb of the lexicon in a clause: "militants attacked the village", "five soldiers were killed by a mine". */
export const verbEvent: Rule = {
  id: 'verb-event',
  reads: 'A lexicon verb with its subject, object and agent: "Gunmen killed two farmers in Bara on Monday."',
  apply(context) {
    for (const frame of context.frames) readFrame(context, frame);
  },
};

/** Senses whose object is the weapon: "hurled petrol bombs", "detonated a mine". */
const HURLS = new Set(['hit-mine', 'hurl', 'detonate', 'plant', 'shoot', 'shell', 'explode', 'defuse']);

/** Senses that are done to people only. */
const TAKEN = new Set(['abduct', 'assassinate', 'lynch', 'rape', 'torture']);

/** Prepositions that aim an attack. */
const AIMS = new Set(['at', 'on', 'upon', 'against', 'into', 'toward', 'towards', 'with']);

/** Whether the object has one of the heads the verb needs for this sense: "staged a sit-in", "a sit-in staged by nurses". */
function takesObject(context: SentenceContext, frame: Frame, { object }: VerbForm): boolean {
  if (object === null) return true;
  const nouns = frame.verb.passive || (frame.reduced && frame.objects.length === 0) ? frame.subjects : frame.objects;
  return nouns.some(
    ({ head, event, place, role, actor }) =>
      object.includes(context.reading.tokens[head]!.low) ||
      (event !== null && object.includes(event.noun)) ||
      (place?.to === head + 1 && role === null && actor === null && object.includes('place-name')),
  );
}

/** "Two soldiers were killed along with 15 militants." */
function alongWith(context: SentenceContext, frame: Frame): Party[] {
  const joined = frame.preps.filter(({ prep, at }) => {
    const before = context.chunks[at - 1];
    return prep === 'with' && before !== undefined && 'low' in before && /^(?:along|together)$/.test(before.low);
  });
  return partiesOf(
    context,
    joined.flatMap(({ nouns }) => nouns),
    true,
  );
}

function readFrame(context: SentenceContext, frame: Frame): void {
  if (frame.verb.forms.length === 0) return;
  for (const form of frame.verb.forms) {
    const sense = context.know.lexicon.senses.get(form.sense);
    if (!sense || !takesObject(context, frame, form)) continue;
    const roles = rolesOf(context, frame, sense, form);
    if (!fits(context, frame, sense, roles, form)) continue;
    if (sense.violent && (isGrievance(context, frame.at) || fillsYears(context, frame.at))) return;
    if ((sense.violent || sense.type === 'PROTEST') && isUndone(context, frame)) return;
    if ((sense.violent || sense.harm !== null) && (isNatural(context, frame) || isStriving(context, frame) || isVerbal(context, frame)))
      return;
    const status = statusOf(context, frame);
    if (status === null && sense.violent && isAttempted(context, frame)) {
      addStatements(context, frame, { ...context.know.lexicon.senses.get('attempt')!, mode: sense.mode }, roles, 'reported');
      return;
    }
    if (status === null) return;
    // "Demonstrators demanded his release": where the people are a demonstration, so is what they say.
    const shown = MESSAGES.has(sense.type ?? '') && roles.agents.some(({ protester }) => protester);
    const told = shown
      ? 'protest'
      : sense.violent && sense.harm === null && sense.frame === 'act' && isMutual(context, frame)
        ? 'battle'
        : isSeizure(sense, roles)
          ? 'abduct'
          : sense.sense;
    // A threat that was made is what somebody threatens to do.
    const sure = sense.sense === 'threaten' && status === 'reported' ? 'threatened' : status;
    addStatements(context, frame, context.know.lexicon.senses.get(told)!, roles, sure);
    return;
  }
}

/** Rebels who arrest somebody abduct him: only a state has the power to detain. */
function isSeizure({ sense }: Sense, { agents }: Roles): boolean {
  return sense === 'arrest' && agents.length > 0 && agents.every(({ side, unnamed }) => side === 'armed_group' || unnamed);
}

const OTHER = new Map([
  ['each', 'other'],
  ['one', 'another'],
]);

/** "targeted each other", "fired on one another": both sides fight. */
function isMutual({ reading: { tokens }, chunks }: SentenceContext, { verb, to }: Frame): boolean {
  const end = chunks[to - 1]!.to;
  for (let i = verb.to; i < end - 1; i++) if (OTHER.get(tokens[i]!.low) === tokens[i + 1]!.low) return true;
  return false;
}

/** "tried to kill the mayor": what fails is an attack all the same, without its harm. */
function isAttempted({ reading }: SentenceContext, { verb, governor }: Frame): boolean {
  if (verb.form !== 'infinitive' || verb.negated || !governor || governor.verb.negated) return false;
  return /^(?:attempt(?:s|ed|ing)?|tr(?:y|ies|ied|ying))$/.test(reading.tokens[governor.verb.head]!.low);
}

function rolesOf(context: SentenceContext, frame: Frame, sense: Sense, form: VerbForm): Roles {
  const { verb } = frame;
  const participle = form.tags.includes('participle') && verb.form !== 'ing' && !verb.perfect;
  const bare = sense.frame === 'act' && participle && frame.objects.length === 0 && (sense.harm !== null || isHitThing(frame, sense));
  const by = frame.preps.filter(({ prep, at }) => prep === 'by' && at > frame.at).flatMap(({ nouns }) => nouns);
  const hit = sense.sense === 'hit-mine';
  const done = participle && frame.objects.length === 0 && (frame.reduced ? by.length > 0 : partiesOf(context, by).length > 0);
  const passive = verb.passive || bare || hit || done;
  const before = passive ? by : frame.subjects;
  const hurled = passive && HURLS.has(sense.sense) && frame.subjects.length > 0 && frame.subjects.every(({ weapon }) => weapon);
  const after = hurled
    ? aimedAt(frame, sense)
    : passive
      ? frame.subjects
      : sense.violent && frame.objects.every(({ weapon }) => weapon)
        ? aimedAt(frame, sense)
        : frame.objects;
  const weapons = weaponsIn(context, frame.from, frame.to);
  const instruments = HURLS.has(sense.sense) ? [...frame.subjects, ...frame.objects] : frame.subjects;
  const subjectWeapons = instruments.map((noun) => thingOf(context, noun, 'weapon')).filter((thing) => thing !== null);
  const agents = doersOf(context, before);
  // "abducted a local figure": whoever it is, only people are abducted.
  const somebody = after.filter((noun) => !isStrangePlace(context, noun));
  const people = TAKEN.has(sense.sense) ? somebody.map((noun) => (noun.weapon || noun.target ? noun : { ...noun, name: true })) : somebody;
  // "left Mali": what a force leaves is a place, not a party.
  const patients = partiesOf(context, sense.frame === 'move' ? after.filter(({ place }) => place === null) : people, sense.harm !== null);
  // "will be based in Niger", "were withdrawn": whoever orders it, they move.
  const moved = sense.frame === 'move' && passive && agents.length === 0;
  return {
    agents: moved ? patients : agents,
    patients: moved ? [] : patients.length > 0 || sense.harm !== null ? patients : concerned(context, frame, form),
    targets: targetsOf(context, frame, sense, after),
    weapons: [...subjectWeapons, ...weapons.filter((weapon) => !subjectWeapons.some((known) => known.start === weapon.start))],
    passive,
  };
}

function targetsOf(context: SentenceContext, frame: Frame, { sense }: Sense, after: readonly NounChunk[]): Thing[] {
  const own = after.map((noun) => struckThing(context, noun)).filter((thing) => thing !== null);
  if (!BLASTS.has(sense)) return own;
  const struck = struckWithin(context, frame.at + 1, frame.to);
  return [...own, ...struck.filter(({ start }) => !own.some((known) => known.start === start))];
}

/** "Police station attacked overnight": a thing that no verb of violence has for its doer. */
function isHitThing(frame: Frame, sense: Sense): boolean {
  return sense.violent && frame.subjects.some(({ target, role, actor }) => target !== null && role === null && actor === null);
}

/** "opened fire on a patrol", "set fire to a shop": what an attack is aimed at that has no object or only its weapon. */
function aimedAt(frame: Frame, sense: Sense): NounChunk[] {
  const aims = (prep: string): boolean => AIMS.has(prep) || (prep === 'to' && sense.sense === 'burn');
  return frame.preps.filter(({ prep, at }) => at > frame.at && aims(prep)).flatMap(({ nouns }) => nouns);
}

/** "imposed sanctions on Mali": where the object only completes the verb, the act is done to whom the preposition names. */
function concerned(context: SentenceContext, frame: Frame, { object }: VerbForm): Party[] {
  if (object === null) return [];
  const on = frame.preps.filter(({ prep, at }) => at > frame.at && /^(?:on|against|upon)$/.test(prep)).flatMap(({ nouns }) => nouns);
  if (on.length > 0) return partiesOf(context, on);
  // "Mali had a hard year, with ECOWAS imposing sanctions": the clause says more of the sentence's subject.
  const absolute = frame.verb.form === 'ing' && frame.preps.some(({ prep, nouns }) => prep === 'with' && nouns[0] === frame.subjects[0]);
  return absolute && frame.governor ? partiesOf(context, frame.governor.subjects) : [];
}

/** "were also killed", "were also confirmed killed": others than those told before. */
function isAlso({ reading }: SentenceContext, { verb, at, governor }: Frame): boolean {
  const from = governor?.at === at - 1 ? governor.verb.from : verb.from;
  return reading.tokens.slice(from, verb.head).some(({ low }) => low === 'also');
}

function addStatements(context: SentenceContext, frame: Frame, sense: Sense, roles: Roles, status: EventStatement['status']): void {
  const claim = claimOf(context, 'verb-event', frame, status);
  let event: number | null = null;
  if (sense.type !== null) {
    const { agents, patients, targets, weapons } = roles;
    const own = roles.passive ? frame.subjects : frame.objects;
    for (const noun of own) {
      const place = whereOf(context, noun, '') ?? (isStrangePlace(context, noun) ? whereAt(context, context.chunks.indexOf(noun)) : null);
      if (place && !claim.places.some((known) => known.start === place.start)) claim.places.push(place);
    }
    event = context.out.length;
    const statement: EventStatement = {
      kind: 'event',
      ...claim,
      places: sceneOf(sense, claim),
      background: false,
      sense: sense.sense,
      type: sense.type,
      mode: sense.mode,
      violent: sense.violent,
      agents,
      patients,
      targets,
      weapons,
      definite: false,
      other: tellsAnother(context, frame),
      earlier: isEarlier(context, frame.at),
      noun: false,
    };
    context.out.push({ ...statement, background: isGeneral(statement) || isOngoing(context, frame, statement) });
  }
  if (sense.harm === null) return;
  const victims = [...(sense.frame === 'suffer' ? partiesOf(context, frame.subjects, true) : roles.patients), ...alongWith(context, frame)];
  const also = (roles.passive || sense.frame === 'suffer') && isAlso(context, frame);
  const either = isEither(context, frame, sense);
  if (either) leaveOut(context);
  for (const victim of either ? [] : victims) {
    context.out.push(
      casualty({
        ...claim,
        rule: `harm-${sense.harm}-verb`,
        harm: sense.harm,
        victim: also ? { ...victim, further: true } : victim,
        perpetrators: sense.frame === 'suffer' || sense.frame === 'lose' ? [] : roles.agents,
        weapons: roles.weapons,
        cumulative: false,
        event,
      }),
    );
  }
}
