import type { CasualtyRow } from '../../schemas/types.ts';
import { countsOnce } from '../kernel/tolls.ts';
import { sideOf, type Told } from './align.ts';

/** The tolls of several sources that are of the same people, as the first of them stands. */
export type Group = readonly Told[];

/** A source that gives no total of its own, and the tolls that add up to it. */
export interface Sum {
  event: string;
  rows: CasualtyRow[];
}

/** A group whose number another source breaks down. */
export interface Total {
  parts: Group[];
  sums: Sum[];
}

/**
 * Finds, among the tolls of one event, those that are the total of what other sources count piece by piece: "21 people", of whom another
 * source says "17 soldiers and four civilians". First within one kind of victims ("three civilians": a farmer and two traders), then
 * over all of them but the attackers, whose dead reports count by themselves.
 */
export function totalsOf(groups: readonly Group[]): Map<Group, Total> {
  const totals = new Map<Group, Total>();
  const top = new Set(groups.filter((group) => group.every(({ row }) => countsOnce(row))));
  const levels = new Set([...top].flatMap((group) => [levelOf(group), `${group[0]!.row.harm} all`]));
  for (const level of [...levels].sort((a, b) => Number(a.endsWith(' all')) - Number(b.endsWith(' all')))) {
    const here = [...top].filter((group) => isAt(group, level));
    const total = here.filter((group) => mayBeTotal(group, here, level)).sort((a, b) => b.length - a.length)[0];
    if (!total) continue;
    const own = new Set(total.map(({ event }) => event));
    const parts = here.filter((group) => group !== total && group.every(({ event }) => !own.has(event)));
    if (parts.length === 0) continue;
    totals.set(total, { parts, sums: sumsOf(parts) });
    for (const part of parts) top.delete(part);
  }
  return totals;
}

function levelOf(group: Group): string {
  const sides = group.map(({ row }) => sideOf(row));
  return `${group[0]!.row.harm} ${sides.find((side) => side !== 'unknown') ?? 'unknown'}`;
}

function isAt(group: Group, level: string): boolean {
  return level.endsWith(' all')
    ? group[0]!.row.harm === level.split(' ')[0] && !levelOf(group).endsWith(' militant')
    : levelOf(group) === level;
}

/** Its every source counts nobody else here; over all kinds of victims it says only how many people there were. */
function mayBeTotal(group: Group, here: readonly Group[], level: string): boolean {
  if (level.endsWith(' all') && !levelOf(group).endsWith(' unknown')) return false;
  return group.every(
    ({ event, row }) =>
      (row.count_best ?? row.count_low) !== null && here.filter((one) => one.some((told) => told.event === event)).length === 1,
  );
}

function sumsOf(parts: readonly Group[]): Sum[] {
  const sums = new Map<string, CasualtyRow[]>();
  for (const { event, row } of parts.flat()) sums.set(event, [...(sums.get(event) ?? []), row]);
  return [...sums].map(([event, rows]) => ({ event, rows }));
}
