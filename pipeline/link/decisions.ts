import type { Extraction, Link, RejectRow } from '../../schemas/types.ts';
import { findRow } from '../kernel/find-row.ts';
import { reject } from '../kernel/reject.ts';
import { lostLink } from '../kernel/review.ts';
import { type Bundle, NEVER, placeOf } from './bundle.ts';
import { openGroups } from './groups.ts';

/** Two rows that a person held to be one, or two. */
export interface Decision {
  decision: Link['decision'];
  table: Link['table_name'];
  a: string;
  b: string;
}

/** A decision whose two rows are both at hand, with the bundle that came earlier. */
interface Met<Record> {
  decision: Decision;
  earlier: Record;
}

/** Decisions of the bundles seen so far, each waiting for the row it names. `Record` is what the caller keeps of a bundle. */
export function openDecisions<Record>() {
  const waiting: { link: Link; record: Record }[] = [];
  const seen = new Map<string, { extraction: Extraction; record: Record }[]>();
  return {
    /** The decisions that this bundle makes whole. */
    meet(extraction: Extraction, record: Record): Met<Record>[] {
      const { source_id, links = [] } = extraction;
      const here = { extraction, record };
      seen.set(source_id, [...(seen.get(source_id) ?? []), here]);
      const met = waiting.flatMap(({ link, record: earlier }) => complete(link, extraction).map((decision) => ({ decision, earlier })));
      for (const link of links) {
        const others = seen.get(link.other.source_id) ?? [];
        met.push(...others.flatMap((other) => complete(link, other.extraction).map((decision) => ({ decision, earlier: other.record }))));
        waiting.push({ link, record });
      }
      return met;
    },
    /** Lets go of a bundle to which nothing more can be joined. */
    forget({ source_id }: Extraction, record: Record): void {
      const left = (seen.get(source_id) ?? []).filter((one) => one.record !== record);
      if (left.length > 0) seen.set(source_id, left);
      else seen.delete(source_id);
    },
  };
}

function complete(link: Link, extraction: Extraction): Decision[] {
  const { decision, table_name: table, row_id, other } = link;
  if (other.source_id !== extraction.source_id) return [];
  const b = findRow(extraction, table, other);
  return b === null || b === row_id ? [] : [{ decision, table, a: row_id, b }];
}

/**
 * Brings bundles that people linked together, wherever and whenever their rows lie, by filing them under one country and day. A decision
 * whose other row is nowhere is dropped and leaves a reject.
 */
export function tie(bundles: readonly Bundle[]): Bundle[] {
  if (!bundles.some(({ extraction }) => extraction.links)) return [...bundles];
  const bySource = new Map<string, number[]>();
  for (const [i, { extraction }] of bundles.entries())
    bySource.set(extraction.source_id, [...(bySource.get(extraction.source_id) ?? []), i]);
  const groups = openGroups<number>();
  const resolved = bundles.map((bundle, i) => {
    groups.add(i);
    if (!bundle.extraction.links) return bundle;
    const links: Link[] = [];
    const lost: RejectRow[] = [];
    for (const link of bundle.extraction.links) {
      const found = findAmong(bundles, bySource.get(link.other.source_id) ?? [], link);
      if (found === null) lost.push(lostReject(bundle.extraction.source_id, link));
      else links.push({ ...link, other: { ...link.other, row_id: found.id } });
      if (found !== null && link.decision === 'link') groups.union(i, found.at);
    }
    return { ...bundle, extraction: { ...bundle.extraction, links, rejects: [...bundle.extraction.rejects, ...lost] } };
  });
  const first = new Map<number, string>();
  resolved.forEach(({ key }, i) => {
    const known = first.get(groups.root(i));
    if (known === undefined || order(key) < order(known)) first.set(groups.root(i), key);
  });
  return resolved.map(({ key, extraction }, i) => ({
    key: placeOf(first.get(groups.root(i))!) + key.slice(placeOf(key).length),
    extraction,
  }));
}

/** Dated keys come before undated ones, which lie before all days. */
function order(key: string): string {
  return `${Number(key.includes(NEVER))} ${key}`;
}

function findAmong(bundles: readonly Bundle[], among: readonly number[], { table_name, other }: Link): { at: number; id: string } | null {
  for (const pointer of [{ row_id: other.row_id }, { evidence: other.evidence }]) {
    for (const at of among) {
      const id = findRow(bundles[at]!.extraction, table_name, pointer);
      if (id !== null) return { at, id };
    }
  }
  return null;
}

function lostReject(source_id: string, link: Link): RejectRow {
  return reject(source_id, 'review', lostLink(source_id, link), link.other.evidence.quote);
}
