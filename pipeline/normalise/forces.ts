import type { ForceRow } from '../../schemas/types.ts';
import { isMission } from '../kernel/actor-kinds.ts';
import { contentId } from '../kernel/ids.ts';
import type { EventStatement, ForceStatement, Statements, Where } from '../kernel/statements.ts';
import type { ActorTable } from './actors.ts';
import type { Resolve } from './dates.ts';
import type { EvidenceTable } from './evidence.ts';
import { mostExact } from './most-exact.ts';
import { isScene, type Settle, type Settled } from './places.ts';

type Place = Pick<ForceRow, 'from_country' | 'from_place' | 'to_country' | 'to_place'>;

/**
 * One row for each stated posture; what a sentence leaves out of where and since when, the rest of the report tells.
 *
 * @param told the ids of the events by the statements that tell them
 */
export function forceRows(
  statements: Statements,
  settle: Settle,
  resolve: Resolve,
  actors: ActorTable,
  evidence: EvidenceTable,
  told: ReadonlyMap<EventStatement, string>,
): ForceRow[] {
  const rows = new Map<string, ForceRow>();
  const homes = new Map<string, string | null>();
  for (const statement of statements.statements) {
    if (statement.kind !== 'force') continue;
    const row = forceRow(statement, statements, settle, resolve, actors);
    if ([...rows.values()].some((one) => sameRow(one, row))) continue;
    homes.set(row.force_id, statement.force.country);
    rows.set(row.force_id, { ...row, event_id: eventOf(statement, told) });
    noteForce(row, statement, evidence);
  }
  const all = [...rows.values()];
  for (const row of all) Object.assign(row, whereElse(row, all), sinceWhen(row, all));
  for (const row of all) Object.assign(row, inTheatre(row, homes, all, statements.countries));
  return all;
}

function forceRow(statement: ForceStatement, statements: Statements, settle: Settle, resolve: Resolve, actors: ActorTable): ForceRow {
  const { source_id, text } = statements;
  const { force, posture, strength, clause, to } = statement;
  const date = resolve(statement);
  return {
    force_id: contentId('fo', source_id, posture, text.slice(clause.start, clause.end), force.start, to[0]?.start),
    actor_id: actors.idOf(force),
    force_text: force.text,
    kind: kindOf(actors.kindOf(force), force.victim_type),
    posture,
    ...placeOf(statement, statements, settle, actors),
    date_start: date?.date_start ?? null,
    date_end: date?.date_end ?? null,
    date_prec: date?.date_prec ?? null,
    personnel_low: strength?.low ?? null,
    personnel_best: strength?.best ?? null,
    personnel_high: strength?.high ?? null,
    personnel_text: strength ? text.slice(strength.start, strength.end) : null,
    event_id: null,
    status: statement.status,
    source_ids: [source_id],
    confidence: date ? 0.8 : 0.7,
    review: 'machine',
  };
}

/** The move that the same words tell as an event: a withdrawal, a deployment. A force that is somewhere is no event. */
function eventOf({ posture, trigger }: ForceStatement, told: ReadonlyMap<EventStatement, string>): string | null {
  if (posture === 'present') return null;
  for (const [{ type, trigger: words }, event_id] of told) {
    if ((type === 'RETREAT' || type === 'MOBILIZE') && words.start < trigger.end && trigger.start < words.end) return event_id;
  }
  return null;
}

/** "closed its base and handed it over": one withdrawal told twice. */
function sameRow(a: ForceRow, b: ForceRow): boolean {
  const told = (row: ForceRow) => [
    row.actor_id ?? row.force_text,
    row.posture,
    row.status,
    row.from_country,
    row.from_place,
    row.to_country,
    row.to_place,
    row.date_start,
    row.personnel_text,
  ];
  return told(a).join('|') === told(b).join('|');
}

function placeOf(statement: ForceStatement, statements: Statements, settle: Settle, actors: ActorTable): Place {
  const side = (wheres: readonly Where[]): Settled | null => mostExact(wheres.map(settle).filter((one) => one !== null));
  const from = side(statement.from);
  const to = side(statement.to);
  const place = {
    from_country: from?.place.country ?? null,
    from_place: from && from.precision < 6 ? from.place.name : null,
    to_country: to?.place.country ?? null,
    to_place: to && to.precision < 6 ? to.place.name : null,
  };
  if (from || to) return place;
  const country = actors.seatOf(statement.force) ?? (statement.here ? sceneOf(statement, statements, settle) : null);
  return { ...place, [leaves(statement.posture) ? 'from_country' : 'to_country']: country };
}

function leaves(posture: ForceRow['posture']): boolean {
  return posture === 'withdrawn' || posture === 'relocated';
}

