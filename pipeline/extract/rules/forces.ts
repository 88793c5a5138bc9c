import type { ForceStatement, Party, Where } from '../../kernel/statements.ts';
import type { Frame } from '../clause/frames.ts';
import type { NounChunk } from '../phrase/chunk.ts';
import { claimOf, partiesOf, type Rule, type SentenceContext, statusOf } from './context.ts';
import { whereOf } from './where.ts';

type Posture = ForceStatement['posture'];

const POSTURES: Record<string, Posture> = {
  withdraw: 'withdrawn',
  deploy: 'deployed',
  intervene: 'deployed',
  'replace-mission': 'replaced',
  'end-mission': 'ended',
  'transfer-base': 'withdrawn',
};
const RELOCATES = /^(?:relocat|redeploy|mov)/;
const PRESENT =
  /^(?:based|stationed|present|remains?|remained|involved|operat(?:e|es|ed|ing)|serv(?:e|es|ed|ing)|maintains?|has|have|keeps?|garrisoned|works?|working|fight(?:s|ing)?)$/;

/** Where armed forces are, come from and go to: "French troops withdrew from Mali", "Operation Barkhane remains in Chad". */
export const forcePosture: Rule = {
  id: 'force-posture',
  reads: 'An armed force with a verb of standing or moving and a place: "About 2,400 troops were based in Gao."',
  apply(context) {
    for (const frame of context.frames) readFrame(context, frame);
  },
};

function readFrame(context: SentenceContext, frame: Frame): void {
  const low = context.reading.tokens[frame.verb.head]!.low;
  const form = frame.verb.forms.find(({ sense }) => POSTURES[sense]);
  const posture = RELOCATES.test(low) ? 'relocated' : form ? POSTURES[form.sense]! : PRESENT.test(low) ? 'present' : null;
  if (posture === null) return;
  const forces = forceParties(context, frame, posture);
  if (forces.length === 0) return;
  const status = statusOf(context, frame);
  if (status === null) return;
  const { from, to } = moves(context, frame, posture);
  if (from.length + to.length === 0 && posture !== 'replaced' && posture !== 'ended') return;
  const claim = claimOf(context, `force-${posture}`, frame, status);
  for (const force of forces) context.out.push({ kind: 'force', ...claim, posture, force, from, to, strength: force.count });
}

function isForce(party: Party): boolean {
  return (party.side === 'state' || party.side === 'armed_group' || party.victim_type === 'military') && !party.pronoun;
}

function forceParties(context: SentenceContext, frame: Frame, posture: Posture): Party[] {
  const subjects = partiesOf(context, frame.subjects).filter(isForce);
  const objects = partiesOf(context, frame.objects).filter(isForce);
  if (frame.verb.passive || subjects.length === 0 || posture === 'replaced')
    return posture === 'replaced' && !frame.verb.passive ? objects : subjects.length > 0 ? subjects : objects;
  // "Paris would withdraw its troops": the object is the force that moves.
  return objects.length > 0 && objects.some((party) => party.victim_type === 'military') ? objects : subjects;
}

function moves(context: SentenceContext, frame: Frame, posture: Posture): { from: Where[]; to: Where[] } {
  const from: Where[] = [];
  const to: Where[] = [];
  const put = (noun: NounChunk, prep: string): void => {
    const place = whereOf(context, noun, prep);
    if (!place) return;
    const leaving = posture === 'withdrawn' ? prep !== 'to' && prep !== 'into' : posture === 'relocated' && prep === 'from';
    (leaving ? from : to).push(place);
  };
  for (const { prep, nouns } of frame.preps) for (const noun of nouns) put(noun, prep);
  for (const noun of frame.objects) if (!noun.role && !noun.actor) put(noun, '');
  for (const noun of frame.subjects)
    if (posture === 'withdrawn' || posture === 'relocated')
      for (const place of [whereOf(context, noun, 'from')]) if (place && !noun.actor) from.push(place);
  return { from, to };
}
