import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { packageFile } from '../../kernel/root.ts';
import type { ForceStatement } from '../../kernel/statements.ts';
import { verbForms } from './inflect.ts';

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
}

interface PostureRow extends Partial<Pick<PostureVerb, 'force' | 'mission' | 'place'>> {
  verb: string;
  posture: PostureVerb['posture'];
  past?: string;
  participle?: string;
  object?: string[];
}

/** Verbs of postures.yaml by every form of their first word; those with a particle or an object come first. */
export function loadPostures(): ReadonlyMap<string, PostureVerb[]> {
  const file = packageFile('pipeline', 'extract', 'lexicon', 'postures.yaml');
  const verbs = new Map<string, PostureVerb[]>();
  for (const row of parse(readFileSync(file, 'utf8')) as PostureRow[]) {
    const { verb, posture, past, participle, force = 'subject', object = null, mission = false, place = null } = row;
    const [first, ...rest] = verb.split(' ');
    for (const form of verbForms(first!, past, participle).keys())
      verbs.set(form, [...(verbs.get(form) ?? []), { posture, force, rest, object, mission, place }]);
  }
  for (const known of verbs.values())
    known.sort((a, b) => b.rest.length - a.rest.length || Number(b.object !== null) - Number(a.object !== null));
  return verbs;
}
