import type { Decision } from './decisions.ts';
import { isSameSource, type Node } from './node.ts';
import { likeness, THRESHOLD } from './score.ts';
import type { Edge } from './sweep.ts';

/** Rows that are one. */
export interface Cluster {
  nodes: Node[];
  /** For each row, how like it is to the row of the cluster that it is most like, and by what. */
  ties: Map<string, { score: number; because: string[] }>;
}

/** A person's word, which no score outweighs. */
const DECIDED = { score: 1, because: ['review'] };

/**
 * Parts rows into clusters: what people linked first, then pair by pair from the likeliest down. Two clusters become one where all pairs
 * across them can be one, and are likely so on average; never where that joins two rows of one document or what a person held apart.
 */
export function cluster(nodes: readonly Node[], edges: readonly Edge[], decisions: readonly Decision[]): Cluster[] {
  const at = new Map(nodes.map((node) => [node.id, { nodes: [node], ties: new Map() } as Cluster]));
  const apart = new Set(decisions.filter(({ decision }) => decision === 'unlink').flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const join = (a: string, b: string, tie: Cluster['ties'] extends Map<string, infer T> ? T : never): void => {
    const [into, from] = [at.get(a)!, at.get(b)!];
    for (const id of [a, b]) {
      const known = into.ties.get(id) ?? from.ties.get(id);
      if (!known || known.score < tie.score) into.ties.set(id, tie);
    }
    if (into === from) return;
    into.nodes.push(...from.nodes);
    for (const [id, known] of from.ties) if ((into.ties.get(id)?.score ?? 0) < known.score) into.ties.set(id, known);
    for (const node of from.nodes) at.set(node.id, into);
  };
  for (const { decision, a, b } of decisions) {
    if (decision === 'link' && at.has(a) && at.has(b) && !apart.has(`${a} ${b}`)) join(a, b, DECIDED);
  }
  for (const { a, b, score, because } of [...edges].sort(likeliestFirst)) {
    if (mayJoin(at.get(a.id)!, at.get(b.id)!, apart)) join(a.id, b.id, { score, because });
  }
  return [...new Set(at.values())];
}

function likeliestFirst(a: Edge, b: Edge): number {
  const key = (edge: Edge): string => [edge.a.id, edge.b.id].sort().join(' ');
  return b.score - a.score || (key(a) < key(b) ? -1 : 1);
}

function mayJoin(a: Cluster, b: Cluster, apart: ReadonlySet<string>): boolean {
  if (a === b) return true;
  const pairs = a.nodes.flatMap((one) => b.nodes.map((other) => ({ one, other })));
  if (pairs.some(({ one, other }) => isSameSource(one, other) || apart.has(`${one.id} ${other.id}`))) return false;
  // Rows that a person joined may contradict one another: what is like one of them is like all.
  if (isDecided(a) || isDecided(b)) return true;
  const scores = pairs.map(({ one, other }) => likeness(one, other)?.score ?? null);
  return scores.every((score) => score !== null) && scores.reduce((sum, score) => sum + score, 0) / scores.length >= THRESHOLD;
}

function isDecided({ ties }: Cluster): boolean {
  return [...ties.values()].includes(DECIDED);
}
