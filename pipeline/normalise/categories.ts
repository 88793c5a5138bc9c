import type { EventRow } from '../../schemas/types.ts';
import type { EventStatement, Party } from '../kernel/statements.ts';

type Pair = [EventRow['acled_event_type'], EventRow['acled_sub_event_type']];

export interface Story {
  statements: readonly EventStatement[];
  agents: readonly Party[];
  patients: readonly Party[];
  harmed: readonly Party[];
  /** Whether anybody was killed. */
  killed: boolean;
}

const has = (story: Story, ...senses: string[]): boolean => story.statements.some(({ sense }) => senses.includes(sense));

/** Retired and former soldiers count as civilians, and so do the state's unarmed servants: mayors, judges, councillors. */
const armed = ({ side, victim_type, text }: Party): boolean =>
  (side === 'armed_group' || (side === 'state' && victim_type !== 'civilian')) && !/\b(?:retired|former|ex)\b/i.test(text);

/** Words for people that say nothing of what they are: three men on a motorcycle are as likely gunmen as neighbours. */
const ANYBODY = new Set(['man', 'woman', 'person', 'individual', 'motorcyclist', 'rider', 'personnel', 'member', 'child', 'boy']);

/** People who act together and bear no arms of their own: students, villagers, supporters, a mob. */
const crowd = (party: Party): boolean =>
  party.protester || (party.side === 'civilian' && party.plural && !ANYBODY.has(party.head) && !/\barmed\b/i.test(party.text));

/** ACLED: "one-sided violent events in which the tool for engaging in conflict creates asymmetry by taking away the ability of the target to respond". */
function weaponType(story: Story): Pair | null {
  const weapons = story.statements.flatMap((one) => one.weapons);
  const acled = weapons.map((weapon) => weapon.acled).filter((name) => name !== null);
  const bombers = story.agents.some(({ head }) => head === 'suicide bomber');
  if (bombers || has(story, 'suicide-attack') || acled.includes('Suicide bomb')) return ['Explosions/Remote violence', 'Suicide bomb'];
  const flown = story.agents.some(({ text }) => /\bair ?force\b/i.test(text));
  if (flown || has(story, 'airstrike', 'drone') || acled.includes('Air/drone strike'))
    return ['Explosions/Remote violence', 'Air/drone strike'];
  if (has(story, 'shell') || acled.includes('Shelling/artillery/missile attack'))
    return ['Explosions/Remote violence', 'Shelling/artillery/missile attack'];
  if (acled.includes('Grenade')) return ['Explosions/Remote violence', 'Grenade'];
  // "two petrol bombs exploded": a crowd's weapon, however it is put.
  const crude = weapons.length > 0 && weapons.every(({ category }) => category === 'unconventional');
  const exploded = !crude && has(story, 'explode', 'detonate', 'bomb', 'plant', 'hit-mine');
  return exploded || acled.includes('Remote explosive/landmine/IED')
    ? ['Explosions/Remote violence', 'Remote explosive/landmine/IED']
    : null;
}

const DESTROYS = ['riot', 'burn', 'destroy', 'stone', 'clash', 'scuffle', 'loot', 'attack', 'obstruct'];

/** Militants who block a road do not demonstrate. */
function isCheckpoint({ sense, agents }: EventStatement): boolean {
  return sense === 'obstruct' && agents.length > 0 && agents.every(({ side }) => side === 'armed_group');
}

/** Whether people demonstrated: somebody protests, a crowd is broken up, tear gas is used. Gunmen and bombers who strike at a rally do not. */
function demonstrates(story: Story): boolean {
  const { agents, patients, statements } = story;
  const struck = statements.some(({ violent, type }) => violent && type !== 'PROTEST');
  const shot = agents.some(({ unnamed, head }) => unnamed || ANYBODY.has(head)) && has(story, 'kill', 'shoot', 'assassinate');
  const strangers = shot || agents.some(({ side }) => side === 'armed_group') || weaponType(story) !== null;
  if (struck && strangers && !agents.some(crowd)) return false;
  const policed = statements.some(
    ({ sense, weapons }) => sense === 'disperse' || weapons.some(({ category }) => category === 'crowd-control'),
  );
  return policed || statements.some((one) => one.type === 'PROTEST' && !isCheckpoint(one)) || patients.some(({ protester }) => protester);
}

