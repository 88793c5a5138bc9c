import type { NamedActor } from '../../kernel/statements.ts';
import { filesIn, rows } from './rows.ts';

/** One name of an actor, with what its letters must look like where the text has case. */
export interface ActorName {
  kind: 'actor';
  actor: NamedActor;
  name: string;
  /** Words that begin with a capital: the text must have as many, so that "Lebanese forces" is no militia. */
  capitals: number;
  /** Short or also a word of the language: only exactly as written. */
  exact: boolean;
  /** Also a word of the language: in a text without case only in brackets, after the full name. */
  ordinary: boolean;
}

/** What a noun says of a state's body: the body itself ("army") or its people ("soldiers"). */
export interface BodyNoun {
  body: string;
  member: boolean;
}

export interface Actors {
  byId: ReadonlyMap<string, NamedActor>;
  names: readonly ActorName[];
  /** By the singular of a noun of roles.yaml. */
  bodyNouns: ReadonlyMap<string, BodyNoun>;
  /** Id of a state's body: `MLI`, `armed-forces` -> `mali-armed-forces`; null for a country that is no state. */
  bodyOf(country: string, body: string): string | null;
}

interface ActorRow {
  id: string;
  name: string;
  acronym?: string;
  kind: string;
  country?: string;
  aliases?: string[];
  ordinary?: string[];
  part_of?: string;
  from?: number;
  to?: number;
  wikidata?: string;
}
interface State {
  country: string;
  name: string;
  adjective: string;
}
interface Body {
  body: string;
  name: string;
  kind: string;
  part_of?: string;
  institutions: string[];
  members: string[];
}

/** Reads the named actors of every region and makes the bodies of every state: 250 armies need no list, only their adjective. */
export function loadActors(): Actors {
  const states = rows<State>('states.yaml');
  const bodies = rows<Body>('bodies.yaml');
  const listed = filesIn('actors').flatMap((file) => rows<ActorRow>(file));
  const byId = new Map<string, NamedActor>();
  for (const state of states) for (const body of bodies) byId.set(bodyId(state, body.body), stateBody(state, body));
  for (const row of listed) byId.set(row.id, actorOf(row, byId.get(row.id)?.aliases));
  const stateOf = new Map(states.map((state) => [state.country, state]));
  return {
    byId,
    names: listed.flatMap((row) => namesOf(row, byId.get(row.id)!)),
    bodyNouns: new Map(bodies.flatMap(nounsOf)),
    bodyOf(country, body) {
      const state = stateOf.get(country);
      return state ? bodyId(state, body) : null;
    },
  };
}

/** A row of a region; where it names a state's body anew, it keeps what the body is called by rule. */
function actorOf(row: ActorRow, byRule: readonly string[] = []): NamedActor {
  const { id, name, acronym, kind, country, aliases = [], ordinary = [], part_of, from, to, wikidata } = row;
  const others = [...(acronym ? [acronym] : []), ...aliases, ...ordinary, ...byRule];
  return {
    id,
    name: acronym ? `${name} (${acronym})` : name,
    actor_kind: kind,
    country: country ?? null,
    aliases: others.filter((alias) => alias !== name),
    part_of: part_of ?? null,
    from: from ?? null,
    to: to ?? null,
    wikidata: wikidata ?? null,
  };
}

function bodyId({ name }: State, body: string): string {
  const slug = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
  return `${slug}-${body}`;
}

function stateBody(state: State, { body, name, kind, part_of, institutions }: Body): NamedActor {
  return {
    id: bodyId(state, body),
    name: `${state.adjective} ${name}`,
    actor_kind: kind,
    country: state.country,
    aliases: institutions.filter((noun) => noun !== name.toLowerCase()).map((noun) => `${state.adjective} ${noun}`),
    part_of: part_of ? bodyId(state, part_of) : null,
    from: null,
    to: null,
    wikidata: null,
  };
}

function nounsOf({ body, institutions, members }: Body): [string, BodyNoun][] {
  return [
    ...institutions.map((noun): [string, BodyNoun] => [noun, { body, member: false }]),
    ...members.map((noun): [string, BodyNoun] => [noun, { body, member: true }]),
  ];
}

function namesOf({ name, acronym, aliases = [], ordinary = [] }: ActorRow, actor: NamedActor): ActorName[] {
  const plain = [name, ...(acronym ? [acronym] : []), ...aliases].filter((alias) => !ordinary.includes(alias));
  return [...plain.map((alias) => actorName(alias, actor, false)), ...ordinary.map((alias) => actorName(alias, actor, true))];
}

/** "Farc" and "Nato" are usual spellings; an acronym of two or three letters would be any word. */
function actorName(name: string, actor: NamedActor, ordinary: boolean): ActorName {
  const acronym = name.length <= 4 && !/\p{Ll}{2}/u.test(name);
  return { kind: 'actor', actor, name, capitals: capitalsIn(name), exact: ordinary || (acronym && name.length < 4), ordinary };
}

/** How many words of a phrase begin with a capital. */
export function capitalsIn(phrase: string): number {
  return phrase.match(/(?<![\p{L}\p{N}])\p{Lu}/gu)?.length ?? 0;
}
