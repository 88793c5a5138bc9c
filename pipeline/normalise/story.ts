import type { CasualtyStatement, EventStatement, Party, Statement, Statements, Where } from '../kernel/statements.ts';
import type { Interval } from '../time/index.ts';
import type { Dated, Resolve } from './dates.ts';
import { headlineOf, leaveOutHeadlines, retells } from './headline.ts';
import { joins, overlaps, PROTEST } from './joins.ts';
import { mostExact } from './most-exact.ts';
import { isStrange } from './nearby.ts';
import { isScene, type Settle, type Settled, samePlace } from './places.ts';
import { pointingBack } from './pointing.ts';
import { gatherRetold } from './retold.ts';
import { isSpecific } from './specific.ts';
import { isSameGroup, isSamePerson } from './victims.ts';

/** One event told by one or more statements. */
export interface Group {
  statements: EventStatement[];
  casualties: CasualtyStatement[];
  date: Dated | null;
  place: Settled | null;
  /** The scene's name where the gazetteer does not know it. */
  unknown: Where | null;
  violent: boolean;
}

interface Story {
  groups: Group[];
  /** Casualties of no event: tallies over a period, deaths told by themselves. */
  loose: CasualtyStatement[];
}

/** PLOVER's types for what is only said. Within a protest they are its message: "marched, demanding water" is one event. */
const WORDS = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);
const MEETS = new Set(['AGREE', 'CONSULT', 'CONCEDE']);

/** Longest text, in UTF-16 units, that is a note on one event rather than a report. */
const NOTE = 600;

/** One event out of many statements: later ones join an event they do not contradict in kind, day or place. */
export function tellStory({ text, statements }: Statements, resolve: Resolve, settle: Settle): Story {
  const groups: Group[] = [];
  const groupOf = new Map<number, Group>();
  const killed = killedBy(statements);
  const deadOf = new Map<Group, Party[]>();
  const short = (statements.at(-1)?.sentence ?? 0) < 5;
  const headline = headlineOf(text);
  const pointing = pointingBack(statements);
  const protests = new Set(statements.map((one) => (one.kind === 'event' && one.type === 'PROTEST' ? one.sentence : -1)));
  statements.forEach((statement, index) => {
    if (statement.kind !== 'event' || statement.background) return;
    if (WORDS.has(statement.type) && !MEETS.has(statement.type) && protests.has(statement.sentence)) return;
    const { violent } = statement;
    const date = resolve(statement);
    const place = placeOf(statement, settle);
    const dead = killed.get(index) ?? [];
    const known =
      groups.find((group) => group.violent && tellsSameDeath(group, dead, date, place, deadOf)) ??
      [...groups]
        .reverse()
        .find((group) => joins(group, statement, { date, place, deadly: dead.length > 0, short, headline, pointing, text }));
    const group = known ?? { statements: [], casualties: [], date: null, place: null, unknown: null, violent: false };
    if (!known) groups.push(group);
    group.statements.push(statement);
    group.violent ||= violent;
    if (date && (!group.date || date.date_prec < group.date.date_prec)) group.date = date;
    if (place && (!group.place || place.precision < group.place.precision)) group.place = place;
    group.unknown ??= statement.places.find((mention) => isScene(mention) && isStrange(mention, settle)) ?? null;
    groupOf.set(index, group);
    deadOf.set(group, [...(deadOf.get(group) ?? []), ...dead]);
  });
  const loose: CasualtyStatement[] = [];
  statements.forEach((statement) => {
    if (statement.kind !== 'casualty') return;
    const event = statement.event === null ? undefined : groupOf.get(statement.event);
    const group = statement.cumulative
      ? undefined
      : event === undefined
        ? (groups.find(
            (group) =>
              statement.harm === 'killed' &&
              (statement.sentence === 0 || group.statements.some(({ sentence }) => sentence <= statement.sentence)) &&
              tellsSameDeath(group, [statement.victim], resolve(statement), placeOf(statement, settle), deadOf),
          ) ?? nearest(groups, statement, resolve(statement), placeOf(statement, settle), short))
        : event;
    if (group) group.casualties.push(statement);
    else loose.push(statement);
  });
  gatherRetold(groups);
  leaveOutHeadlines(groups, headline);
  const told = groups.filter((group) => !retells(group, groups, headline));
  return { groups: inOrder(told.filter((group) => isSpecific(group, text.length < NOTE))), loose };
}