/** ACLED: protests are "a public demonstration in which the participants do not engage in violence, though violence may be used against them". */
function demonstration(story: Story): Pair {
  const people = [...story.agents, ...story.patients].some(crowd);
  if (story.harmed.length > 0 && people && story.agents.some((party) => party.side === 'state'))
    return ['Protests', 'Excessive force against protesters'];
  if (has(story, ...DESTROYS)) return ['Riots', 'Violent demonstration'];
  return ['Protests', has(story, 'disperse', 'arrest', 'shoot') ? 'Protest with intervention' : 'Peaceful protest'];
}

/** Fights of armed sides, and fights of whatever sides. */
const BATTLES = ['battle', 'firefight', 'repel'];
const FIGHTS = [...BATTLES, 'clash', 'mutiny', 'scuffle'];

/** People who fight as a party, a union or a campus, not as a community that takes up arms. */
const POLITICAL = new Set(['activist', 'supporter', 'student', 'worker', 'cadre', 'candidate', 'protester', 'trader', 'teacher']);

/**
 * ACLED: in mob violence "rioters violently interact with other rioters, civilians, property or armed groups outside of demonstration
 * contexts". A fight is a battle only where both sides are organised and armed; stones and bare fists are a crowd's weapons.
 */
function isMob(story: Story): boolean {
  if (has(story, 'lynch', 'stone', 'riot') || (has(story, 'scuffle') && !(story.killed && story.agents.some(armed)))) return true;
  const fights = story.statements.filter(({ sense }) => FIGHTS.includes(sense));
  if (fights.length > 0) return !betweenArmedSides(story, fights);
  const { agents, statements } = story;
  const lead = statements.find((one) => one.agents.length > 0)?.agents ?? [];
  if (lead.some(crowd) && !lead.some(armed)) return true;
  if (agents.some(armed)) return false;
  if (agents.some(crowd)) return true;
  // Unnamed men who burn people in a bus are an armed group; who they are that burn the bus alone nobody asks.
  const hurt = story.harmed.length > 0;
  if (!hurt && statements.some(({ weapons }) => weapons.some(({ category }) => category === 'unconventional'))) return true;
  const bandits = hurt || agents.some(({ unnamed, head }) => unnamed || ANYBODY.has(head));
  return !bandits && statements.every(({ sense }) => WRECKS.includes(sense));
}

const WRECKS = ['burn', 'destroy'];

/** Guns, a soldier or a group that bears arms, or deaths in a feud between communities: what tells a battle from a brawl. */
function betweenArmedSides(story: Story, fights: readonly EventStatement[]): boolean {
  const fighters = fights.flatMap(({ agents, patients }) => [...agents, ...patients]);
  if (fights.some(({ sense }) => sense === 'mutiny'))
    return fights.some(({ agents, patients }) => agents.some(armed) && patients.some(armed));
  if (fighters.some(({ side }) => side === 'armed_group') || has(story, ...BATTLES)) return true;
  if ([...fighters, ...story.harmed].some((party) => party.protester || POLITICAL.has(party.head))) return false;
  if (story.killed) return true;
  return fighters.some(({ side, victim_type }) => side === 'state' && victim_type !== 'police') && !fighters.some(crowd);
}

/** Small arms beside the explosives, against people who can shoot back: ACLED takes the ground attack to be the event. */
function shotAtSoldiers(story: Story): boolean {
  const guns =
    has(story, 'ambush', 'shoot', 'raid') ||
    story.statements.some(({ weapons }) => weapons.some(({ category }) => category === 'firearms'));
  return guns && [...story.patients, ...story.harmed].some(armed);
}

