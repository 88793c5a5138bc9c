import type { Count, ForceStatement, Party } from '../../kernel/statements.ts';
import { isMark } from '../clause/lists.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { type Rule, type SentenceContext, spanOf, tokenSpan } from './context.ts';
import { forceBefore, ownerOf, soldiers } from './force-owners.ts';
import { isForce } from './force-parties.ts';

/** Who gives how many of a force, where a list or an aside says so and no verb does. */
export const forceShares: Rule = {
  id: 'force-share',
  reads: 'Parts of a force: "soldiers from Uganda (4,500), Ethiopia (2,500) and Kenya (1,410)", "5,000 troops, including 1,200 Kenyans".',
  apply(context) {
    readIncluded(context);
    readList(context);
  },
};

/** The country or mission that a number in brackets, or after "from", belongs to. */
interface Share {
  noun: NounChunk;
  count: Count;
}

/** A single bracket may hold anything: a year, a vote, an age. */
const FEWEST = 2;

function readList(context: SentenceContext): void {
  const { chunks, reading, out, sentence } = context;
  const people = chunks.filter(isNoun).find(({ role }) => role?.plural);
  const forces = people?.role && /^(?:military|peacekeeper|police)$/.test(people.role.victim_type);
  const harmed = out.some((one) => one.sentence === sentence && one.kind === 'casualty');
  const shares = forces && !harmed ? chunks.map((_, i) => shareAt(context, i)).filter((share) => share !== null) : [];
  if (shares.length < FEWEST) return;
  const future = context.frames.some(({ verb }) => verb.future);
  for (const { noun, count } of shares) {
    const at = chunks.indexOf(noun);
    const owner = ownerOf(context, [noun]);
    if (!owner) continue;
    const span = tokenSpan(context, noun.from, noun.to);
    const party: Party = {
      ...soldiers(context, noun),
      plural: true,
      ...owner,
      ...span,
      text: reading.text.slice(span.start, span.end),
      count,
    };
    context.out.push({
      kind: 'force',
      rule: 'force-share',
      trigger: { start: count.start, end: count.end },
      sentence,
      paragraph: context.paragraph,
      clause: spanOf(context, at, at + 1),
      status: future ? 'planned' : 'reported',
      dates: [],
      places: [],
      posture: future ? 'deployed' : 'present',
      force: party,
      from: [],
      to: [],
      strength: count,
      here: false,
    });
  }
}

/** "Uganda (4,500)", "4,500 from Uganda". */
function shareAt({ chunks }: SentenceContext, i: number): Share | null {
  const [first, mark, last, closing] = chunks.slice(i, i + 4);
  if (!isNoun(first) || !isNoun(last)) return null;
  if (isMark(mark, '(') && isMark(closing, ')') && first.place && isNumber(last)) return { noun: first, count: last.count! };
  return isMark(mark, 'from') && last.place && isNumber(first) ? { noun: last, count: first.count! } : null;
}

function isNumber({ count, from, to, role, measure }: NounChunk): boolean {
  return count !== null && to - from === 1 && !role && !measure;
}

/** "50,000 soldiers, including about 12,000 North Koreans": some of the force that the clause tells of. */
function readIncluded(context: SentenceContext): void {
  const { chunks, reading } = context;
  chunks.forEach((noun, at) => {
    if (!isNoun(noun) || !noun.count || !noun.country || noun.measure || !isIncluded(context, at)) return;
    const whole = forceBefore(context);
    if (whole?.sentence !== context.sentence || whole.force.start > reading.tokens[noun.from]!.start) return;
    const actor = context.know.lexicon.actors.bodyOf(noun.country, bodyOf(whole));
    const span = tokenSpan(context, noun.from, noun.to);
    const text = reading.text.slice(span.start, span.end);
    const force: Party = { ...soldiers(context, noun), plural: true, ...span, text, actor, victim_type: whole.force.victim_type };
    if (isForce(context, force, false))
      context.out.push({ ...whole, rule: 'force-share', force, strength: noun.count, clause: spanOf(context, at - 1, at + 1) });
  });
}

function isIncluded({ chunks }: SentenceContext, at: number): boolean {
  const before = isMark(chunks[at - 1], 'about', 'around', 'over') ? chunks[at - 2] : chunks[at - 1];
  return isMark(before, 'including', 'among');
}

function bodyOf({ force }: ForceStatement): string {
  return force.victim_type === 'police' ? 'police' : 'armed-forces';
}
