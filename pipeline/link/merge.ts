import type { CasualtyRow, Extraction, ForceRow } from '../../schemas/types.ts';
import { summaryOf } from '../kernel/summary.ts';
import { deathsOf } from '../kernel/tolls.ts';
import type { Rows } from './bundle.ts';
import type { Voice } from './choose.ts';
import { type Cluster, cluster } from './cluster.ts';
import { eventTolls } from './event-tolls.ts';
import { linesOf } from './lines.ts';
import { mergeEvents } from './merge-events.ts';
import { mergeForces } from './merge-forces.ts';
import { mergeTolls } from './merge-tolls.ts';
import type { Linked } from './node.ts';
import type { Gone } from './notes.ts';
import { type Documents, openDocuments } from './standing.ts';
import type { Component } from './sweep.ts';

/** What linking needs to know beyond the rows. */
export interface Surroundings {
  /** Ids that closed versions published, with their place in the order in which they did. */
  known: ReadonlyMap<string, number>;
  /** English name of a country, for summaries. */
  countryName: (alpha3: string) => string | null;
}

/**
 * The rows of a component, with one row for each event, count and posture and every reference to what went led on to where it went: a line
 * for each set of rows that point at one another.
 */
export function merge(component: Component, { known, countryName }: Surroundings): Extraction[] {
  const { parts, decisions } = component;
  const documents = openDocuments(parts, known);
  const gone = new Map<string, Gone>();
  const events = clustersOf('events', component, documents, gone);
  const forces = clustersOf('forces', component, documents, gone);
  const tallies = clustersOf('casualties', component, documents, gone);
  const told = events.map((one) => eventTolls({ ...one, documents, decisions, gone }));
  const merged: Rows = {
    events: events.map((one) => mergeCluster(one, documents, mergeEvents)),
    casualties: [...told.flatMap(({ rows }) => rows), ...tallies.map((one) => mergeCluster(one, documents, mergeTolls))],
    forces: forces.map((one) => mergeCluster<ForceRow>(one, documents, mergeForces)),
  };
  const rows = led(merged, gone);
  sumUp(rows, new Set(events.filter(({ nodes }) => nodes.length > 1).map(({ nodes }) => nodes[0]!.id)), countryName);
  const notes = told.flatMap((one) => one.notes);
  return linesOf({ parts, rows, gone, notes, documents });
}

/** Clusters of one table's rows, each in order of standing; all but the first row of each are gone. */
function clustersOf(table: Linked, { nodes, edges, decisions }: Component, documents: Documents, gone: Map<string, Gone>): Cluster[] {
  const own = <T extends { table: Linked }>(list: readonly T[]): T[] => list.filter((one) => one.table === table);
  return cluster(
    own(nodes),
    edges.filter(({ a }) => a.table === table),
    own(decisions),
  ).map((one) => {
    const ordered = documents.inOrder(one.nodes);
    for (const { id } of ordered.slice(1)) gone.set(id, { table, into: ordered[0]!.id, why: one.ties.get(id)! });
    return { ...one, nodes: ordered };
  });
}

function mergeCluster<Row extends object>(
  { nodes }: Cluster,
  documents: Documents,
  mergeRows: (voices: readonly Voice<Row>[]) => Row,
): Row {
  const rows = nodes.map(({ id, row }) => documents.voice(id, row as unknown as Row));
  return rows.length === 1 ? rows[0]!.row : mergeRows(rows);
}

/** Rows whose references point at what is left. */
function led({ events, casualties, forces }: Rows, gone: ReadonlyMap<string, Gone>): Rows {
  const lead = <Id extends string | null>(id: Id): Id => ((id && gone.get(id)?.into) ?? id) as Id;
  const counts = casualties.map((row): CasualtyRow => ({ ...row, event_id: lead(row.event_id), part_of: lead(row.part_of) }));
  const wholes = new Map(counts.map((row) => [row.casualty_id, row]));
  for (const part of counts) {
    const whole = part.part_of === null ? undefined : wholes.get(part.part_of);
    if (whole === part) part.part_of = null;
    else if (whole) growTo(whole, part.count_best ?? part.count_low);
  }
  return {
    events: events.map((row) => ({ ...row })),
    casualties: counts,
    forces: forces.map((row) => ({ ...row, event_id: lead(row.event_id) })),
  };
}

/** A whole counts no fewer people than any part of it, whichever source weighs most. */
function growTo(whole: CasualtyRow, size: number | null): void {
  const most = whole.count_high ?? whole.count_best;
  if (size === null || most === null || most >= size) return;
  whole.count_best = size;
  if (whole.count_high !== null) whole.count_high = size;
}

/** Deaths and summaries of events that were merged, from the rows as they are now. */
function sumUp({ events, casualties }: Rows, merged: ReadonlySet<string>, countryName: Surroundings['countryName']): void {
  const tolls = new Map<string, CasualtyRow[]>([...merged].map((id) => [id, []]));
  for (const row of casualties) tolls.get(row.event_id ?? '')?.push(row);
  for (const row of events.filter(({ event_id }) => merged.has(event_id))) {
    Object.assign(row, deathsOf(tolls.get(row.event_id)!));
    row.summary = summaryOf(row, row.country && row.place === null ? countryName(row.country) : null);
  }
}
