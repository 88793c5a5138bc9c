import type { ForceStatement } from '../../kernel/statements.ts';
import { verbForms } from './inflect.ts';
import { rows } from './rows.ts';

/** What a verb says of a force; see postures.yaml. */
export interface PostureVerb {
  posture: ForceStatement['posture'];
  force: 'subject' | 'object' | 'both';
  /** Words that must follow the verb: "pull" + out. */
  rest: readonly string[];
  object: readonly string[] | null;
  mission: boolean;
  /** The force is in the subject's country: "Mali works with mercenaries". */
  place: 'subject' | null;
  /** A country can be its subject and means its army: "Moscow intervened". */
  state: boolean;
  /** What is only announced by this verb: "pledged 500 soldiers". */
  status: 'planned' | null;
}

interface PostureRow extends Partial<Pick<PostureVerb, 'force' | 'mission' | 'place' | 'state' | 'status'>> {
  verb: string;
  posture: PostureVerb['posture'];
  past?: string;
  participle?: string;
  object?: string[];
}

const BE = ['be', 'is', 'are', 'was', 'were', 'been'];

/** Verbs of postures.yaml by every form of their first word; those with a particle or an object come first. */
export function loadPostures(): ReadonlyMap<string, PostureVerb[]> {
  const verbs = new Map<string, PostureVerb[]>();
  for (const row of rows<PostureRow>('postures.yaml')) {
    const {
      verb,
      posture,
      past,
      participle,
      force = 'subject',
      object = null,
      mission = false,
      place = null,
      state = false,
      status = null,
    } = row;
    const [first, ...rest] = verb.split(' ');
    for (const form of first === 'be' ? BE : verbForms(first!, past, participle).keys())
      verbs.set(form, [...(verbs.get(form) ?? []), { posture, force, rest, object, mission, place, state, status }]);
  }
  for (const known of verbs.values())
    known.sort((a, b) => b.rest.length - a.rest.length || Number(b.object !== null) - Number(a.object !== null));
  return verbs;
}
