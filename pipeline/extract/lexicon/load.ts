import type { Side } from '../../kernel/statements.ts';
import { type ActorName, type Actors, loadActors } from './actors.ts';
import { pluralOf, type VerbTag, verbForms } from './inflect.ts';
import { loadPostures, type PostureVerb } from './postures.ts';
import { rows } from './rows.ts';

/** What a sense means in PLOVER's terms; see senses.yaml. */
export interface Sense {
  sense: string;
  type: string | null;
  mode: string | null;
  violent: boolean;
  harm: 'killed' | 'injured' | 'missing' | 'abducted' | 'detained' | 'displaced' | null;
  frame: 'act' | 'suffer' | 'meet' | 'happen' | 'move' | 'lose';
}

export interface Role {
  kind: 'role';
  noun: string;
  plural: boolean;
  collective: boolean;
  victim_type: string;
  side: Side;
  protester: boolean;
  rank: boolean;
  unnamed: boolean;
}
export interface Weapon {
  kind: 'weapon';
  noun: string;
  mode: string | null;
  acled: string | null;
}
export interface Target {
  kind: 'target';
  noun: string;
  plural: boolean;
  category: string;
}
export interface EventNoun {
  kind: 'event';
  noun: string;
  plural: boolean;
  sense: string;
}
/** A phrase whose words mean something else one by one: a "heart attack" is no attack. */
export interface TopicPhrase {
  kind: 'topic';
  noun: string;
  topic: Topic;
}
export type Topic = 'accident' | 'disaster' | 'disease' | 'game' | 'market' | 'screen' | 'sport';
export type Entry = Role | Weapon | Target | EventNoun | ActorName | TopicPhrase;

export interface VerbForm {
  lemma: string;
  sense: string;
  tags: VerbTag[];
  /** Words that must follow, at most two words apart: "open" + "fire". */
  rest: string[];
  /** Heads the object must have, where the verb means this only with them: "lift" + sanctions. */
  object: readonly string[] | null;
  /** Has no passive: the noun before "clashed" or "died" does it, it is not done to it. */
  intransitive: boolean;
}

/** A node of the phrase trie. */
interface Node {
  next: Map<string, Node>;
  entries: Entry[];
}

export interface Lexicon {
  senses: ReadonlyMap<string, Sense>;
  verbs: ReadonlyMap<string, VerbForm[]>;
  actors: Actors;
  postures: ReadonlyMap<string, PostureVerb[]>;
  /** First names, in lower case without accents. */
  givenNames: ReadonlySet<string>;
  phrases: Node;
  /** Words of sport, films, markets, disasters … by which a text is told to be about them. */
  topics: ReadonlyMap<string, Topic>;
}