const LOOTS = ['burn', 'destroy', 'loot', 'rob', 'seize'];

function violence(story: Story): Pair {
  const victims = [...story.patients, ...story.harmed];
  const guarded = story.statements.some(({ targets }) => targets.some(({ category }) => category === 'military' || category === 'police'));
  const fought = has(story, ...FIGHTS) || (has(story, 'ambush') && !victims.some((party) => party.side === 'civilian'));
  if (isMob(story)) return ['Riots', 'Mob violence'];
  const remote = weaponType(story);
  if (remote && !(fought || (shotAtSoldiers(story) && story.agents.length > 0))) return remote;
  if (has(story, 'rape')) return ['Violence against civilians', 'Sexual violence'];
  if (has(story, 'capture'))
    return [
      'Battles',
      story.agents.some((party) => party.side === 'armed_group') ? 'Non-state actor overtakes territory' : 'Government regains territory',
    ];
  const onlyLoots = story.statements.every(({ sense }) => LOOTS.includes(sense));
  if (fought) return ['Battles', 'Armed clash'];
  if (has(story, 'abduct')) return ['Violence against civilians', 'Abduction/forced disappearance'];
  // Who is assassinated or executed could not fight back.
  if (has(story, 'assassinate', 'execute', 'behead')) return ['Violence against civilians', 'Attack'];
  if (
    !onlyLoots &&
    (story.harmed.some(armed) || (story.patients.some(armed) && !story.harmed.some((party) => party.side === 'civilian')) || guarded)
  )
    return ['Battles', 'Armed clash'];
  if (onlyLoots || (has(story, ...LOOTS) && victims.length === 0 && !has(story, 'kill')))
    return ['Strategic developments', 'Looting/property destruction'];
  return ['Violence against civilians', 'Attack'];
}

const STRATEGIC: Record<string, EventRow['acled_sub_event_type']> = {
  arrest: 'Arrests',
  agree: 'Agreement',
  ceasefire: 'Agreement',
  withdraw: 'Change to group/activity',
  deploy: 'Change to group/activity',
  intervene: 'Change to group/activity',
  'replace-mission': 'Change to group/activity',
  'end-mission': 'Change to group/activity',
  'transfer-base': 'Non-violent transfer of territory',
  coup: 'Other',
  defuse: 'Disrupted weapons use',
  seize: 'Looting/property destruction',
  rob: 'Looting/property destruction',
  surrender: 'Change to group/activity',
  release: 'Other',
  curfew: 'Other',
  'warn-fire': 'Other',
  mobilize: 'Change to group/activity',
  recruit: 'Change to group/activity',
};

/** ACLED's event type and sub-event type for one event, from its senses, its parties and its weapons. */
export function acledOf(story: Story, violent: boolean): Pair {
  if (demonstrates(story)) return demonstration(story);
  if (violent && !has(story, 'coup')) return violence(story);
  const sense = story.statements.find((one) => STRATEGIC[one.sense])?.sense;
  return sense ? ['Strategic developments', STRATEGIC[sense]!] : [null, null];
}

/** UCDP's type of violence: 1 state-based, 2 non-state, 3 one-sided; null where the parties are not known or no force was used. */
export function ucdpOf(story: Story, violent: boolean): EventRow['ucdp_violence_type'] {
  if (!violent) return null;
  const victims = [...story.patients, ...story.harmed];
  const state = story.agents.some((party) => party.side === 'state') || victims.some((party) => party.side === 'state');
  const groups = [...story.agents, ...victims].some((party) => party.side === 'armed_group');
  if (victims.some((party) => party.side === 'civilian') && story.agents.some(armed) && !victims.some(armed)) return 3;
  if (state && groups) return 1;
  return groups && victims.some((party) => party.side === 'armed_group') ? 2 : null;
}
