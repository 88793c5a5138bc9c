import type { CasualtyRow, EventRow, ForceRow } from '../../schemas/types.ts';
import { SLACK } from './features/date.ts';
import { stanceOf } from './features/force.ts';
import { familyOf } from './features/kind.ts';
import type { Node } from './node.ts';

/** Side of the cells in which exact places are looked for: more than the farthest two of them may lie apart (50 km), at any latitude up to 60°. */
const CELL = 1;

/** The open rows among which a row's likes are looked for. */
export interface Open {
  /** The rows that may be one with this one: same table and kind, days that meet, places that may. */
  candidates(node: Node, day: number): Node[];
  add(node: Node): void;
}

/** Rows are filed under keys and looked for under keys, so that one in a village meets those around it, and no others of its country. */
export function openRows(): Open {
  const files = new Map<string, Node[]>();
  return {
    candidates(node, day) {
      const found = new Set<Node>();
      for (const key of sought(node)) {
        const file = files.get(key);
        if (!file) continue;
        const open = file.filter((one) => !isOver(one, day));
        files.set(key, open);
        for (const one of open) if (meets(one, node)) found.add(one);
      }
      return [...found];
    },
    add(node) {
      for (const key of filed(node)) {
        const file = files.get(key);
        if (file) file.push(node);
        else files.set(key, [node]);
      }
    },
  };
}

/** Whether no row that begins on this day or later can be one with it. */
export function isOver({ window }: Node, day: number): boolean {
  return window === null || window.end + SLACK < day;
}

function meets({ window: a }: Node, { window: b }: Node): boolean {
  return a !== null && b !== null && a.start - SLACK <= b.end && b.start - SLACK <= a.end;
}

function filed(node: Node): string[] {
  const [topic, spot] = [topicOf(node), spotOf(node)];
  if (spot.kind === 'point') return [`${topic}|cell|${spot.x}|${spot.y}`, `${topic}|in|${spot.region}`, `${topic}|any`];
  if (spot.kind === 'region') return [`${topic}|region|${spot.region}`, `${topic}|any`];
  return [`${topic}|vague`, `${topic}|any`];
}

function sought(node: Node): string[] {
  const [topic, spot] = [topicOf(node), spotOf(node)];
  if (spot.kind === 'vague') return [`${topic}|any`];
  const wide = [`${topic}|region|${spot.region}`, `${topic}|vague`];
  if (spot.kind === 'region') return [`${topic}|in|${spot.region}`, ...wide];
  const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `${topic}|cell|${spot.x + dx}|${spot.y + dy}`));
  return [...around, ...wide];
}

/** What two rows must share to be compared at all. A protest may turn to violence in one report and not in another. */
function topicOf({ table, row }: Node): string {
  if (table === 'events') {
    const family = familyOf(row as EventRow);
    return `events|${family === 'PROTEST' ? 'violence' : family}`;
  }
  if (table === 'forces') return `forces|${stanceOf(row as ForceRow)}`;
  const { harm, scope } = row as CasualtyRow;
  return `casualties|${harm}|${scope}`;
}

type Spot = { kind: 'point'; x: number; y: number; region: string } | { kind: 'region'; region: string } | { kind: 'vague' };

/** Where a row is filed: at a point, in a region, or only somewhere in its country. */
function spotOf({ table, row }: Node): Spot {
  if (table !== 'events') return { kind: 'vague' };
  const { latitude, longitude, where_prec, admin1 } = row as EventRow;
  if (where_prec === null || where_prec > 4) return { kind: 'vague' };
  if (where_prec <= 2 && latitude !== null && longitude !== null)
    return { kind: 'point', x: Math.floor(latitude / CELL), y: Math.floor(longitude / CELL), region: admin1 ?? '' };
  return admin1 === null ? { kind: 'vague' } : { kind: 'region', region: admin1 };
}
