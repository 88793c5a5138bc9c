import type { Extraction } from '../../schemas/types.ts';
import { Problem } from '../kernel/problem.ts';
import { openRows } from './block.ts';
import { type Bundle, dayOf } from './bundle.ts';
import { type Decision, openDecisions } from './decisions.ts';
import { SLACK } from './features/date.ts';
import { isSameSource, type Node, nodesOf } from './node.ts';
import { type Likeness, likeness, THRESHOLD } from './score.ts';

/** Two rows that may be one. */
export interface Edge extends Likeness {
  a: Node;
  b: Node;
}

/** Bundles that chains of likeness, or decisions, tie to one another, and to no other bundle there is. */
export interface Component {
  parts: Extraction[];
  nodes: Node[];
  edges: Edge[];
  decisions: Decision[];
}

/** A bundle that has come, with the component it belongs to by now. */
interface Member {
  extraction: Extraction;
  of: Grown;
}

interface Grown extends Component {
  members: Member[];
  /** Members to which rows to come may still be alike. */
  open: number;
}

/**
 * Finds the components of a stream of bundles that is sorted by key, one country after the other, day after day. It holds only the rows
 * whose days may still meet those of a row to come, and the components they belong to.
 *
 * @throws Problem when the stream is not sorted
 */
export async function* sweep(bundles: AsyncIterable<Bundle> | Iterable<Bundle>): AsyncGenerator<Component> {
  let before = '';
  let country = openCountry();
  for await (const { key, extraction } of bundles) {
    if (key < before) throw unsorted(before, key);
    // The same words of the same source once more: a document that was given twice.
    if (key === before) continue;
    if (key.slice(0, 3) !== before.slice(0, 3)) {
      yield* country.close(Number.POSITIVE_INFINITY);
      country = openCountry();
    }
    before = key;
    yield* country.take(extraction, dayOf(key));
  }
  yield* country.close(Number.POSITIVE_INFINITY);
}

function unsorted(before: string, key: string): Problem {
  return new Problem({ file: 'stdin', found: `has ${key} after ${before}`, cure: 'sort the lines with: LC_ALL=C sort' });
}

/** The rows and components of one country that are open. */
function openCountry() {
  const rows = openRows();
  const memberOf = new WeakMap<Node, Member>();
  const decisions = openDecisions<Member>();
  const byLast = new Map<number, Member[]>();
  let today = Number.NEGATIVE_INFINITY;

  /** Lets go of members whose days are over before `day`, and hands on the components that have no other. */
  function* close(day: number): Generator<Component> {
    for (const last of [...byLast.keys()].filter((one) => one + SLACK < day).sort((a, b) => a - b)) {
      for (const member of byLast.get(last)!) {
        const { of } = member;
        decisions.forget(member.extraction, member);
        of.open -= 1;
        if (of.open === 0) yield of;
      }
      byLast.delete(last);
    }
  }

  function* take(extraction: Extraction, day: number): Generator<Component> {
    if (day > today) yield* close(day);
    today = day;
    const nodes = nodesOf(extraction);
    const member: Member = { extraction, of: { parts: [extraction], nodes, edges: [], decisions: [], members: [], open: 1 } };
    member.of.members.push(member);
    for (const node of nodes) {
      memberOf.set(node, member);
      for (const other of rows.candidates(node, day)) {
        const alike = likeness(node, other);
        if (alike === null || alike.score < THRESHOLD || isSameSource(node, other)) continue;
        unite(memberOf.get(other)!, member).edges.push({ a: other, b: node, ...alike });
      }
    }
    for (const node of nodes) if (node.window) rows.add(node);
    for (const { decision, earlier } of decisions.meet(extraction, member)) {
      const grown = decision.decision === 'link' ? unite(earlier, member) : member.of;
      grown.decisions.push(decision);
    }
    const last = Math.max(day, ...nodes.map(({ window }) => window?.end ?? day));
    const same = byLast.get(last);
    if (same) same.push(member);
    else byLast.set(last, [member]);
  }
  return { take, close };
}

/** Makes one component of two; the larger takes the smaller in. */
function unite(a: Member, b: Member): Grown {
  if (a.of === b.of) return a.of;
  const [into, from] = a.of.members.length >= b.of.members.length ? [a.of, b.of] : [b.of, a.of];
  into.parts.push(...from.parts);
  into.nodes.push(...from.nodes);
  into.edges.push(...from.edges);
  into.decisions.push(...from.decisions);
  into.members.push(...from.members);
  into.open += from.open;
  for (const member of from.members) member.of = into;
  return into;
}