/** "in the country": the last country spoken of that is not the force's own. */
function sceneOf({ force, clause }: ForceStatement, { places }: Statements, settle: Settle): string | null {
  const scenes = places.filter(isScene);
  const before = scenes.filter(({ start }) => start < clause.start).reverse();
  for (const where of [...before, ...scenes.filter(({ start }) => start >= clause.start)]) {
    const country = settle(where)?.place.country ?? null;
    if (country !== null && country !== force.country) return country;
  }
  return null;
}

/**
 * Where a force is, comes from or goes to that no words place: in the country of the force told before it or next, else in the one that
 * most of the report speaks of; never in its own.
 *
 * @param homes the countries that the forces belong to, by row
 */
function inTheatre(
  row: ForceRow,
  homes: ReadonlyMap<string, string | null>,
  all: readonly ForceRow[],
  countries: Statements['countries'],
): Partial<Place> {
  if (
    countryOf(row) !== null ||
    // "in the Sahel": a region of several countries is told, and none of them.
    row.from_place !== null ||
    row.to_place !== null ||
    row.posture === 'relocated' ||
    (isMission(row.kind) && !/^(?:present|deployed|withdrawn)$/.test(row.posture))
  )
    return {};
  const home = homes.get(row.force_id) ?? null;
  const at = all.indexOf(row);
  const near = all.slice(0, at).findLast(isSomewhere) ?? all.slice(at + 1).find(isSomewhere);
  const country = near ? countryOf(near) : mostSpokenOf(countries, new Set(homes.values()));
  if (country === home) return {};
  return { [leaves(row.posture) ? 'from_country' : 'to_country']: country };
}

function isSomewhere(row: ForceRow): boolean {
  return countryOf(row) !== null;
}

function countryOf({ posture, from_country, to_country }: ForceRow): string | null {
  return leaves(posture) ? (from_country ?? to_country) : (to_country ?? from_country);
}

/** The country of at least six in ten mentions, without those that the forces belong to. */
function mostSpokenOf(countries: Statements['countries'], homes: ReadonlySet<string | null>): string | null {
  const others = Object.entries(countries).filter(([code]) => !homes.has(code));
  const all = others.reduce((sum, [, { weight }]) => sum + weight, 0);
  return others.find(([, { weight }]) => weight >= 0.6 * all)?.[0] ?? null;
}

/** A mission that ended or gave way did so where the report says that it was; an army is in many places. */
function whereElse(row: ForceRow, all: readonly ForceRow[]): Partial<Place> {
  if (
    !/^(?:replaced|ended)$/.test(row.posture) ||
    !isMission(row.kind) ||
    row.actor_id === null ||
    row.from_country !== null ||
    row.to_country !== null
  )
    return {};
  const was = all.find((one) => one.actor_id === row.actor_id && one.status === 'reported' && one.to_country !== null);
  return was ? { to_country: was.to_country } : {};
}

/** A force is where it is since it was set up, where nothing nearer is said. */
function sinceWhen(row: ForceRow, all: readonly ForceRow[]): Partial<Pick<ForceRow, 'date_start' | 'date_prec'>> {
  if (row.posture !== 'present' || row.date_start !== null || row.actor_id === null) return {};
  const begun = all.find((one) => one.actor_id === row.actor_id && one.posture === 'established' && one.date_start !== null);
  return begun ? { date_start: begun.date_start, date_prec: begun.date_prec } : {};
}

function noteForce(row: ForceRow, statement: ForceStatement, evidence: EvidenceTable): void {
  const note = (field: string | null, value: string | null, span: { start: number; end: number }, rule = statement.rule): void =>
    evidence.add('forces', row.force_id, field, value, span, rule, row.confidence);
  note(null, null, statement.clause);
  note('force_text', row.force_text, statement.force);
  note('posture', row.posture, statement.trigger);
  note('status', row.status, statement.trigger);
  for (const where of statement.from) note('from_country', row.from_country, where, 'place');
  for (const where of statement.to) note('to_country', row.to_country, where, 'place');
  if (statement.dates[0]) note('date_start', row.date_start, statement.dates[0], 'date');
  if (statement.strength) note('personnel_text', row.personnel_text, statement.strength);
}

const KINDS = new Set([
  'armed_forces',
  'operation',
  'peacekeeping_mission',
  'coalition',
  'non_state_armed_group',
  'private_military_company',
  'militia',
  'police',
  'regional_organisation',
]);

function kindOf(actorKind: string | null, victimType: string | null): ForceRow['kind'] {
  if (actorKind && KINDS.has(actorKind)) return actorKind as ForceRow['kind'];
  if (victimType === 'military') return 'armed_forces';
  if (victimType === 'police') return 'police';
  if (victimType === 'peacekeeper') return 'peacekeeping_mission';
  return victimType === 'militant' ? 'non_state_armed_group' : null;
}
