import type { ForceRow } from '../../schemas/types.ts';
import { contentId } from '../kernel/ids.ts';
import type { EventStatement, ForceStatement, Statements } from '../kernel/statements.ts';
import type { ActorTable } from './actors.ts';
import type { Resolve } from './dates.ts';
import type { EvidenceTable } from './evidence.ts';
import { inTheatre, placeOf, whereElse } from './force-places.ts';
import type { Settle } from './places.ts';

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