/** The dead that each event statement tells of, by its index. */
function killedBy(statements: readonly Statement[]): Map<number, Party[]> {
  const dead = new Map<number, Party[]>();
  for (const one of statements) {
    if (one.kind !== 'casualty' || one.harm !== 'killed' || one.cumulative) continue;
    const event = one.event ?? soleEvent(statements, one.sentence);
    if (event !== null) dead.set(event, [...(dead.get(event) ?? []), one.victim]);
  }
  return dead;
}

/** "Fifty soldiers died in the fighting": the one event that their sentence tells. */
function soleEvent(statements: readonly Statement[], sentence: number): number | null {
  const told = statements.flatMap((one, i) => (one.kind === 'event' && one.violent && one.sentence === sentence ? [i] : []));
  return told.length === 1 ? told[0]! : null;
}

/** Nobody is killed twice: whoever tells of the death of the same people tells of the same event. */
function tellsSameDeath(
  group: Group,
  dead: readonly Party[],
  date: Interval | null,
  place: Settled | null,
  deadOf: ReadonlyMap<Group, readonly Party[]>,
): boolean {
  const before = deadOf.get(group) ?? [];
  if (before.some((one) => dead.some((other) => one.start === other.start || isSamePerson(one, other)))) return true;
  if ((date && group.date && !overlaps(date, group.date)) || (place && group.place && !samePlace(place, group.place))) return false;
  return before.some((one) => dead.some((other) => isSameGroup(one, other)));
}

/** What was done comes before what was said, each in the order of the text: a report leads with its main event. */
function inOrder(groups: readonly Group[]): Group[] {
  const start = ({ statements }: Group): number => Math.min(...statements.map(({ trigger }) => trigger.start));
  const said = ({ statements }: Group): number => Number(statements.every(({ type }) => WORDS.has(type)));
  return [...groups].sort((a, b) => said(a) - said(b) || start(a) - start(b));
}

function placeOf(statement: Statement, settle: Settle): Settled | null {
  const settled = statement.places.map(settle).filter((place) => place !== null);
  const scene = settled.filter(({ mention }) => isScene(mention));
  // Who fights comes from somewhere else; who leaves was there.
  return mostExact(statement.kind === 'casualty' || (statement.kind === 'event' && statement.violent) ? scene : settled);
}

/** Sentences after an event in which deaths of no day and no place are still its own. */
const GOES_ON = 6;

function nearest(
  groups: readonly Group[],
  casualty: CasualtyStatement,
  date: Interval | null,
  place: Settled | null,
  short: boolean,
): Group | undefined {
  const violent = groups.filter((group) => group.violent || group.statements.some(({ sense }) => PROTEST.has(sense)));
  // A toll is of what was told before it, on whatever day it was counted.
  if (casualty.toll) {
    const told = violent.filter((group) => !(place && group.place) || samePlace(place, group.place));
    return told.findLast(({ statements }) => statements.some(({ trigger }) => trigger.start < casualty.trigger.start)) ?? told[0];
  }
  const fitting = violent.filter((group) => {
    if (date && group.date && !overlaps(date, group.date) && !casualty.victim.further) return false;
    return !(place && group.place && !samePlace(place, group.place));
  });
  const here = fitting.filter((group) => group.statements.some(({ sentence }) => sentence === casualty.sentence));
  if (here.length > 0) return here.at(-1);
  const close = fitting.filter((group) =>
    group.statements.some(
      ({ sentence, paragraph }) =>
        short ||
        (Math.abs(sentence - casualty.sentence) <= 2 && (paragraph === casualty.paragraph || casualty.victim.further)) ||
        (place === null &&
          date === null &&
          !casualty.places.some(isScene) &&
          sentence <= casualty.sentence &&
          casualty.sentence - sentence <= GOES_ON),
    ),
  );
  return close.at(-1);
}
