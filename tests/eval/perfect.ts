import { choices, interval } from '../../pipeline/eval/answer.ts';
import { codings, type GoldArticle, type GoldRow } from '../../pipeline/eval/gold.ts';
import type { CasualtyRow, EventRow, Extraction, ForceRow } from '../../schemas/types.ts';

const shared = { source_ids: ['x'], confidence: 0.95, review: 'machine' } as const;

/** A row of events with nothing but what is given. */
export function eventRow(row: Partial<EventRow>): EventRow {
  const places = {
    country: null,
    admin1: null,
    place: null,
    place_text: null,
    latitude: null,
    longitude: null,
    where_prec: null,
    geonames_id: null,
  } as const;
  const dates = { date_start: null, date_end: null, date_prec: null, date_text: null } as const;
  const who = { actor1_id: null, actor1_text: null, actor2_id: null, actor2_text: null, target_text: null, weapon_text: null } as const;
  const deaths = { deaths_low: null, deaths_best: null, deaths_high: null } as const;
  const codes = {
    event_mode: null,
    status: 'reported',
    violent: false,
    acled_event_type: null,
    acled_sub_event_type: null,
    ucdp_violence_type: null,
  } as const;
  return {
    event_id: 'ev-1',
    event_type: 'ASSAULT',
    summary: '',
    ...codes,
    ...dates,
    ...places,
    ...who,
    ...deaths,
    ...shared,
    source_ids: ['x'],
    ...row,
  };
}

/** A row of casualties with nothing but what is given. */
export function casualtyRow(row: Partial<CasualtyRow>): CasualtyRow {
  const victim = { victim_text: null, victim_type: 'unknown', victim_actor_id: null, victim_country: null } as const;
  const counts = { count_low: null, count_best: null, count_high: null, count_text: null } as const;
  const where = { period_start: null, period_end: null, country: null, place_text: null } as const;
  const links = { event_id: null, part_of: null, perpetrator_actor_id: null, perpetrator_text: null } as const;
  return {
    casualty_id: 'ca-1',
    harm: 'killed',
    scope: 'incident',
    status: 'reported',
    ...victim,
    ...counts,
    ...where,
    ...links,
    ...shared,
    source_ids: ['x'],
    ...row,
  };
}

/** A row of forces with nothing but what is given. */
export function forceRow(row: Partial<ForceRow>): ForceRow {
  const sides = { from_country: null, from_place: null, to_country: null, to_place: null } as const;
  const dates = { date_start: null, date_end: null, date_prec: null } as const;
  const personnel = { personnel_low: null, personnel_best: null, personnel_high: null, personnel_text: null } as const;
  const ids = { force_id: 'fo-1', actor_id: null, force_text: null, kind: null, event_id: null } as const;
  return { posture: 'present', status: 'reported', ...ids, ...sides, ...dates, ...personnel, ...shared, source_ids: ['x'], ...row };
}

export function extraction(source_id: string, rows: Partial<Extraction> = {}): Extraction {
  return { source_id, events: [], casualties: [], forces: [], actors: [], places: [], evidence: [], rejects: [], ...rows };
}

/** An extraction that gives the first right answer to everything a gold article asks, in the first of its alternative codings. */
export function perfectExtraction(article: GoldArticle): Extraction {
  const [events, casualties, forces] = (['events', 'casualties', 'forces'] as const).map((name) => codings(article, name)[0]!) as [
    GoldRow[],
    GoldRow[],
    GoldRow[],
  ];
  return extraction(article.document.source_id, {
    events: events.map((row, i) => eventFrom(row, idOf('ev', row.id ?? i))),
    casualties: casualties.map((row, i) => casualtyFrom(row, idOf('ca', row.id ?? i))),
    forces: forces.map((row, i) => forceFrom(row, idOf('fo', i))),
  });
}

function eventFrom(row: GoldRow, event_id: string): EventRow {
  const {
    event_type,
    event_mode,
    status = 'reported',
    violent = false,
    date_prec,
    country,
    place,
    where_prec,
    actor1,
    actor2,
    target,
    weapon,
    deaths_best,
  } = firsts(row);
  const { acled_event_type, acled_sub_event_type, ucdp_violence_type } = firsts(row);
  const [date_start, date_end] = days(row);
  const coded = {
    event_type,
    event_mode,
    status,
    violent,
    date_prec,
    country,
    where_prec,
    deaths_best,
    acled_event_type,
    acled_sub_event_type,
    ucdp_violence_type,
  };
  return eventRow({
    event_id,
    date_start,
    date_end,
    ...known(coded),
    ...known({ place, actor1_text: actor1, actor2_text: actor2 ?? target, target_text: target, weapon_text: weapon }),
  });
}

function casualtyFrom(row: GoldRow, casualty_id: string): CasualtyRow {
  const { event, victim, count, date: _, place, part_of, perpetrator, id: __, optional: ___, ...coded } = firsts(row);
  const [period_start, period_end] = days(row);
  const names = known({ victim_text: victim, place_text: place, perpetrator_text: perpetrator, count_best: count });
  return casualtyRow({
    casualty_id,
    period_start,
    period_end,
    ...known(coded),
    ...names,
    event_id: reference('ev', event),
    part_of: reference('ca', part_of),
  });
}

function forceFrom(row: GoldRow, force_id: string): ForceRow {
  const { actor, from, to, place, country, personnel, date: _, id: __, optional: ___, ...coded } = firsts(row);
  const [date_start, date_end] = days(row);
  const sides = known({ from_place: from, to_place: to ?? place, to_country: country });
  return forceRow({
    force_id,
    date_start,
    date_end,
    ...sides,
    ...known(coded),
    force_text: actor as string,
    personnel_best: (personnel as number) ?? null,
  });
}

/** The first right answer of each field; loosely typed, for the tests validate nothing but the scoring. */
// biome-ignore lint/suspicious/noExplicitAny: the fields of three tables at once
function firsts(row: GoldRow): Record<string, any> {
  return Object.fromEntries(Object.entries(row).map(([field, answer]) => [field, answer === undefined ? null : choices(answer)[0]]));
}

function known(row: Record<string, unknown>): Record<string, never> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Record<string, never>;
}

function days(row: GoldRow): [string | null, string | null] {
  const first = row.date === undefined ? null : choices(row.date)[0]!;
  return first === null ? [null, null] : interval(String(first));
}

function reference(prefix: string, label: unknown): string | null {
  return label === undefined || label === null ? null : idOf(prefix, String(label));
}

function idOf(prefix: string, label: string | number): string {
  return `${prefix}-${label}`;
}
