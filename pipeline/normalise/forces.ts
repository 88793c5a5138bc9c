import type { ForceRow } from '../../schemas/types.ts';
import { contentId } from '../kernel/ids.ts';
import type { ForceStatement, Where } from '../kernel/statements.ts';
import type { Interval } from '../time/index.ts';
import type { ActorTable } from './actors.ts';
import { mostExact, type Settle, type Settled } from './places.ts';

/** One stated posture of a force; null where nothing is said of where, when or how strong. */
export function forceRow(
  statement: ForceStatement,
  source_id: string,
  text: string,
  settle: Settle,
  date: Interval | null,
  actors: ActorTable,
): ForceRow | null {
  const side = (wheres: readonly Where[]): Settled | null => mostExact(wheres.map(settle).filter((one) => one !== null));
  const from = side(statement.from);
  const to = side(statement.to);
  const { force, posture, strength } = statement;
  return {
    force_id: contentId('fo', source_id, posture, text.slice(statement.clause.start, statement.clause.end), force.start),
    actor_id: actors.idOf(force),
    force_text: force.text,
    kind: kindOf(actors.kindOf(force), force.victim_type),
    posture,
    from_country: from?.place.country ?? null,
    from_place: from && from.precision < 6 ? from.place.name : null,
    to_country: to?.place.country ?? null,
    to_place: to && to.precision < 6 ? to.place.name : null,
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