/** Words of a phrase as the trie keys them: lower case, without diacritics, split at blanks, hyphens and apostrophes. */
export function keyWords(phrase: string): string[] {
  return phrase
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[\s\-‐-―'’.]+/)
    .filter((word) => word !== '');
}

function put(root: Node, phrase: string, entry: Entry): void {
  let node = root;
  for (const word of keyWords(phrase)) {
    let next = node.next.get(word);
    if (!next) {
      next = { next: new Map(), entries: [] };
      node.next.set(word, next);
    }
    node = next;
  }
  if (!node.entries.some((known) => known.kind === entry.kind && JSON.stringify(known) === JSON.stringify(entry))) node.entries.push(entry);
}

interface RoleRow {
  noun: string;
  plural?: string;
  victim_type: string;
  side: Side;
  collective?: boolean;
  protester?: boolean;
  rank?: boolean;
  unnamed_armed?: boolean;
}

function addRoles(root: Node): void {
  for (const row of rows<RoleRow>('roles.yaml')) {
    const role = {
      kind: 'role' as const,
      noun: row.noun,
      collective: row.collective ?? false,
      victim_type: row.victim_type,
      side: row.side,
      protester: row.protester ?? false,
      rank: row.rank ?? false,
      unnamed: row.unnamed_armed ?? false,
    };
    const plural = row.plural ?? pluralOf(row.noun);
    if (plural !== row.noun) put(root, row.noun, { ...role, plural: false });
    put(root, plural, { ...role, plural: true });
  }
}

function addThings(root: Node): void {
  for (const row of rows<{ noun: string; plural?: string; aliases?: string[]; mode?: string; acled?: string }>('weapons.yaml')) {
    const entry: Weapon = { kind: 'weapon', noun: row.noun, mode: row.mode ?? null, acled: row.acled ?? null };
    for (const name of [row.noun, ...(row.aliases ?? [])]) {
      put(root, name, entry);
      put(root, row.plural && name === row.noun ? row.plural : pluralOf(name), entry);
    }
  }
  for (const row of rows<{ noun: string; plural?: string; kind: string }>('targets.yaml')) {
    put(root, row.noun, { kind: 'target', noun: row.noun, plural: false, category: row.kind });
    put(root, row.plural ?? pluralOf(row.noun), { kind: 'target', noun: row.noun, plural: true, category: row.kind });
  }
  for (const row of rows<{ noun: string; plural?: string; sense: string }>('event-nouns.yaml')) {
    put(root, row.noun, { kind: 'event', noun: row.noun, plural: false, sense: row.sense });
    put(root, row.plural ?? pluralOf(row.noun), { kind: 'event', noun: row.noun, plural: true, sense: row.sense });
  }
}

interface VerbRow {
  verb: string;
  sense: string;
  past?: string;
  participle?: string;
  object?: string[];
}

function isIntransitive(sense: Sense | undefined, object: readonly string[] | null): boolean {
  if (!sense || object !== null) return false;
  const { frame, type, mode, violent } = sense;
  if (frame === 'meet') return violent;
  return frame === 'suffer' || frame === 'happen' || (type === 'PROTEST' && /^(?:demo|riot|strike)$/.test(mode ?? ''));
}

function readVerbs(senses: ReadonlyMap<string, Sense>): Map<string, VerbForm[]> {
  const verbs = new Map<string, VerbForm[]>();
  for (const { verb, sense, past, participle, object = null } of rows<VerbRow>('verbs.yaml')) {
    const [first, ...rest] = verb.split(' ');
    for (const [form, tags] of verbForms(first!, past, participle)) {
      const known = verbs.get(form) ?? [];
      known.push({ lemma: verb, sense, tags, rest, object, intransitive: isIntransitive(senses.get(sense), object) });
      verbs.set(form, known);
    }
  }
  // Longer phrases are tried first: "set off" before "set".
  for (const forms of verbs.values())
    forms.sort((a, b) => b.rest.length - a.rest.length || Number(b.object !== null) - Number(a.object !== null));
  return verbs;
}

function addTopics(root: Node): Map<string, Topic> {
  const topics = new Map<string, Topic>();
  for (const { word, topic } of rows<{ word: string; topic: Topic }>('topics.yaml')) {
    for (const form of [word, pluralOf(word)]) {
      if (word.includes(' ')) put(root, form, { kind: 'topic', noun: word, topic });
      else topics.set(form, topic);
    }
  }
  return topics;
}

/** Reads and compiles every lexicon file once: phrases into one trie, verbs into one table of forms. */
export function loadLexicon(): Lexicon {
  const phrases: Node = { next: new Map(), entries: [] };
  addRoles(phrases);
  addThings(phrases);
  const actors = loadActors();
  for (const name of actors.names) put(phrases, name.name, name);
  const senses = new Map(rows<Sense>('senses.yaml').map((sense) => [sense.sense, sense]));
  const givenNames = new Set(rows<string>('given-names.yaml'));
  return { senses, verbs: readVerbs(senses), actors, postures: loadPostures(), givenNames, phrases, topics: addTopics(phrases) };
}
