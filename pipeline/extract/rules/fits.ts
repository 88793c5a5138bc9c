import type { Party, Thing } from '../../kernel/statements.ts';
import type { Frame } from '../clause/frames.ts';
import type { Sense, VerbForm } from '../lexicon/load.ts';
import type { NounChunk } from '../phrase/chunk.ts';
import { partiesOf, type SentenceContext } from './context.ts';
import { isStrangePlace, whereOf } from './where.ts';

/** Who and what stands around a verb of a sense. */
export interface Roles {
  agents: Party[];
  patients: Party[];
  targets: Thing[];
  weapons: Thing[];
  /** The subject is the one it is done to. */
  passive: boolean;
}

/** Words for the sides of a fight that say no more of them: "two rival groups clashed". */
const SIDES = /^(?:groups|factions|communities|sides|clans|opponents|rivals|gangs)$/;

/** Senses that are done to things. */
const WRECKS = new Set(['burn', 'destroy', 'loot']);

/** PLOVER's types for what a crowd can say. */
export const MESSAGES = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'SUPPORT', 'PROTEST']);

/** Senses that need somebody or something of the right kind: "left the hospital" is no withdrawal, "killed the bill" no death. */
export function fits(context: SentenceContext, frame: Frame, sense: Sense, roles: Roles, { object }: VerbForm): boolean {
  const { agents, patients, targets, weapons } = roles;
  const armed = [...agents, ...(roles.passive ? patients : [])].some((party) => party.side === 'state' || party.side === 'armed_group');
  const objects = roles.passive ? frame.subjects : frame.objects;
  const places = objects.some((noun) => noun.place !== null || isStrangePlace(context, noun));
  // "A bomb left four policemen dead": a bomb goes nowhere.
  if (sense.frame === 'move' && frame.subjects.some(({ weapon, event }) => weapon !== null || event !== null)) return false;
  // "Two weeks of attacks leave 29 dead".
  if (
    sense.frame === 'move' &&
    frame.objects.some(({ head }) => /^(?:dead|wounded|injured|homeless|missing)$/.test(context.reading.tokens[head]!.low))
  )
    return false;
  if (sense.frame === 'move') return movesForce(context, frame, sense, roles);
  if (sense.frame === 'suffer')
    return partiesOf(context, frame.subjects, true).some((party) => sense.harm !== 'displaced' || leavesHome(party));
  // "lost five soldiers", not "lost two workers": people who bear arms and are counted.
  if (sense.frame === 'lose')
    return (
      !roles.passive &&
      patients.some(({ count, plural, side }) => (count !== null || !plural) && (side === 'state' || side === 'armed_group'))
    );
  if (sense.frame === 'happen') return weapons.length > 0 || frame.subjects.some((noun) => noun.event !== null);
  if (sense.sense === 'gather') return gathersInProtest(context, frame, agents);
  // "Shares rallied."
  if (sense.type === 'PROTEST' && frame.subjects.some((noun) => isOfMarket(context, noun))) return false;
  if (sense.type === 'PROTEST') return frame.subjects.length > 0 || objects.length > 0;
  if (sense.harm === 'injured' && !roles.passive && patients.every(({ pronoun }) => pronoun))
    return patients.length > 0 && (agents.length > 0 || weapons.length > 0 || frame.subjects.some(({ event }) => event !== null));
  if (sense.harm !== null) return patients.length > 0;
  if (sense.sense === 'hurl' || sense.sense === 'plant' || sense.sense === 'detonate' || sense.sense === 'defuse')
    return weapons.length > 0;
  if (sense.sense === 'capture') return armed && (places || targets.length > 0 || patients.some((p) => p.country !== null));
  if (sense.sense === 'coup') return agents.length > 0 || armed;
  if (sense.frame === 'meet' && sense.violent && frame.subjects.some(({ head }) => SIDES.test(context.reading.tokens[head]!.low)))
    return true;
  // "gunmen ransacked the gold room": whatever it is, people who bear arms or riot wreck it in earnest.
  if (
    WRECKS.has(sense.sense) &&
    frame.objects.length > 0 &&
    agents.some(({ side, unnamed, protester }) => side === 'armed_group' || unnamed || protester)
  )
    return true;
  if (sense.sense === 'shoot' && agents.length > 0 && objects.length === 0) return true;
  if (sense.violent)
    // "Firefighters fought 200 blazes": what is fought is nobody.
    return patients.length > 0 || targets.length > 0 || places || (agents.length > 0 && (weapons.length > 0 || meets(frame, sense)));
  if (sense.type === 'CONSULT' || sense.type === 'AGREE' || sense.type === 'SUPPORT') {
    // "The attackers arrived in Gao": to talk with nobody.
    if (agents.some(({ unnamed }) => unnamed)) return false;
    const there = frame.preps.some(({ nouns }) => nouns.some((noun) => noun.place !== null));
    return agents.length > 0 && (places || there || agents.length > 1 || patients.length > 0);
  }
  return object !== null || agents.length > 0 || patients.length > 0;
}

function meets({ objects, verb }: Frame, { frame }: Sense): boolean {
  return frame === 'meet' && (verb.passive || objects.every(({ event }) => event !== null));
}

/** "The attackers fled", "they fled", "a trader who fled": who runs from a fight leaves no home, and no toll counts one who ran. */
function leavesHome({ side, unnamed, plural, pronoun, count }: Party): boolean {
  return side !== 'armed_group' && side !== 'state' && !unnamed && (pronoun ? count !== null : plural || count !== null);
}

/** Prices, shares and bonds rally, too. */
function isOfMarket({ reading, know }: SentenceContext, { head, role }: NounChunk): boolean {
  return role === null && know.lexicon.topics.get(reading.tokens[head]!.low) === 'market';
}

/** "gathered to demand his release", "assembled against the tax", "protesters converged on the square"; a crowd alone is no protest. */
function gathersInProtest(context: SentenceContext, frame: Frame, agents: readonly Party[]): boolean {
  if (agents.some(({ side }) => side === 'armed_group')) return false;
  if (agents.some(({ protester }) => protester) || frame.preps.some(({ prep }) => prep === 'against')) return true;
  return context.frames.some(
    ({ governor, verb }) => governor === frame && verb.form !== 'finite' && verb.forms.some((form) => isMessage(context, form)),
  );
}

/** A verb by which people say what they want or think: demand, condemn, support. */
function isMessage({ know }: SentenceContext, { sense }: VerbForm): boolean {
  return MESSAGES.has(know.lexicon.senses.get(sense)?.type ?? '');
}

/** A force that moves: with a place, or with nothing else it could have left ("would withdraw its troops"). */
function movesForce(context: SentenceContext, frame: Frame, sense: Sense, { agents, patients, passive }: Roles): boolean {
  const movers = passive && patients.length > 0 ? patients : [...agents, ...patients];
  if (!movers.some((party) => party.side === 'state' || party.side === 'armed_group')) return false;
  const free = sense.sense === 'withdraw' && /^(?:withdr|retreat|pull)/.test(context.reading.tokens[frame.verb.head]!.low);
  return free || frameHasPlace(context, frame, sense);
}

function frameHasPlace(context: SentenceContext, frame: Frame, sense: Sense): boolean {
  if (sense.sense === 'replace-mission' || sense.sense === 'end-mission') return true;
  if (frame.objects.some((noun) => noun.place || noun.country)) return true;
  return frame.preps.some(({ prep, nouns }) => nouns.some((noun) => whereOf(context, noun, prep) !== null || noun.country !== null));
}
