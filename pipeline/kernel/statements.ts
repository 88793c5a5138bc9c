import type { DateMention } from '../time/form.ts';

/** What extract hands to normalise: mentions with their places in the text, nothing resolved yet. JSON-serialisable. */
export interface Span {
  start: number;
  end: number;
}

/** A number of people as the text gives it. "at least 12": low 12, best 12, high null. */
export interface Count extends Span {
  low: number | null;
  best: number | null;
  high: number | null;
}

export type Side = 'state' | 'armed_group' | 'civilian' | 'unknown';

/** People, a group or a force as the text names them. */
export interface Party extends Span {
  text: string;
  /** The head noun in lower case, singular where the lexicon knows it. */
  head: string;
  /** Id of the named actor in the lexicon. */
  actor: string | null;
  /** ISO alpha-3 of a nationality or country in the phrase. */
  country: string | null;
  victim_type: string | null;
  side: Side;
  count: Count | null;
  plural: boolean;
  /** "suspected", "alleged", "unidentified": who they are is not sure. */
  hedged: boolean;
  definite: boolean;
  /** People who demonstrate. */
  protester: boolean;
  /** The last word, in lower case, of the person's name that the phrase ends in. */
  surname: string | null;
  /** Armed people whom nobody has named: "gunmen", "assailants". */
  unnamed: boolean;
  /** A pronoun or "others": who is meant stands elsewhere. */
  pronoun: boolean;
  /** "another", "two more", "three others": not those told before. */
  further: boolean;
  /** Known by a name alone: "Walid Omar". */
  named: boolean;
}

/** A place as mentioned; normalise looks its name up again. */
export interface Where extends Span {
  text: string;
  /** The bare name to look up, with a word for its kind where the text has one: "Gao region". */
  name: string;
  /** How it stands to what is told: 'of' is off it ("45 km from X"), 'from' where people come from, 'aside' named for another reason. */
  relation: 'at' | 'near' | 'from' | 'to' | 'between' | 'of' | 'aside';
  /** The region a possessor names: "West Africa's Sahel region". */
  within: string | null;
  /** "central", "northern" before a country or region. */
  compass: string | null;
  /** "the village of X", "X town": a settlement, whatever countries and regions bear the name. */
  settlement: boolean;
}

export interface Thing extends Span {
  text: string;
  /** Lexicon category: a target's kind, a weapon's PLOVER mode. */
  category: string;
  /** ACLED sub-event type a weapon implies. */
  acled: string | null;
}

/** A named actor as the lexicon describes it. */
export interface NamedActor {
  id: string;
  name: string;
  actor_kind: string;
  country: string | null;
  aliases: string[];
  part_of: string | null;
  from: number | null;
  to: number | null;
  wikidata: string | null;
}

export type Status = 'reported' | 'alleged' | 'denied' | 'planned' | 'threatened';

interface Claim {
  /** Id of the rule that read it. */
  rule: string;
  /** The words that say it happened. */
  trigger: Span;
  sentence: number;
  paragraph: number;
  /** The clause, for quotes. */
  clause: Span;
  status: Status;
  dates: DateMention[];
  places: Where[];
}

export interface EventStatement extends Claim {
  kind: 'event';
  sense: string;
  /** PLOVER type and mode of the sense. */
  type: string;
  mode: string | null;
  /** Whether force is used against people or property. */
  violent: boolean;
  agents: Party[];
  patients: Party[];
  targets: Thing[];
  weapons: Thing[];
  /** "the attack": points back to an event told before. */
  definite: boolean;
  /** "another attack", "in a separate incident". */
  other: boolean;
  /** "hours after a raid": told as what came before the sentence's own event. */
  earlier: boolean;
  noun: boolean;
  /** Only the ground for a tally: no event of its own. */
  background: boolean;
}

export interface CasualtyStatement extends Claim {
  kind: 'casualty';
  harm: 'killed' | 'injured' | 'missing' | 'abducted' | 'detained' | 'displaced';
  victim: Party;
  perpetrators: Party[];
  weapons: Thing[];
  /** Index in `statements` of the casualty this one is a subset of. */
  part_of: number | null;
  /** Index in `statements` of the event that caused it. */
  event: number | null;
  /** A tally over a period or a campaign. */
  cumulative: boolean;
  /** "the death toll rose to": replaces what was said before. */
  toll: boolean;
  /** Who says so, where the sentence names somebody: an actor's id or the words in lower case. */
  speaker: string | null;
  /** From an earlier report, which the text says is out of date. */
  outdated: boolean;
}

export interface ForceStatement extends Claim {
  kind: 'force';
  posture: 'present' | 'deployed' | 'withdrawn' | 'relocated' | 'established' | 'replaced' | 'ended';
  force: Party;
  from: Where[];
  to: Where[];
  strength: Count | null;
  /** "in the country": where the report's scene is. */
  here: boolean;
}

export type Statement = EventStatement | CasualtyStatement | ForceStatement;

/** A document's text with everything said in it about events, casualties and forces. */
export interface Statements {
  source_id: string;
  text: string;
  published_on: string | null;
  /** Places named anywhere, in order: the context that settles homonyms. */
  places: Where[];
  /** Dates named anywhere, in order. */
  dates: DateMention[];
  /** Countries named or implied (by demonyms), with how often and the first words that do so. */
  countries: Record<string, { weight: number; said: Span }>;
  /** Named actors that the parties point to, by id. */
  actors: NamedActor[];
  statements: Statement[];
  rejects: { reason: string; excerpt: string }[];
}
