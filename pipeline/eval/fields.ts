import type { CasualtyRow, EventRow, Extraction, ForceRow } from '../../schemas/types.ts';
import { type Answer, codeAgrees, dateAgreement, nameAgrees, type Value } from './answer.ts';
import type { JudgedTable } from './gold.ts';

export type PredictedRow = EventRow | CasualtyRow | ForceRow;

/** How one field of a gold row is compared with a row found by the machine. */
export interface Field {
  name: string;
  /** Share in the likeness by which rows are paired; 0 for what follows from other fields and so tells nothing more. */
  weight: number;
  /** `key`: rows that differ here are never paired. `core`: a row is right when all its key and core fields are. */
  rank: 'key' | 'core' | 'detail';
  /** 1 right, 0 wrong; in between: near enough to help pairing, but not right. */
  agreement(answer: Answer, row: PredictedRow, from: Extraction): number;
}

/** The fields that gold files answer for. `event` and `part_of` point at other rows and are judged after pairing, in relations.ts. */
export const fields: Record<JudgedTable, readonly Field[]> = {
  events: [
    code<EventRow>('event_type', 0, 'key', (row) => row.event_type),
    code<EventRow>('event_mode', 1, 'detail', (row) => row.event_mode),
    code<EventRow>('status', 1, 'core', (row) => row.status),
    code<EventRow>('violent', 0, 'core', (row) => row.violent),
    date<EventRow>((row) => [row.date_start, row.date_end]),
    code<EventRow>('date_prec', 0, 'detail', (row) => row.date_prec),
    code<EventRow>('country', 0.5, 'core', (row) => row.country),
    name<EventRow>('place', 2, 'core', (row) => [row.place, row.place_text]),
    code<EventRow>('where_prec', 0, 'detail', (row) => row.where_prec),
    name<EventRow>('actor1', 2, 'detail', (row, from) => [row.actor1_text, ...actorNames(row.actor1_id, from)]),
    name<EventRow>('actor2', 1, 'detail', (row, from) => [row.actor2_text, row.target_text, ...actorNames(row.actor2_id, from)]),
    name<EventRow>('target', 1, 'detail', (row) => [row.target_text, row.actor2_text]),
    name<EventRow>('weapon', 0.5, 'detail', (row) => [row.weapon_text]),
    code<EventRow>('deaths_best', 2, 'core', (row) => row.deaths_best),
    code<EventRow>('acled_event_type', 0, 'detail', (row) => row.acled_event_type),
    code<EventRow>('acled_sub_event_type', 0, 'detail', (row) => row.acled_sub_event_type),
    code<EventRow>('ucdp_violence_type', 0, 'detail', (row) => row.ucdp_violence_type),
  ],
  casualties: [
    code<CasualtyRow>('harm', 0, 'key', (row) => row.harm),
    code<CasualtyRow>('count', 3, 'core', (row) => row.count_best),
    code<CasualtyRow>('count_low', 1.5, 'core', (row) => row.count_low),
    code<CasualtyRow>('count_best', 1.5, 'core', (row) => row.count_best),
    code<CasualtyRow>('count_high', 1, 'core', (row) => row.count_high),
    name<CasualtyRow>('victim', 2, 'detail', (row, from) => [row.victim_text, ...actorNames(row.victim_actor_id, from)]),
    code<CasualtyRow>('victim_type', 0, 'detail', (row) => row.victim_type),
    code<CasualtyRow>('victim_country', 0, 'detail', (row) => row.victim_country),
    code<CasualtyRow>('scope', 1, 'core', (row) => row.scope),
    code<CasualtyRow>('status', 0.5, 'core', (row) => row.status),
    date<CasualtyRow>((row) => [row.period_start, row.period_end]),
    code<CasualtyRow>('country', 0.5, 'core', (row) => row.country),
    name<CasualtyRow>('place', 1, 'detail', (row, from) => [row.place_text, ...eventPlaces(row.event_id, from)]),
    name<CasualtyRow>('perpetrator', 1, 'detail', (row, from) => [row.perpetrator_text, ...actorNames(row.perpetrator_actor_id, from)]),
  ],
  forces: [
    name<ForceRow>('actor', 3, 'core', (row, from) => [row.force_text, ...actorNames(row.actor_id, from)]),
    code<ForceRow>('kind', 0, 'detail', (row) => row.kind),
    code<ForceRow>('posture', 0, 'key', (row) => row.posture),
    name<ForceRow>('from', 1, 'detail', (row) => [row.from_place]),
    code<ForceRow>('from_country', 2, 'core', (row) => row.from_country),
    name<ForceRow>('to', 1, 'detail', (row) => [row.to_place]),
    code<ForceRow>('to_country', 2, 'core', (row) => row.to_country),
    name<ForceRow>('place', 1, 'detail', (row) => [row.from_place, row.to_place]),
    {
      ...code<ForceRow>('country', 2, 'core', (row) => row.to_country),
      agreement: (answer, row) =>
        Number([(row as ForceRow).from_country, (row as ForceRow).to_country].some((got) => codeAgrees(answer, got))),
    },
    date<ForceRow>((row) => [row.date_start, row.date_end]),
    code<ForceRow>('personnel', 2, 'core', (row) => row.personnel_best ?? row.personnel_low),
    code<ForceRow>('status', 1, 'core', (row) => row.status),
  ],
};

type Rank = Field['rank'];

function code<R>(field: string, weight: number, rank: Rank, read: (row: R) => Value): Field {
  return { name: field, weight, rank, agreement: (answer, row) => Number(codeAgrees(answer, read(row as R))) };
}

function date<R>(read: (row: R) => [string | null, string | null]): Field {
  return { name: 'date', weight: 2, rank: 'core', agreement: (answer, row) => dateAgreement(answer, ...read(row as R)) };
}

function name<R>(field: string, weight: number, rank: Rank, read: (row: R, from: Extraction) => (string | null)[]): Field {
  const names = (row: R, from: Extraction) => read(row, from).filter((text) => text !== null);
  return { name: field, weight, rank, agreement: (answer, row, from) => Number(nameAgrees(answer, names(row as R, from))) };
}

function actorNames(id: string | null, from: Extraction): string[] {
  const actor = from.actors.find((candidate) => candidate.actor_id === id);
  return actor ? [actor.name, ...actor.aliases] : [];
}

function eventPlaces(id: string | null, from: Extraction): (string | null)[] {
  const event = from.events.find((candidate) => candidate.event_id === id);
  return event ? [event.place, event.place_text] : [];
}
